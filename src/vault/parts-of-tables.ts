/** What the tables of the database hold, in a lawyer's words: for the answer which part is not as it was written. */
const words: Readonly<Record<string, string>> = {
  document: 'the list of documents',
  page: 'the text of pages',
  page_search: 'the search index',
  page_meaning: 'the index of meanings',
  casefile_part: 'the matter and its damages inputs',
  claimant: 'the claimants',
  party: 'the parties',
  fact: 'the facts',
  passage: 'the passages that facts rest on',
  suggestion: 'the suggestions',
  identity: 'the protected identities',
  record: 'tags, notes, tasks, saved searches and answers of reviews',
  history_step: 'the history of changes',
  history_record: 'the history of changes',
  file_stamp: 'what is known of files on the disk',
  blob: 'the list of original files',
  numbering: 'the last document number given',
  content_sum: 'the sums of the records, which are not those of the end of the log',
  structure: 'the order of the database file',
  earlier: 'records that were found changed at an earlier time',
}

/** A part without a name of its own is called as its table is called. */
export function partsInWords(parts: readonly string[]): readonly string[] {
  const names = parts.map((part) => words[part] ?? part)
  return [...new Set(names)]
}
