import { join } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { OpenMatter } from '../desk/open-matter.ts'
import { programFolder } from '../desk/program-folder.ts'
import { serveMatter } from '../server/serve.ts'

/** Serves until the matter is locked from the browser or the terminal stops it (Ctrl+C). */
export async function serveUntilEnded(
  matter: OpenMatter,
  port: number,
  say: (line: string) => void,
): Promise<Result<{ readonly ended: true }>> {
  const webFolder = join(programFolder, 'dist', 'web')
  const serving = await serveMatter(matter, { port, webFolder })
  if (!serving.ok)
    return failed(serving.problem.code === 'port-in-use' ? problem('port-in-use', { port }) : serving.problem)
  say(
    `Open this address in the browser of this computer (it works once):\n\n  ${serving.value.address}\n\nCtrl+C closes the matter.`,
  )
  process.once('SIGINT', serving.value.close)
  process.once('SIGTERM', serving.value.close)
  await serving.value.ended
  return ok({ ended: true })
}
