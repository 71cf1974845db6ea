import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every sentence of a word table, one a line, held against the text beside it: `<table>.golden.txt`, renewed by
 * `npm run golden` and read line by line in review. `said` gives each tag its sentence.
 */
export function matchesGolden(table: string, said: Readonly<Record<string, string>>): void {
  const place = join(import.meta.dirname, `${table}.golden.txt`)
  const text = `${Object.entries(said)
    .map(([tag, sentence]) => `${tag}: ${sentence}`)
    .join('\n')}\n`
  if (process.env.REDRESS_GOLDEN === 'renew') writeFileSync(place, text)
  assert.equal(text, readFileSync(place, 'utf8'))
}

/** One example of each tag of a tagged answer: a tag without one does not compile. */
export type OneOfEach<T extends { readonly is: string }> = {
  readonly [K in T['is']]: T & { readonly is: K }
}
