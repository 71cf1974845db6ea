import type { ProblemCode } from '../../src/casefile/problems.ts'
import type { Result } from '../../src/casefile/result.ts'
import type { AtTheDesk, Counts } from '../../src/desk/door.ts'
import type { OpenMatter } from '../../src/desk/open-matter.ts'
import type { Covered } from '../../src/drafting/firewall/covering/covered.ts'
import type { Released } from '../../src/drafting/firewall/release/release-files.ts'
import type { Vault } from '../../src/vault/vault.ts'

/** What the doors take from the desk: every file from which one of them imports more than types. The test holds the list. */
export interface FilesForTheDoors {
  readonly 'accept-matter': typeof import('../../src/desk/accept-matter.ts')
  readonly 'as-of': typeof import('../../src/desk/as-of.ts')
  readonly 'back-up-matter': typeof import('../../src/desk/back-up-matter.ts')
  readonly 'change-passphrase': typeof import('../../src/desk/change-passphrase.ts')
  readonly 'claims/assess-claims': typeof import('../../src/desk/claims/assess-claims.ts')
  readonly 'claims/assessment-at-work': typeof import('../../src/desk/claims/assessment-at-work.ts')
  readonly 'claims/compare-courts': typeof import('../../src/desk/claims/compare-courts.ts')
  readonly 'claims/compare-precedent': typeof import('../../src/desk/claims/compare-precedent.ts')
  readonly 'claims/engine-in-threads': typeof import('../../src/desk/claims/engine-in-threads.ts')
  readonly 'claims/what-if': typeof import('../../src/desk/claims/what-if.ts')
  readonly door: typeof import('../../src/desk/door.ts')
  readonly 'evidence/account-by-reason': typeof import('../../src/desk/evidence/account-by-reason.ts')
  readonly 'evidence/add-transcript': typeof import('../../src/desk/evidence/add-transcript.ts')
  readonly 'evidence/arriving/receive-files': typeof import('../../src/desk/evidence/arriving/receive-files.ts')
  readonly 'evidence/arriving/steer-reading': typeof import('../../src/desk/evidence/arriving/steer-reading.ts')
  readonly 'evidence/check-production': typeof import('../../src/desk/evidence/check-production.ts')
  readonly 'evidence/cut-clip': typeof import('../../src/desk/evidence/cut-clip.ts')
  readonly 'evidence/decide-held': typeof import('../../src/desk/evidence/decide-held.ts')
  readonly 'evidence/export-account': typeof import('../../src/desk/evidence/export-account.ts')
  readonly 'evidence/ingest-folder': typeof import('../../src/desk/evidence/ingest-folder.ts')
  readonly 'evidence/list-rows': typeof import('../../src/desk/evidence/list-rows.ts')
  readonly 'evidence/map-records': typeof import('../../src/desk/evidence/map-records.ts')
  readonly 'evidence/map-table': typeof import('../../src/desk/evidence/map-table.ts')
  readonly 'evidence/mark-documents': typeof import('../../src/desk/evidence/mark-documents.ts')
  readonly 'evidence/open-original-page': typeof import('../../src/desk/evidence/open-original-page.ts')
  readonly 'evidence/retry-documents': typeof import('../../src/desk/evidence/retry-documents.ts')
  readonly 'evidence/show-speech': typeof import('../../src/desk/evidence/show-speech.ts')
  readonly 'evidence/show-testimony': typeof import('../../src/desk/evidence/show-testimony.ts')
  readonly 'facts/accept-suggestion': typeof import('../../src/desk/facts/accept-suggestion.ts')
  readonly 'facts/change-fact': typeof import('../../src/desk/facts/change-fact.ts')
  readonly 'facts/change-record': typeof import('../../src/desk/facts/change-record.ts')
  readonly 'facts/export-facts': typeof import('../../src/desk/facts/export-facts.ts')
  readonly 'facts/id-meant': typeof import('../../src/desk/facts/id-meant.ts')
  readonly 'facts/keep-draft': typeof import('../../src/desk/facts/keep-draft.ts')
  readonly 'facts/load-facts': typeof import('../../src/desk/facts/load-facts.ts')
  readonly 'facts/mark-page': typeof import('../../src/desk/facts/mark-page.ts')
  readonly 'facts/names-of-matter': typeof import('../../src/desk/facts/names-of-matter.ts')
  readonly 'facts/review-suggestions': typeof import('../../src/desk/facts/review-suggestions.ts')
  readonly 'facts/show-forms': typeof import('../../src/desk/facts/show-forms.ts')
  readonly 'facts/show-history': typeof import('../../src/desk/facts/show-history.ts')
  readonly 'facts/show-records': typeof import('../../src/desk/facts/show-records.ts')
  readonly 'facts/undo-change': typeof import('../../src/desk/facts/undo-change.ts')
  readonly 'intake/show-triage': typeof import('../../src/desk/intake/show-triage.ts')
  readonly 'intake/take-intake': typeof import('../../src/desk/intake/take-intake.ts')
  readonly 'law/browse-law': typeof import('../../src/desk/law/browse-law.ts')
  readonly 'law/check-law': typeof import('../../src/desk/law/check-law.ts')
  readonly 'law/compute-limitation': typeof import('../../src/desk/law/compute-limitation.ts')
  readonly 'law/evaluate-precedent': typeof import('../../src/desk/law/evaluate-precedent.ts')
  readonly 'law/find-awards': typeof import('../../src/desk/law/find-awards.ts')
  readonly 'law/find-discovery-orders': typeof import('../../src/desk/law/find-discovery-orders.ts')
  readonly 'law/find-notices': typeof import('../../src/desk/law/find-notices.ts')
  readonly 'law/list-courts': typeof import('../../src/desk/law/list-courts.ts')
  readonly 'law/list-factors': typeof import('../../src/desk/law/list-factors.ts')
  readonly 'law/list-sheet-choices': typeof import('../../src/desk/law/list-sheet-choices.ts')
  readonly 'law/measure-impact': typeof import('../../src/desk/law/measure-impact.ts')
  readonly 'law/reform-effect': typeof import('../../src/desk/law/reform-effect.ts')
  readonly 'law/show-coverage': typeof import('../../src/desk/law/show-coverage.ts')
  readonly 'law/show-elements': typeof import('../../src/desk/law/show-elements.ts')
  readonly 'law/show-law': typeof import('../../src/desk/law/show-law.ts')
  readonly 'law/show-official-text': typeof import('../../src/desk/law/show-official-text.ts')
  readonly 'law/watch-law': typeof import('../../src/desk/law/watch-law.ts')
  readonly 'list-matters': typeof import('../../src/desk/list-matters.ts')
  readonly 'make-example': typeof import('../../src/desk/make-example.ts')
  readonly 'make-matter': typeof import('../../src/desk/make-matter.ts')
  readonly 'names/answer-question': typeof import('../../src/desk/names/answer-question.ts')
  readonly 'open-matter': typeof import('../../src/desk/open-matter.ts')
  readonly 'papers/export-custody': typeof import('../../src/desk/papers/export-custody.ts')
  readonly 'papers/make-casebook': typeof import('../../src/desk/papers/make-casebook.ts')
  readonly 'papers/prepare-paper': typeof import('../../src/desk/papers/prepare-paper.ts')
  readonly 'papers/preservation-letters': typeof import('../../src/desk/papers/preservation-letters.ts')
  readonly 'papers/table-out': typeof import('../../src/desk/papers/table-out.ts')
  readonly 'papers/write-paper': typeof import('../../src/desk/papers/write-paper.ts')
  readonly 'program-folder': typeof import('../../src/desk/program-folder.ts')
  readonly 'program-notes': typeof import('../../src/desk/program-notes.ts')
  readonly 'program-version': typeof import('../../src/desk/program-version.ts')
  readonly 'remove-matter': typeof import('../../src/desk/remove-matter.ts')
  readonly 'restore-matter': typeof import('../../src/desk/restore-matter.ts')
  readonly 'search/export-search': typeof import('../../src/desk/search/export-search.ts')
  readonly 'search/find-duplicates': typeof import('../../src/desk/search/find-duplicates.ts')
  readonly 'search/report-terms': typeof import('../../src/desk/search/report-terms.ts')
  readonly 'search/saved-searches': typeof import('../../src/desk/search/saved-searches.ts')
  readonly 'search/search-by-meaning': typeof import('../../src/desk/search/search-by-meaning.ts')
  readonly 'search/search-evidence': typeof import('../../src/desk/search/search-evidence.ts')
  readonly 'search/show-facets': typeof import('../../src/desk/search/show-facets.ts')
  readonly 'show-matter': typeof import('../../src/desk/show-matter.ts')
  readonly 'sift/places-named': typeof import('../../src/desk/sift/places-named.ts')
  readonly 'sift/sift-next': typeof import('../../src/desk/sift/sift-next.ts')
  readonly 'sift/sift-questions': typeof import('../../src/desk/sift/sift-questions.ts')
  readonly 'sift/sift-report': typeof import('../../src/desk/sift/sift-report.ts')
  readonly 'trouble-of-system': typeof import('../../src/desk/trouble-of-system.ts')
  readonly 'value/change-sheet': typeof import('../../src/desk/value/change-sheet.ts')
  readonly 'value/compare-offers': typeof import('../../src/desk/value/compare-offers.ts')
  readonly 'value/compare-offers-in-file': typeof import('../../src/desk/value/compare-offers-in-file.ts')
  readonly 'value/export-valuation': typeof import('../../src/desk/value/export-valuation.ts')
  readonly 'value/import-curve': typeof import('../../src/desk/value/import-curve.ts')
  readonly 'value/import-table': typeof import('../../src/desk/value/import-table.ts')
  readonly 'value/list-mappings': typeof import('../../src/desk/value/list-mappings.ts')
  readonly 'value/load-damages-input': typeof import('../../src/desk/value/load-damages-input.ts')
  readonly 'value/read-field-value': typeof import('../../src/desk/value/read-field-value.ts')
  readonly 'value/show-damages': typeof import('../../src/desk/value/show-damages.ts')
  readonly 'value/show-sheet': typeof import('../../src/desk/value/show-sheet.ts')
  readonly 'value/value-file': typeof import('../../src/desk/value/value-file.ts')
  readonly 'verify-audit': typeof import('../../src/desk/verify-audit.ts')
  readonly 'work-under-way': typeof import('../../src/desk/work-under-way.ts')
  readonly 'work/show-work': typeof import('../../src/desk/work/show-work.ts')
  readonly 'work/write-work': typeof import('../../src/desk/work/write-work.ts')
}

/** What may leave: covered, searched, or without a word in it. */
type MayLeave<T> = [T] extends [Covered<unknown> | Released]
  ? true
  : [T] extends [ReturnType<() => void>]
    ? true
    : [T] extends [Counts<T>]
      ? true
      : false
type Given<R> = Awaited<R> extends Result<infer T, ProblemCode> ? T : Awaited<R>
type Takes<A extends readonly unknown[], What> = [Extract<A[number], What>] extends [never] ? false : true

/** What is handed the vault, or what the door hands out, works inside: no door of the program has either. */
export type LeavesUncovered<F> = F extends (...args: infer A) => infer R
  ? Takes<A, Vault | AtTheDesk> extends true
    ? false
    : Takes<A, OpenMatter> extends true
      ? MayLeave<Given<R>> extends true
        ? false
        : true
      : false
  : false

/** Every function of a file that is given an open matter and answers with something else than what may leave. */
type UncoveredIn<M, File extends string> = {
  [K in keyof M & string]: LeavesUncovered<M[K]> extends true ? `${File} ${K}` : never
}[keyof M & string]
type LeavingUncovered = {
  [F in keyof FilesForTheDoors]: UncoveredIn<FilesForTheDoors[F], F>
}[keyof FilesForTheDoors]

const searched = 'a file of `Released`, which was searched; the log has it first'
const counts = 'counts, and the words of a trouble that `coverTrouble` covered'

/** Each with its reason: a function that is new and not named here does not compile, nor a name without a function. */
export const leavingUncovered: { readonly [L in LeavingUncovered]: string } = {
  'door contentOf': 'a digest, which tells nothing of what it was made from',
  'door countsAbout': 'its own type lets counts alone through',
  'door coverTrouble': 'covers',
  'door deliberately': 'the deliberate steps below; the log has each first',
  'door forTheOwner': 'the names, on a terminal, when the owner asks; logged first',
  'evidence/arriving/steer-reading readAgain': counts,
  'evidence/arriving/steer-reading readFolderInPlace': counts,
  'evidence/arriving/steer-reading showReading': counts,
  'evidence/arriving/steer-reading steerReading': counts,
  'evidence/cut-clip clipFile': 'the sound itself, which no pseudonym can cover; logged first',
  'evidence/open-original-page openOriginalPage': 'a page as it looks, which no pseudonym can cover; logged first',
  'facts/export-facts factsFile': 'the facts with their names, a deliberate step; logged first',
  'facts/id-meant idMeant': 'an id that was typed, for the next question; no door shows it',
  'open-matter vaultOf': 'for the desk’s door alone, as test/house.test.ts holds',
  'papers/table-out tableOut': searched,
  'papers/write-paper paperFile': searched,
  'sift/sift-report siftProtocolFile': searched,
  'work-under-way withProgress': 'what the work within gives, which is judged where it goes out',
}

/** The names of the list, for the test. */
export const filesForTheDoors = (source: string): readonly string[] =>
  [...source.matchAll(/^ {2}readonly '?([^':]+)'?: typeof import\('\.\.\/\.\.\/src\/desk\/\1\.ts'\)$/gm)].map(
    ([, name = '']) => name,
  )
