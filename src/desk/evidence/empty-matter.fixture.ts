import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { must, passphrase } from '../../vault/vault.fixture.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { type OpenMatter, openMatter } from '../open-matter.ts'

export interface EmptyMatter {
  /** An empty folder beside the matter, for what a test wants ingested. */
  readonly evidence: string
  readonly matter: OpenMatter
}

/** A new matter, open to write, with nothing in it. */
export async function emptyMatter(t: TestContext): Promise<EmptyMatter> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-ingest-'))
  const evidence = join(folder, 'evidence')
  mkdirSync(evidence)
  must(await makeCheapMatter(join(folder, 'm'), passphrase))
  const matter = must(await openMatter(join(folder, 'm'), passphrase, { write: true }))
  t.after(async () => {
    await matter.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { evidence, matter }
}
