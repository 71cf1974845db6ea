import type { Identity } from '../../../casefile/matter.ts'
import { titlesBeforeGivenNames, titlesOfMen, titlesOfTrades, titlesOfWomen } from '../forms/titles.ts'

const ofWomen = `${titlesOfWomen}|${titlesBeforeGivenNames.woman}`
const ofMen = `${titlesOfMen}|${titlesBeforeGivenNames.man}`
/** A title as it stands before a name; what it is followed by is the name. */
export const titleBefore = `(?:(?:${ofWomen}|${ofMen}|${titlesOfTrades})\\.? )`

type TitledAs = 'woman' | 'man' | 'trade'
const titledAs = (title: string): TitledAs =>
  new RegExp(`^(?:${ofWomen})$`, 'u').test(title)
    ? 'woman'
    : new RegExp(`^(?:${ofMen})$`, 'u').test(title)
      ? 'man'
      : 'trade'

interface Titled {
  readonly name: string
  readonly surname: string
  readonly as: TitledAs
  readonly page: number
  readonly start: number
  readonly end: number
}

/**
 * Bearers of a protected surname whom their title tells to be others: `Dr. Lornawick`, and `Mr. Lornawick` where it mostly is
 * `Ms. Lornawick` of whom the pages speak. Where several people with the surname are protected, either may be called so. Of other
 * surnames a title says nothing: an officer is nobody's kin.
 */
export function titledNamesakes(
  pages: readonly string[],
  surnames: readonly string[],
  identities: readonly Identity[],
): readonly Titled[] {
  if (surnames.length === 0) return []
  const pattern = new RegExp(
    `(?<!\\p{L})(?<title>${ofWomen}|${ofMen}|${titlesOfTrades})\\.? (?<surname>${surnames.map(RegExp.escape).join('|')})(?![\\p{L}-]| \\p{Lu})`,
    'gu',
  )
  const found = pages.flatMap((text, page) =>
    [...text.matchAll(pattern)].map(
      ({ 0: name, index, groups }): Titled => ({
        ...{ name, surname: groups?.surname ?? '', as: titledAs(groups?.title ?? '') },
        ...{ page, start: index, end: index + name.length },
      }),
    ),
  )
  const counts = new Map<string, number>()
  for (const { surname, as } of found) counts.set(`${surname} ${as}`, (counts.get(`${surname} ${as}`) ?? 0) + 1)
  const isListed = (name: string): boolean => identities.some(({ forms }) => forms.some((form) => form.includes(name)))
  return found.filter(({ name, surname, as }) => {
    if (isListed(name)) return false
    if (as === 'trade') return true
    const bearers = identities.filter(
      ({ kind, forms }) => kind === 'person' && forms.some((form) => form.includes(surname)),
    )
    if (bearers.length > 1) return false
    const count = (wanted: TitledAs): number => counts.get(`${surname} ${wanted}`) ?? 0
    return count(as) < count(as === 'man' ? 'woman' : 'man')
  })
}
