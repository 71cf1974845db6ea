import type { DocumentId } from '../../casefile/ids.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { ComparedDocuments, NearDuplicates } from '../../casefile/views/views.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { MatterGate } from '../../drafting/firewall/release/matter-gate.ts'
import { differingPieces, type WordPiece, wordPiece, wordSpans } from '../../evidence/duplicates/differing-words.ts'
import { findNearDuplicates } from '../../evidence/duplicates/near-duplicates.ts'
import { comparedText, PieceComparer } from '../../evidence/duplicates/text-pieces.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { documentNamed } from './document-named.ts'
import { everyPage } from './every-page.ts'

const mostGroups = 500

interface Text {
  readonly document: DocumentId
  /** Null for the whole document. */
  readonly page: number | null
  text: string
}

/**
 * Documents, or single pages, that have most of their wording from one another: the same ad posted again with spun words, a
 * letter sent twice. Files with the same bytes are told as duplicates when they come in; these are those that differ.
 */
export const findDuplicates = (
  matter: OpenMatter,
  by: NearDuplicates['by'],
): Promise<Result<Covered<NearDuplicates>, DoorTrouble>> =>
  answerAbout(matter, 'find-duplicates', async ({ vault, cover }) => {
    const texts = await textsOf(vault, by)
    if (!texts.ok) return texts
    const found = findNearDuplicates(texts.value.map(({ text }) => text))
    const comparer = new PieceComparer()
    const groups: NearDuplicates['groups'][number][] = []
    for (const { members } of found.toSorted((a, b) => b.members.length - a.members.length).slice(0, mostGroups)) {
      const told: NearDuplicates['groups'][number]['members'][number][] = []
      const first = texts.value[members[0] ?? 0]
      for (const member of members) {
        const one = texts.value[member]
        if (one === undefined || first === undefined) continue
        const record = await vault.document(one.document)
        if (!record.ok) return record
        if (record.value === null) continue
        const { bates, path } = record.value
        const similarity = comparer.similarity(comparedText(first.text), comparedText(one.text))
        told.push({
          document: one.document,
          page: one.page,
          bates,
          path,
          similarity: Math.round(similarity * 100) / 100,
        })
      }
      groups.push({ members: told })
    }
    return cover<NearDuplicates>({ by, texts: texts.value.length, total: found.length, groups }, { spelled: ['by'] })
  })

async function textsOf(vault: Vault, by: NearDuplicates['by']): Promise<Result<readonly Text[], StoreTrouble>> {
  const texts: Text[] = []
  const whole = new Map<DocumentId, Text>()
  const read = await everyPage(vault, ({ document, page, text }) => {
    if (by === 'page') return void texts.push({ document, page, text })
    const known = whole.get(document)
    if (known === undefined) {
      const made = { document, page: null, text }
      whole.set(document, made)
      texts.push(made)
    } else known.text += `\n${text}`
  })
  return read.ok ? ok(texts) : read
}

/**
 * Two documents side by side, word by word: what both have and what only one has. By their numbers or the names of the files.
 * Problem: `document-not-found`.
 */
export const compareDocuments = (
  matter: OpenMatter,
  first: string,
  second: string,
): Promise<Result<Covered<ComparedDocuments>, DoorTrouble | 'document-not-found'>> =>
  answerAbout(matter, 'compare-documents', async ({ vault, coverShaped }) => {
    const texts: string[] = []
    for (const number of [first, second]) {
      const text = await textOfNumber(vault, number)
      if (!text.ok) return text
      texts.push(text.value)
    }
    const shaped = ([one = '', other = '']: readonly string[], gate: MatterGate): ComparedDocuments => ({
      ...{ first, second },
      stretches: differingPieces(coveredPieces(one, gate), coveredPieces(other, gate)),
    })
    return coverShaped(texts, shaped, { spelled: ['stretches[].in'] })
  })

/**
 * The words of a text, compared as they are stored and shown as they are covered. Words that one cover stands for are one
 * word: it is never cut, and two names differ though both are covered alike.
 */
function coveredPieces(text: string, gate: MatterGate): readonly WordPiece[] {
  const { text: covered, toShown } = gate.replacePlaced(text)
  const pieces: { start: number; end: number; from: number; to: number }[] = []
  for (const { start, end } of wordSpans(text)) {
    const shown = toShown({ start, end })
    const last = pieces.at(-1)
    if (last !== undefined && shown.start < last.to) {
      last.end = end
      last.to = Math.max(last.to, shown.end)
    } else pieces.push({ start, end, from: shown.start, to: shown.end })
  }
  return pieces.map(({ start, end, from, to }) => wordPiece(text.slice(start, end), covered.slice(from, to)))
}

async function textOfNumber(
  vault: Vault,
  number: string,
): Promise<Result<string, StoreTrouble | 'document-not-found'>> {
  const listed = await vault.listDocuments()
  if (!listed.ok) return listed
  const named = documentNamed(listed.value, number)
  if (!named.ok) return named
  const pages = await vault.pagesOf(named.value.duplicateOf ?? named.value.id)
  return pages.ok ? ok(pages.value.map(({ text }) => text).join('\n')) : pages
}
