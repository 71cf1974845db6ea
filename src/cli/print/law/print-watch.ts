import type { LawWatch, WatchedFile } from '../../../desk/law/watch-law.ts'
import { wrapLines } from '../../../drafting/wrap-lines.ts'
import { formatDay } from '../../../words/date-words.ts'
import { printableInLine } from '../printable.ts'

const kinds: Readonly<Record<WatchedFile['is'], string>> = {
  'bill-or-act': 'bill or act',
  opinion: 'opinion',
  'not-told': 'kind not told',
}
const notRead: Readonly<Record<NonNullable<WatchedFile['notRead']>, string>> = {
  'no-plain-file': 'not read: it is no plain file, or may not be opened',
  'too-large': 'not read: it is larger than 50 MB',
  'not-sound': 'not read: the file is damaged or of a kind that is not read',
  'no-text': 'no words were found in it',
  'only-in-part': 'read in part: it has pages that are pictures; recognise them first',
}

const shown = 12

/** Each text with what it touches, its passages, the tests and decisions, then what waits to be looked at. */
export function printWatch(it: LawWatch): string {
  return `${[
    ...(it.files.length === 0 ? ['The folder holds no file.', ''] : it.files.flatMap(fileLines)),
    it.notLookedAt.length === 0
      ? `Every provision was looked at within six months before ${formatDay(it.asOf)}.`
      : `NOT LOOKED AT FOR SIX MONTHS before ${formatDay(it.asOf)}: ${it.notLookedAt.length}`,
    ...it.notLookedAt
      .slice(0, shown)
      .flatMap(({ id, cite, last }) =>
        wrapLines(`${id}: ${cite}; ${last === null ? 'no day on record' : `last on ${formatDay(last)}`}`, '  ', '    '),
      ),
    ...(it.notLookedAt.length > shown ? [`  and ${it.notLookedAt.length - shown} more; --json lists them all`] : []),
    '',
  ].join('\n')}`
}

function fileLines(one: WatchedFile): readonly string[] {
  const title = [one.number, one.title, one.stage].filter((part) => part !== null).join('; ')
  const nothing = one.provisions.length + one.decisions.length === 0 && one.notRead === null
  return [
    ...wrapLines(
      `${printableInLine(one.file)}: ${kinds[one.is]}${title ? `; ${printableInLine(title)}` : ''}`,
      '',
      '  ',
    ),
    ...(one.notRead === null ? [] : [`  ${notRead[one.notRead]}`]),
    ...(nothing ? ['  Nothing that law/ keeps was found in it.'] : []),
    ...one.provisions
      .slice(0, shown)
      .flatMap((touched) => [
        ...wrapLines(
          `${touched.changed ? 'CHANGES, it seems' : 'names'}${touched.sureness === 'perhaps' ? ', perhaps' : ''}: ${touched.id} (§ ${touched.sections.join(', ')}), ${touched.mentions} ${touched.mentions === 1 ? 'place' : 'places'}`,
          '  ',
          '    ',
        ),
        ...touched.passages.slice(0, 1).flatMap((text) => wrapLines(`“${printableInLine(text)}”`, '      ', '      ')),
      ]),
    ...(one.provisions.length > shown ? [`  and ${one.provisions.length - shown} more provisions`] : []),
    ...one.decisions
      .slice(0, shown)
      .flatMap(({ caption, court, by, mentions, treatment }) =>
        wrapLines(
          `cites ${caption} (${court})${by === 'caption' ? ', by its names alone' : ''}: ${mentions} ${mentions === 1 ? 'place' : 'places'}${treatment.length > 0 ? `; words nearby: ${treatment.join(', ')}` : ''}`,
          '  ',
          '    ',
        ),
      ),
    ...(one.decisions.length > shown ? [`  and ${one.decisions.length - shown} more decisions`] : []),
    ...one.tests
      .slice(0, shown)
      .flatMap(({ theory, element, test }) =>
        wrapLines(`bears on the test “${test}” of ${theory}: ${element}`, '  ', '    '),
      ),
    ...(one.tests.length > shown ? [`  and ${one.tests.length - shown} more tests`] : []),
    ...(one.draft === null ? [] : wrapLines(`draft for review: ${printableInLine(one.draft)}`, '  ', '    ')),
    '',
  ]
}
