import type { FoundNotice, FoundNotices } from '../../../desk/law/find-notices.ts'
import { wrapLines } from '../../../drafting/wrap-lines.ts'
import type { Notice, NoticeAuthority } from '../../../precedent/notice.ts'
import { formatDay, formatWhen } from '../../../words/date-words.ts'
import { roleWords } from '../../../words/role-words.ts'

const kindWords: Readonly<Record<Notice['kind'], string>> = {
  'federal-warning': 'warning of a federal authority',
  'attorney-general': 'attorney general',
  'law-enforcement': 'police or city',
  enforcement: 'enforcement',
  litigation: 'suit',
  mandate: 'duty by law',
  'trade-body': 'trade body',
  'ngo-warning': 'charity',
  press: 'press',
  'own-statement': 'own statement',
}

const readWords: Readonly<Record<Notice['read'], string>> = {
  text: 'text read',
  'text-part': 'part of the text read',
  secondary: 'only what others say of it was read: not for a pleading',
}

const weightWords: Readonly<Record<NoticeAuthority['weight'], string>> = {
  'not-enough': 'not enough alone',
  'gave-weight': 'gave it weight',
  discoverable: 'may be asked for',
  limits: 'limits its use',
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Warnings by date with the signs they name, what was left out and why, and what courts said they are worth. */
export function printNotices(it: FoundNotices): string {
  const who = it.role === null ? 'every kind of business' : roleWords[it.role]
  const until = it.before === null ? '' : `, published before ${formatDay(it.before)}`
  const sign = it.sign === null ? '' : `, that name: ${it.factorNames[it.sign] ?? it.sign}`
  const named = (one: FoundNotice): readonly string[] => noticeLines(one, it)
  return `${[
    ...wrapLines(`Public warnings for: ${who}${until}${sign}`, '', '  '),
    ...wrapLines(
      'Support only: a warning shows what a careful business of the kind could have known from its date on, never what one business saw or knew.',
      '',
      '',
    ),
    '',
    `TO THE TRADE (${it.counted.length})`,
    ...(it.counted.length === 0 ? ['  none on file'] : it.counted.flatMap(named)),
    ...(it.toOneBusiness.length === 0
      ? []
      : ['', `TO ONE BUSINESS BY NAME, OR ITS OWN WORDS (${it.toOneBusiness.length}): nothing to others`]),
    ...it.toOneBusiness.flatMap(named),
    '',
    'LEFT OUT',
    ...leftOutLines(it),
    '',
    'WHAT COURTS SAY IT IS WORTH',
    ...it.authorities.flatMap((one) =>
      wrapLines(
        `${one.caption}${one.citation === null ? '' : `, ${one.citation}`} (${one.court} ${one.date.slice(0, 4)}), ${weightWords[one.weight]}: ${one.point}`,
        '  ',
        '    ',
      ),
    ),
    '',
  ].join('\n')}`
}

function noticeLines({ notice }: FoundNotice, it: FoundNotices): readonly string[] {
  const signs = notice.signs
    .filter(({ factor }) => it.sign === null || factor === it.sign)
    .map(({ factor, text }) => (factor === null ? text : `${it.factorNames[factor] ?? factor} (${text})`))
  return [
    ...wrapLines(
      `${formatWhen(notice.date)}${notice.date_known_by === 'inferred' ? ' (inferred)' : ''}: ${notice.title}. ${notice.issuer}.`,
      '  ',
      '    ',
    ),
    ...wrapLines(
      `${kindWords[notice.kind]}; ${notice.jurisdiction}${notice.addressed_to === undefined ? '' : `; to: ${notice.addressed_to}`}; ${readWords[notice.read]}; ${notice.sources[0]?.url ?? ''}`,
      '    ',
      '      ',
    ),
    ...(signs.length === 0
      ? ['    no sign stood in the part that was read']
      : wrapLines(`names: ${signs.join('; ')}`, '    ', '      ')),
  ]
}

function leftOutLines({ leftOut, before }: FoundNotices): readonly string[] {
  const undated = leftOut.undated.length
  return [
    ...wrapLines(
      undated === 0
        ? 'none for want of a date'
        : `${counted(undated, 'one bears', 'bear')} no stated date, so nothing shows that ${undated === 1 ? 'it' : 'they'} came first: ${leftOut.undated.map(({ title }) => title).join('; ')}`,
      '  ',
      '    ',
    ),
    ...(before === null ? [] : [`  ${counted(leftOut.later, 'was', 'were')} published later`]),
    ...(leftOut.elsewhere === 0
      ? []
      : [`  ${counted(leftOut.elsewhere, 'was', 'were')} published by another state alone`]),
  ]
}
