import type { DocumentId } from '../casefile/ids.ts'
import type { Identity } from '../casefile/matter.ts'
import type { ProblemCode } from '../casefile/problems.ts'
import type { ReleaseWarning } from '../casefile/release/release-warning.ts'
import { type Failed, failed, ok, type Result } from '../casefile/result.ts'
import type { PageTextLookup } from '../drafting/check-quotes.ts'
import { coverProblem, holdsText } from '../drafting/firewall/covering/cover-problem.ts'
import type { Coverage } from '../drafting/firewall/covering/coverage.ts'
import { type Covered, coverAnswer, uncovered } from '../drafting/firewall/covering/covered.ts'
import { placedQuotes } from '../drafting/firewall/covering/placed-quotes.ts'
import { publishedWords } from '../drafting/firewall/covering/published-words.ts'
import type { PlacedText } from '../drafting/firewall/covering/replace-identities.ts'
import { type MatterGate, matterGate } from '../drafting/firewall/release/matter-gate.ts'
import {
  type FilesOf,
  type NotReleased,
  type PaperCode,
  type Released,
  releaseFiles,
} from '../drafting/firewall/release/release-files.ts'
import type { MatterDoubt } from '../vault/contract/audit.ts'
import type { StoreTrouble } from '../vault/contract/store-trouble.ts'
import type { Vault } from '../vault/vault.ts'
import { draftOf, namedIn } from './claims/draft-casefile.ts'
import type { DoorTrouble } from './door-trouble.ts'
import { hearChanges } from './facts/changes-heard.ts'
import { lawInForce } from './law/law-in-force.ts'
import { type OpenMatter, vaultOf } from './open-matter.ts'
import { sameListAsBefore } from './same-list-as-before.ts'
import { whileWriting } from './while-writing.ts'

/** Why the identities were looked at; it stands in the audit log. */
export type AnswerReason = `${Lowercase<string>}`

/** What a desk function works with while it answers. */
export interface AtTheDesk {
  readonly vault: Vault
  /** The one way to an answer: covers it against everything that the matter protects. */
  readonly cover: <T>(answer: T, coverage: Coverage<T>) => Promise<Result<Covered<T>, DoorTrouble>>
  /** The same where covering moves places in a text: `shape` makes the answer with the gate at hand. */
  readonly coverShaped: <R, T>(
    raw: R,
    shape: (raw: R, gate: MatterGate) => T,
    coverage: Coverage<T>,
  ) => Promise<Result<Covered<T>, DoorTrouble>>
  /** A page's text as windows show it, and where its places stand in both. */
  readonly shownText: (text: string) => Promise<Result<PlacedText, DoorTrouble>>
  /** The identities themselves, for what is done with them. The same look that covers the answer, unless they changed. */
  readonly identities: () => Promise<Result<readonly Identity[], StoreTrouble>>
  /** Identities were added or changed: the answer is covered by them as they are now. */
  readonly identitiesChanged: () => void
  /** Stored text of pages that passages rest on, for checking them. Pages that are not there are left out. */
  readonly pagesOf: (passages: readonly PageOf[]) => Promise<Result<PageTextLookup, StoreTrouble>>
}

interface PageOf {
  readonly document: DocumentId
  readonly page: number
}

/**
 * The one door of the desk: every function that answers about a matter goes through it. It hands out what the answer is
 * made from, covers what comes back, and covers the words of a problem too. One look at the identities is logged for each
 * answer, with the reason, here and nowhere else.
 * Problems: those of the work, and the door's own.
 */
export async function answerAbout<T, C extends ProblemCode>(
  matter: OpenMatter,
  reason: AnswerReason,
  work: (desk: AtTheDesk) => Promise<Result<Covered<T>, C>>,
): Promise<Result<Covered<T>, C | DoorTrouble>> {
  const vault = vaultOf(matter)
  let looked: Promise<Result<readonly Identity[], StoreTrouble>> | null = null
  const identities = (): Promise<Result<readonly Identity[], StoreTrouble>> => {
    looked ??= lookAtIdentities(vault, reason)
    return looked
  }
  let made: Promise<Result<MatterGate, DoorTrouble>> | null = null
  const gate = (): Promise<Result<MatterGate, DoorTrouble>> => {
    made ??= gateOf(vault, identities)
    return made
  }
  const identitiesChanged = (): void => {
    looked = null
    made = null
  }
  const pages = new Map<string, string | null>()
  const pagesOf = async (passages: readonly PageOf[]): Promise<Result<PageTextLookup, StoreTrouble>> => {
    for (const { document, page } of passages) {
      const key = `${document} ${page}`
      if (pages.has(key)) continue
      const stored = await vault.pageText(document, page)
      if (!stored.ok && stored.problem.code !== 'document-not-found') return failed(stored.problem)
      pages.set(key, stored.ok ? stored.value.text : null)
    }
    return ok((document, page) => pages.get(`${document} ${page}`) ?? null)
  }
  const coverShaped: AtTheDesk['coverShaped'] = async (raw, shape, coverage) => {
    const known = await gate()
    if (!known.ok) return known
    const answer = shape(raw, known.value)
    const around = await pagesOf(placedQuotes(answer, coverage.passages ?? []))
    return around.ok ? ok(coverAnswer(answer, coverage, known.value, around.value)) : around
  }
  const outcome = await work({
    vault,
    pagesOf,
    coverShaped,
    identities,
    identitiesChanged,
    shownText: async (text) => {
      const known = await gate()
      return known.ok ? ok(known.value.replacePlaced(text)) : known
    },
    cover: (answer, coverage) => coverShaped(answer, (plain) => plain, coverage),
  })
  const kept = await keepFinishedQuestions(vault, made)
  if (!kept.ok) return kept
  return outcome.ok ? outcome : coveredFailure(outcome, await gate())
}

/**
 * Files of a paper made from an answer that was covered already, and searched. What stands open in them is kept, to be asked.
 * Problems: those of `releaseFiles`.
 */
export async function releaseOf<T>(
  matter: OpenMatter,
  covered: Covered<T>,
  paper: PaperCode,
  filesOf: FilesOf<T>,
): Promise<Result<Released, NotReleased>> {
  const released = await releaseFiles(covered, paper, filesOf)
  const open = covered.finishedQuestions().get(paper)
  const kept = open === undefined ? ok(null) : await vaultOf(matter).keepQuestions(paper, open)
  return kept.ok ? released : kept
}

/** The open places of a paper stay with the matter until they are answered, or the paper has them no more. */
async function keepFinishedQuestions(
  vault: Vault,
  made: Promise<Result<MatterGate, DoorTrouble>> | null,
): Promise<Result<null, StoreTrouble>> {
  const gate = await made
  for (const [paper, questions] of gate?.ok ? gate.value.finishedQuestions() : []) {
    const kept = await vault.keepQuestions(paper, questions)
    if (!kept.ok) return kept
  }
  return ok(null)
}

/** One look, logged first. On a copy that cannot be written it is made for covering alone, and the answer says so. */
async function lookAtIdentities(
  vault: Vault,
  reason: AnswerReason,
): Promise<Result<readonly Identity[], StoreTrouble>> {
  const logged = await vault.readIdentities(reason)
  if (logged.ok) return ok(sameListAsBefore(vault, logged.value))
  if (logged.problem.code !== 'matter-read-only') return logged
  const unlogged = await vault.readIdentitiesOfReadOnlyCopy()
  if (unlogged.ok) looksNotLogged.add(sameListAsBefore(vault, unlogged.value))
  return unlogged.ok ? ok(sameListAsBefore(vault, unlogged.value)) : unlogged
}

const looksNotLogged = new WeakSet<readonly Identity[]>()

/** Problems that hold no name, because they were covered here. */
const toldCovered = new WeakSet<object>()

/** Where the identities cannot be read, nothing may be said but that. */
function coveredFailure<C extends ProblemCode>(
  outcome: Failed<C>,
  gate: Result<MatterGate, DoorTrouble>,
): Failed<C | DoorTrouble> {
  if (!gate.ok) return gate
  const covered = coverProblem(outcome.problem, gate.value)
  toldCovered.add(covered)
  return failed(covered)
}

/**
 * A problem of work on an open matter as it may be told, wherever it arose: the words of one that did not come through
 * `answerAbout`, such as an option that was not understood, are covered too.
 */
export async function coverTrouble<C extends ProblemCode>(
  matter: OpenMatter,
  trouble: Failed<C>,
): Promise<Failed<C | DoorTrouble>> {
  if (toldCovered.has(trouble.problem)) return trouble
  if (!holdsText(trouble.problem)) return trouble
  const vault = vaultOf(matter)
  return coveredFailure(trouble, await gateOf(vault, () => lookAtIdentities(vault, 'cover-trouble')))
}

async function gateOf(
  vault: Vault,
  look: () => Promise<Result<readonly Identity[], StoreTrouble>>,
): Promise<Result<MatterGate, DoorTrouble>> {
  const identities = await look()
  if (!identities.ok) return identities
  const draft = await draftOf(vault)
  if (!draft.ok) return draft
  const law = lawInForce()
  if (!law.ok) return law
  const doubt = await vault.doubt('at-a-glance')
  if (!doubt.ok) return doubt
  const warnings: ReleaseWarning[] = [
    ...(looksNotLogged.has(identities.value) ? [{ is: 'look-not-logged' } as const] : []),
    ...(doubt.value === null ? [] : [warningOf(doubt.value)]),
  ]
  const made = matterGate(identities.value, namedIn(draft.value), publishedWords(law.value), async () => {
    const found = await vault.doubt('every-record')
    if (!found.ok) return found
    return found.value === null ? ok(null) : failed(found.value)
  })
  if (made.ok) made.value.warn(warnings)
  return made
}

const warningOf = (doubt: MatterDoubt): ReleaseWarning & { readonly is: 'matter-in-doubt' } => ({
  is: 'matter-in-doubt',
  entry: doubt.code === 'audit-broken' ? doubt.params.entry : null,
})

/** Whether something speaks against the matter, as the warning that every answer about it then carries; null for nothing. */
export async function doubtAbout(
  matter: OpenMatter,
): Promise<Result<(ReleaseWarning & { readonly is: 'matter-in-doubt' }) | null, StoreTrouble>> {
  const doubt = await vaultOf(matter).doubt('at-a-glance')
  if (!doubt.ok) return doubt
  return ok(doubt.value === null ? null : warningOf(doubt.value))
}

/**
 * For a deliberate step that shows what no pseudonym can cover, such as a page as it looks: written to the audit log first,
 * with ids alone. The writer's place is taken for that entry and given back. Problem: `matter-in-use` while another
 * command writes, and then nothing is done.
 */
export async function deliberately<T, C extends ProblemCode, S extends ProblemCode>(
  matter: OpenMatter,
  look: (
    vault: Vault,
  ) => Promise<
    Result<{ readonly action: string; readonly ids: readonly string[]; readonly show: () => Promise<Result<T, S>> }, C>
  >,
): Promise<Result<T, C | S | StoreTrouble>> {
  const vault = vaultOf(matter)
  const found = await look(vault)
  if (!found.ok) return found
  const { action, ids, show } = found.value
  const noted = await whileWriting(vault, () => vault.note(action, ids))
  return noted.ok ? show() : noted
}

/** For the owner's own eyes: the answer with its names, after this look is logged. */
export async function forTheOwner<T>(matter: OpenMatter, covered: Covered<T>): Promise<Result<T, StoreTrouble>> {
  const logged = await vaultOf(matter).readIdentities('shown-uncovered')
  return logged.ok ? ok(uncovered(covered)) : logged
}

/**
 * A digest that changes with everything the matter holds, whoever changed it, and with nothing else: an answer made from
 * the same holds the same. It tells nothing of what that is.
 */
export async function contentOf(matter: OpenMatter): Promise<Result<string, StoreTrouble>> {
  const vault = vaultOf(matter)
  const head = await vault.auditHead()
  if (!head.ok) return head
  const last = await vault.auditEntries({ after: head.value.seq - 1, limit: 1 })
  return last.ok ? ok(last.value[0]?.content ?? head.value.hash) : last
}

/** For keeping what is being typed: no change of the matter, and nothing of it comes back. */
export const draftsOf = (matter: OpenMatter): Pick<Vault, 'keepDraft'> => vaultOf(matter)

/** What says nothing of anybody: numbers, yes or no, and words that a type spells out; bytes may say anything. */
export type Counts<T> = T extends number | boolean | null
  ? T
  : T extends string
    ? string extends T
      ? never
      : T
    : T extends ArrayBufferView
      ? never
      : { readonly [K in keyof T]: Counts<T[K]> }

/**
 * For an answer that is counts alone, such as how much of a file is here: the type lets nothing through that would have to
 * be covered, so no look at the identities is made for it, however often it is asked. Words of trouble are covered.
 */
export async function countsAbout<T, C extends ProblemCode>(
  matter: OpenMatter,
  work: (vault: Vault) => Promise<Result<T & Counts<T>, C>>,
): Promise<Result<T, C | DoorTrouble>> {
  const outcome = await work(vaultOf(matter))
  return outcome.ok ? outcome : coverTrouble(matter, outcome)
}

/** Tells that the matter was changed, once it stands, and nothing of what was. What comes back ends it. */
export const listenTo = (matter: OpenMatter, listener: () => void): (() => void) =>
  hearChanges(vaultOf(matter), listener)
