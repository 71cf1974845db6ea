/**
 * How a problem is told: `lawyer` says what happened, what it means, and that the work is safe; `next` is the one thing to
 * do.
 */
export interface Wording<P> {
  readonly lawyer: (p: P) => string
  readonly next: (p: P) => string
}

/** The words of a table of problems; one without words does not compile. */
export type WordsOf<Table> = { readonly [C in keyof Table]: Wording<Table[C]> }

/** `facts.yaml line 4: `, as far as the place is known. */
export const at = ({ file, line }: { readonly file?: string; readonly line?: number }): string =>
  file === undefined ? '' : `${file}${line === undefined ? '' : ` line ${line}`}: `
