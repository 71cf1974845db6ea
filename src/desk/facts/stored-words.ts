import { type Fact, Identity } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { PlacedFact, PlacedIdentity, ShownPlace } from '../../casefile/written/change-request.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { AtTheDesk } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'

/**
 * Places on pages with the words that are stored there. One given as a window shows it is looked for by its words where the
 * page is covered otherwise by now. Problems: `document-not-found`, `quote-not-found`, `page-not-as-shown`.
 */
export async function passagesAt(
  desk: AtTheDesk,
  fact: string,
  places: PlacedFact['passages'],
): Promise<Result<Fact['passages'], DoorTrouble | 'document-not-found' | 'page-not-as-shown' | 'quote-not-found'>> {
  const passages: Fact['passages'] = []
  for (const place of places) {
    const { document, page } = place
    const stored = await desk.vault.pageText(document, page)
    if (!stored.ok) return stored
    const { text } = stored.value
    const span = 'shown' in place ? await spanShown(desk, text, place) : ok(place)
    if (!span.ok) return span
    const { start, end } = span.value
    const quote = text.slice(start, end)
    if (quote === '' || end > text.length) return failed(problem('quote-not-found', { fact, page, document }))
    passages.push({ document, page, start, end, quote })
  }
  return ok(passages)
}

async function spanShown(
  { shownText }: AtTheDesk,
  text: string,
  { document, page, shown: { start, end, words } }: ShownPlace,
): Promise<Result<{ readonly start: number; readonly end: number }, DoorTrouble | 'page-not-as-shown'>> {
  const placed = await shownText(text)
  if (!placed.ok) return placed
  const at = placed.value.text.slice(start, end) === words ? start : nearest(placed.value.text, words, start)
  if (at < 0) return failed(problem('page-not-as-shown', { document, page }))
  return ok(placed.value.toStored({ start: at, end: at + words.length }))
}

function nearest(text: string, words: string, at: number): number {
  const [before, after] = [text.lastIndexOf(words, at), text.indexOf(words, at)]
  if (before < 0 || after < 0) return Math.max(before, after)
  return at - before <= after - at ? before : after
}

/** An identity with the forms that stay, by their number, and those that are new; answers given about it stay. */
export async function identityWith(
  { identities }: AtTheDesk,
  { forms, ...wanted }: PlacedIdentity,
): Promise<Result<Identity, StoreTrouble | 'change-does-not-fit'>> {
  const known = await identities()
  if (!known.ok) return known
  const before = known.value.find(({ id }) => id === wanted.id)
  const words = forms.flatMap((form) => (typeof form === 'string' ? [form] : (before?.forms[form.kept] ?? [])))
  if (words.length < forms.length) return failed(problem('change-does-not-fit', { complaints: [{ is: 'form-gone' }] }))
  return ok(
    Identity.parse({
      ...wanted,
      forms: [...new Set(words)],
      ...(before?.answers === undefined ? {} : { answers: before.answers }),
    }),
  )
}
