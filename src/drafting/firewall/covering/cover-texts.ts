import { basename } from 'node:path'
import { countsFromBirthday } from '../../../casefile/limitation/tells-birthday.ts'
import { givenFolder } from '../../../casefile/release/written-files.ts'
import type { PageTextLookup } from '../../check-quotes.ts'
import { isOrdinaryWord } from '../places/ordinary-words.ts'
import type { MatterGate } from '../release/matter-gate.ts'
import { type Coverage, isDateText, yearOnly } from './coverage.ts'
import { ownFieldNames } from './own-field-names.ts'
import { type PathTree, pathTree } from './path-tree.ts'
import { isPlacedQuote } from './placed-quotes.ts'
import type { AlterationKind, ReplacedText } from './replace-identities.ts'

/** One protected form replaced, without the form: where it stood, what kind it was, what stands there now. */
export interface TextAltered {
  /** Keys and places in lists, from the top of the answer. */
  readonly path: readonly string[]
  readonly kind: AlterationKind
  readonly replacedBy: string
}

export interface CoveredTexts<T> {
  readonly value: T
  readonly altered: readonly TextAltered[]
  /** Published law that holds a form of a name and was left as it is. */
  readonly leftAsPublished: readonly string[]
  /** Whether days in it are counted from a birthday. */
  readonly tellsBirthday: boolean
}

type Mark = keyof Coverage<unknown>
type Path = readonly string[]

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const isId = (text: string): boolean => /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(text) && !isDateText(text)

/** An id that held a name is an id still, the same wherever it stands. */
const asId = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/[-.]*\.[-.]*/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '')

/** An id as it is shown where a protected name stands in it; null where none does. */
export function shownInsteadOf(id: string, { replaceIn }: Pick<MatterGate, 'replaceIn'>): string | null {
  const { text, replacements } = replaceIn(id)
  return replacements.length === 0 ? null : asId(text)
}

/** What holds texts by name. Days, columns of numbers and the like hold none. */
function isRecord(value: object): boolean {
  const above: unknown = Object.getPrototypeOf(value)
  return above === Object.prototype || above === null
}

/** Every text of the answer with pseudonyms in place of protected forms, but for what its coverage leaves. */
export function coverTexts<T>(
  answer: T,
  coverage: Coverage<T>,
  gate: MatterGate,
  pageText: PageTextLookup,
): CoveredTexts<T> {
  const walker = new Walker(gate, pageText, idsIn(answer))
  const { published = [], spelled = [], passages = [], slices = [] } = coverage
  const { births = [], days = [], paths = [], reckoned = [] } = coverage
  const tree = pathTree<Mark>({ published, spelled, passages, slices, births, days, paths, reckoned })
  // Texts alone were replaced: the shape is the answer's.
  const value = walker.walk(answer, tree, []) as T
  const { altered, leftAsPublished, tellsBirthday } = walker
  return { value, altered, leftAsPublished: [...leftAsPublished], tellsBirthday }
}

/** Every text of an answer that has the form of an id. */
function idsIn(answer: unknown): ReadonlySet<string> {
  const ids = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (isId(value)) ids.add(value)
    } else if (isList(value)) for (const item of value) look(item)
    else if (value instanceof Map) look([...value].flat())
    else if (typeof value === 'object' && value !== null && isRecord(value))
      for (const [key, item] of Object.entries(value)) {
        look(key)
        look(item)
      }
  }
  look(answer)
  return ids
}

class Walker {
  readonly altered: TextAltered[] = []
  readonly leftAsPublished = new Set<string>()
  tellsBirthday = false
  readonly #gate: MatterGate
  readonly #pageText: PageTextLookup
  /** Much of an answer is the same law many times over. */
  readonly #replaced = new Map<string, ReplacedText>()
  readonly #named = new Map<string, boolean>()
  /** Ids as they stand in the answer, with what they stand for: no two ids become one. */
  readonly #idsGiven = new Map<string, string>()
  readonly #ids: ReadonlySet<string>

  constructor(gate: MatterGate, pageText: PageTextLookup, ids: ReadonlySet<string>) {
    this.#gate = gate
    this.#pageText = pageText
    this.#ids = ids
  }

  walk(value: unknown, tree: PathTree<Mark> | null, path: Path): unknown {
    if (typeof value === 'string') return this.#text(value, tree, path)
    if (typeof value !== 'object' || value === null) return value
    if (isList(value)) {
      const below = tree?.at('[]') ?? null
      return value.map((item, i) => this.walk(item, below, [...path, String(i)]))
    }
    if (value instanceof Map)
      return new Map(
        [...value].map(([key, item]) => {
          const shown = typeof key === 'string' ? this.#key(key, path) : key
          return [shown, this.walk(item, tree?.at(String(key)) ?? null, [...path, String(shown)])]
        }),
      )
    if (!isRecord(value)) return value
    if (countsFromBirthday(value)) this.tellsBirthday = true
    const quote = tree?.marks.has('passages') ? this.#quote(value, [...path, 'quote']) : null
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const shown = ownFieldNames().has(key) || isOrdinaryWord(key) ? key : this.#key(key, path)
        return [
          shown,
          key === 'quote' && quote !== null ? quote : this.walk(item, tree?.at(key) ?? null, [...path, shown]),
        ]
      }),
    )
  }

  /** What a record calls its parts may be a client's word too, such as the name of a rate. */
  #key(key: string, path: Path): string {
    const replaced = this.#replace(key)
    if (replaced.replacements.length === 0) return key
    this.#note(replaced, path)
    return isId(key) ? this.#idFor(key, replaced.text) : replaced.text
  }

  #replace(text: string): ReplacedText {
    const replaced = this.#replaced.get(text) ?? this.#gate.replaceIn(text)
    this.#replaced.set(text, replaced)
    return replaced
  }

  #idFor(id: string, covered: string): string {
    const plain = asId(covered)
    const isFree = (one: string): boolean => (this.#idsGiven.get(one) ?? id) === id && !this.#ids.has(one)
    let given = plain
    for (let n = 2; !isFree(given); n++) given = `${plain}-${n}`
    this.#idsGiven.set(given, id)
    return given
  }

  #text(text: string, tree: PathTree<Mark> | null, path: Path): string {
    if (tree?.marks.has('spelled')) return text
    if (tree?.marks.has('slices') && this.#gate.gaveSlice(text)) return text
    if (isDateText(text)) {
      if (tree?.marks.has('reckoned')) return text
      if (tree?.marks.has('births')) return this.#shortened(text, yearOnly(text), path)
      if (tree?.marks.has('days')) return this.#shortened(text, this.#toldDay(text), path)
    }
    if (tree?.marks.has('published') && this.#gate.published.holds(text)) {
      if (this.#namesSomebody(text)) this.leftAsPublished.add(text)
      return text
    }
    const replaced = this.#replace(text)
    if (replaced.replacements.length === 0) return text
    this.#note(replaced, path)
    if (tree?.marks.has('paths')) return givenFolder + this.#replace(basename(text)).text
    if (isId(text)) return this.#idFor(text, replaced.text)
    if (!isDateText(text)) return replaced.text
    // A protected date that stands alone: words would be no date, so the year stays.
    return yearOnly(text)
  }

  #namesSomebody(text: string): boolean {
    const names = this.#named.get(text) ?? this.#gate.finder.placesIn(text).length > 0
    this.#named.set(text, names)
    return names
  }

  #toldDay(text: string): string {
    return this.#namesSomebody(text) ? yearOnly(text) : text
  }

  #shortened(date: string, left: string, path: Path): string {
    if (left !== date) this.altered.push({ path, kind: 'birth-date', replacedBy: left })
    return left
  }

  #quote(passage: object, path: Path): string | null {
    if (!isPlacedQuote(passage)) return null
    const page = this.#pageText(passage.document, passage.page)
    const replaced =
      page === null ? this.#gate.replaceIn(passage.quote) : this.#gate.replaceInSlice(page, passage.start, passage.end)
    this.#note(replaced, path)
    return replaced.text
  }

  #note({ replacements }: ReplacedText, path: Path): void {
    for (const { kind, replacedBy } of replacements) this.altered.push({ path, kind, replacedBy })
  }
}
