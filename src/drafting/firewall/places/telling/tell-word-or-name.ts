import { doesLikeSomebody, isLikeSomebody, isVerbOfPast, list, low, type Reading, startsLarge } from './deeds.ts'
import { monthWords, readMonth, unmistakableMonth } from './tell-month.ts'
import type { WordsAround } from './words-around.ts'

// The words after which a noun or an adjective stands, and no name without a capital.
const beforeNoun = list(
  `the a an my your his her our their its this these those any some no every each all such in within per another other more most
  very so too than as own same good great bad new old first last next whole el los las un una mi su mis tus sus este esta ese esa
  muy mucho mucha todo toda`,
)
/** Names that are also words of grammar: in small letters, within a sentence that has its capitals, never the name. */
const grammarWords = list(
  `able an do ever ha he ho hung if in is it la lo my no of oh or se she si so such te to tu un up us we am as at be by hi id ok da
  ma pa de el en es le you on long now well may can will`,
)
const adjectives = list(
  `black blue brave bright brown dear early free frank gay gold good gray green grey happy hardy little low loyal lucky lush merry
  mild misty noble north south east west pleasant posh precious red rich rocky royal rusty sandy savage senior sharp short silver
  small sterling strong sunny sweet tan teal true white wild wise young zen`,
)
const beforeAdjective = list(
  'am is are was were be been being look looks looked seem seems seemed feel feels felt sound sounds sounded',
)
const timeWords = list('summer winter autumn spring dawn dusk day night eve early holiday april may june august march')
const beforeTime = list(
  `during since until till by at through late mid from before after monday tuesday wednesday thursday friday saturday sunday one two
  three four five six seven that`,
)
/** What follows no adjective: where it does, the word is a thing or a person. */
const closesPhrase = list(
  `and or but nor at in on to of by for from with without about into over under after before when while as if is was were has had did
  does will would can could may might again then there here too also today tonight yesterday because until`,
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
const labelWords = list(
  'page claim count place party case lane room day bill street person bates card may june april august march',
)
/** What stands before a colon on forms and bills. */
const headedWords = list('price cash law will art order grade rich art brook guy')
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

/** Who stands behind the surname that they share: `the Vale sisters`. */
const kinWords = list(
  `sisters brothers siblings twins triplets kids children girls boys daughters sons cousins nieces nephews ladies women men parents
  family families household clan couple wives widows aunts uncles relatives grandparents grandchildren babies teenagers teens
  survivors victims hermanas hermanos gemelas gemelos hijas hijos`,
)
/** What is called after whom it is about. */
const calledAfter = list(
  'estate case matter file lawsuit trial interview interviews affidavit deposition statement residence',
)

/** `the Vale sisters`, `the Vale estate`: meant, or asked where the word might as well tell what they are. */
function readShared(word: string, around: WordsAround): Reading | null {
  const right = low(around.right[0])
  if (!/^[ \n]$/.test(around.gapRight) || !/^[\s-]{1,3}$/.test(around.gapLeft) || monthWords.has(word)) return null
  const isTold = startsLarge(around.word) && !around.allCapitals && !startsLarge(around.right[0])
  if (kinWords.has(right)) return isTold && !adjectives.has(word) && !labelWords.has(word) ? 'name' : 'unclear'
  return isTold && calledAfter.has(right) && !labelWords.has(word) && !headedWords.has(word) ? 'unclear' : null
}

/** Behind a word as in `the Vale girls`, where it is not plain that a small letter means the word. */
const beforeShared = list('the these those both all our my her his their your of')

const isNumber = (word: string): boolean => /^(?:\d+|[ivx]{1,5})(?:st|nd|rd|th)?$/.test(low(word))

/** `may come`, `will try`: the helping verb before the plain form of another; what a person did or does ends otherwise. */
function helpsVerb(word: string, right: string): boolean {
  if (!/^(?:may|will|can)$/.test(word) || !/^[a-z]{2}/.test(right) || isLikeSomebody.has(right)) return false
  if (isVerbOfPast(right) || formerly.has(low(right)) || /[^a-z'’-]/.test(right)) return false
  if ((doesLikeSomebody.has(right) && right !== 'come') || placeWords.has(right)) return false
  return !/(?:ed|[^s]s|\p{L}{3}ing)$/u.test(right)
}
/** The word right behind; small where everything stands in capitals, which then say nothing. */
const besides = ({ gapRight, right, allCapitals }: WordsAround): string =>
  /^\s$/.test(gapRight) ? (allCapitals ? low(right[0]) : right[0]) : ''

/** `hope: i want to go home`, `hope - i want to go home`: who speaks, before what is said. */
const speaks = (word: string, { first, gapRight, right, careless }: WordsAround): boolean =>
  first &&
  (/^\s?:\s*["“‘']?$/.test(gapRight) || (careless && /^\s[-\u2013\u2014]\s?$/.test(gapRight))) &&
  /^\p{L}/u.test(right[0]) &&
  !labelWords.has(word) &&
  !headedWords.has(word)

function readSmall(word: string, around: WordsAround): Reading {
  const [left, right] = [low(around.left[0]), low(around.right[0])]
  if (speaks(word, around)) return 'unclear'
  if (/@$/.test(around.gapLeft)) return 'name'
  if (around.careless && left === 'the' && !adjectives.has(word) && !timeWords.has(word)) {
    const shared = readShared(word, around)
    if (shared !== null) return shared
  }
  if (/^['’]s\b/.test(around.gapRight + around.right[0]) && !beforeNoun.has(left))
    return around.careless ? 'name' : 'unclear'
  if (isPlainWord(word, around, left, right)) return 'word'
  // `i saw may there`
  if (helpsVerb(word, besides(around)))
    return (callsByName.has(left) || isVerbOfPast(left)) && around.careless ? 'unclear' : 'word'
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
  if (verbWords.has(word) && (pronouns.has(left) || helpers.has(left))) return 'word'
  // `Most people hope to rest`, and not `they sold hope to him`.
  if (verbWords.has(word) && afterVerb.has(right) && !isVerbOfPast(left)) return 'word'
  if (monthWords.has(word) && (unmistakableMonth.has(left) || /^\d/.test(right) || /^\d/.test(left))) return 'word'
  const named =
    doesLikeSomebody.has(right) ||
    (!verbWords.has(word) && (callsByName.has(left) || (isLikeSomebody.has(right) && around.first)))
  // `price is 80`, `grace is 15`: a sum or an age.
  if (named && isLikeSomebody.has(right) && /^\d/.test(around.right[1])) return 'unclear'
  if (named) return around.careless ? 'name' : grammarWords.has(word) && !calledInCare(left, right) ? 'word' : 'unclear'
  if (helpers.has(left) || (pronouns.has(left) && left !== 'that' && left !== 'there')) return 'word'
  // Even a careful writer types a name in small letters now and then: who is meant is asked.
  return around.careless || !grammarWords.has(word) ? 'unclear' : 'word'
}

/** Told by its neighbours alone, whoever writes: behind an article, before a number, as the colour of something. */
function isPlainWord(word: string, around: WordsAround, left: string, right: string): boolean {
  if (beforeNoun.has(left) || right === 'of') return true
  if (labelWords.has(word) && isNumber(around.right[0])) return true
  if (timeWords.has(word) && (beforeTime.has(left) || /^\d/.test(right) || /^\d/.test(left))) return true
  if (!adjectives.has(word)) return false
  if (beforeAdjective.has(left) && !around.careless) return true
  return /^\p{Ll}/u.test(besides(around)) && !closesPhrase.has(right) && !doesLikeSomebody.has(right)
}

const formerly = list('nee geb born formerly alias aka')

/** `of said Grant`, and not `the clerk said Grant`; `and said Grant` may be either. */
function readAfterSaid(before: string): Reading {
  if (/^(?:the|of|under|in|to|by|for|with|from|on|upon)$/.test(before)) return 'word'
  return /^(?:and|or|that|)$/.test(before) ? 'unclear' : 'name'
}

/** In a sentence with capitals in their places a word of grammar is that word, unless somebody is spoken to or speaks. */
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
    // `Case closed.` beside `Bill told the clerk.`
    if (acts && !doesLikeSomebody.has(right) && (labelWords.has(word) || headedWords.has(word))) return 'unclear'
    if (acts || (isLikeSomebody.has(right) && !verbWords.has(word))) return 'name'
    if (around.right[0] === '' || /^[,:]/.test(around.gapRight))
      return labelWords.has(word) || headedWords.has(word) ? 'unclear' : 'name'
    if (startsLarge(around.right[0]) && touchesRight) return around.heading ? 'unclear' : 'name'
    return 'unclear'
  }
  if (touchesLeft && beforeShared.has(left)) {
    const shared = readShared(word, around)
    if (shared !== null) return shared
  }
  if (touchesLeft && /^(?:the|a|an|this|that|each|every|any|no|our|its|such)$/.test(left)) return 'word'
  if (touchesLeft && left === 'said') return readAfterSaid(low(around.left[1]))
  if (around.heading) return 'unclear'
  return 'name'
}

const isSeveral = ({ gapRight, right }: WordsAround): boolean => gapRight === '' && /^e?s$/.test(right[0])

/** `the Prices paid`: a capital and more than one of them, behind `the` and before what they did. */
const isFamily = (around: WordsAround): boolean =>
  low(around.left[0]) === 'the' &&
  startsLarge(around.word) &&
  !around.allCapitals &&
  !around.heading &&
  isSeveral(around) &&
  around.right[1] !== 'of' &&
  !startsLarge(around.right[1])

/** `its Hope, im at the motel`, `hi its april`: who writes, as it is typed on the way. */
function isCalledIts({ left, gapLeft, gapRight, right }: WordsAround): boolean {
  if (low(left[0]) !== 'its' || !/^\s+$/.test(gapLeft)) return false
  const opens = left[1] === '' || greets.has(low(left[1]))
  return (
    opens &&
    (right[0] === '' || /^\s*[,.!?:-]/.test(gapRight) || /^(?:here|im|i|from|again|is|me|u)$/.test(low(right[0])))
  )
}

/**
 * Whether an everyday word at this place is meant as the name. `word` is folded. A capital within a sentence means the
 * name, a small letter in a sentence that has its capitals means the word; where people write without capitals, or with nothing
 * else, the neighbours decide, and what they leave open is `unclear`.
 */
export function tellWordOrName(word: string, around: WordsAround): Reading {
  if (isFamily(around) || isCalledIts(around)) return 'unclear'
  const month = startsLarge(around.word) || around.careless ? readMonth(word, around) : null
  if (month !== null) return month
  if (around.allCapitals) {
    const reading = readSmall(word, { ...around, careless: true })
    return reading === 'unclear' && around.left[0] === '' && around.right[0] === '' ? 'unclear' : reading
  }
  if (verbsThatOpen.has(low(around.left[0])) && verbWords.has(word) && !startsLarge(around.word)) return 'word'
  if (startsLarge(around.word)) return readLarge(word, around)
  const reading = readSmall(word, around)
  // `with prices`, or somebody's things without an apostrophe: `at hopes place`.
  return reading === 'name' && isSeveral(around) ? 'unclear' : reading
}

/** The same for the plainest cases, without a look at the whole passage: a small letter behind `the`, `she`, `guest may stay`. */
export function plainlyWord(word: string, text: string, start: number, end: number): boolean {
  if (startsLarge(text.slice(start, start + 2))) return false
  const before = /(?<![\p{L}\p{N}'’])([a-z]{1,12}) $/u.exec(text.slice(Math.max(0, start - 14), start))?.[1]
  if (before === undefined) return false
  if (before === 'the' && kinWords.has(/^\s(\p{Ll}{3,14})(?!\p{L})/u.exec(text.slice(end, end + 16))?.[1] ?? ''))
    return false
  if (
    (beforeNoun.has(before) && before !== 'its') ||
    (verbWords.has(word) && (pronouns.has(before) || helpers.has(before)))
  )
    return true
  const behind = /^\s(\p{Ll}{1,14})(?![\p{L}\p{N}'’])/u.exec(text.slice(end, end + 16))?.[1]
  return behind !== undefined && !callsByName.has(before) && !isVerbOfPast(before) && helpsVerb(word, behind)
}
