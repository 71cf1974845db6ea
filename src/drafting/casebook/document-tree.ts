import type { FindingKind } from '../../casefile/findings.ts'
import type { DocumentId, FactId } from '../../casefile/ids.ts'
import type { TimeStanding } from '../../casefile/limitation/time-standing.ts'
import { gradeOf, isSettled, type RestsOn } from '../../casefile/rests-on.ts'
import { gradeInWords } from '../../words/grade-words.ts'

/** One paper as data: what it says, in which order, resting on which records. Renderers add looks and nothing else. */
export interface Paper {
  readonly matterId: string
  /** `Casebook`, `Summary`, `Annex A`: what stands above the title. */
  readonly kind: string
  /** Before the numbers of its chapters: empty in the casebook, `A.` in its first annex. */
  readonly prefix: string
  /** Whether a list of contents follows the cover. */
  readonly contents: boolean
  readonly title: string
  readonly cover: readonly (readonly [string, string])[]
  readonly workProduct: string
  readonly sections: readonly Section[]
  /** Every fact by its number, with its sources; what a citation points to. */
  readonly facts: ReadonlyMap<FactId, NumberedFact>
}

/** What a lawyer reads, what it rests on in full, and what can be handed round on one page. */
export interface Casebook {
  readonly main: Paper
  readonly annexes: readonly (Paper & { readonly file: string })[]
  readonly summary: Paper
}

export interface NumberedFact {
  readonly number: number
  readonly statement: string
  readonly sources: readonly {
    readonly document: DocumentId
    readonly bates: string
    readonly page: number
    readonly quote: string
  }[]
}

export interface Section {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  /** Wide sections print across the page. */
  readonly wide?: boolean
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'finding'; readonly finding: FindingKind; readonly to?: string }
  | { readonly kind: 'time'; readonly standing: TimeStanding }
  /** How a value of the law is known; `sure` is false where an answer must not lean on it alone. */
  | { readonly kind: 'grade'; readonly text: string; readonly sure: boolean }
  | { readonly kind: 'link'; readonly to: string; readonly text: string }
  | { readonly kind: 'break' }

export type Tone = 'strong' | 'quiet' | 'loss' | 'figure'

/** One sentence or cell with the facts it rests on; a renderer sets the citation behind it. */
export interface Saying {
  readonly words: readonly Inline[]
  readonly facts: readonly FactId[]
  /** `sources`: Bates and page behind the words. `numbers`: the fact's number only. */
  readonly cite?: 'sources' | 'numbers'
}

export interface Column {
  readonly label: string
  readonly align?: 'left' | 'right'
  /** Share of the width, in percent. */
  readonly width?: number
}

export interface Row {
  readonly id?: string
  readonly cells: readonly Saying[]
  /** Ids of the parties that the row is about, for the filter. */
  readonly about?: readonly string[]
  readonly emphasis?: 'total' | 'loss'
}

export type Block =
  | { readonly kind: 'paragraph'; readonly saying: Saying; readonly role?: 'lead' | 'caution' | 'quiet' }
  | { readonly kind: 'list'; readonly items: readonly Saying[]; readonly ordered?: boolean }
  | { readonly kind: 'tiles'; readonly tiles: readonly Tile[] }
  | {
      readonly kind: 'table'
      readonly id: string
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly Row[]
      readonly look?: 'matrix' | 'dense'
      readonly filter?: readonly { readonly id: string; readonly name: string }[]
    }
  | {
      readonly kind: 'figure'
      readonly id: string
      readonly title: string
      readonly picture: Picture
      readonly caption: string
    }
  | {
      readonly kind: 'unfolding'
      readonly id: string
      readonly level: 3 | 4
      readonly heading: string
      readonly summary: readonly Inline[]
      readonly blocks: readonly Block[]
    }
  | { readonly kind: 'heading'; readonly id?: string; readonly text: string }
  | { readonly kind: 'quotes'; readonly id: string; readonly fact: FactId }

export interface Tile {
  readonly label: string
  readonly value: readonly Inline[]
  readonly note: readonly Inline[]
  readonly urgent?: boolean
}

/** A drawing as SVG with presentation attributes alone, so that every program that reads SVG shows it alike. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly describes: string
}

export const words = (text: string, tone?: Tone): Inline =>
  tone === undefined ? { kind: 'text', text } : { kind: 'text', text, tone }
/** How the value of the law was read. */
export const gradeMark = (on: RestsOn): Inline => ({
  kind: 'grade',
  text: gradeInWords(on),
  sure: isSettled(on) && gradeOf(on) !== 'secondary',
})
export const say = (...parts: readonly (string | Inline)[]): Saying => ({
  words: parts.map((part) => (typeof part === 'string' ? words(part) : part)),
  facts: [],
})
export const sayWith = (
  facts: readonly FactId[],
  cite: 'sources' | 'numbers',
  ...parts: readonly (string | Inline)[]
): Saying => ({ ...say(...parts), facts, cite })
export const link = (to: string, text: string): Inline => ({ kind: 'link', to, text })
export const lineBreak: Inline = { kind: 'break' }

/** An anchor that holds only what an HTML id and a Word bookmark may hold. */
export const anchor = (kind: 'fact' | 'document' | 'claim' | 'party' | 'source', id: string): string =>
  `${kind}-${id.replace(/[^A-Za-z0-9-]+/g, '-')}`
