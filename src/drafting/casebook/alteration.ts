import type { Snapshot } from '../../casefile/analysis.ts'
import type { DocumentId, FactId } from '../../casefile/ids.ts'
import type { TextAltered } from '../firewall/covering/cover-texts.ts'
import type { AlterationKind } from '../firewall/covering/replace-identities.ts'

/** Protected forms replaced, without the forms: where they stood, what kind they were, what stands there now. */
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
  born: 'birth date',
}

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

/** The replacements of a covered snapshot as its own list of alterations tells them, each with how often it came. */
export function alterationsOf(snapshot: Snapshot, altered: readonly TextAltered[]): readonly Alteration[] {
  const found = new Map<string, Alteration>()
  for (const { path, kind, replacedBy } of altered) {
    const one = { record: recordAt(snapshot, path), place: placeInWords(snapshot, path), kind, replacedBy }
    const key = JSON.stringify(one)
    found.set(key, { ...one, times: (found.get(key)?.times ?? 0) + 1 })
  }
  return [...found.values()]
}

function recordAt(snapshot: Snapshot, path: readonly string[]): Alteration['record'] {
  const index = Number(path[path[0] === 'analysis' ? 2 : 1])
  if (path[0] === 'analysis' && path[1] === 'chronology') {
    const fact = snapshot.analysis.chronology[index]
    return fact ? { kind: 'fact', id: fact.id } : null
  }
  const document = path[0] === 'documents' ? snapshot.documents[index] : undefined
  return document ? { kind: 'document', id: document.id } : null
}

/** Where a text stands, in a lawyer's words, from its place in the snapshot. */
function placeInWords(snapshot: Snapshot, path: readonly string[]): string {
  const field = path.findLast((step) => !/^\d+$/.test(step)) ?? ''
  if (field === 'quote') return quoteInWords(snapshot, path)
  const area = path[0] === 'analysis' ? path[1] : path[0]
  return `${areas[area ?? ''] ?? 'matter'}, ${placeNames[field] ?? 'text'}`
}

function quoteInWords({ analysis, documents }: Snapshot, path: readonly string[]): string {
  const [fact, quote] = [Number(path[2]), Number(path[4])]
  const passage = analysis.chronology[fact]?.passages[quote]
  if (!passage) return 'quote'
  const bates = documents.find(({ id }) => id === passage.document)?.bates
  return `quote ${quote + 1}, ${bates ?? passage.document} p. ${passage.page}`
}
