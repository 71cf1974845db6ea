import { formatDay } from '../../../casefile/date-words.ts'
import type {
  ClaimFinding,
  DecisionComparison,
  ElementFinding,
  ImmunityFinding,
  PrecedentFinding,
} from '../../../casefile/findings.ts'
import type { FactId, FactorId } from '../../../casefile/ids.ts'
import type { LimitationResult } from '../../../casefile/limitation.ts'
import { lastDaysInWords } from '../claim-standing.ts'
import {
  anchor,
  type Block,
  type Inline,
  lineBreak,
  type Row,
  type Saying,
  say,
  sayWith,
  words,
} from '../document-tree.ts'
import type { Material } from '../material.ts'
import { capitalised, immunityWords, timeStanding } from '../plain-words.ts'

const cited = (facts: readonly FactId[]): Saying =>
  facts.length === 0 ? say(words('none', 'quiet')) : sayWith(facts, 'numbers')

function testWords(element: ElementFinding, captions: ReadonlyMap<string, string>): readonly Inline[] {
  if (element.test === null) return []
  const named = element.test.authorities.map((id) => captions.get(id) ?? id)
  const authorities = named.length === 0 ? '' : ` (${named.join('; ')})`
  return [
    lineBreak,
    words(`Test: ${element.test.name}${authorities} `, 'quiet'),
    { kind: 'status', status: element.test.status },
  ]
}

function elementsTable(claim: ClaimFinding, captions: ReadonlyMap<string, string>): Block {
  const rows = claim.elements.flatMap((element): Row[] => [
    {
      emphasis: 'total',
      cells: [
        say(
          words(element.text, 'strong'),
          ...testWords(element, captions),
          ...(element.note === null ? [] : [lineBreak, words(element.note, 'quiet')]),
        ),
        say({ kind: 'finding', finding: element.finding }),
        say(''),
        say(''),
        say(''),
      ],
    },
    ...element.ingredients.map(
      (one): Row => ({
        cells: [
          say(one.text),
          say({ kind: 'finding', finding: one.finding }),
          cited(one.facts),
          one.against.length === 0 ? say('') : cited(one.against),
          say(one.finding === 'supported' ? '' : one.ask),
        ],
      }),
    ),
  ])
  return {
    kind: 'table',
    id: `${anchor('claim', claim.id)}-elements`,
    caption: 'Elements and what proves them',
    look: 'dense',
    columns: [
      { label: 'Element, and its ingredients', width: 41 },
      { label: 'Finding', width: 13 },
      { label: 'Facts for', width: 11 },
      { label: 'Facts against', width: 10 },
      { label: 'What to ask for', width: 25 },
    ],
    rows,
  }
}

function timeBlocks(id: string, limitation: LimitationResult): readonly Block[] {
  const standing = timeStanding(limitation)
  return [
    { kind: 'heading', text: 'Time to sue' },
    {
      kind: 'paragraph',
      saying: say(
        { kind: 'time', standing },
        words(
          standing === 'not-available'
            ? ' The claim is not given for this conduct.'
            : ` ${lastDaysInWords(limitation.earliest, limitation.latest)}`,
        ),
        words(limitation.available === 'partly' ? ' It reaches a part of the conduct only.' : ''),
      ),
    },
    ...limitation.governing.map(
      ({ version, why }): Block => ({
        kind: 'paragraph',
        role: 'quiet',
        saying: say(`Governed by ${version}: ${why}.`),
      }),
    ),
    {
      kind: 'table',
      id: `${id}-time`,
      caption: 'The working, step by step',
      look: 'dense',
      columns: [
        { label: 'Step', width: 39 },
        { label: 'Day', width: 14 },
        { label: 'Version of the law', width: 20 },
        { label: 'Source', width: 16 },
        { label: 'Status', width: 11 },
      ],
      rows: limitation.steps.map(
        (step): Row => ({
          cells: [
            say(step.text),
            say(step.date === null ? '' : formatDay(step.date)),
            say(words(step.version ?? '', 'quiet')),
            say(words(step.source ?? '', 'quiet')),
            say({ kind: 'status', status: step.status }),
          ],
        }),
      ),
    },
    ...limitation.warnings.map((text): Block => ({ kind: 'paragraph', role: 'caution', saying: say(text) })),
  ]
}

function immunityBlocks(id: string, immunity: ImmunityFinding): readonly Block[] {
  return [
    { kind: 'heading', text: 'Immunity' },
    {
      kind: 'paragraph',
      saying: say(
        words(`${capitalised(immunityWords[immunity.result])}.`, 'strong'),
        words(` Asked under ${immunity.version}.`),
      ),
    },
    {
      kind: 'table',
      id: `${id}-immunity`,
      caption: 'Questions of the immunity, in order',
      look: 'dense',
      columns: [
        { label: 'Question', width: 36 },
        { label: 'Answer', width: 10 },
        { label: 'Why', width: 40 },
        { label: 'Facts', width: 14 },
      ],
      rows: immunity.steps.map(
        (step): Row => ({
          cells: [say(step.question), say(words(step.answer, 'strong')), say(step.why), cited(step.facts)],
        }),
      ),
    },
  ]
}

function decisionRow(comparison: DecisionComparison, named: (ids: readonly FactorId[]) => string): Row {
  const { caption, citation, court, decided, outcome, binding, confidence } = comparison
  return {
    cells: [
      say(
        words(caption, 'strong'),
        lineBreak,
        words(
          `${citation === null ? '' : `${citation} `}(${court} ${decided.slice(0, 4)})${binding ? ', binding here' : ''}`,
          'quiet',
        ),
      ),
      say(
        `${capitalised(outcome)}: for the ${comparison.favours}.`,
        lineBreak,
        words(`Read with ${confidence} confidence`, 'quiet'),
      ),
      say(named(comparison.sharedFactors)),
      say(named(comparison.onlyThere)),
      say(named(comparison.onlyHere)),
      say(comparison.holding),
    ],
  }
}

function precedentBlocks(
  id: string,
  precedent: PrecedentFinding,
  named: (ids: readonly FactorId[]) => string,
): readonly Block[] {
  const side =
    precedent.favours === 'abstains'
      ? 'The decided cases are too few or too far away to say which side they favour.'
      : `The decided cases on like facts favour the ${precedent.favours}.`
  const chance =
    precedent.strength === null
      ? ''
      : ` Courts ruled for the plaintiff in about ${Math.round(precedent.strength * 100)} of 100 like cases at this stage; this says how courts ruled and enters no sum of money.`
  const rows = [...precedent.decisionsFor, ...precedent.decisionsAgainst].map((one) => decisionRow(one, named))
  return [
    { kind: 'heading', text: 'Decisions for and against' },
    { kind: 'paragraph', saying: say(words(side, 'strong'), words(`${chance} ${precedent.why.join(' ')}`)) },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: `${id}-decisions`,
            caption: 'Nearest decisions, and what they share with this matter',
            look: 'dense' as const,
            columns: [
              { label: 'Decision', width: 20 },
              { label: 'Outcome', width: 15 },
              { label: 'Shared', width: 15 },
              { label: 'Only there', width: 14 },
              { label: 'Only here', width: 14 },
              { label: 'What it held', width: 22 },
            ],
            rows,
          },
        ]),
    ...precedent.wouldChange.map(
      (one): Block => ({
        kind: 'paragraph',
        saying: say(
          words('What would change the answer: ', 'strong'),
          words(
            `${named(one.add)}, towards the ${one.towards}; seen in ${Math.round(one.seenInShare * 100)} of 100 like cases.`,
          ),
        ),
      }),
    ),
  ]
}

/** Everything about one claim against one party, in one part that unfolds. */
export function claimDetail(claim: ClaimFinding, material: Material): Block {
  const id = anchor('claim', claim.id)
  const comparisons = material.snapshot.analysis.claims.flatMap((one) => [
    ...(one.precedent?.decisionsFor ?? []),
    ...(one.precedent?.decisionsAgainst ?? []),
  ])
  const captions = new Map(comparisons.map(({ decision, caption }) => [String(decision), caption]))
  const named = (ids: readonly FactorId[]): string =>
    ids.length === 0 ? 'none' : ids.map(material.factorName).join('; ')
  return {
    kind: 'unfolding',
    id,
    level: 4,
    heading: `${claim.cite}, ${claim.theory}`,
    summary: [
      { kind: 'finding', finding: claim.finding },
      words(' '),
      { kind: 'time', standing: timeStanding(claim.limitation) },
      words(` ${claim.title}, ${claim.court}`, 'quiet'),
    ],
    blocks: [
      elementsTable(claim, captions),
      ...timeBlocks(id, claim.limitation),
      ...(claim.immunity === null ? [] : immunityBlocks(id, claim.immunity)),
      ...(claim.precedent === null ? [] : precedentBlocks(id, claim.precedent, named)),
      ...(claim.cautions.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: 'Open questions' },
            { kind: 'list' as const, items: claim.cautions.map((text) => say(text)) },
          ]),
      ...(claim.nextSteps.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: 'Next for this claim' },
            { kind: 'list' as const, items: claim.nextSteps.map((text) => say(text)) },
          ]),
    ],
  }
}
