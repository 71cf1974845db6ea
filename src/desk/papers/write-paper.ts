import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { problem } from '../../casefile/problems.ts'
import type { KeptFile } from '../../casefile/release/written-files.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { WrittenPaper } from '../../casefile/views/papers-view.ts'
import { coverageOf } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseCoverage } from '../../drafting/firewall/covering/release-coverage.ts'
import { differingWords } from '../../evidence/duplicates/differing-words.ts'
import { answerAbout, deliberately } from '../door.ts'
import type { OpenMatter } from '../open-matter.ts'
import { whileWriting } from '../while-writing.ts'
import { isAnnex } from './make-casebook.ts'
import { paperFolder } from './paper-folder.ts'
import { actions, type PaperAsked, type PaperNotMade, prepare, wordsOf } from './prepare-paper.ts'
import { writeReleased } from './write-released.ts'

/** Of what differs this many stretches are told. */
const mostStretches = 400

/**
 * Writes a paper into a folder, that of the matter's papers where none is given. A file that a person changed stays as it is; the new version stands beside it, and what
 * differs is told word by word. Problems: those of `prepare`, `matter-in-use`, and those of writing an export.
 */
export const writePaper = (
  matter: OpenMatter,
  asked: PaperAsked & { readonly folder: string | null },
): Promise<Result<Covered<WrittenPaper>, PaperNotMade | 'folder-not-writable'>> =>
  answerAbout(matter, 'write-paper', async (desk) => {
    const prepared = await prepare(matter, desk, asked)
    if (!prepared.ok) return prepared
    const { vault } = desk
    const entry = { action: actions[asked.paper], ids: [] } as const
    const folder = asked.folder ?? paperFolder(vault.folder)
    const formerly = asked.paper === 'casebook' || asked.paper === 'casebook-full' ? isAnnex : undefined
    const place = (name: string): string => join(folder, basename(name))
    const written = await whileWriting(vault, () =>
      writeReleased(vault, entry, prepared.value.released, place, formerly),
    )
    if (!written.ok) return written
    const { kept } = written.value
    const told: WrittenPaper['kept'][number][] = []
    for (const one of kept) told.push({ ...one, differs: await differences(one) })
    return desk.cover<WrittenPaper>(
      { ...written.value, kept: told },
      coverageOf<WrittenPaper>(releaseCoverage, { spelled: ['kept[].differs[].in'] }),
    )
  })

async function differences({ file, newVersion }: KeptFile): Promise<WrittenPaper['kept'][number]['differs']> {
  const [before, now] = [await wordsIn(file), await wordsIn(newVersion)]
  if (before === null || now === null) return null
  return differingWords(before, now).map(shortened).slice(0, mostStretches)
}

async function wordsIn(file: string): Promise<string | null> {
  try {
    return await wordsOf({ name: basename(file), bytes: readFileSync(file) })
  } catch {
    // Somebody took it away meanwhile, or it may not be read.
    return null
  }
}

/** Of what both say the ends alone are told: they show where a difference stands. */
function shortened(one: ReturnType<typeof differingWords>[number]): ReturnType<typeof differingWords>[number] {
  return one.in === 'both' && one.text.length > 160
    ? { in: 'both', text: `${one.text.slice(0, 60)} ... ${one.text.slice(-60)}` }
    : one
}

/** One file of a paper, for whoever takes it out of the program; the audit log has it first. Problem: `paper-file-not-found`. */
export const paperFile = async (
  matter: OpenMatter,
  asked: PaperAsked & { readonly name: string },
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, PaperNotMade>> => {
  let found: { readonly name: string; readonly bytes: Uint8Array } | null = null
  const made = await answerAbout(matter, 'paper-file', async (desk) => {
    const prepared = await prepare(matter, desk, asked)
    if (!prepared.ok) return prepared
    const one = prepared.value.released.files.find(({ name }) => basename(name) === asked.name)
    if (one === undefined)
      return failed(problem('usage', { complaint: { is: 'no-such-paper-file', given: asked.name } }))
    found = { name: basename(one.name), bytes: one.bytes }
    return desk.cover({ name: asked.name }, {})
  })
  if (!made.ok) return made
  return deliberately(matter, async () =>
    ok({
      action: actions[asked.paper],
      ids: [],
      show: async () => {
        if (found === null) throw new Error('a file that was made is not there')
        return ok(found)
      },
    }),
  )
}
