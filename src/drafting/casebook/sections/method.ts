import { formatDay } from '../../../words/date-words.ts'
import { releaseWarningInWords, warningsHeading } from '../../../words/release/release-warning-words.ts'
import { type Block, type Section, say } from '../document-tree.ts'
import type { Material } from '../material.ts'

const method: readonly string[] = [
  'Facts are statements that a person confirmed, each resting on quoted words of a stored page. Suggestions made by the program count for nothing until a person confirms them.',
  'A claim is assessed element by element with the court’s own test where one is recorded. Supported, contested and gap describe the record as it stands on the day of this casebook; they do not predict a verdict.',
  'Time limits are computed from dated versions of the law, on the strictest and on the most generous defensible reading. Where a date is not exact, both ends are carried through.',
  'Values hold only if liability is proved. They are ranges at present value, simulated from a recorded seed; the chances of winning are no part of them.',
  'A link between people is reported with its source. It is no finding about anyone.',
]

export function methodSection({ snapshot, warnings }: Material): Section {
  return {
    id: 'method',
    title: 'How this was made',
    blocks: [
      { kind: 'list', items: method.map((text) => say(text)) },
      ...(warnings.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: warningsHeading },
            ...warnings.map(
              (one): Block => ({ kind: 'paragraph', role: 'caution', saying: say(releaseWarningInWords(one)) }),
            ),
          ]),
      {
        kind: 'paragraph',
        role: 'quiet',
        saying: say(
          `Made on ${formatDay(snapshot.madeOn)} by Redress ${snapshot.programVersion}. Not legal advice: each answer shows its authorities, its as-of date, what it rests on and its weakest link, for a lawyer to judge.`,
        ),
      },
    ],
    sections: [],
  }
}
