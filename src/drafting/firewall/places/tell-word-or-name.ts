import { foldText } from '../forms/fold-text.ts'
import { monthNames } from '../forms/spelled-numbers.ts'
import type { WordsAround } from './words-around.ts'

/** `unclear` is asked of a person. */
export type Reading = 'name' | 'word' | 'unclear'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const monthWords = list('april may june august march')
const unmistakableMonth = list(
  'during in since until till through throughout early late mid last next this every each ending beginning',
)
// The words after which a noun or an adjective stands, and no name without a capital.
const beforeNoun = list(
  `the a an my your his her our their its this that these those any some no every each all such of in on at for into under over
  without within per another other more most very so too as than own same good great bad new old first last next whole`,
)
const pronouns = list('i you u we they he she it who that which there ya yall everyone someone nobody')
const afterVerb = list(
  `to that you u it he she they we i not be have so me him them us for there this the your ur a an my all never always only also
  still please god thee`,
)
const helpers = list(
  `to will would can could shall should may might must do does did don't dont didn't cannot can't cant won't wont not never always
  gonna wanna lets let's please also just really dare`,
)
const callsByName = list(
  `ok okay k kk hey hi hello hii hiya yo sup hola oye thx thanks sorry dear omg lol bye goodnight gm gn tell told ask asked named
  called texted text met and with from w`,
)
const greets = list('hey hi hello yo hola hiya hii heyy')
const doesLikeSomebody = list(
  `said says told tells asked asks came comes come went goes wants wanted got gets texted called calls left ran cried answered
  replied knows knew thinks thought lives lived stayed slept u ur pls plz`,
)
const isLikeSomebody = list('is was has had does did')
const labelWords = list(
  'page claim count place party case lane room day bill street person bates card may june april august march',
)
const verbWords = list(
  'hope will may can mark bill chase chance sue rob pat grant page drew love skip win see say lie tie hunt trust dare do do flint',
)
const placeWords = list(
  `street st avenue ave road rd drive dr lane ln court ct boulevard blvd place church chapel county hotel inn motel lodge suites bank
  school park hospital clinic center centre hill hills valley creek river lake beach house home building bridge island company co inc
  llc lp corp foundation ministries university college friday sunday monday card motors station mall plaza order rights`,
)
const placeBefore = list('fort ft mount mt lake saint st port point camp new san santa north south east west')
const verbsThatOpen = list('please kindly')

const low = (word: string): string => foldText(word).text.replace(/^'+|'+$/g, '')
const startsLarge = (word: string): boolean => /^\p{Lu}/u.test(word)
const isNumber = (word: string): boolean => /^(?:\d+|[ivx]{1,5})(?:st|nd|rd|th)?$/.test(low(word))

function readMonth(word: string, around: WordsAround): Reading | null {
  if (!monthWords.has(word)) return null
  const [left, right] = [low(around.left[0]), low(around.right[0])]
  const months: readonly string[] = monthNames
  if (/^\d/.test(right) && /^[\s.,]{0,3}$/.test(around.gapRight)) return 'word'
  if (/^\d+(?:st|nd|rd|th)?$/.test(left) && /^[\s,-]{0,3}$/.test(around.gapLeft)) return 'word'
  if (
    left === 'of' &&
    /^(?:\d+(?:st|nd|rd|th)?|end|beginning|first|middle|month|start|part|days)$/.test(low(around.left[1]))
  )
    return 'word'
  if (unmistakableMonth.has(left) || (right === 'of' && startsLarge(around.word))) return 'word'
  if (months.includes(right) || months.includes(left)) return 'word'
  if (/^(?:to|and|or|through|until)$/.test(right) && months.includes(low(around.right[1]))) return 'word'
  if (/^(?:to|and|or|through|until)$/.test(left) && months.includes(low(around.left[1]))) return 'word'
  return /^(?:of|by|before|after|from)$/.test(left) ? 'unclear' : null
}

/** `may come`, `will try`: the helping verb before the plain form of another; what a person did or does ends otherwise. */
function helpsVerb(word: string, right: string): boolean {
  if (!/^(?:may|will|can)$/.test(word) || !/^\p{Ll}/u.test(right) || isLikeSomebody.has(right)) return false
  if ((doesLikeSomebody.has(right) && right !== 'come') || placeWords.has(right)) return false
  return !/(?:ed|[^s]s|\p{L}{3}ing)$/u.test(right)
}
const besides = (around: WordsAround): string => (/^\s$/.test(around.gapRight) ? around.right[0] : '')

function readSmall(word: string, around: WordsAround): Reading {
  const [left, right] = [low(around.left[0]), low(around.right[0])]
  if (/@$/.test(around.gapLeft)) return 'name'
  if (/^['’]s\b/.test(around.gapRight + around.right[0]) && !beforeNoun.has(left))
    return around.careless ? 'name' : 'unclear'
  if (beforeNoun.has(left) || right === 'of') return 'word'
  if (helpsVerb(word, besides(around))) return callsByName.has(left) && around.careless ? 'unclear' : 'word'
  // `tell hope to hurry`: behind such a word no verb stands in its plain form.
  if (
    verbWords.has(word) &&
    /^(?:tell|told|text|texted|ask|asked|with|named)$/.test(left) &&
    right !== '' &&
    !monthWords.has(word)
  )
    return around.careless ? 'name' : 'unclear'
  if (greets.has(left) && !doesLikeSomebody.has(right))
    return around.careless && !verbWords.has(word) ? 'name' : 'unclear'
  if (verbWords.has(word) && (pronouns.has(left) || helpers.has(left) || afterVerb.has(right))) return 'word'
  if (monthWords.has(word) && (unmistakableMonth.has(left) || /^\d/.test(right) || /^\d/.test(left))) return 'word'
  const named =
    doesLikeSomebody.has(right) ||
    (!verbWords.has(word) && (callsByName.has(left) || (isLikeSomebody.has(right) && around.first)))
  if (named) return around.careless ? 'name' : calledInCare(left, right) ? 'unclear' : 'word'
  if (helpers.has(left) || pronouns.has(left)) return 'word'
  return around.careless ? 'unclear' : 'word'
}

/** In a sentence with capitals in their places a small letter means the word, unless somebody is spoken to or speaks. */
const calledInCare = (left: string, right: string): boolean =>
  /^(?:ok|okay|hey|hi|hello|yo|hola|thx|named|called|told|texted)$/.test(left) ||
  /^(?:said|says|told|asked|texted|replied|answered)$/.test(right)

function readLarge(word: string, around: WordsAround): Reading {
  const [left, right] = [low(around.left[0]), low(around.right[0])]
  const touchesRight = /^[\s-]{1,3}$/.test(around.gapRight)
  const touchesLeft = /^[\s-]{1,3}$/.test(around.gapLeft)
  if (labelWords.has(word) && isNumber(around.right[0]) && /^[\s.:#]{0,3}$/.test(around.gapRight)) return 'word'
  if (touchesRight && placeWords.has(right) && startsLarge(around.right[0])) return 'word'
  if (
    touchesRight &&
    startsLarge(around.right[0]) &&
    placeWords.has(low(around.right[1])) &&
    startsLarge(around.right[1])
  )
    return 'word'
  if (touchesLeft && placeBefore.has(left) && startsLarge(around.left[0])) return 'word'
  if (/^['’]s?\b/.test(around.gapRight + around.right[0])) return beforeNoun.has(left) ? 'word' : 'name'
  if (verbWords.has(word) && touchesRight && around.first && (pronouns.has(right) || helpsVerb(word, besides(around))))
    return 'word'
  if (around.first) {
    if (
      touchesRight &&
      (afterVerb.has(right) || pronouns.has(right)) &&
      (verbWords.has(word) || !startsLarge(around.right[0]))
    )
      return verbWords.has(word) ? 'word' : 'unclear'
    const acts = doesLikeSomebody.has(right) || (/^\p{Ll}\p{L}+ed$/u.test(around.right[0]) && touchesRight)
    if (acts || (isLikeSomebody.has(right) && !verbWords.has(word))) return 'name'
    if (around.right[0] === '' || /^[,:]/.test(around.gapRight)) return labelWords.has(word) ? 'unclear' : 'name'
    if (startsLarge(around.right[0]) && touchesRight) return around.heading ? 'unclear' : 'name'
    return 'unclear'
  }
  if (touchesLeft && /^(?:the|a|an|this|that|each|every|said|any|no|our|its|such)$/.test(left)) return 'word'
  if (around.heading) return 'unclear'
  return 'name'
}

/**
 * Whether an everyday word at this place is meant as the name. `word` is folded. A capital within a sentence means the
 * name, a small letter in a sentence that has its capitals means the word; where people write without capitals, or with nothing
 * else, the neighbours decide, and what they leave open is `unclear`.
 */
export function tellWordOrName(word: string, around: WordsAround): Reading {
  const month = startsLarge(around.word) || around.careless ? readMonth(word, around) : null
  if (month !== null) return month
  if (around.allCapitals) {
    const reading = readSmall(word, { ...around, careless: true })
    return reading === 'unclear' && around.left[0] === '' && around.right[0] === '' ? 'unclear' : reading
  }
  if (verbsThatOpen.has(low(around.left[0])) && verbWords.has(word) && !startsLarge(around.word)) return 'word'
  return startsLarge(around.word) ? readLarge(word, around) : readSmall(word, around)
}

/** The same for the plainest cases, without a look at the whole passage: a small letter behind `the`, `she`, `guest may stay`. */
export function plainlyWord(word: string, text: string, start: number, end: number): boolean {
  if (startsLarge(text.charAt(start))) return false
  const before = /(?<![\p{L}\p{N}'’])([a-z]{1,12}) $/u.exec(text.slice(Math.max(0, start - 14), start))?.[1]
  if (before === undefined) return false
  if (beforeNoun.has(before) || (verbWords.has(word) && (pronouns.has(before) || helpers.has(before)))) return true
  const behind = /^\s(\p{Ll}{1,14})(?![\p{L}\p{N}'’])/u.exec(text.slice(end, end + 16))?.[1]
  return behind !== undefined && !callsByName.has(before) && helpsVerb(word, behind)
}
