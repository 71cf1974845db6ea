import type { NameQuestion } from '../../../casefile/release/name-question.ts'
import type { ReleaseWarning } from '../../../casefile/release/release-warning.ts'
import type { UnreadScript } from '../../../casefile/release/unread-script.ts'
import type { PageTextLookup } from '../../check-quotes.ts'
import { suggestIdentities } from '../places/suggest-identities.ts'
import { scriptsNotLookedFor } from '../places/unread-scripts.ts'
import { type FinishedFile, finishedTexts } from '../release/finished-text.ts'
import type { MatterGate } from '../release/matter-gate.ts'
import { type FinishedScan, scanFinished } from '../release/scan-finished.ts'
import { blankAnswer } from './blank-answer.ts'
import { coverTexts, type TextAltered } from './cover-texts.ts'
import type { Coverage } from './coverage.ts'
import type { PublishedWords } from './published-words.ts'

/** What belongs to a covered answer and is shown to nobody: how it was before, and by what it was covered. */
interface Sealed {
  readonly plain: unknown
  readonly gate: MatterGate
  readonly leftAsPublished: readonly string[]
}

let seal: <T>(value: T, altered: readonly TextAltered[], sealed: Sealed) => Covered<T>
let openSeal: <T>(covered: Covered<T>) => T

/**
 * An answer about a matter that may leave: every text in it went through the gate. Only `coverAnswer` makes one; the
 * doors and the papers take nothing else about a matter.
 */
export class Covered<T> {
  static {
    seal = (value, altered, sealed) => new Covered(value, altered, sealed)
    // The plain answer was sealed with the covered one, which has its shape.
    openSeal = <A>(covered: Covered<A>): A => covered.#sealed.plain as A
  }
  readonly value: T
  /** What was replaced, without the forms themselves. */
  readonly altered: readonly TextAltered[]
  readonly #sealed: Sealed

  private constructor(value: T, altered: readonly TextAltered[], sealed: Sealed) {
    this.value = value
    this.altered = altered
    this.#sealed = sealed
  }

  /** What counsel should look at before this, and what was made of it, leaves the office. Each once. */
  get warnings(): readonly ReleaseWarning[] {
    return this.#sealed.gate.warnings()
  }

  /** Adds what a paper made of this answer brings with it. */
  warn(warnings: readonly ReleaseWarning[]): void {
    this.#sealed.gate.warn(warnings)
  }

  /** Tells published law from everything else. */
  get published(): PublishedWords {
    return this.#sealed.gate.published
  }

  /** The pseudonym of an identity that a scan found, by its id. */
  pseudonymOf(identity: string): string {
    const found = this.#sealed.gate.identities.find(({ id }) => id === identity)
    return found?.pseudonym ?? this.#sealed.gate.replaceIn(identity).text
  }

  /** Whether the matter behind this answer is whole. Problems: `audit-broken`, `content-changed`. */
  mayRelease(): ReturnType<MatterGate['mayRelease']> {
    return this.#sealed.gate.mayRelease()
  }

  /** The places of this answer that were covered although they may be a word or another person. */
  openQuestions(): readonly NameQuestion[] {
    return this.#sealed.gate.openQuestions()
  }

  /** How many forms were listed of what is protected. */
  formsListed(): number {
    return this.#sealed.gate.identities.reduce((sum, { forms }) => sum + forms.length, 0)
  }

  /** How many people are told in this answer to be kin, minors, friends or namesakes whom nobody listed; they stand uncovered. */
  unlistedPeople(): number {
    return new Set(suggestIdentities(this.#ownTexts(), this.#sealed.gate.identities).map(({ name }) => name)).size
  }

  /** Scripts of this answer's own texts in which somebody protected may stand unseen. */
  scriptsNotLookedFor(): readonly UnreadScript[] {
    return scriptsNotLookedFor(this.#ownTexts(), this.#sealed.gate.identities)
  }

  /** Every text of this answer but published law, each once. */
  #ownTexts(): readonly string[] {
    const texts: string[] = []
    const take = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value)
      else if (value instanceof Map) for (const item of value.values()) take(item)
      else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) take(item)
    }
    take(this.value)
    const { published } = this.#sealed.gate
    return [...new Set(texts)].filter((text) => !published.holds(text))
  }

  /** Keeps the open places of a paper, for whoever is asked. */
  noteFinished(paper: string, questions: readonly NameQuestion[]): void {
    this.#sealed.gate.noteFinished(paper, questions)
  }

  /** The open places of papers that were made of it, by paper. */
  finishedQuestions(): ReadonlyMap<string, readonly NameQuestion[]> {
    return this.#sealed.gate.finishedQuestions()
  }

  /** This answer without a word of the client's: a paper made of it says what the program says, and published law. */
  blank(): T {
    return blankAnswer(this.value, this.#sealed.gate.published)
  }

  /** Looks through finished files for every form that this answer was covered against; `own` are those made of the blank one. */
  scan(files: readonly FinishedFile[], own: readonly FinishedFile[] = []): FinishedScan {
    const { gate, leftAsPublished } = this.#sealed
    // The name of a file is counsel's, whatever the answer: it is no word of the paper.
    const ownWords = own.flatMap(finishedTexts).flatMap(({ where, text }) => (where.is === 'file-name' ? [] : [text]))
    return scanFinished(files, gate.identities, [...leftAsPublished, ...ownWords], gate.sources())
  }
}

/** Covers an answer, place by place as its coverage says. `pageText` gives the page around a quote. */
export function coverAnswer<T>(
  answer: T,
  coverage: Coverage<T>,
  gate: MatterGate,
  pageText: PageTextLookup = () => null,
): Covered<T> {
  const { value, altered, leftAsPublished, tellsBirthday } = coverTexts(answer, coverage, gate, pageText)
  if (tellsBirthday && gate.identities.some(({ kind }) => kind === 'birth-date'))
    gate.warn([{ is: 'days-tell-birth-date' }])
  return seal(value, altered, { plain: answer, gate, leftAsPublished })
}

/** The answer as it was before it was covered. For the owner's own eyes alone: the desk logs it first. */
export const uncovered = <T>(covered: Covered<T>): T => openSeal(covered)
