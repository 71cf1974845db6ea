import { Identity } from '../src/casefile/matter.ts'
import { identityFinder } from '../src/drafting/firewall/places/find-identities.ts'

/** One listed form and texts. What stands between marks is told by them: `⟦covered⟧`, `⟪asked about⟫`, `⦅left, though it is the name⦆`. */
export type HeldOut = readonly [group: string, kind: Identity['kind'], form: string, texts: readonly string[]]

/** `covered` without a question, `asked`: covered until a person answers, `left`. */
export type Outcome = 'covered' | 'asked' | 'left'

const opening = '⟦⟪⦅'
const closing = '⟧⟫⦆'
export const withoutMarks = (marked: string): string => marked.replace(/[⟦⟧⟪⟫⦅⦆]/g, '')

/** What the marks say: that which is worst of all of them. */
export function expectedOf(marked: string): Outcome {
  if (marked.includes('⦅')) return 'left'
  if (marked.includes('⟪')) return 'asked'
  return marked.includes('⟦') ? 'covered' : 'left'
}

function placesBetweenMarks(marked: string): readonly number[] {
  const inside: number[] = []
  let [at, open] = [0, false]
  for (const sign of marked) {
    if (opening.includes(sign) || closing.includes(sign)) open = opening.includes(sign)
    else {
      for (let i = 0; i < sign.length; i++) if (open) inside.push(at + i)
      at += sign.length
    }
  }
  return inside
}

/** What becomes of all letters between the marks, or, where there are none, of the text. */
export function outcomeOf(kind: Identity['kind'], form: string, marked: string): Outcome {
  const identity = Identity.parse({ id: 'x', kind, pseudonym: 'P', forms: [form] })
  const text = withoutMarks(marked)
  const places = identityFinder([identity]).placesIn(text)
  const inside = placesBetweenMarks(marked)
  if (inside.length === 0)
    return places.length === 0 ? 'left' : places.some(({ doubt }) => doubt === null) ? 'covered' : 'asked'
  const placeAt = (i: number) => places.find(({ start, end }) => start <= i && i < end)
  const letters = inside.filter((i) => /[\p{L}\p{N}]/u.test(text.charAt(i)))
  const wanted = letters.length > 0 ? letters : inside
  if (wanted.some((i) => placeAt(i) === undefined)) return 'left'
  return wanted.some((i) => placeAt(i)?.doubt !== null) ? 'asked' : 'covered'
}
