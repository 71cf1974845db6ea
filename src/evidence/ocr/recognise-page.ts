import type { GrayPicture } from '../pdf/page-pictures.ts'
import { blurred, partOf, type QuarterTurns, turned, withoutSpecks } from './gray-picture.ts'
import { joinReadings } from './join-readings.ts'
import { levelled, lieOf, standsOnSide } from './level-lines.ts'
import { evenLight, isEvenlyLit, sharpened, wellSized } from './prepare-picture.ts'
import { asPgm, type Recognised, type Recogniser } from './recognise-picture.ts'

/** A page recognised with at least this confidence (0 to 100) was read; anything less could not be read well. */
export const readWell = 65

/** A page this good as it is needs no preparing. */
const goodAsItIs = 82
/** A prepared one of whose letters so many belong to words the engine is sure of is not prepared in another way. */
const sureShare = 0.93
const dpi = 300

/** Words that are really words count: noise gives many short scraps with little confidence. */
const worth = ({ sure, confidence }: Recognised): number => sure + confidence / 100

const better = (one: Recognised, other: Recognised): Recognised => (worth(other) > worth(one) ? other : one)

type Preparation = (picture: GrayPicture) => GrayPicture

/** For photographs and scans: letters sharpened. */
const sharp: Preparation = (picture) => sharpened(picture, 2, 0.8)
/** For dark and grainy photographs: the grain out first, then what is as wide as a letter made steeper. */
const calmed: Preparation = (picture) => sharpened(blurred(picture, 1), 4, 0.9)
/** For faxes: specks out, steps of letters smoothed. */
const smooth: Preparation = (picture) => blurred(withoutSpecks(picture), 1)

/** How much of what was read is made of words that the engine is sure of, 0 to 1. */
const shareOfSense = ({ text, sure }: Recognised): number =>
  Math.min(1, sure / Math.max(1, text.match(/[\p{L}\p{N}]/gu)?.length ?? 0))

const isSure = (read: Recognised): boolean => shareOfSense(read) >= sureShare

/** Below this share a reading is mostly scraps, whatever the engine says of each. */
const leastSense = 0.4
const makesSense = (read: Recognised): boolean => read.confidence >= readWell && shareOfSense(read) >= leastSense

/** A reading of scraps is no surer than the share of it that makes sense. */
const soberly = (read: Recognised): Recognised =>
  shareOfSense(read) >= leastSense
    ? read
    : { ...read, confidence: Math.min(read.confidence, Math.round(shareOfSense(read) * 100)) }

/**
 * The words of one page, however it lies. A page on evenly lit paper is recognised as it is, and that is all where the
 * engine is sure of it. Else its light is evened out and its lines are levelled, and where little sense is made of it even
 * so, it is turned by quarters and prepared otherwise; the reading that is surest stands. At most five readings of the whole
 * page and four of a part, the same on every computer.
 */
export async function recognisePage(picture: GrayPicture, recogniser: Recogniser): Promise<Recognised> {
  const look = (ready: GrayPicture): Promise<Recognised> =>
    recogniser.recognise(asPgm(ready.width, ready.height, ready.pixels), dpi)
  const sized = wellSized(picture)
  const even = evenLight(sized)
  const onSide = standsOnSide(even)
  let best: Recognised = { text: '', confidence: 0, sure: 0, lines: [] }
  if (!onSide && isEvenlyLit(sized)) best = await look(sized)
  if (best.confidence >= goodAsItIs && makesSense(best)) return best
  const levelAt = (turn: QuarterTurns): GrayPicture => {
    const lying = turned(even, turn)
    return levelled(lying, lieOf(lying))
  }
  let level = levelAt(onSide ? 1 : 0)
  // How the levelled picture was read: only readings of the same picture can be joined line by line.
  let read = await look(sharp(level))
  if (!makesSense(read)) {
    const turn = await likeliestTurn(even, onSide, look)
    if (turn !== (onSide ? 1 : 0)) {
      const otherwise = levelAt(turn)
      const again = await look(sharp(otherwise))
      if (worth(again) > worth(read)) [level, read] = [otherwise, again]
    }
  }
  best = better(best, read)
  for (const prepare of [calmed, smooth])
    if (!isSure(best)) {
      read = joinReadings(read, await look(prepare(level)))
      best = better(best, read)
    }
  return soberly(best)
}

/** Which way up the page is, by the middle of it: the way that its lines stand first. */
async function likeliestTurn(
  even: GrayPicture,
  onSide: boolean,
  look: (ready: GrayPicture) => Promise<Recognised>,
): Promise<QuarterTurns> {
  const middle = partOf(even, even.width * 0.2, even.height * 0.2, even.width * 0.6, even.height * 0.6)
  const order: readonly QuarterTurns[] = onSide ? [1, 3, 0, 2] : [0, 2, 1, 3]
  let likeliest: QuarterTurns = onSide ? 1 : 0
  let most = 0
  for (const turn of order) {
    const lying = turned(middle, turn)
    const read = await look(sharp(levelled(lying, lieOf(lying))))
    if (worth(read) > most) [likeliest, most] = [turn, worth(read)]
    if (makesSense(read) && read.sure > 20) break
  }
  return likeliest
}
