import type { Identity } from '../../../casefile/matter.ts'
import { titlesOfAnybody, titlesOfWomen } from '../forms/titles.ts'
import type { IdentityPlace } from './identity-place.ts'
import { nameWord } from './kin-and-age.ts'

/** Stands for a protected person in the text that is looked through. */
const person = '\ue000'
const name = `(?<name>${nameWord}(?: ${nameWord}){0,2})`
const title = String.raw`(?:${titlesOfWomen}|${titlesOfAnybody})\.?\s`
const mayTitle = `(?:${title})?`
const opens = String.raw`[\s,;("“'‘:]{0,4}`
/** What is said between a name and the name that somebody had before. */
const formerly = String.raw`(?:n[ée]e|born|formerly(?:\sknown\sas)?|previously(?:\sknown\sas)?|f/?k/?a|f\.k\.a\.|maiden\sname(?:\sis|\swas)?|geb\.|geborene?|de\ssoltera|roz\.|z\sdomu|урожд[её]нная|урожд\.|nata|nascida)`
/** What is said between a name and another that somebody goes by. */
const also = String.raw`(?:a/?k/?a|a\.k\.a\.|n/?k/?a|n\.k\.a\.|also\sknown\sas|(?:now|better|otherwise)\sknown\sas|(?:who\s)?(?:goes|went|going)\sby(?:\sthe\sname(?:\sof)?)?|alias(?:es)?|(?:who\s)?call(?:s|ed)\s(?:her|him)self|known\s(?:on\sthe\sstreet\s|online\s|there\s|to\s\p{L}+\s)?as|street\sname|married\sname(?:\sis|\swas)?|nick-?named?|(?:who\s)?used\sthe\sname|posing\sas|apodad[ao]|conocid[ao]\scomo|alias\sde|dite?|genannt|по\sпрозвищу|он[аи]?\sже)`

const patterns: readonly RegExp[] = [
  `${mayTitle}${name}${opens}${formerly}${opens}${person}`,
  `${person}${opens}${also}${opens}${mayTitle}${name}`,
  String.raw`${person}[\s,(]{1,3}(?:now|today|since\sthen|later)\s(?:called\s|known\sas\s)?${title}${name}`,
  String.raw`(?:known\son\sthe\sstreet\sas|known\sas|called|alias)\s["“'‘]?${name}["”'’]?,\s${person}`,
  String.raw`${person}[^.\n]{0,24}?\b(?:changed|changes)\s(?:her|his|their)\s(?:\p{L}+\s)?name\sto\s${mayTitle}${name}`,
  String.raw`${person}[^.\n]{0,40}?\b(?:took|takes|uses|used|gave)\sthe\s(?:sur|last\s|married\s|false\s|stage\s|screen\s)?name\s(?:of\s)?["“'‘]?${mayTitle}${name}`,
  String.raw`maiden\sname(?:\sis|\swas|:)?\s${person}[^\n]{0,40}?${title}${name}`,
].map((pattern) => new RegExp(pattern, 'dgu'))

/** What no page lacks that tells of another name; most have none of it. */
const mayTell = new RegExp(
  String.raw`(?<!\p{L})(?:${formerly}|${also})(?!\p{L})|(?:now|today|since\sthen|later)[\s,](?:called\s|known\sas\s)?${title}|\sname\sto\s|\sthe\s(?:sur|last\s|married\s|false\s|stage\s|screen\s)?name\s`,
  'u',
)

/** A span of the text in which a person is told to have another name. */
export interface AnotherName {
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * Other names of people protected, by what is said between the two: married, maiden, on the street, on screens. Covered text,
 * where a pseudonym stands in brackets, is read the same.
 */
export function otherNames(
  text: string,
  identities: readonly Identity[],
  placesIn: (text: string) => readonly IdentityPlace[],
): readonly AnotherName[] {
  if (!mayTell.test(text)) return []
  const people = identities.filter(({ kind }) => kind === 'person')
  const standIns = people.flatMap(({ pseudonym }) => {
    const written = `[${pseudonym}]`
    const found: { start: number; end: number }[] = []
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1))
      found.push({ start: at, end: at + written.length })
    return found
  })
  const named = placesIn(text).filter(({ identity }) => identity.kind === 'person')
  const spans = [...standIns, ...named].toSorted((a, b) => a.start - b.start)
  if (spans.length === 0) return []
  let masked = ''
  let from = 0
  const at: number[] = []
  for (const { start, end } of spans) {
    if (start < from) continue
    for (let i = from; i <= start; i++) at.push(i)
    masked += text.slice(from, start) + person
    from = end
  }
  for (let i = from; i <= text.length; i++) at.push(i)
  masked += text.slice(from)
  return patterns.flatMap((pattern) =>
    [...masked.matchAll(pattern)].flatMap(({ indices, groups }) => {
      const span = indices?.groups?.name
      const found = groups?.name
      if (span === undefined || found === undefined) return []
      return [
        { name: found, start: at[span[0]] ?? 0, end: at[span[1] - 1] === undefined ? 0 : (at[span[1] - 1] ?? 0) + 1 },
      ]
    }),
  )
}
