import { foldText } from '../../forms/fold-text.ts'
import { isParticle, suffixes, titleWords } from '../../forms/name-parts.ts'

/** A name whose letters together are no more than this has no part by which it is found in one word. */
const longest = 6

/** `boli`, `libo` of `Bo Li`: a whole short name in one word, in both orders, the one as it is listed first. */
function wholesOf(form: string): readonly string[] {
  const tokens = (foldText(form).text.match(/[a-z]+/g) ?? []).filter(
    (token) => !titleWords.has(token) && !suffixes.has(token) && !isParticle(token) && token.length > 1,
  )
  const [first = '', last = ''] = [tokens[0], tokens.at(-1)]
  if (tokens.length < 2 || !/^[\p{Script=Latin}\p{M}\p{P}\s]+$/u.test(form)) return []
  return [...new Set([tokens.join(''), first + last, last + first])].filter(
    (whole) => whole.length > 3 && whole.length <= longest,
  )
}

/** Finds the short names of these forms in one word; null where each is long enough to have parts of its own. */
export function shortWhole(forms: readonly string[]): RegExp | null {
  const wholes = [...new Set(forms.flatMap(wholesOf))]
  return wholes.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(${wholes.join('|')})(?![\\p{L}])`, 'gu')
}
