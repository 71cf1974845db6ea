import { isDeepStrictEqual } from 'node:util'
import type { WhenText } from '../../../casefile/dates.ts'
import type { Claimant, Identity } from '../../../casefile/matter.ts'
import { problem } from '../../../casefile/problems.ts'
import type { NameQuestion } from '../../../casefile/release/name-question.ts'
import { distinctWarnings, type ReleaseWarning } from '../../../casefile/release/release-warning.ts'
import { failed, ok, type Result } from '../../../casefile/result.ts'
import type { NotWhole, StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import { standIns } from '../../../words/release/stand-ins.ts'
import type { PublishedWords } from '../covering/published-words.ts'
import { type IdentityGate, identityGate, standIn } from '../covering/replace-identities.ts'
import { foldText } from '../forms/fold-text.ts'
import { namePartsOf } from '../forms/name-parts.ts'
import { readWrittenDay } from '../forms/numbers/written-date.ts'
import type { ProtectedIdentity } from '../places/searchable.ts'
import { coversAnother } from './covers-another.ts'
import { identityWarnings } from './identity-warnings.ts'

/** What covers a matter: its identities, those that follow from its claimants, and the law that names no client. */
export interface MatterGate extends IdentityGate {
  readonly identities: readonly Identity[]
  readonly published: PublishedWords
  /** What counsel should look at before anything leaves the office. */
  readonly warnings: () => readonly ReleaseWarning[]
  /** Adds what an answer or a paper covered by this gate brings with it. */
  readonly warn: (warnings: readonly ReleaseWarning[]) => void
  /** Whether the matter itself is whole, which no paper may leave without. */
  readonly mayRelease: () => Promise<Result<null, NotWhole | StoreTrouble>>
  /** Keeps the open places of a paper, so that they can be asked; none where it could be made. */
  readonly noteFinished: (paper: string, questions: readonly NameQuestion[]) => void
  /** The open places of each paper that was made or refused. */
  readonly finishedQuestions: () => ReadonlyMap<string, readonly NameQuestion[]>
}

interface Party {
  readonly id: string
  readonly name: string
  readonly kind?: 'person' | 'organisation'
}

/** Who is named in the matter besides the protected people. */
export interface Named {
  readonly claimants: readonly Claimant[]
  readonly parties: readonly Party[]
  readonly courts: readonly string[]
}

/** The gate of a matter; `mayRelease` looks at what it lies in. Problem: `pseudonym-reveals-identity`, for a pseudonym that holds what it should cover. */
export function matterGate(
  identities: readonly Identity[],
  { claimants, parties, courts }: Named,
  published: PublishedWords,
  mayRelease: MatterGate['mayRelease'],
): Result<MatterGate, 'pseudonym-reveals-identity'> {
  const everyone = everyoneIn(identities, claimants, parties)
  const gate = identityGate(everyone)
  const revealing = revealingPseudonym(gate)
  if (revealing !== null) return failed(problem('pseudonym-reveals-identity', revealing))
  // A gate of its own, so that a warning raises no question about an answer that does not hold its words.
  const beside = identityGate(everyone)
  const shown = (text: string): string => beside.replaceIn(text).text
  const covered = (one: ReleaseWarning): ReleaseWarning => {
    if (!('pseudonym' in one)) return one
    const called = { ...one, pseudonym: shown(one.pseudonym) }
    return called.is === 'pseudonym-shared' ? { ...called, ids: called.ids.map(shown) } : called
  }
  const listed = [...identityWarnings(identities).map(covered), ...coversAnother(everyone, { parties, courts })]
  let warnings: readonly ReleaseWarning[] = [...distinctWarnings(listed)]
  const finished = new Map<string, readonly NameQuestion[]>()
  return ok({
    ...gate,
    identities: everyone,
    published,
    mayRelease,
    warnings: () => warnings,
    warn: (further) => {
      warnings = [...distinctWarnings([...warnings, ...further.map(covered)])]
    },
    noteFinished: (paper, questions) => void finished.set(paper, questions),
    finishedQuestions: () => finished,
  })
}

/**
 * Everybody protected: those listed, with what the matter tells of them, and the birth dates of claimants and heirs, which are
 * protected even where nobody listed them.
 */
export function everyoneIn(
  identities: readonly Identity[],
  claimants: readonly Claimant[],
  parties: readonly Party[] = [],
): readonly Identity[] {
  const exact = (born: WhenText | undefined): string[] =>
    born !== undefined && readWrittenDay(born) !== null ? [born] : []
  const dates = claimants.flatMap((claimant) => [
    ...exact(claimant.born),
    ...claimant.beneficiaries.flatMap((heir) => exact(heir.born)),
  ])
  const known = new Set(identities.filter((one) => one.kind === 'birth-date').flatMap((one) => one.forms))
  const added = [...new Set(dates)].filter((date) => !known.has(date))
  const told = identities.map((identity) => toldOf(identity, claimants, parties))
  if (added.length === 0 && told.every((about) => Object.keys(about).length === 0)) return identities
  const before = extended.get(identities)
  if (before !== undefined && isDeepStrictEqual(before.of, { added, told })) return before.list
  const list = [
    ...identities.map((identity, i) => ({ ...identity, ...told[i] })),
    ...added.map(
      (date, i): Identity => ({
        id: `birth-date-${i + 1}`,
        kind: 'birth-date',
        pseudonym: standIns['birth-date'],
        forms: [date],
      }),
    ),
  ]
  extended.set(identities, { of: { added, told }, list })
  return list
}

const ofWomen = /(?<!\p{L})(?:mother|sister|daughter|girl|woman|aunt|niece|wife|grandmother)(?!\p{L})/iu
const ofMen = /(?<!\p{L})(?:father|brother|son|boy|man|uncle|nephew|husband|grandfather)(?!\p{L})/iu

/** What claimants and parties tell of an identity: its sex, and which parts of its name somebody bears who is sued. */
function toldOf(
  { kind, forms, pseudonym }: Identity,
  claimants: readonly Claimant[],
  parties: readonly Party[],
): Pick<ProtectedIdentity, 'sex' | 'namesakes'> {
  if (kind !== 'person') return {}
  const written = claimants.find((claimant) => claimant.pseudonym === pseudonym)?.sex
  const sex =
    written === 'female' || written === 'male'
      ? written
      : ofWomen.test(pseudonym)
        ? 'female'
        : ofMen.test(pseudonym)
          ? 'male'
          : undefined
  const others = parties.filter((party) => party.kind === 'person' && !forms.includes(party.name))
  const parts = new Set(namePartsOf({ kind, forms }).parts.flatMap(({ letters, nick }) => (nick ? [] : [letters])))
  const borne = others.flatMap(({ name }) => name.match(/[\p{L}\p{M}]{3,}/gu) ?? []).map((word) => foldText(word).text)
  const namesakes = [...new Set(borne)].filter((word) => parts.has(word))
  return { ...(sex === undefined ? {} : { sex }), ...(namesakes.length === 0 ? {} : { namesakes }) }
}

/** One list stays one list with what follows from it, so that what is looked for is made ready once. */
const extended = new WeakMap<readonly Identity[], { readonly of: object; readonly list: readonly Identity[] }>()

/** Whether identities cover each other: for whoever is about to write them. Problem: `pseudonym-reveals-identity`. */
export function pseudonymsCover(
  identities: readonly Identity[],
  claimants: readonly Claimant[],
): Result<null, 'pseudonym-reveals-identity'> {
  const revealing = revealingPseudonym(identityGate(everyoneIn(identities, claimants)))
  return revealing === null ? ok(null) : failed(problem('pseudonym-reveals-identity', revealing))
}

function revealingPseudonym(gate: IdentityGate): { readonly identity: string; readonly reveals: string } | null {
  for (const identity of gate.finder.identities) {
    const hit = gate.finder.placesIn(standIn(identity))[0]
    if (hit) return { identity: identity.id, reveals: hit.identity.id }
  }
  return null
}
