import { IsoDay, WhenText } from '../../casefile/dates.ts'
import type { PageText, Passage, Suggestion } from '../../casefile/evidence/records.ts'
import type { FactId } from '../../casefile/ids.ts'
import type { Fact, Identity, Party } from '../../casefile/matter.ts'

/** Nobody reads a longer sentence in a list; what goes beyond is cut between words. */
const longest = 400

/** What a fact starts as when a suggestion is accepted. */
export interface Surroundings {
  readonly page: PageText
  /** Dates that the patterns found on the same page. */
  readonly dates: readonly Suggestion[]
  readonly parties: readonly Party[]
  /** Puts pseudonyms in place of names. */
  readonly covered: (text: string) => string
  readonly day: IsoDay
}

/** The sentence on the page around a place. Where lines are only wrapped, a sentence runs over their ends. */
export function sentenceAround({ page }: Pick<Surroundings, 'page'>, { start, end }: Passage): Passage {
  const { text } = page
  const wrapped = page.source !== 'native'
  // The characters keep their places: only what ends a line is taken for a space.
  const flat = wrapped ? text.replace(/(?<!\n)\n(?!\s*\n)/g, ' ') : text
  let from = 0
  let to = flat.length
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(flat)) {
    if (index <= start) from = index
    if (index + segment.length >= end) {
      to = index + segment.length
      break
    }
  }
  if (to - from > longest) {
    from = Math.max(from, flat.lastIndexOf(' ', Math.max(0, start - longest / 2)) + 1)
    const space = flat.indexOf(' ', Math.min(flat.length, end + longest / 2))
    to = space < 0 ? to : Math.min(to, space)
  }
  while (from < start && /\s/.test(text.charAt(from))) from += 1
  while (to > end && /\s/.test(text.charAt(to - 1))) to -= 1
  return { document: page.document, page: page.page, start: from, end: to, quote: text.slice(from, to) }
}

/** A new fact that says what its sentence says. */
export function factFrom(id: FactId, suggestion: Suggestion, around: Surroundings): Fact {
  const at = factAt(id, sentenceAround(around, suggestion.passage), around)
  const own = suggestion.kind === 'date' ? asWhen(suggestion.value) : null
  return withSuggestion(own === null ? at : { ...at, when: own }, suggestion, around)
}

/** A new fact that says what these words say, of the nearest date on the page. */
export function factAt(id: FactId, passage: Passage, around: Surroundings): Fact {
  const bare: Fact = {
    id,
    when: nearestDate(passage, around),
    statement: around.covered(passage.quote.replace(/\s+/g, ' ')),
    about: [],
    factors: [],
    passages: [passage],
    differsFrom: [],
    confirmedBy: 'counsel',
    confirmedOn: around.day,
  }
  return withParties(bare, null, around)
}

/** The same fact with what one more suggestion about its sentence says. */
export function withSuggestion(fact: Fact, suggestion: Suggestion, { parties }: Surroundings): Fact {
  const { kind, value, factor } = suggestion
  const factors = factor === null || fact.factors.includes(factor) ? fact.factors : [...fact.factors, factor]
  const when = kind === 'date' && fact.when === 'unknown' ? (asWhen(value) ?? fact.when) : fact.when
  return withParties({ ...fact, when, factors }, value, { parties })
}

/** Whoever is named in its words, or by a suggestion. */
function withParties(fact: Fact, value: string | null, { parties }: Pick<Surroundings, 'parties'>): Fact {
  const words = fact.passages.map(({ quote }) => quote).join('\n')
  const named = parties.filter(({ id, name }) => !fact.about.includes(id) && (name === value || mentions(words, name)))
  return { ...fact, about: [...fact.about, ...named.map(({ id }) => id)] }
}

/** Whether a fact rests on words that hold the place of a suggestion. */
export const restsOn = (fact: Fact, { document, page, start, end }: Passage): boolean =>
  fact.passages.some((one) => one.document === document && one.page === page && one.start <= start && end <= one.end)

function mentions(words: string, name: string): boolean {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  return name.length > 3 && new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'iu').test(words)
}

const asWhen = (value: string): WhenText | null => {
  const parsed = WhenText.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** A date of its words; else the nearest on the page. */
function nearestDate(at: Passage, { dates }: Surroundings): WhenText {
  const distance = ({ start, end }: Passage): number => Math.max(0, at.start - end, start - at.end)
  const [nearest] = dates
    .filter((one) => one.status !== 'rejected' && asWhen(one.value) !== null)
    .toSorted((a, b) => distance(a.passage) - distance(b.passage) || a.passage.start - b.passage.start)
  return (nearest && asWhen(nearest.value)) ?? WhenText.parse('unknown')
}

export const dayOf = (date: Temporal.PlainDate): IsoDay => IsoDay.parse(date.toString())

/** A statement calls a person by the pseudonym; the brackets that show a covered word stay around everything else. */
export const spokenPseudonyms = (covered: string, identities: readonly Identity[]): string =>
  identities
    .filter(({ kind }) => kind === 'person')
    .reduce((text, { pseudonym }) => text.replaceAll(`[${pseudonym}]`, pseudonym), covered)
