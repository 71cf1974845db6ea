import type { RecordsNote } from '../../casefile/evidence/records-note.ts'
import { clockOf } from '../duration-words.ts'
import type { TagTable } from '../tagged-words.ts'
import { speechInWords, speechNotSought } from './speech-words.ts'

type Recording = Extract<RecordsNote, { is: 'recording' }>

const programs: Readonly<Record<Extract<RecordsNote, { is: 'program-found' }>['program'], string>> = {
  'iphone-contacts': 'the contacts of an iPhone',
  'iphone-messages': 'the messages of an iPhone',
  'iphone-whatsapp': 'WhatsApp of an iPhone',
  'iphone-calls': 'the calls of an iPhone',
  'older-iphone-calls': 'the calls of an older iPhone',
  'android-messages': 'the messages of an Android phone',
  'android-whatsapp': 'WhatsApp of an Android phone',
  'android-calls': 'the calls of an Android phone',
}

function recordingInWords({ seconds, codec, container, samplesPerSecond, channels }: Recording): string {
  const kind = [
    ...(codec === null ? [] : [codec]),
    ...(container === null || container === codec ? [] : [`in ${container}`]),
    ...(samplesPerSecond === null ? [] : [`${samplesPerSecond.toLocaleString('en-US')} samples a second`]),
    ...(channels === null ? [] : [channels === 1 ? 'one channel' : `${channels} channels`]),
  ].join(', ')
  const long =
    seconds === null ? 'A recording whose length its head does not tell' : `A recording of ${clockOf(seconds)}`
  return `${long}${kind === '' ? '' : `: ${kind}`}.`
}

export const recordsNotes: TagTable<RecordsNote> = {
  'program-found': ({ program, entries }) =>
    `It holds ${programs[program]}: ${entries} entries. Times are instants in UTC as the phone stored them; what its clock showed is not in the file.`,
  'messages-cut': ({ rows }) => `Of a table of messages only the first ${rows.toLocaleString('en-US')} rows were read.`,
  'tables-cut': ({ table }) =>
    `Of the table “${table}” and those after it not all rows were read: there are more than the limit.`,
  'changes-beside': () =>
    'The program may keep its newest changes in a second file beside this one (ending in -wal). They are not in this one: where there is such a file, join the two with a tool for databases, and ingest the result.',
  'recording-unknown': () => 'Its head could not be read: how long it is and when it was made is not known.',
  recording: recordingInWords,
  'recorded-on': ({ written }) =>
    `Its head says it was made on ${written}, by the clock of the device; many devices write their local time as UTC.`,
  'recorded-with': ({ device }) => `Its head names ${device}.`,
  speech: speechInWords,
  'speech-not-sought': ({ because }) => speechNotSought[because],
  timed: ({ until }) =>
    `What is said in a recording, by its times, up to ${until}; compare it with the recording before quoting.`,
  'times-broken': ({ line }) => `Its times do not hold from line ${line} on, so it is one page without them.`,
  testimony: ({ questions, answers, sworn }) =>
    `A transcript: passages are cited by the reporter’s page and line. ${questions} questions, ${answers} answers${sworn.length > 0 ? `; sworn: ${sworn.join(', ')}` : ''}.`,
  'exhibits-named': ({ exhibits, more }) =>
    `Exhibits named, with the first place: ${exhibits.map(({ name, page, line }) => `${name} (${page ?? ''}:${line ?? ''})`).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  'pages-unnumbered': ({ pages }) =>
    `${pages} page(s) carry no number of the reporter; check their number before citing.`,
  'load-file': ({ documents }) =>
    `A load file of a production with ${documents} documents; the production tool under Evidence, or \`redress production\`, compares it with the folder it came in.`,
  'image-list': ({ images, documents }) =>
    `A list of the page images of a production: ${images} pages of ${documents} documents; the production tool under Evidence, or \`redress production\`, compares it with the folder it came in.`,
}
