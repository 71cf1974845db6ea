import type { HeldShown } from '../../casefile/evidence/account-view.ts'
import type { NamesOfMatter } from '../../casefile/views/names-view.ts'
import type { NearDuplicates, SuggestionList } from '../../casefile/views/views.ts'
import type { WorkOfMatter } from '../../casefile/views/work-view.ts'
import type { ShownHistory } from '../../casefile/written/change-request.ts'
import type { RecordList } from '../../casefile/written/record-list.ts'
import { fileNoteInWords } from '../../words/evidence/file-note-words.ts'
import { accountedInWords } from '../../words/evidence/reason-words.ts'
import { suggestedInWords } from '../../words/evidence/suggestion-words.ts'
import { recordKindWords } from '../../words/record-kind-words.ts'
import { lookedForInWords } from '../../words/search/looked-for-words.ts'
import { workPlaceWords } from '../../words/work-words.ts'
import type { Table, TableCell } from '../table-file.ts'

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** What the patterns propose and nobody decided yet, each with its words on the page. */
export const suggestionsTable = ({ suggestions }: SuggestionList): Table => ({
  name: 'Suggestions',
  columns: ['id', 'kind', 'what it proposes', 'state', 'number', 'page', 'path', 'words on the page', 'their sentence'],
  rows: suggestions.map((one): readonly TableCell[] => [
    ...[one.id, one.kind, suggestedInWords(one.kind, one.value), one.status],
    ...[one.bates, one.passage.page, one.path, oneLine(one.passage.quote), oneLine(one.sentence.quote)],
  ]),
})

/** Tasks, notes and tags, each with where it stands. */
export const workTable = ({ tasks, notes, tags }: WorkOfMatter): Table => ({
  name: 'Work',
  columns: ['kind', 'words', 'where', 'day', 'done'],
  rows: [
    ...tasks.map((one): readonly TableCell[] => [
      ...['task', one.what, workPlaceWords(one.at), one.on ?? '', one.done ? 'yes' : 'no'],
    ]),
    ...notes.map((one): readonly TableCell[] => ['note', one.text, workPlaceWords(one.at), '', '']),
    ...tags.map((one): readonly TableCell[] => ['tag', one.label, workPlaceWords(one.at), '', '']),
  ],
})

const shownState = (state: unknown): string =>
  state === null || state === undefined ? '' : typeof state === 'string' ? state : JSON.stringify(state)

/** What was changed, the newest first, a row for each record. */
export const historyTable = ({ steps }: ShownHistory): Table => ({
  name: 'Changes',
  columns: ['change', 'when (UTC)', 'who', 'what', 'kind', 'id', 'version', 'before', 'after'],
  rows: steps.flatMap((step) =>
    step.records.map((record): readonly TableCell[] => [
      ...[step.number, step.at, step.actor, step.turn === 'change' ? step.action : `${step.turn} of ${step.of}`],
      ...[recordKindWords[record.kind][0], record.id, record.version],
      ...[shownState(record.before), shownState(record.after)],
    ]),
  ),
})

/** Documents that have most of their words from one another, a row for each, by group. */
export const duplicatesTable = ({ groups }: NearDuplicates): Table => ({
  name: 'Near duplicates',
  columns: ['group', 'number', 'path', 'alike with the first, in percent'],
  rows: groups.flatMap(({ members }, at) =>
    members.map((one): readonly TableCell[] => [at + 1, one.bates, one.path, Math.round(100 * one.similarity)]),
  ),
})

/** Media that nobody opened: what each is without opening it, and what was decided. */
export const heldTable = ({ files }: HeldShown): Table => ({
  name: 'Held',
  columns: ['number', 'path', 'format', 'bytes', 'sha256', 'why', 'decisions'],
  rows: files.map((one): readonly TableCell[] => [
    ...[one.bates, one.path, one.format, one.bytes, one.sha256],
    ...[accountedInWords({ status: 'held', reason: one.reason })?.what ?? '', one.notes.map(fileNoteInWords).join(' ')],
  ]),
})

/** People who may tell what happened. */
export const witnessesTable = ({ witness = [], party = [], claimant = [] }: RecordList): Table => {
  const names = new Map<string, string>([
    ...party.map(({ content }) => [content.id, content.name] as const),
    ...claimant.map(({ content }) => [content.id, content.pseudonym] as const),
  ])
  return {
    name: 'Witnesses',
    columns: ['name', 'what the person was', 'what may be told', 'whom it concerns', 'spoken to'],
    rows: witness.map(({ content }): readonly TableCell[] => [
      ...[content.name, content.relation, content.canSay],
      ...[content.about.flatMap((id) => names.get(id) ?? []).join('; '), content.spoken.replaceAll('-', ' ')],
    ]),
  }
}

/** What is protected, by pseudonym alone, and what is looked for of it. */
export const namesTable = ({ identities }: NamesOfMatter): Table => ({
  name: 'Protected names',
  columns: ['pseudonym', 'kind', 'forms listed', 'looked for'],
  rows: identities.map((one): readonly TableCell[] => [
    ...[one.pseudonym, one.kind, one.listed, one.looksFor.flatMap(lookedForInWords).join('\n')],
  ]),
})
