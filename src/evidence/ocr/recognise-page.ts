import type { GrayPicture } from '../pdf/page-pictures.ts'
import { blurred, partOf, type QuarterTurns, turned, withoutSpecks } from './gray-picture.ts'
import { levelled, lieOf, standsOnSide } from './level-lines.ts'
import { evenLight, isEvenlyLit, sharpened, wellSized } from './prepare-picture.ts'
import { readWell } from './read-well.ts'
import { asPgm, type Recognised, type Recogniser } from './recognise-picture.ts'

/** A page this good as it is needs no preparing; a prepared one this good is not prepared in another way. */
const goodAsItIs = 82
const goodPrepared = 75
const dpi = 300

/** Words that are really words count: noise gives many short scraps with little confidence. */
const worth = ({ sure, confidence }: Recognised): number => sure + confidence / 100

const better = (one: Recognised, other: Recognised): Recognised => (worth(other) > worth(one) ? other : one)

type Preparation = (picture: GrayPicture) => GrayPicture

/** For photographs and scans: letters sharpened. */
const sharp: Preparation = (picture) => sharpened(picture, 2, 0.8)
/** For faxes and grainy pictures: specks out, steps of letters smoothed. */
const smooth: Preparation = (picture) => blurred(withoutSpecks(picture), 1)

/**
 * The words of one page, however it lies. A page on evenly lit paper is recognised as it is, and that is all where the
 * engine is sure of it. Else its light is evened out and its lines are levelled, and where little sense is made of it even
 * so, it is turned by quarters and smoothed; the reading that is surest stands. At most four readings of the whole page and
 * three of a part, the same on every computer.
 */
export async function recognisePage(picture: GrayPicture, recogniser: Recogniser): Promise<Recognised> {
  const look = (ready: GrayPicture): Promise<Recognised> =>
    recogniser.recognise(asPgm(ready.width, ready.height, ready.pixels), dpi)
  const sized = wellSized(picture)
  const even = evenLight(sized)
  const onSide = standsOnSide(even)
  let best: Recognised = { text: '', confidence: 0, sure: 0 }
  if (!onSide && isEvenlyLit(sized)) best = await look(sized)
  if (best.confidence >= goodAsItIs && best.sure > 0) return best
  const levelAt = (turn: QuarterTurns): GrayPicture => {
    const lying = turned(even, turn)
    return levelled(lying, lieOf(lying))
  }
  let level = levelAt(onSide ? 1 : 0)
  best = better(best, await look(sharp(level)))
  if (best.confidence < readWell) {
    const turn = await likeliestTurn(even, onSide, look)
    if (turn !== (onSide ? 1 : 0)) {
      level = levelAt(turn)
      best = better(best, await look(sharp(level)))
    }
  }
  return best.confidence >= goodPrepared ? best : better(best, await look(smooth(level)))
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
    if (read.confidence >= readWell && read.sure > 20) break
  }
  return likeliest
}
