import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { othersThan, type Said } from '../chat/conversation.ts'
import { findDateOrder } from '../chat/date-order.ts'
import { timeOfInstant, unixInstant } from '../chat/stored-instant.ts'
import { numbersOfDate, writtenTime } from '../chat/written-time.ts'
import { fieldsIn, isFields, isList, type Json, type JsonFields, textOf } from '../json/parse-json.ts'
import { messageColumns } from '../messages-csv/message-columns.ts'
import type { ChatRecogniser } from './found-chats.ts'
import { fileNames, otherWords } from './other-words.ts'

/** Where a list of messages may lie: the document itself, or one of its parts. */
function listIn(root: Json): { readonly list: readonly JsonFields[]; readonly path: string } | null {
  if (isList(root)) return { list: fieldsIn(root), path: '[' }
  if (!isFields(root)) return null
  const key = Object.keys(root).find((name) => isList(root[name]) && isMessages(fieldsIn(root[name])))
  return key === undefined ? null : { list: fieldsIn(root[key]), path: `${key}[` }
}

const keysOf = (list: readonly JsonFields[]): readonly string[] => [
  ...new Set(list.slice(0, 200).flatMap((one) => Object.keys(one))),
]
const isMessages = (list: readonly JsonFields[]): boolean => list.length > 0 && messageColumns(keysOf(list)) !== null

const personIn = (value: Json | undefined): string =>
  isFields(value) ? textOf(value.name) || textOf(value.username) || textOf(value.id) : textOf(value)

/** Any list of messages that names a time, a text and who wrote, by the names that tables of messages use. */
export const readGenericMessages: ChatRecogniser = (root) => {
  const found = listIn(root)
  if (found === null || !isMessages(found.list)) return null
  const keys = keysOf(found.list)
  const columns = messageColumns(keys)
  if (columns === null || columns.sender < 0) return null
  const [date, text, sender, chat, attachment] = [
    columns.date,
    columns.text,
    columns.sender,
    columns.chat,
    columns.attachment,
  ].map((at) => keys[at] ?? '')
  const cell = (one: JsonFields, key: string | undefined): Json | undefined =>
    key === undefined || key === '' ? undefined : one[key]
  const written = found.list.map((one) => textOf(cell(one, date)))
  const order = findDateOrder(written.map(numbersOfDate).filter((numbers) => numbers !== null))
  const members = new Set(found.list.map((one) => personIn(cell(one, sender))))
  const used = [date, text, sender, attachment].filter((key): key is string => key !== undefined && key !== '')
  const said = found.list.map((one, i): Said => {
    const stored = written[i] ?? ''
    const instant = /^\d{9,16}(?:\.\d+)?$/.test(stored) ? unixInstant(stored) : null
    const words = textOf(cell(one, text))
    const wrote = personIn(cell(one, sender)) || null
    const to = personIn(cell(one, chat))
    const names = cell(one, attachment)
    return {
      kind: 'message',
      time: instant === null ? writtenTime(stored, order, /utc/i.test(date ?? '')) : timeOfInstant(instant, stored),
      sender: wrote,
      receivers: to !== '' && to !== wrote ? [to] : othersThan(wrote, members),
      text: words,
      attachments: isList(names)
        ? fileNames(names, ['name', 'filename', 'uri', 'url', 'path'])
        : textOf(names) === ''
          ? []
          : [textOf(names)],
      also: otherWords(one, isFields(cell(one, sender)) ? used.filter((key) => key !== sender) : used, words),
    }
  })
  const open: readonly FileNote[] =
    order.kind === 'ambiguous' && said.some(({ time }) => numbersOfDate(time.written) !== null && time.utc === null)
      ? [{ is: 'order-open', which: 'all-readings' }]
      : []
  const title = isFields(root) ? textOf(root.title) || textOf(root.name) || 'conversation' : 'conversation'
  return { conversations: [{ title, said }], taken: [found.path], notes: open }
}
