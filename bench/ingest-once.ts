/** One ingest in a process of its own, for the bench: `node bench/ingest-once.ts MATTER FOLDER PASSPHRASE`. */
import { existsSync } from 'node:fs'
import type { ProblemCode } from '../src/casefile/problems.ts'
import type { Result } from '../src/casefile/result.ts'
import { ingestFolder } from '../src/desk/evidence/ingest-folder.ts'
import { makeMatter } from '../src/desk/make-matter.ts'
import { openMatter } from '../src/desk/open-matter.ts'

const [matter = '', folder = '', passphrase = ''] = process.argv.slice(2)
const must = <T>(result: Result<T, ProblemCode>): T => {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}
if (!existsSync(matter)) must(await makeMatter(matter, passphrase))
const open = must(await openMatter(matter, passphrase, { write: true }))
const cpu = process.cpuUsage()
const { value: answer } = must(
  await ingestFolder(open, folder, { minor: false, ocr: false, hashList: null, custodian: null, progress: () => {} }),
)
const { user, system } = process.cpuUsage(cpu)
process.stderr.write(
  `in ${answer.in}, read ${answer.read}, duplicate ${answer.duplicate}; ${((user + system) / 1e6).toFixed(1)} CPU-s in the storing process\n`,
)
await open.close()
