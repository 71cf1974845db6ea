import { stringify } from 'yaml'
import type { TouchedProvision } from '../law/watch/touched.ts'
import type { DecisionCited } from '../precedent/decisions-cited.ts'

export interface TouchingText {
  readonly file: string
  readonly is: 'bill-or-act' | 'opinion' | 'not-told'
  readonly number: string | null
  readonly title: string | null
  readonly stage: string | null
  readonly notRead: string | null
  readonly provisions: readonly TouchedProvision[]
  readonly decisions: readonly DecisionCited[]
}

const head = `# A draft for review: what a text seems to touch, and what has to be decided. Nothing in it was checked, and nothing of it
# counts until it stands in law/. The passages are the text's own words; a summary in law/ is your own wording.
`

/** What a new version of a provision cannot do without, as questions; the order is that of a version in `law/`. */
const ofVersion = [
  'first day in force, and where it says so',
  'which claims it reaches back to (carry)',
  'who may sue, against whom, elements',
  'period, what it runs from, what stops it',
  'remedies and caps',
  'rows on both sides of the first day in the table beside it',
]

/** YAML of a draft: each provision touched with its passages and the questions of a version; for an opinion, a decision. */
export function draftOfChange(text: TouchingText): string {
  const changed = text.provisions.filter(({ changed: one }) => one)
  const named = text.provisions.filter(({ changed: one }) => !one)
  const places = (all: readonly TouchedProvision[]) =>
    all.map(({ id, cite, sections, sureness, passages }) => ({
      provision: id,
      cite,
      sections,
      ...(sureness === 'perhaps' ? { perhaps: 'the number stands there without its code' } : {}),
      passages,
    }))
  return `${head}${stringify(
    {
      text: {
        file: text.file,
        is: text.is,
        number: text.number,
        title: text.title,
        stage: text.stage,
        read: text.notRead === null ? 'whole' : text.notRead,
      },
      ...(text.is === 'opinion'
        ? {
            decision: {
              caption: null,
              citation: null,
              docket: null,
              court: null,
              circuit: null,
              decided: null,
              posture: null,
              rulings: [],
            },
          }
        : {}),
      ...(changed.length > 0
        ? { changes: places(changed).map((one) => ({ ...one, decide: ofVersion.map((what) => ({ [what]: null })) })) }
        : {}),
      ...(named.length > 0 ? { names: places(named) } : {}),
      ...(text.decisions.length > 0
        ? {
            cites: text.decisions.map(({ id, by, mentions, treatment }) => ({
              decision: id,
              by,
              mentions,
              words_nearby: treatment,
            })),
          }
        : {}),
    },
    { lineWidth: 110 },
  )}`
}
