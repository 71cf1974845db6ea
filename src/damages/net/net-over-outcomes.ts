import type { Cents } from '../../casefile/money.ts'
import { meanBeside, toldMean } from '../loss/spread.ts'
import { netOf, type Terms, waterfall } from './waterfall.ts'

/** Rounding of each line of a way to its cent. */
const ofLines = 3

/**
 * The mean of what is left of every outcome, whose own mean is known. Where nothing bends the way to the net it is the net
 * of that mean, to the cent; else it is told in no more digits than its error leaves.
 */
export function netOverOutcomes(
  grosses: Float64Array<ArrayBuffer>,
  mean: Cents,
  terms: Terms,
): { readonly nets: Float64Array<ArrayBuffer>; readonly mean: Cents } {
  const nets = grosses.map((gross) => netOf(gross, terms))
  const found = meanBeside(nets, grosses, mean)
  const ofMean = waterfall(mean, terms).net
  const straight = nets.length === 0 || Math.abs(found.mean - ofMean) <= ofLines
  return { nets, mean: straight ? ofMean : toldMean(found) }
}
