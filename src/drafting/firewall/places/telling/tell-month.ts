import { monthNames } from '../../forms/numbers/spelled-numbers.ts'
import { isDeed, isLikeSomebody, list, low, type Reading, startsLarge } from './deeds.ts'
import type { WordsAround } from './words-around.ts'

export const monthWords = list('april may june august march')
export const unmistakableMonth = list(
  'during in since until till through throughout early late mid last next this every each ending beginning',
)

/** Whether the date before a word is whole without it: `April 4, 2017, April`, `March 3 April`, and not `4 April`. */
function isBehindWholeDate({ left, gapLeft, passage }: WordsAround): boolean {
  const [near, far] = [low(left[0]), low(left[1])]
  if (!/^\d{1,4}(?:st|nd|rd|th)?$/.test(near)) return false
  // `4 April, 12 May` are two dates.
  const isMonthDay = isMonth(far) && passage.includes(`${left[1]} ${left[0]}`)
  return isMonthDay || (/^(?:19|20)\d\d$/.test(near) && (/^\d/.test(far) || gapLeft.includes(',')))
}

const isMonth = (word: string): boolean => (monthNames as readonly string[]).includes(word)

const ofTime = list('of in for from between during since until by through or and')
const pair =
  /(?:(?<before>\p{L}+)[ ,]+)?(?<![\p{L}\p{N}])(?<one>\p{L}+) and (?<two>\p{L}+) (?:(?:were|had|have|both|then|also) )*(?<deed>\p{L}+)/giu

/** `April and June left together`: two that do something, and no span of time behind `between` or `for`. */
const areTwoThatAct = (word: string, { passage }: WordsAround): boolean =>
  [...passage.matchAll(pair)].some(({ groups: { before = '', one = '', two = '', deed = '' } = {} }) => {
    const both = [low(one), low(two)]
    const isOfTime = low(before) !== 'and' && (ofTime.has(low(before)) || isMonth(low(before)))
    return both.includes(word) && both.every(isMonth) && !isOfTime && isDeed(low(deed))
  })

/** A month beside another is one of a list or a span, unless it stands against it or somebody does something behind it. */
function besideMonth(word: string, { left, right, gapLeft, gapRight }: WordsAround): Reading | null {
  const [before, behind] = [low(left[0]), low(right[0])]
  if (isMonth(before))
    return before === word || /^\s+$/.test(gapLeft) || isDeed(behind) || isLikeSomebody.has(behind) ? 'unclear' : 'word'
  if (isMonth(behind)) return /^\s+$/.test(gapRight) && behind !== word ? 'unclear' : 'word'
  return null
}

export function readMonth(word: string, around: WordsAround): Reading | null {
  if (!monthWords.has(word)) return null
  const [left, right] = [low(around.left[0]), low(around.right[0])]
  if (/^\d{1,2}$/.test(left) && /^\s+$/.test(around.gapLeft) && !isBehindWholeDate(around)) return 'word'
  if (/^\d/.test(right) && /^[\s.,]{0,3}$/.test(around.gapRight))
    // `May, 16, cried` beside `May, 2019`
    return /,/.test(around.gapRight) && /^\d{1,2}$/.test(right) ? 'unclear' : 'word'
  if (isBehindWholeDate(around)) return 'unclear'
  if (/^\d+(?:st|nd|rd|th)?$/.test(left) && /^[\s,-]{0,3}$/.test(around.gapLeft)) return 'word'
  if (
    left === 'of' &&
    /^(?:\d+(?:st|nd|rd|th)?|end|beginning|first|middle|month|start|part|days)$/.test(low(around.left[1]))
  )
    return 'word'
  if (/^(?:since|until|till)$/.test(left) && isDeed(right)) return 'unclear'
  if (unmistakableMonth.has(left) || (right === 'of' && startsLarge(around.word))) return 'word'
  const beside = besideMonth(word, around)
  if (beside !== null) return beside
  if (/^(?:day|pole|flower|flowers)$/.test(right) && startsLarge(around.right[0])) return 'word'
  if (/^(?:to|and|or|through|until)$/.test(right) && isMonth(low(around.right[1])))
    return areTwoThatAct(word, around) ? 'unclear' : 'word'
  if (/^(?:to|and|or|through|until)$/.test(left) && isMonth(low(around.left[1])))
    return areTwoThatAct(word, around) ? 'unclear' : 'word'
  return /^(?:of|by|before|after|from)$/.test(left) ? 'unclear' : null
}
