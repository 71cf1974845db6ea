import { inOrderOfTime } from '../../analysis/in-order-of-time.ts'
import { isoDay } from '../../casefile/dates.ts'
import type { FactId } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { nearestWord } from '../../casefile/written/nearest-word.ts'
import { type ChronologyOf, chronologyFiles } from '../../drafting/chronology/chronology-files.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import { type NotReleased, releaseFiles } from '../../drafting/firewall/release/release-files.ts'
import { factorNames } from '../../law/elements/factors.ts'
import { formatDay } from '../../words/date-words.ts'
import { draftOf } from '../claims/draft-casefile.ts'
import { today } from '../clock.ts'
import type { AtTheDesk } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { lawInForce } from '../law/law-in-force.ts'
import { checkedQuotes, type QuotesDoNotStand } from './checked-quotes.ts'
import type { PreparedPaper } from './prepared-paper.ts'

const coverage: Coverage<ChronologyOf> = {
  published: ['facts[].factors[]'],
  passages: ['facts[].passages[]'],
}

export type ChronologyNotMade = DoorTrouble | NotReleased | QuotesDoNotStand | 'no-assessment-yet' | 'record-not-found'

/**
 * The facts in order of time, all of them or those asked for, each quote found on its page again. Needs no assessment.
 * Problems: `no-assessment-yet` where there is no fact, `record-not-found`, `quote-does-not-match`, `originals-changed`, `identity-would-leave`,
 * `name-not-told`.
 */
export async function preparedChronology(
  { vault, cover, pagesOf }: Pick<AtTheDesk, 'vault' | 'cover' | 'pagesOf'>,
  asked: readonly FactId[] | undefined,
): Promise<Result<PreparedPaper, ChronologyNotMade>> {
  const draft = await draftOf(vault)
  if (!draft.ok) return draft
  const { matter, parties, claimants } = draft.value
  const all = inOrderOfTime(draft.value.facts)
  if (all.length === 0) return failed(problem('no-assessment-yet', { why: 'no-facts' }))
  const order = all.map(({ id }) => id)
  const unknown = asked?.find((id) => !order.includes(id))
  if (unknown !== undefined) {
    const near = nearestWord(order, unknown)
    return failed(problem('record-not-found', { kind: 'fact', id: unknown, ...(near === null ? {} : { near }) }))
  }
  const wanted = asked === undefined ? null : new Set(asked)
  const facts = all.filter(({ id }) => wanted === null || wanted.has(id))
  const documents = await vault.listDocuments()
  if (!documents.ok) return documents
  const quotes = await checkedQuotes({ vault, pagesOf }, facts, documents.value)
  if (!quotes.ok) return quotes
  const law = lawInForce()
  if (!law.ok) return law
  const quoted = new Set(facts.flatMap(({ passages }) => passages.map(({ document }) => document)))
  const covered = await cover<ChronologyOf>(
    {
      ...{ matter: matter?.id ?? 'matter', caption: matter?.caption ?? 'Chronology', facts, order },
      madeOn: formatDay(isoDay(today())),
      parties: parties.map(({ id, name }) => ({ id, name })),
      claimants: claimants.map(({ id, pseudonym }) => ({ id, pseudonym })),
      numbers: Object.fromEntries(
        documents.value.filter(({ id }) => quoted.has(id)).map(({ id, bates }) => [id, bates]),
      ),
    },
    coverage,
  )
  if (!covered.ok) return covered
  const names = factorNames(law.value.factors)
  const released = await releaseFiles(covered.value, 'chronology', (of) => chronologyFiles(of, names))
  if (!released.ok) return released
  return ok({ released: released.value, replaced: covered.value.altered.length })
}
