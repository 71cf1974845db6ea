/** Things that are done now and then, each at its place on a page: found by their words, opened by their address. */
export const evidenceTools = [
  { id: 'suggestions', title: 'Suggestions', what: 'what the patterns propose in the whole matter, by kind' },
  { id: 'sift', title: 'Read less to find it', what: 'one question, your yes and no, and what was missed' },
  { id: 'terms', title: 'Terms side by side', what: 'what each search term finds, and what it alone finds' },
  { id: 'testimony', title: 'Testimony by page and line', what: 'questions and answers, speakers, exhibits' },
  {
    id: 'recordings',
    title: 'Recordings',
    what: 'see where somebody speaks in one; add what was typed while hearing it; cut a stretch out',
  },
  { id: 'tables', title: 'Count what tables hold', what: 'nights, cash, rooms and calls, by columns that you choose' },
  { id: 'production', title: 'Check a production', what: 'its load files beside the folder it came in' },
] as const

/** The same of every page. */
export const tools = [
  ...evidenceTools.map((one) => ({ ...one, to: '/evidence' as const })),
  { id: 'facts-file', to: '/matter', title: 'Facts as a file', what: 'merge a facts file, or take the facts out' },
  { id: 'tolling', to: '/claims', title: 'Times that do not count', what: 'what stops a time limit' },
  { id: 'excluded-claims', to: '/claims', title: 'Claims left out', what: 'what counsel does not bring' },
  { id: 'official-tables', to: '/damages', title: 'Numbers from official tables', what: 'yields, prices, wages' },
  { id: 'damages-file', to: '/damages', title: 'The whole sheet from a file', what: 'a damages input' },
] as const
