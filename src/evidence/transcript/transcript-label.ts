const lead = 'transcript page '

/** The label of a page of a transcript; its number is the reporter's. */
export const transcriptLabel = (number: number): string => `${lead}${number}`

/** Null for a page that carries no number of the reporter. */
export function numberInLabel(label: string | null): number | null {
  const digits = label?.startsWith(lead) ? label.slice(lead.length) : ''
  return /^\d{1,5}$/.test(digits) ? Number(digits) : null
}
