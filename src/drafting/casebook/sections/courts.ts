import type { CourtComparison, CourtView, ForumFinding, ForumGround } from '../../../casefile/views/court-comparison.ts'
import { claimName } from '../../../words/claim-name.ts'
import { testNames } from '../../../words/claims.ts'
import { capitalised } from '../../../words/counting.ts'
import { forumAnswerWords, forumReason, groundName, leaningWords } from '../../../words/courts.ts'
import { seenWords } from '../../../words/grade-words.ts'
import { mostGenerousDay, strictestDay } from '../../../words/limitation/last-day-words.ts'
import { roleWords } from '../../../words/role-words.ts'
import {
  anchor,
  type Block,
  lineBreak,
  link,
  type Row,
  type Saying,
  type Section,
  say,
  words,
} from '../document-tree.ts'
import type { Material } from '../material.ts'

const sameReason = (a: ForumGround, b: ForumGround): boolean =>
  groundName(a.name) === groundName(b.name) && forumReason(a.why) === forumReason(b.why)

/** Reasons that many parties share are told once, below the table, and named by number. */
class Reasons {
  readonly #told: ForumGround[] = []
  numberOf(ground: ForumGround): number {
    const known = this.#told.findIndex((one) => sameReason(one, ground))
    return known >= 0 ? known + 1 : this.#told.push(ground)
  }
  list({ captions }: Material): Block {
    return {
      kind: 'list',
      ordered: true,
      items: this.#told.map(({ name, why, cite, status, decisions }) =>
        say(
          words(`${capitalised(groundName(name))}. `, 'strong'),
          `${forumReason(why)} `,
          ...(cite === null
            ? []
            : [
                words(`${cite} `, 'quiet'),
                { kind: 'grade' as const, text: seenWords[status], sure: status === 'verified' },
              ]),
          ...(decisions.length === 0
            ? []
            : [words(` Compare ${decisions.map((id) => captions.get(id) ?? id).join('; ')}.`, 'quiet')]),
        ),
      ),
    }
  }
}

function answered(found: ForumFinding | undefined, reasons: Reasons): string {
  if (found === undefined) return ''
  const carrying = found.grounds.filter(({ answer }) => answer === found.answer)
  const shown = found.answer === 'yes' ? carrying.slice(0, 1) : carrying
  const numbers = [...new Set(shown.map((ground) => reasons.numberOf(ground)))]
  return `${forumAnswerWords[found.answer]} (${numbers.join(', ')})`
}

function reachTable(courts: readonly CourtView[], reasons: Reasons, { snapshot }: Material): Block {
  return {
    kind: 'table',
    id: 'courts-reach',
    caption: 'Whom each court reaches, and whether venue lies there; the numbers name the reasons below',
    columns: [
      { label: 'Party', width: 34 },
      ...courts.map(({ court }) => ({ label: court, width: Math.floor(66 / courts.length) })),
    ],
    rows: snapshot.analysis.parties.map(
      (party): Row => ({
        cells: [
          say(words(party.name, 'strong'), lineBreak, words(roleWords[party.role], 'quiet')),
          ...courts.map(({ defendants }) => {
            const found = defendants.find((one) => one.party === party.id)
            return say(
              `reach ${answered(found?.reach, reasons)}`,
              lineBreak,
              `venue ${answered(found?.venue, reasons)}`,
            )
          }),
        ],
      }),
    ),
  }
}

/** Only claims whose answer differs: a different test with the same result is told with the tests. */
function differenceTable(courts: readonly CourtView[], { snapshot, partyName }: Material): Block | null {
  const rows = snapshot.analysis.courts.differences.flatMap(({ claimFinding, in: parts }): Row[] => {
    const seen = courts.map(({ claims }) => claims.find((one) => one.claimFinding === claimFinding))
    const [first] = seen
    if (!first || parts.every((part) => part === 'test')) return []
    const cell = (one: (typeof seen)[number]): Saying => {
      if (!one) return say('')
      return say(
        { kind: 'finding', finding: one.finding },
        ...(parts.includes('limitation')
          ? [lineBreak, words(one.barred === 'yes' ? 'too late' : `${strictestDay(one)} to ${mostGenerousDay(one)}`)]
          : []),
        ...(parts.includes('precedent') ? [lineBreak, words(leaningWords(one.precedent), 'quiet')] : []),
        ...(parts.includes('hearing')
          ? [lineBreak, words(`may be heard: ${forumAnswerWords[one.hearing.answer]}`)]
          : []),
      )
    }
    return [
      {
        cells: [
          say(
            link(anchor('claim', claimFinding), claimName(first)),
            words(` against ${partyName(first.defendant)}`, 'quiet'),
          ),
          ...seen.map(cell),
        ],
      },
    ]
  })
  return rows.length === 0
    ? null
    : {
        kind: 'table',
        id: 'courts-differ',
        caption: 'Claims that stand otherwise in another court',
        columns: [
          { label: 'Claim', width: 40 },
          ...courts.map(({ court }) => ({ label: court, width: Math.floor(60 / courts.length) })),
        ],
        rows,
      }
}

function testTable({ courts, tests }: CourtComparison): Block | null {
  return tests.length === 0
    ? null
    : {
        kind: 'table',
        id: 'courts-tests',
        caption: 'Elements that the courts decide by different tests',
        columns: [
          { label: 'Element', width: 24 },
          ...courts.map(({ court }) => ({ label: court, width: Math.floor(76 / courts.length) })),
        ],
        rows: tests.map(
          ({ element, cite, tests: names }): Row => ({
            cells: [
              say(words(`${element.replaceAll('-', ' ')}, ${cite}`, 'strong')),
              ...names.map((own) => say(testNames(own))),
            ],
          }),
        ),
      }
}

/** The matter in its own court beside the others; null when no other court was named. */
export function courtsSection(material: Material): Section | null {
  const { courts } = material.snapshot.analysis.courts
  if (courts.length < 2) return null
  const reasons = new Reasons()
  const reach = reachTable(courts, reasons, material)
  const blocks = [testTable(material.snapshot.analysis.courts), differenceTable(courts, material)].filter(
    (block) => block !== null,
  )
  const notes = [...new Set(courts.flatMap(({ notes }) => notes))]
  return {
    id: 'courts',
    title: 'Courts compared',
    blocks: [
      {
        kind: 'paragraph',
        role: 'quiet',
        saying: say(
          'The same facts put to each court. No court is ranked: reach, venue, the tests and the time limits are set side by side.',
        ),
      },
      reach,
      reasons.list(material),
      ...blocks,
      ...notes.map((text): Block => ({ kind: 'paragraph', role: 'caution', saying: say(text) })),
    ],
    sections: [],
  }
}
