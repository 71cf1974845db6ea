const english = new Set(
  'the of and to in is was for on with that at by from he she it you they we his her my this have had are were be not or as'.split(
    ' ',
  ),
)
const others = new Set(
  'el la los las de del que en por para con su se lo al un una y es desde hasta como más pero sin sobre le les des du et dans pour est une der die das und nicht von mit auf für ein eine os uma não il di che per'.split(
    ' ',
  ),
)

/**
 * Whether running words of a text are of another language than English, where days stand before months. Only words in small
 * letters count: a page of the La Quinta in El Paso is no Spanish one.
 */
export function isInAnotherLanguage(text: string): boolean {
  const seen = new Set<string>()
  let [own, foreign] = [0, 0]
  for (const { 0: word } of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{1,6}(?![\p{L}\p{N}])/gu)) {
    if (english.has(word)) own += 1
    else if (others.has(word)) {
      foreign += 1
      seen.add(word)
    }
  }
  return seen.size >= 2 && foreign > own
}
