import type { Snapshot } from '../../casefile/analysis.ts'
import type { WhenText } from '../../casefile/dates.ts'
import type { DocumentId, FactId } from '../../casefile/ids.ts'
import type { Identity } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { PageTextLookup } from '../check-quotes.ts'
import { isFixed, isPublished, isTagOfLimitation } from './published-fields.ts'
import {
  type AlterationKind,
  type IdentityGate,
  identityGate,
  type ReplacedText,
  standIn,
} from './replace-identities.ts'
import { readWrittenDay } from './written-date.ts'

/** One protected form replaced, without the form: where it stood, what kind it was, what stands there now. */
export interface Alteration {
  /** The record it was in; null for text of the matter as a whole. */
  readonly record:
    | { readonly kind: 'fact'; readonly id: FactId }
    | { readonly kind: 'document'; readonly id: DocumentId }
    | null
  readonly place: string
  readonly kind: AlterationKind
  readonly replacedBy: string
  readonly times: number
}

export interface ProtectedSnapshot {
  readonly snapshot: Snapshot
  readonly alterations: readonly Alteration[]
  readonly gate: IdentityGate
  readonly identities: readonly Identity[]
  /** Published law and fixed words in the snapshot, which were left as they are. */
  readonly publicWords: readonly string[]
}

/** Birth dates of claimants and heirs are protected even where nobody listed them. */
function withBirthDates(identities: readonly Identity[], snapshot: Snapshot): readonly Identity[] {
  const exact = (born: WhenText | undefined): string[] =>
    born !== undefined && readWrittenDay(born) !== null ? [born] : []
  const dates = snapshot.analysis.claimants.flatMap((claimant) => [
    ...exact(claimant.born),
    ...claimant.beneficiaries.flatMap((heir) => exact(heir.born)),
  ])
  const known = new Set(identities.filter((one) => one.kind === 'birth-date').flatMap((one) => one.forms))
  const added = [...new Set(dates)].filter((date) => !known.has(date))
  return [
    ...identities,
    ...added.map(
      (date, i): Identity => ({
        id: `birth-date-${i + 1}`,
        kind: 'birth-date',
        pseudonym: 'birth date withheld',
        forms: [date],
      }),
    ),
  ]
}

function revealingPseudonym(gate: IdentityGate): { identity: string; reveals: string } | null {
  for (const identity of gate.finder.identities) {
    const hit = gate.finder.placesIn(standIn(identity))[0]
    if (hit) return { identity: identity.id, reveals: hit.identity.id }
  }
  return null
}

class AlterationList {
  readonly #found = new Map<string, Alteration>()
  add(record: Alteration['record'], place: string, replaced: Pick<ReplacedText, 'text' | 'replacements'>): string {
    for (const { kind, replacedBy } of replaced.replacements) {
      const key = JSON.stringify([record, place, kind, replacedBy])
      const known = this.#found.get(key)
      this.#found.set(key, { record, place, kind, replacedBy, times: (known?.times ?? 0) + 1 })
    }
    return replaced.text
  }
  all(): readonly Alteration[] {
    return [...this.#found.values()]
  }
}

const placeNames: Readonly<Record<string, string>> = {
  statement: 'statement',
  place: 'place',
  confirmedBy: 'name of who confirmed it',
  path: 'file name',
  notes: 'reader’s note',
  custodian: 'custodian',
  when: 'date',
  label: 'label',
  id: 'record id',
  summary: 'summary',
  caption: 'caption',
  name: 'party’s name',
  description: 'description',
  reason: 'reason',
}

/** Where a string stands, in a lawyer's words, from its path in the snapshot. */
function placeInWords(path: readonly string[]): string {
  const field = [...path].reverse().find((step) => !/^\d+$/.test(step)) ?? ''
  const area = path[0] === 'analysis' ? path[1] : path[0]
  const areas: Readonly<Record<string, string>> = {
    matter: 'matter',
    claimants: 'claimant',
    parties: 'parties',
    chronology: 'fact',
    claims: 'claims',
    deadlines: 'deadlines',
    ring: 'ring picture',
    valuations: 'damages',
    nextSteps: 'next steps',
    documents: 'document',
    reconciliation: 'reconciliation',
    withoutSupport: 'parties without support',
    sources: 'sources',
  }
  return `${areas[area ?? ''] ?? 'matter'}, ${placeNames[field] ?? 'text'}`
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/**
 * The snapshot with every protected form replaced by its pseudonym in square brackets, and the list of what was replaced.
 * Quotes are replaced with the page around them in view, so that a name cut by the quote is found. Birth dates keep
 * the year. Call it only after `checkQuotes`: afterwards the quotes are no longer the page's own words.
 * Problems: `pseudonym-reveals-identity`.
 */
export function protectSnapshot(
  snapshot: Snapshot,
  identities: readonly Identity[],
  pageText: PageTextLookup,
): Result<ProtectedSnapshot> {
  const everyone = withBirthDates(identities, snapshot)
  const gate = identityGate(everyone)
  const revealing = revealingPseudonym(gate)
  if (revealing !== null) return failed(problem('pseudonym-reveals-identity', revealing))
  const list = new AlterationList()
  const publicWords: string[] = []
  const bates = new Map(snapshot.documents.map((document) => [document.id, document.bates]))

  const shortened = (born: WhenText): WhenText => {
    const year = yearOnly(born)
    if (year !== born)
      list.add(null, 'claimant, birth date', { text: year, replacements: [{ kind: 'birth-date', replacedBy: year }] })
    return year
  }
  const quotesDone: Snapshot = {
    ...snapshot,
    analysis: {
      ...snapshot.analysis,
      chronology: snapshot.analysis.chronology.map((fact) => ({
        ...fact,
        passages: fact.passages.map((passage, i) => {
          const page = pageText(passage.document, passage.page)
          const replaced =
            page === null ? gate.replaceIn(passage.quote) : gate.replaceInSlice(page, passage.start, passage.end)
          const place = `quote ${i + 1}, ${bates.get(passage.document) ?? passage.document} p. ${passage.page}`
          return { ...passage, quote: list.add({ kind: 'fact', id: fact.id }, place, replaced) }
        }),
      })),
      claimants: snapshot.analysis.claimants.map((claimant) => ({
        ...claimant,
        born: shortened(claimant.born),
        beneficiaries: claimant.beneficiaries.map((heir) =>
          heir.born === undefined ? heir : { ...heir, born: shortened(heir.born) },
        ),
      })),
    },
  }

  const recordAt = (path: readonly string[]): Alteration['record'] => {
    const index = Number(path[path[0] === 'analysis' ? 2 : 1])
    if (path[0] === 'analysis' && path[1] === 'chronology') {
      const fact = snapshot.analysis.chronology[index]
      return fact ? { kind: 'fact', id: fact.id } : null
    }
    const document = path[0] === 'documents' ? snapshot.documents[index] : undefined
    return document ? { kind: 'document', id: document.id } : null
  }
  const walk = (value: unknown, path: readonly string[], published: boolean): unknown => {
    if (typeof value === 'string') {
      if (published) {
        publicWords.push(value)
        return value
      }
      const replaced = gate.replaceIn(value)
      if (replaced.replacements.length === 0) return value
      const field = path.at(-1)
      const text = list.add(recordAt(path), placeInWords(path), replaced)
      if (replaced.text !== '[birth date withheld]') return text
      // A date alone: the year may stand, and a computed day is left out rather than written as words.
      if (field === 'when' || field === 'from' || field === 'to') return value.slice(0, 4)
      return field === 'date' || field === 'earliest' || field === 'latest' ? null : text
    }
    if (isList(value)) return value.map((item, i) => walk(item, [...path, String(i)], published))
    if (typeof value !== 'object' || value === null) return value
    const result: Record<string, unknown> = {}
    for (const [key, item] of Object.entries(value)) {
      const inLaw = published || isPublished(path.at(-1), key)
      const kept = (isFixed(key) && typeof item === 'string') || isTagOfLimitation(path, key)
      result[key] = kept && (typeof item === 'string' || isList(item)) ? item : walk(item, [...path, key], inLaw)
    }
    return result
  }
  // Only strings were replaced, none added or taken away but dates that may be null: the shape is the snapshot's.
  const walked: Snapshot = JSON.parse(JSON.stringify(walk(quotesDone, [], false)))
  return ok({
    snapshot: walked,
    alterations: list.all(),
    gate,
    identities: everyone,
    publicWords: [...new Set(publicWords)],
  })
}

/** `2004` for any date within that year: a valid `WhenText`, and all that may leave. */
function yearOnly(born: WhenText): WhenText {
  if (born === 'unknown') return born
  const years = born.split('/').map((part) => part.slice(0, 4) + (part.endsWith('~') ? '~' : ''))
  // Years, or two years around a slash, are in the schema's shape.
  return [...new Set(years)].join('/') as WhenText
}
