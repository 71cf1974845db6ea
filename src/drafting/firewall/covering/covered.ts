import type { NameQuestion } from '../../../casefile/name-question.ts'
import type { Result } from '../../../casefile/result.ts'
import type { PageTextLookup } from '../../check-quotes.ts'
import { suggestIdentities } from '../places/suggest-identities.ts'
import { nothingUntold } from '../places/untold-places.ts'
import type { FinishedFile } from '../release/finished-text.ts'
import type { MatterGate } from '../release/matter-gate.ts'
import { type FinishedScan, scanFinished } from '../release/scan-finished.ts'
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

  /** What counsel should look at before this leaves the office. */
  get warnings(): readonly string[] {
    return this.#sealed.gate.warnings
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

  /** Whether every place could be told from a word. Problem: `name-not-told`. */
  allTold(): Result<null, 'name-not-told'> {
    return nothingUntold(this.#sealed.gate, this.#sealed.gate.identities)
  }

  /** How many people are told in this answer to be kin, minors, friends or namesakes whom nobody listed; they stand uncovered. */
  unlistedPeople(): number {
    const texts: string[] = []
    const take = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value)
      else if (value instanceof Map) for (const item of value.values()) take(item)
      else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) take(item)
    }
    take(this.value)
    const { published, identities } = this.#sealed.gate
    const own = [...new Set(texts)].filter((text) => !published.holds(text))
    return new Set(suggestIdentities(own, identities).map(({ name }) => name)).size
  }

  /** Keeps the open places of finished files, for whoever is asked. */
  noteFinished(questions: readonly NameQuestion[]): void {
    this.#sealed.gate.noteFinished(questions)
  }

  /** Looks through finished files for every form that this answer was covered against. */
  scan(files: readonly FinishedFile[], ownWords: readonly string[] = []): FinishedScan {
    const { gate, leftAsPublished } = this.#sealed
    return scanFinished(files, gate.identities, [...leftAsPublished, ...ownWords])
  }
}

/** Covers an answer, place by place as its coverage says. `pageText` gives the page around a quote. */
export function coverAnswer<T>(
  answer: T,
  coverage: Coverage<T>,
  gate: MatterGate,
  pageText: PageTextLookup = () => null,
): Covered<T> {
  const { value, altered, leftAsPublished } = coverTexts(answer, coverage, gate, pageText)
  return seal(value, altered, { plain: answer, gate, leftAsPublished })
}

/** The answer as it was before it was covered. For the owner's own eyes alone: the desk logs it first. */
export const uncovered = <T>(covered: Covered<T>): T => openSeal(covered)
