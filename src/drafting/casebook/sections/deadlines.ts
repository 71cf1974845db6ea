import type { Deadline } from '../../../casefile/analysis.ts'
import { type TimeStanding, timeStanding } from '../../../casefile/limitation/time-standing.ts'
import { claimName } from '../../../words/claim-name.ts'
import { counted } from '../../../words/counting.ts'
import { formatDay } from '../../../words/date-words.ts'
import { mostGenerousDay, strictestDay } from '../../../words/limitation/last-day-words.ts'
import { anchor, type Block, type Column, link, type Row, type Section, say, words } from '../document-tree.ts'
import type { Material } from '../material.ts'
import { sharedTimeNotes } from './claim-time.ts'
import { offerDays } from './damages/offers.ts'

const columns: readonly Column[] = [
  { label: 'Strictest reading', width: 16 },
  { label: 'Most generous', width: 15 },
  { label: 'Claim', width: 28 },
  { label: 'Against', width: 28 },
  { label: 'Time', width: 13 },
]

function daysAhead(days: number | null): string {
  if (days === null) return ''
  if (days < 0) return `passed ${counted(-days, 'day')} ago`
  return days === 0 ? 'today' : `in ${counted(days, 'day')}`
}

const standingOf = (deadline: Deadline, { claim }: Material): TimeStanding => {
  const found = claim(deadline.claimFinding)
  if (found !== undefined) return timeStanding(found.limitation)
  return deadline.barred === 'yes' ? 'too-late' : deadline.barred === 'arguable' ? 'arguable' : 'in-time'
}

/** One row for a claim with the same last days against several parties. */
function row(same: readonly [Deadline, ...Deadline[]], material: Material): Row {
  const [first] = same
  const { earliest, daysLeftOnEarliest } = first
  const court = material.claim(first.claimFinding)?.court
  return {
    cells: [
      say(
        words(strictestDay(first), earliest === null ? 'quiet' : 'strong'),
        words(earliest === null ? '' : ` ${daysAhead(daysLeftOnEarliest)}`, 'quiet'),
      ),
      say(mostGenerousDay(first)),
      say(claimName(first), words(court === undefined ? '' : ` (${court})`, 'quiet')),
      say(
        ...same.flatMap(({ claimFinding, defendant }, i) => [
          ...(i > 0 ? [words('; ')] : []),
          link(anchor('claim', claimFinding), material.partyName(defendant)),
        ]),
      ),
      say({ kind: 'time', standing: standingOf(first, material) }),
    ],
  }
}

function table(id: string, caption: string, deadlines: readonly Deadline[], material: Material): Block {
  const alike = Map.groupBy(deadlines, (one) =>
    JSON.stringify([
      one.earliest,
      one.latest,
      claimName(one),
      material.claim(one.claimFinding)?.court,
      standingOf(one, material),
    ]),
  )
  return {
    kind: 'table',
    id,
    caption,
    columns,
    rows: [...alike.values()].flatMap(([first, ...others]) => (first ? [row([first, ...others], material)] : [])),
  }
}

/** What the counting left out, once for each provision. */
function timeNotes({ snapshot, workedOut }: Material): readonly Section[] {
  const { claims } = snapshot.analysis
  const told = new Set<string>(claims.filter(workedOut).map(({ claim }) => claim))
  const blocks = [...sharedTimeNotes(snapshot.analysis)]
    .filter(([provision]) => told.has(provision))
    .flatMap(([provision, notes]): Block[] => [
      {
        kind: 'heading',
        id: `time-notes-${anchor('source', provision)}`,
        text: claims.find((one) => one.claim === provision)?.cite ?? provision,
      },
      { kind: 'list', items: notes.map((text) => say(text)) },
    ])
  return blocks.length === 0
    ? []
    : [{ id: 'time-notes', title: 'What was not counted, by provision', blocks, sections: [] }]
}

export function deadlinesSection(material: Material): Section {
  const { deadlines, asOf } = material.snapshot.analysis
  const inOrder = [...deadlines].sort((a, b) => (a.earliest ?? '9999').localeCompare(b.earliest ?? '9999'))
  const open = inOrder.filter((deadline) => deadline.barred !== 'yes')
  const late = inOrder.filter((deadline) => deadline.barred === 'yes')
  const pressing = open.filter(
    (deadline) => deadline.earliest !== null && deadline.earliest < asOf && deadline.next !== null,
  )
  return {
    id: 'deadlines',
    title: 'Deadlines',
    blocks: [
      {
        kind: 'paragraph',
        role: 'quiet',
        saying: say(
          `Last days to file, the strictest defensible reading first. Counted as of ${formatDay(asOf)}; the working of each stands with its claim. Confirm each against the current law and the court’s rules before you rely on it.`,
        ),
      },
      ...offerDays(material),
      ...(pressing.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              role: 'caution' as const,
              saying: say(
                `For ${counted(pressing.length, 'claim')} the strictest reading has already ended and a later one can be argued. File at once rather than near the later day.`,
              ),
            },
          ]),
      ...(open.length === 0 ? [] : [table('open-deadlines', 'Claims still in time on some reading', open, material)]),
      ...(late.length === 0 ? [] : [table('passed-deadlines', 'Too late on every reading', late, material)]),
    ],
    sections: timeNotes(material),
  }
}
