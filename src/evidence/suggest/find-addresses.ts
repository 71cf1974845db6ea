import { apart } from './apart.ts'
import type { Find } from './suggestion-from.ts'

const kinds =
  'Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Parkway|Pkwy|Circle|Cir|Terrace|Ter|Trail|Trl|Pike|Square|Sq|Loop|Row|Alley|Plaza|Expressway'
const space = String.raw`[ \u00a0]`
/** A road by its number: without it, it is no whole address. */
const numbered = String.raw`(?:(?:State|County|Old|US|U\.S\.)${space})?(?:Route|Rte|Highway|Hwy)\.?${space}\d{1,4}[A-Z]?`
const word = String.raw`(?:\p{Lu}[\p{L}'’.-]*|\d{1,3}(?:st|nd|rd|th))`
const direction = String.raw`(?:(?:[NSEW]|NE|NW|SE|SW|North|South|East|West)\.?${space})?`
const unit = String.raw`(?:(?:Apt|Apartment|Unit|Suite|Ste|Lot|Bldg|Building)\.?${space}?#?${space}?[0-9A-Z]{1,5}|#${space}?[0-9A-Z]{1,5})`
const town = String.raw`(?:,${space}\p{Lu}[\p{L}.'’-]+(?:${space}\p{Lu}[\p{L}.'’-]+){0,2},?${space}[A-Z]{2}(?:${space}\d{5}(?:-\d{4})?)?)`
const patterns: readonly RegExp[] = [
  String.raw`(?:${unit},${space})?(?<![\p{L}\p{N}.,$#-])\d{1,6}[A-Z]?${space}${direction}(?:(?:${word}${space}){1,4}(?:${kinds})|(?:${word}${space}){0,3}${numbered}|(?!(?:State|County|US|U\.S\.)${space})(?:${word}${space}){1,3}(?:Highway|Hwy))(?![\p{L}])\.?(?:,?${space}(?:[NSEW]|NE|NW|SE|SW)(?![\p{L}.]))?(?:,?${space}${unit})?${town}?`,
  String.raw`\bP\.?${space}?O\.?${space}Box${space}\d{1,6}${town}?`,
  String.raw`(?<![\p{L}])(?:Calle|Av\.|Avda?\.|Avenida|Blvd\.|Bulevar|Calzada|Carrera|Camino|Paseo|Privada)${space}(?:(?:\p{Lu}[\p{L}.'’-]+|de|del|la|las|los|\d{1,3})${space}){1,5}(?:#|[Nn][oº°]\.?${space}?|[Nn]úm\.${space})?\d{1,5}[A-Z]?(?:,${space}(?:Col|Colonia|Depto|Int)\.?${space}\p{Lu}?[\p{L}\d]+)?`,
].map((source) => new RegExp(source, 'gu'))

/** Street addresses of the United States, boxes at a post office, and streets as Spanish writes them. */
export function findAddresses(text: string): readonly Find[] {
  if (!/\d/.test(text)) return []
  const all = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }): Find => {
      const end = /\b(?:St|Ave|Rd|Dr|Ln|Blvd|Ct|Pl|Hwy|Pkwy|Cir|Ter|Sq|Rte)\.$/.test(written)
        ? index + written.length - (/\S/.test(text.charAt(index + written.length + 1)) ? 0 : 1)
        : index + written.length
      const value = text.slice(index, end).replaceAll(/[ \u00a0]+/g, ' ')
      return { kind: 'address', value, factor: null, start: index, end }
    }),
  )
  return apart(all)
}
