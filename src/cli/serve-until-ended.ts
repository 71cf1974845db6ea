import { join } from 'node:path'
import { ok, type Result } from '../casefile/result.ts'
import { type OpenMatter, openMatter } from '../desk/open-matter.ts'
import { programFolder } from '../desk/program-folder.ts'
import { type NotServed, serveMatter } from '../server/serve.ts'
import { tellAddress, waitUntilEnded } from './wait-until-ended.ts'

export interface ToServe {
  readonly folder: string
  /** Null to begin locked: the passphrase is then typed in the view. Closed at the end. */
  readonly matter: OpenMatter | null
  readonly port: number
  readonly idleMinutes: number
  readonly stays: boolean
}

/**
 * Serves until the terminal stops it (Ctrl+C, or, unless it stays, the end of what started it). A lock does not: the view asks for the
 * passphrase and goes on. Problem: `port-in-use`.
 */
export async function serveUntilEnded(asked: ToServe): Promise<Result<{ readonly ended: true }, NotServed>> {
  const webFolder = join(programFolder, 'dist', 'web')
  const serving = await serveMatter(
    {
      matter: asked.matter,
      open: (passphrase) => openMatter(asked.folder, passphrase, { write: false }),
      idleSeconds: asked.idleMinutes * 60,
    },
    { port: asked.port, webFolder },
  )
  if (!serving.ok) {
    await asked.matter?.close()
    return serving
  }
  const tell = (): void => tellAddress(serving.value, 'Ctrl+C closes the matter.')
  tell()
  await waitUntilEnded(serving.value, { again: tell, stays: asked.stays })
  return ok({ ended: true })
}
