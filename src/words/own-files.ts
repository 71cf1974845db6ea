/** What stands over a facts file, as remarks of its format. A file that comes back is known by the first of them. */
export const factsFileHeading: readonly [string, string] = [
  'Everything that is written down in this matter, as `redress facts load` reads it.',
  'It holds real names and the words of the evidence: keep it as you keep the evidence.',
]

/** The columns of the list of files that came in; a list that comes back is known by them. */
export const accountColumns: readonly string[] = [
  ...['number', 'path', 'format', 'status', 'what happened', 'what to do', 'notes', 'bytes', 'pages', 'sha256'],
]

/** What stands in the one plain file of a matter, for whoever opens it. */
export const aboutVault = 'A Redress matter. Everything beside this file is encrypted; the passphrase opens it.'

/** The invented matter. Everybody may know its passphrase: it holds nothing that happened. */
export const examplePassphrase = 'a passphrase for a demonstration only'
export const exampleMatterName = 'Example (invented)'
