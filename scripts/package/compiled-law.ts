import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProblemCode } from '../../src/casefile/problems.ts'
import type { Result } from '../../src/casefile/result.ts'
import { compileLaw } from '../../src/shelf/compiled-law.ts'
import { readAwards } from '../../src/shelf/read-awards.ts'
import { readLawInForce } from '../../src/shelf/read-law-in-force.ts'
import { readDamagesTables } from '../../src/shelf/tables/read-tables.ts'

function sound(result: Result<unknown, ProblemCode>): void {
  if (!result.ok) throw new Error(`the law cannot be packed: ${result.problem.code}`)
}

/** Writes `<program>/dist/law.json`: the law read and checked once, so that the program need not at each start. */
export function writeCompiledLaw(root: string, program: string): void {
  const text = compileLaw(() => {
    sound(readLawInForce(join(root, 'law')))
    sound(readDamagesTables(root))
    sound(readAwards(root))
  })
  writeFileSync(join(program, 'dist', 'law.json'), text)
}
