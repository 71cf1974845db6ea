/**
 * Rebuilds the evidence folders of the example matters: `node examples/make/make.ts [jd] [mr]`. They are kept in the
 * repository; only a change of the stories needs this, and the programs of `toolsNeeded` on the machine.
 */
import { join, resolve } from 'node:path'
import { writeEvidence as writeJd } from './jd/evidence.ts'
import { writeEvidence as writeMr } from './mr/evidence.ts'
import { emptyFolder } from './writers/folder.ts'
import { missingTools } from './writers/tools.ts'

const examples = resolve(import.meta.dirname, '..')
const missing = missingTools()
if (missing.length > 0) {
  process.stderr.write(
    `The evidence was not rebuilt and is as it was: these programs are missing: ${missing.join(', ')}.\n`,
  )
  process.exit(1)
}
const wanted = process.argv.slice(2)
const wants = (name: string): boolean => wanted.length === 0 || wanted.includes(name)

if (wants('jd')) {
  const folder = emptyFolder(join(examples, 'jd-v-starlite', 'evidence'))
  await writeJd(folder)
  process.stdout.write(`jd-v-starlite: ${folder.paths().length} files\n`)
}

if (wants('mr')) {
  const folder = emptyFolder(join(examples, 'estate-of-mr', 'evidence'))
  await writeMr(folder)
  process.stdout.write(`estate-of-mr: ${folder.paths().length} files\n`)
}
