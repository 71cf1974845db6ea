import type { AroundNote, FileNote, OwnPaper } from '../../casefile/evidence/file-note.ts'
import { sayer, type TagTable } from '../tagged-words.ts'
import { documentNotes } from './document-note-words.ts'
import { formatNames } from './format-words.ts'
import { messageNotes } from './message-note-words.ts'
import { recordsNotes } from './records-note-words.ts'

const filesOfSystem = {
  link: 'It is a link to another place.',
  pipe: 'It is a pipe between programs.',
  socket: 'It is a socket between programs.',
  device: 'It stands for a device.',
}

const papers: Readonly<Record<OwnPaper, string>> = {
  casebook: 'a casebook',
  workbook: 'a workbook of damages',
  chart: 'a chart or picture of a paper',
  analysis: 'an analysis for programs (analysis.json)',
  facts: 'a facts file',
  account: 'a list of the files that came in',
  exports: 'the list by which it knows its own papers again',
}

const aroundNotes: TagTable<AroundNote> = {
  'name-no-text': () => 'The name on the disk is not valid text; its odd bytes are shown as \\x and two digits.',
  'name-looks-alike': () =>
    'Another file of the same folder has a name that looks the same but is spelled in other bytes on the disk.',
  'no-file': ({ kind }) => filesOfSystem[kind],
  'folder-not-opened': () => 'It is a folder that could not be opened; what lies in it is not known.',
  'hash-of-name': ({ why }) =>
    `Its bytes could not be ${why === 'not-read' ? 'read' : 'taken out'}, so the hash is of its name.`,
  'no-copy': () =>
    'It holds pictures or video that are held, so no copy of it was made; the original stays where it lies.',
  'proposals-cut': () =>
    'Dates, names, numbers and factors were not proposed from all of it: looking for them took longer or more memory than the limit. Its text is stored and can be searched.',
  'pages-in-doubt': ({ pages }) =>
    `Not read well: ${pages.map(({ page, sure }) => `page ${page} (${sure === null ? 'could not be looked at' : `${sure} % sure`})`).join(', ')}.`,
  decided: ({ decision, who, at, reason }) =>
    `${decision === 'open' ? 'It is to be opened' : 'It stays held'}: decided by ${who} on ${at}, because ${reason}`,
  typed: ({ by, at }) => `Typed by ${by}, who heard the recording; added on ${at}. No machine heard it.`,
  'ends-otherwise': ({ ending, format, exactly }) =>
    `The name ends in .${ending}, but the content is ${formatNames[format]}${exactly === null ? '' : ` (${exactly})`}. It was treated as what it is; ask why it was named so.`,
  'own-paper': ({ paper }) =>
    `Redress made this itself: it is ${papers[paper]}, no evidence. Its text can be searched; nothing is proposed from it.`,
}

/** What is noted of a file, in a sentence; what an earlier version wrote stands as it was written. */
export const fileNoteInWords = sayer<FileNote>({
  ...aroundNotes,
  ...documentNotes,
  ...recordsNotes,
  ...messageNotes,
  earlier: ({ text }) => text,
})

/** How one of several files of a folder is called whose names look the same; it becomes a part of the path. */
export const nameApart = (name: string, count: number): string => `${name} (name ${count} that looks like this)`
