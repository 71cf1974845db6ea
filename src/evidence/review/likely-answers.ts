import type { TextFeatures } from './text-features.ts'

export interface GivenAnswer {
  /** Place of the text in the features. */
  readonly text: number
  readonly yes: boolean
}

const rounds = 25
const firstStep = 4
const shrink = 1e-4
/** Texts nobody answered stand in for a no, as most are: without them the first answers, all likely ones, teach too little. */
const presumed = 100

/**
 * How likely a yes is for every text, as far as the answers tell (logistic regression on tf-idf, stochastic descent in a
 * fixed order, yes and no weighing alike; unanswered texts spread over the whole stand in for a no, after Cormack and
 * Grossman 2015). The same answers give the same numbers. Each lies between 0 and 1 and is an order, no probability.
 */
export function likelyAnswers(features: TextFeatures, answers: readonly GivenAnswer[], turn = 0): Float64Array {
  const texts = features.starts.length - 1
  const scores = new Float64Array(texts)
  const known = new Set(answers.map(({ text }) => text))
  const lessons: { readonly text: number; readonly yes: boolean; readonly weight: number }[] = []
  const yes = answers.filter((one) => one.yes).length
  const standIns: GivenAnswer[] = []
  const stride = Math.max(1, Math.floor(texts / presumed))
  for (let text = turn % stride; text < texts; text += stride) if (!known.has(text)) standIns.push({ text, yes: false })
  const all = [...answers, ...standIns]
  if (yes === 0 || yes === all.length) return scores
  for (const { text, yes: is } of all) lessons.push({ text, yes: is, weight: is ? (all.length - yes) / yes : 1 })
  const { model, bias } = learn(features, lessons)
  for (let text = 0; text < texts; text += 1) scores[text] = 1 / (1 + Math.exp(-(told(features, model, text) + bias)))
  return scores
}

function told({ starts, words, weights }: TextFeatures, model: Float64Array, text: number): number {
  let sum = 0
  for (let j = starts[text] ?? 0; j < (starts[text + 1] ?? 0); j += 1)
    sum += (model[words[j] ?? 0] ?? 0) * (weights[j] ?? 0)
  return sum
}

function learn(
  features: TextFeatures,
  lessons: readonly { readonly text: number; readonly yes: boolean; readonly weight: number }[],
): { readonly model: Float64Array; readonly bias: number } {
  const { starts, words, weights, size } = features
  const model = new Float64Array(size)
  const most = lessons.reduce((max, { weight }) => Math.max(max, weight), 1)
  let bias = 0
  for (let round = 0; round < rounds; round += 1) {
    const step = firstStep / (1 + round)
    for (let n = 0; n < lessons.length; n += 1) {
      // Another order each round, the same on every machine.
      const lesson = lessons[(n * 7919 + round * 104_729) % lessons.length]
      if (lesson === undefined) continue
      const wrong = (lesson.yes ? 1 : 0) - 1 / (1 + Math.exp(-(told(features, model, lesson.text) + bias)))
      const by = (step * wrong * lesson.weight) / most
      bias += by * 0.1
      for (let j = starts[lesson.text] ?? 0; j < (starts[lesson.text + 1] ?? 0); j += 1) {
        const word = words[j] ?? 0
        model[word] = (model[word] ?? 0) * (1 - step * shrink) + by * (weights[j] ?? 0)
      }
    }
  }
  return { model, bias }
}
