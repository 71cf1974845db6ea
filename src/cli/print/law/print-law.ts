import { IsoDay } from '../../../casefile/dates.ts'
import { grades } from '../../../casefile/rests-on.ts'
import type { ListedFactors } from '../../../casefile/views/listed-factors.ts'
import type { LawCheck } from '../../../desk/law/check-law.ts'
import type { LawCoverage } from '../../../desk/law/show-coverage.ts'
import type { LawDifference, ShownLaw } from '../../../desk/law/show-law.ts'
import type { OfficialText } from '../../../desk/law/show-official-text.ts'
import { withinPage } from '../../../drafting/wrap-lines.ts'
import type { GradeShares } from '../../../law/coverage.ts'
import { Limitation } from '../../../law/limitation/limitation-rules.ts'
import { formatDay } from '../../../words/date-words.ts'
import { gradeInWords, gradeWords, restsOnInWords } from '../../../words/grade-words.ts'
import { limitationInWords } from '../../../words/limitation/period-words.ts'
import { limitationValueInWords } from '../../../words/limitation/value-words.ts'

const dayWords = (text: string | null, otherwise: string): string => {
  const read = IsoDay.safeParse(text)
  return read.success ? formatDay(read.data) : otherwise
}

/** A value of a law file for reading: nested lists and fields indented, `null` as "not known". */
function laidOut(value: unknown, indent: string): readonly string[] {
  if (value === null || value === undefined) return [`${indent}not known`]
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object'))
      return [`${indent}${value.length === 0 ? 'none' : value.join('; ')}`]
    return value.flatMap((item: unknown) => {
      const [first = '', ...rest] = laidOut(item, `${indent}  `)
      return [`${indent}- ${first.trimStart()}`, ...rest]
    })
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
      const name = key.replaceAll('_', ' ')
      const simple = item === null || typeof item !== 'object'
      return simple
        ? [`${indent}${name}: ${item === null ? 'not known' : String(item)}`]
        : [`${indent}${name}:`, ...laidOut(item, `${indent}  `)]
    })
  }
  return [`${indent}${String(value)}`]
}

const section = (title: string, value: unknown): readonly string[] => {
  const empty =
    value === null ||
    value === undefined ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  return empty ? [] : ['', title, ...laidOut(value, '  ')]
}

export function printShownLaw(law: ShownLaw): string {
  const { version } = law
  const force = version
    ? `In force ${version.from === null ? 'from a day that is not known' : `from ${dayWords(version.from, '')}${version.from_rests_on ? ` (day: ${gradeInWords(version.from_rests_on)})` : ''}`} ${version.until === null ? 'on' : `to ${dayWords(version.until, '')}`}, by ${version.enacted_by.text} (${gradeInWords(version.enacted_by.rests_on)}).`
    : (law.gaps ?? 'No text in force.')
  const lines = [
    `${law.cite}: ${law.title} (${law.id})`,
    `As of ${formatDay(law.on)}. ${force}`,
    ...(version
      ? [
          '',
          version.summary,
          `The text itself ${restsOnInWords(version.rests_on)}.`,
          ...section('Who may sue', version.who_may_sue),
          ...section('Against whom', version.against),
          ...listed(
            'Elements',
            version.elements.map(
              ({ text, mental_state: state }) => `${text}${state ? ` (mental state: ${state})` : ''}`,
            ),
          ),
          ...section('Acts it may rest on', version.predicates),
          ...listed('Limitation', version.limitation ? limitationInWords(version.limitation) : []),
          ...section('Counting of time', version.computing),
          ...section('Time not counted for claims of a state', version.tolls_state_claims),
          ...section('Remedies', version.remedies),
          ...section('Reach to earlier conduct', version.retroactivity),
          ...section('Reach of added theories', version.reach_back),
          ...section('Words of the statute', version.operative_phrases),
          ...section('Notes', version.notes),
        ]
      : []),
    ...section('Bill', law.bill),
    ...section('Stay', law.stay),
    ...listed('Take care', law.cautions),
    ...section('Related', law.related),
    ...section('Further notes', law.notes),
    '',
    'Versions',
    ...law.versions.map(
      (one) =>
        `  ${one.from ?? 'not known'} to ${one.until ?? 'now'}: ${one.enacted_by} (${gradeInWords(one.rests_on)})`,
    ),
    ...section('Read in the sources', law.read),
    ...section('Not read in a source', law.not_read),
    '',
    'Sources',
    ...Object.entries(law.sources).map(
      ([key, source]) =>
        `  ${key}: ${source.title}${source.url ? ` <${source.url}>` : ''}${source.read ? `, read ${source.read}` : ''}`,
    ),
  ]
  return `${lines.flatMap(withinPage).join('\n')}\n`
}

const listed = (title: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : ['', title, ...texts.map((text) => `  - ${text}`)]

/** A field of a text for reading: a time limit in words, everything else as it stands in the file. */
function fieldLaidOut(field: string, value: unknown, standing: boolean): readonly string[] {
  if (!standing) return ['    no text in force']
  const limitation = field === 'limitation' ? Limitation.safeParse(value) : null
  return limitation?.success
    ? limitationInWords(limitation.data).map((text) => `    - ${text}`)
    : laidOut(value, '    ')
}

const isListOfWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** Of two lists what came and what went; of anything else both. */
function changeLaidOut({ field, before, after }: LawDifference['changes'][number], difference: LawDifference) {
  if (isListOfWords(before) && isListOfWords(after) && before.length > 0 && after.length > 0) {
    const rows = [
      ['added', after.filter((item) => !before.includes(item))],
      ['gone', before.filter((item) => !after.includes(item))],
    ] as const
    return rows.flatMap(([title, items]) => (items.length > 0 ? [`  ${title}:`, ...laidOut(items, '    ')] : []))
  }
  return [
    '  before:',
    ...fieldLaidOut(field, before, difference.versionBefore !== null),
    '  after:',
    ...fieldLaidOut(field, after, difference.versionAfter !== null),
  ]
}

export function printDifference(difference: LawDifference): string {
  const named = (version: string | null): string =>
    version === null
      ? 'no text in force'
      : version === 'unknown'
        ? 'a text whose first day is not known'
        : `the text of ${dayWords(version, version)}`
  const lines = [
    `${difference.cite} (${difference.id})`,
    `${formatDay(difference.from)}: ${named(difference.versionBefore)}. ${formatDay(difference.to)}: ${named(difference.versionAfter)}.`,
    ...(difference.changes.length === 0 ? ['Nothing differs.'] : []),
    ...difference.changes.flatMap((change) => [
      '',
      change.field.replaceAll('_', ' '),
      ...changeLaidOut(change, difference),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

export function printCheck(check: LawCheck): string {
  const lines = [
    'The law files are in order.',
    `${check.provisions} provisions with ${check.versions} versions, ${check.theories} theories with elements, ${check.courts} courts, ${check.decisions} decisions, ${check.notices} public warnings, ${check.orders} orders on discovery.`,
    `${check.rows} rows in ${check.tables} tables of cases, all answered as expected; they stand on both sides of ${check.boundaries} days on which a time limit changes.`,
  ]
  return `${lines.join('\n')}\n`
}

const lookedUpAtMost = 60

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(all, 1)).toFixed(1)} %`

function sharesLaidOut({ federal, states }: LawCoverage['shares']): readonly string[] {
  const row = (name: string, of: GradeShares): string => {
    const sure = percent(of.text + of.decision, of.all)
    const each = grades.map((grade) => `${gradeWords[grade]} ${of[grade]}`).join(', ')
    return `  ${name}: ${sure} of ${of.all} on a text or a decision that was read (${each}; contested ${of.contested})`
  }
  return [row('federal law', federal), row('law of the states', states)]
}

function reasonsLaidOut({ decisions, with_reasons, from_the_opinion, reasons }: LawCoverage['reasons']) {
  return [
    'Reasons by element of the decisions',
    `  ${with_reasons} of ${decisions} decisions give them; in ${from_the_opinion} each rests on the words of the opinion that were read`,
    `  reasons: opinion ${reasons.opinion}, part of the opinion ${reasons['opinion-part']}, the court's own description ${reasons['court-description']}, summary by others ${reasons.summary}`,
  ]
}

export function printCoverage(coverage: LawCoverage): string {
  const width = Math.max(...coverage.provisions.map((one) => one.id.length))
  const lines = [
    `Checked on ${formatDay(coverage.checked)}.`,
    '',
    'What the values of time limits rest on',
    ...sharesLaidOut(coverage.shares),
    '',
    ...reasonsLaidOut(coverage.reasons),
    '',
    'Covered',
    ...coverage.covers.map((text) => `  ${text}`),
    '',
    'Not covered',
    ...coverage.not_covered.map((text) => `  ${text}`),
    '',
    ...coverage.provisions.map(
      (one) => `${one.id.padEnd(width)}  limitation: ${one.limitation.replaceAll('-', ' ').padEnd(13)}  ${one.cite}`,
    ),
    '',
    `To look up, ${coverage.look_up.length} values, by the people for whom they may matter (${coverage.population.source})`,
    ...coverage.look_up
      .slice(0, lookedUpAtMost)
      .map(
        (one) =>
          `  ${one.cite} (${one.id}): ${limitationValueInWords(one.what, one.text_from)}; now ${gradeWords[one.grade]}${one.where ? `; text at ${one.where}` : ''}`,
      ),
    ...(coverage.look_up.length > lookedUpAtMost ? ['  The rest is in the answer as JSON.'] : []),
  ]
  return `${lines.join('\n')}\n`
}

export function printOfficialText(text: OfficialText): string {
  const { official, ours } = text
  const lines = [
    `${text.cite} ${official.heading}`,
    ...(official.edition ? [official.edition] : []),
    '',
    ...official.lines.map((line) => `${'  '.repeat(line.depth)}${line.text}`),
    ...(official.sourceCredit ? ['', official.sourceCredit] : []),
    '',
    `Our summary as of ${dayWords(ours.on, ours.on)}:`,
    `  ${ours.summary}`,
    ...ours.operative_phrases.map(
      ({ phrase, inText }) => `  ${inText ? 'in the text' : 'not in this text'}: "${phrase}"`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

const sides = { claimant: 'helps the claimant', defendant: 'helps the defendant' } as const

export function printFactors({ factors }: ListedFactors): string {
  const groups = Map.groupBy(factors, ({ group }) => group)
  return [...groups]
    .map(([group, all]) => {
      const lines = all.map(({ id, name, meaning, helps }) => `  ${name} (${id}; ${sides[helps]})\n    ${meaning}\n`)
      return `${group}\n${lines.join('')}`
    })
    .join('\n')
}
