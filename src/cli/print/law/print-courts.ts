import type {
  ClaimInCourt,
  CourtDifference,
  CourtView,
  ForumFinding,
  ForumGround,
} from '../../../casefile/views/court-comparison.ts'
import type { ComparedCourts } from '../../../desk/claims/compare-courts.ts'
import { wrapLines } from '../../../drafting/wrap-lines.ts'
import { claimName } from '../../../words/claim-name.ts'
import { testNames } from '../../../words/claims.ts'
import { forumAnswerWords, forumReason, groundName, leaningWords } from '../../../words/courts.ts'
import { formatDay } from '../../../words/date-words.ts'
import { seenWords } from '../../../words/grade-words.ts'
import { mostGenerousDay, strictestDay } from '../../../words/limitation/last-day-words.ts'
import { roleWords } from '../../../words/role-words.ts'
import { stageWords } from '../../../words/standing.ts'

const tally = (found: readonly ForumFinding[]): string =>
  (['yes', 'arguable', 'not-known', 'no'] as const)
    .map((answer) => ({ answer, n: found.filter((one) => one.answer === answer).length }))
    .filter(({ n }) => n > 0)
    .map(({ answer, n }) => `${n} ${forumAnswerWords[answer]}`)
    .join(', ')

function summaryLines(view: CourtView): readonly string[] {
  const open = view.claims.filter((claim) => claim.available !== 'no' && claim.barred !== 'yes')
  const count = (finding: ClaimInCourt['finding']): number => open.filter((claim) => claim.finding === finding).length
  return [
    `${view.court} (${view.kind} court)`,
    ...wrapLines(`reaches the defendants: ${tally(view.defendants.map(({ reach }) => reach))}`, '  ', '    '),
    ...wrapLines(`venue: ${tally(view.defendants.map(({ venue }) => venue))}`, '  ', '    '),
    ...wrapLines(
      `claims not barred: ${open.length}, of them supported ${count('supported')}, contested ${count('contested')}, with a gap ${count('gap')}`,
      '  ',
      '    ',
    ),
    ...view.notes.flatMap((note) => wrapLines(note, '  ', '    ')),
    '',
  ]
}

/** Reasons that many defendants share are told once, below the table, and named by number. */
function makeNotes(): { readonly numberOf: (ground: ForumGround) => number; readonly lines: () => readonly string[] } {
  const texts: string[] = []
  return {
    numberOf: ({ name, why, cite, status }) => {
      const authority = cite === null ? '' : ` ${cite}${status === 'verified' ? '' : ` (${seenWords[status]})`}.`
      const text = `${groundName(name)}: ${forumReason(why)}${authority}`
      if (!texts.includes(text)) texts.push(text)
      return texts.indexOf(text) + 1
    },
    lines: () => texts.flatMap((text, i) => wrapLines(text, `  ${`[${i + 1}]`.padEnd(5)}`, '       ')),
  }
}

/** The answer with every reason that carries it. */
function answered(found: ForumFinding, numberOf: (ground: ForumGround) => number): string {
  const carrying = found.grounds.filter(({ answer }) => answer === found.answer)
  const shown = found.answer === 'yes' ? carrying.slice(0, 1) : carrying
  return `${forumAnswerWords[found.answer]} ${[...new Set(shown.map(numberOf))].map((n) => `[${n}]`).join('')}`
}

const days = (claim: ClaimInCourt): string => {
  if (claim.barred === 'yes') return 'barred'
  const [strict, generous] = [strictestDay(claim), mostGenerousDay(claim)]
  return strict === generous ? `file by: ${strict}` : `file by: ${strict} to ${generous}`
}

/** Whether each court may hear the claims of a provision, told once for all parties where the courts part. */
function hearingLines({ courts }: ComparedCourts, numberOf: (ground: ForumGround) => number): readonly string[] {
  const cites = [...new Set(courts.flatMap(({ claims }) => claims.map(({ cite }) => cite)))]
  return cites.flatMap((cite) => {
    const byCourt = courts.map(({ court, claims }) => {
      const grounds = claims.filter((claim) => claim.cite === cite).map(({ hearing }) => hearing)
      const seen = [...new Map(grounds.map((ground) => [ground.answer, ground])).values()]
      return { court, seen }
    })
    const parts = new Set(byCourt.map(({ seen }) => seen.map(({ answer }) => answer).join()))
    if (parts.size < 2) return []
    return [
      `  ${cite}`,
      ...byCourt.map(
        ({ court, seen }) =>
          `    ${court.padEnd(12)} ${seen.map((ground) => `${forumAnswerWords[ground.answer]} [${numberOf(ground)}]`).join(', ')}`,
      ),
    ]
  })
}

interface Seen {
  readonly court: string
  readonly claim: ClaimInCourt
}

/** Only what differs: the finding with the elements that make the difference, the days, the leaning. */
function claimLines(seen: readonly Seen[], differs: CourtDifference['in']): readonly string[] {
  const parting = (element: string): boolean =>
    new Set(seen.map(({ claim }) => claim.tests.find((test) => test.element === element)?.finding)).size > 1
  return seen.flatMap(({ court, claim }) => {
    const tests = claim.tests.filter(({ element }) => parting(element))
    const made = tests.map(({ element, finding }) => `${element.replaceAll('-', ' ')} ${finding}`).join(', ')
    const parts = [
      ...(differs.includes('finding') || made !== ''
        ? [made === '' ? claim.finding : `${claim.finding}: ${made}`]
        : []),
      ...(differs.includes('limitation') ? [days(claim)] : []),
      ...(differs.includes('precedent') ? [leaningWords(claim.precedent)] : []),
    ]
    return wrapLines(parts.join('; '), `    ${court.padEnd(12)} `, '                 ')
  })
}

function testLines({ courts, tests }: ComparedCourts): readonly string[] {
  if (tests.length === 0) return ['  None: all of them decide by the same tests.']
  return tests.flatMap(({ element, cite, tests: names }) => [
    `  ${element.replaceAll('-', ' ')}, ${cite}`,
    ...courts.flatMap(({ court }, i) =>
      wrapLines(testNames(names[i] ?? []), `    ${court.padEnd(12)} `, '                 '),
    ),
  ])
}

/** Courts side by side: whom each reaches and why, and every claim on which they differ. */
export function printCourts(it: ComparedCourts): string {
  const nameOf = new Map<string, string>(it.parties.map(({ id, name }) => [id, name]))
  const notes = makeNotes()
  const defendants = it.parties.flatMap(({ id, name, role }) => [
    `  ${name}, ${roleWords[role]}`,
    ...it.courts.flatMap((view) => {
      const found = view.defendants.find(({ party }) => party === id)
      if (!found) return []
      const reach = `reach ${answered(found.reach, notes.numberOf)}`
      return [`    ${view.court.padEnd(12)} ${reach.padEnd(26)} venue ${answered(found.venue, notes.numberOf)}`]
    }),
  ])
  const heard = hearingLines(it, notes.numberOf)
  let sameResult = 0
  const differing = it.differences.flatMap((difference) => {
    const seen = it.courts.flatMap(({ court, claims }) =>
      claims.filter((one) => one.claimFinding === difference.claimFinding).map((claim): Seen => ({ court, claim })),
    )
    const [first] = seen
    if (!first) return []
    const partsOfTests = new Set(seen.map(({ claim }) => JSON.stringify(claim.tests.map(({ finding }) => finding))))
    const told = difference.in.filter((part) => part !== 'hearing')
    if (told.every((part) => part === 'test') && partsOfTests.size === 1) {
      if (told.length > 0) sameResult += 1
      return []
    }
    const name = nameOf.get(first.claim.defendant) ?? first.claim.defendant
    return [...wrapLines(`${name}: ${claimName(first.claim)}`, '  ', '    '), ...claimLines(seen, difference.in)]
  })
  const same = (it.courts[0]?.claims.length ?? 0) - it.differences.length
  return `${[
    '',
    it.caption,
    `Courts compared, at the stage of ${stageWords[it.stage]}, as of ${formatDay(it.asOf)}. No court is ranked.`,
    '',
    ...it.courts.flatMap(summaryLines),
    'DEFENDANT BY COURT',
    ...defendants,
    '',
    ...(heard.length > 0 ? ['WHICH CLAIMS A COURT MAY HEAR, where they part', ...heard, ''] : []),
    ...notes.lines(),
    '',
    'TESTS THAT DIFFER',
    ...testLines(it),
    '',
    'CLAIMS THAT STAND OTHERWISE',
    ...(differing.length > 0 ? differing : ['  None.']),
    ...wrapLines(
      `Of the other claims ${sameResult} come out the same by different tests, and ${same} are the same in every court.`,
      '  ',
      '  ',
    ),
    '',
  ].join('\n')}`
}
