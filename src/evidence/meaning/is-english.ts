const english = new Set(
  'the of to and in was is it he she you that for on with his her my me they we had not but at by from have were so who when did'.split(
    ' ',
  ),
)
const others = new Set(
  'el la los las un una de del que y en es por para con su se lo al le mi muy pero como il di che per les des et est je vous der die das und ich ist nicht um uma os não da'.split(
    ' ',
  ),
)
const wordPattern = /\p{L}+/gu

/**
 * Whether a text may be told by words of English: most of its words are known, and its small words are not those of a
 * neighbour. Where the language is not told by small words, as in a list of things, the known words decide.
 */
export function isEnglish(text: string, known: number, all: number): boolean {
  if (known === 0 || known < all * 0.6) return false
  let [own, foreign] = [0, 0]
  for (const { 0: word } of text.matchAll(wordPattern)) {
    const small = word.toLowerCase()
    if (english.has(small)) own += 1
    else if (others.has(small)) foreign += 1
  }
  return foreign <= own || foreign < 2
}
