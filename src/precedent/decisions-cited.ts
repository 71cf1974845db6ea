import type { DecisionId } from '../casefile/ids.ts'
import type { Decision } from './decision.ts'

export interface DecisionCited {
  readonly id: DecisionId
  readonly caption: string
  readonly court: string
  /** How it was recognised: by its reporter, its docket, or by the names alone, which may be another case. */
  readonly by: 'citation' | 'docket' | 'caption'
  /** Where the first mention stands, in UTF-16 units. */
  readonly at: number
  readonly mentions: number
  /** Words of treatment that stand near a mention: what to read first. */
  readonly treatment: readonly Treatment[]
}

const treatments = {
  overruled: /\boverrul|\babrogat/i,
  reversed: /\brevers(?:e|ed|es|ing)\b/i,
  vacated: /\bvacat/i,
  affirmed: /\baffirm/i,
  disagreed: /\bdisagree|\bdeclin\w* to follow|\bnot persuaded|\bunpersua/i,
  distinguished: /\bdistinguish|\bunlike\b/i,
  followed: /\bfollow(?:s|ed|ing)?\b|\bagree(?:s|d)? with|\bjoin(?:s|ed|ing)?\b|\badopt/i,
} as const
export type Treatment = keyof typeof treatments

/** Units of text on each side of a mention in which words of treatment are looked for. */
const near = 200

/** The decisions of `law/` that a text cites, the most often cited first. Two of one name are both told. */
export function decisionsCited(text: string, decisions: readonly Decision[]): readonly DecisionCited[] {
  return decisions
    .flatMap((decision) => {
      const found = placesOf(text, decision)
      const [first] = found.places
      if (first === undefined) return []
      const windows = found.places.map((at) => text.slice(Math.max(0, at - near), at + near))
      const treatment = (Object.keys(treatments) as Treatment[]).filter((name) =>
        windows.some((window) => treatments[name].test(window)),
      )
      const { id, caption, court } = decision
      return [{ id, caption, court, by: found.by, at: first, mentions: found.places.length, treatment }]
    })
    .toSorted((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
}

function placesOf(
  text: string,
  decision: Decision,
): Pick<DecisionCited, 'by'> & { readonly places: readonly number[] } {
  const citation = decision.citation === null ? [] : places(text, loose(decision.citation))
  const names = namesOf(decision.caption)
  const captions = names === null ? [] : places(text, names)
  if (citation.length > 0) return { by: 'citation', places: [...citation, ...captions].toSorted((a, b) => a - b) }
  const docket = decision.docket !== null && /\d{2,}-/.test(decision.docket) ? places(text, loose(decision.docket)) : []
  if (docket.length > 0) return { by: 'docket', places: [...docket, ...captions].toSorted((a, b) => a - b) }
  return { by: 'caption', places: captions }
}

const places = (text: string, pattern: string): readonly number[] =>
  [...text.matchAll(new RegExp(`(?<![\\w])${pattern}(?![\\w])`, 'g'))].map(({ index }) => index)

/** Spaces may be of any number, or left out after a point. */
const loose = (text: string): string =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join('\\s*')

const generalWords = new Set(['in', 'the', 'united', 'states', 'state', 'people', 'city', 'county', 'does', 'doe'])

/** `A.B. v. Marriott International, Inc.` is cited as `A.B. v. Marriott`; null where the name is too general to tell. */
function namesOf(caption: string): string | null {
  const [left = '', right] = caption.split(/\s+v\.?\s+/, 2)
  const first = left.split(/,| et al| \(/)[0]?.trim() ?? ''
  const second = right?.split(/[\s,]+/).find((word) => !generalWords.has(word.toLowerCase()))
  if (second === undefined || first === '' || second.length < 2) return null
  return `${loose(first)}\\s+v\\.?\\s+(?:The\\s+)?${RegExp.escape(second.replace(/[.,;]+$/, ''))}`
}
