import type { SiftNext, SiftReport } from '../../casefile/evidence/sift.ts'
import { counted } from '../counting.ts'

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const many = (n: number): string => n.toLocaleString('en-US')

/** What was done for a question, by which rule, and what the sample tells; each line stands by itself. */
export function siftProtocol(
  { question, passages, answered, yes, sample }: SiftReport,
  made: { readonly at: string; readonly program: string } | null,
): readonly string[] {
  return [
    ...(made === null ? [] : [`Protocol of a review, made ${made.at} (UTC) with ${made.program}.`]),
    `Question: ${question}`,
    `A person read ${counted(answered, 'passage')} of the ${many(passages)} that the matter holds, and said yes to ${many(yes)}. Passages of at most 1,200 characters were put before the person in the order of likelihood that the earlier answers gave (words and pairs of words weighted by tf-idf, logistic regression, trained anew before each step). No passage was answered by the program.`,
    ...sampleInWords(sample),
  ]
}

function sampleInWords(sample: SiftReport['sample']): readonly string[] {
  if (sample === null)
    return ['No sample was drawn, so nothing can be said of what was missed in the passages that nobody read.']
  const { size, answered, yes, unread, found, draw, estimate } = sample
  const drawn = `From the ${many(unread)} passages that nobody had read, ${many(size)} were drawn by chance and put before the person without telling how likely they are.${draw > 1 ? ` This was draw ${draw} for this question; earlier draws led to further reading.` : ''}`
  if (estimate === null) return [drawn, `${many(answered)} of them are answered. The estimate waits for the rest.`]
  const { missed, found: share } = estimate
  return [
    drawn,
    `${many(yes)} of the sample were a yes. So between ${many(missed.low)} and ${many(missed.high)} of the ${many(unread)} would be one, most likely about ${many(missed.likely)} (exact binomial interval of Clopper and Pearson: it holds the truth in at least 95 of 100 such samples).`,
    ...(share === null
      ? []
      : [
          `Before the sample ${counted(found, 'yes', 'yes')} had been found: between ${percent(share.low)} and ${percent(share.high)} of all there are, most likely ${percent(share.likely)}.`,
        ]),
    'This speaks of the answers of this person to this question, and of no file that was waiting, failed or held.',
  ]
}

/** Which passages come next. */
export const chosenInWords: Readonly<Record<SiftNext['chosen'], string>> = {
  first: 'first ones, until there is a yes',
  likely: 'the likeliest by the answers so far',
  sample: 'of the sample, drawn by chance: answer all of them',
}

/** When reading on brings little: it is proposed, never decided. */
const quietEnough = 60

/** Says so where the last answers held no yes; null where reading on may still bring some. */
export const enoughInWords = ({ chosen, yes, quiet }: Pick<SiftNext, 'chosen' | 'yes' | 'quiet'>): string | null =>
  chosen === 'likely' && yes > 0 && quiet >= quietEnough
    ? `The last ${quiet} answers held no yes. A sample, drawn by chance, tells what was missed.`
    : null
