import { apart } from './apart.ts'
import type { Find } from './suggestion-from.ts'

const section = String.raw`(?:§{1,2}|[Ss]ections?|[Ss]ecs?\.)[ \u00a0]?\d[\dA-Za-z.:-]*(?:\([0-9A-Za-z]{1,4}\))*`
const reporter = String.raw`(?:U\.S\.|S\. ?Ct\.|L\. ?Ed\.(?: ?2d)?|F\.(?: ?(?:2d|3d|4th)|(?: ?Supp\.(?: ?(?:2d|3d))?| ?App['’]x))?|[A-Z][a-z]{0,4}\.(?: ?(?:2d|3d|4th|5th|App\.|Rptr\.))*|[NS]\.[EW]\.(?: ?(?:2d|3d))?|WL)`
const partyWord = String.raw`(?:(?!(?:See|Cf\.|Accord|Compare|But|Under|In|And)\b)[A-Z][\p{L}.'’&-]*|of|the|and)`
const patterns: readonly RegExp[] = [
  String.raw`(?<![\p{N}.])\d{1,2} (?:U\.?S\.?C\.?(?:A\.)?|C\.?F\.?R\.?|Stat\.|Fed\. Reg\.)(?: (?:${section}|\d[\dA-Za-z.-]*(?:\([0-9A-Za-z]{1,4}\))*))`,
  String.raw`(?<![\p{L}])(?:O\.C\.G\.A\.|N\.J\.S\.A\.|C\.R\.S\.|A\.R\.S\.|K\.S\.A\.|M\.C\.L\.|R\.C\.W?\.|R\.S\.Mo\.)(?: ${section}| \d[\dA-Za-z.:-]*)`,
  String.raw`(?<![\p{L}])(?:(?:Cal|Tex|Ohio|Fla|Ga|Ala|Ill|Ind|Mich|Minn|Wash|Wis|Or|Nev|Ariz|Colo|Conn|Del|Md|Mass|Mo|Mont|Neb|Okla|Pa|Tenn|Utah|Va|Vt|Wyo|Iowa|Idaho|Kan|Ky|La|Me|Miss|Alaska|Ark|Haw|N\.[YJMCDH]|S\.[CD]|R\.I|W\. Va)\.? )(?:[A-Z][\p{L}.&]*\.? ){0,5}${section}`,
  String.raw`(?:${partyWord} ){1,6}v\. (?:${partyWord},? ){0,6}${partyWord}, \d{1,4} ${reporter} \d{1,7}(?:, \d{1,5})?(?: \([^()\n]{2,40}\))?`,
].map((source) => new RegExp(source, 'gu'))

/** Statutes, regulations and decisions by their citation. */
export function findCitations(text: string): readonly Find[] {
  if (!/§|U\.?S\.?C|C\.?F\.?R|ection|\bv\. /.test(text)) return []
  const all = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: whole, index }): Find => {
      const cited = whole.replace(/[.,;:-]+$/, '')
      const value = cited.replaceAll(/[ \u00a0]+/g, ' ')
      return { kind: 'citation', value, factor: null, start: index, end: index + cited.length }
    }),
  )
  return apart(all)
}
