import type { Said } from '../chat/conversation.ts'
import type { ProgramReader } from './found-in-database.ts'
import { textIn } from './open-database.ts'

const person = (text: string): Said => ({
  kind: 'event',
  time: { written: '', utc: null, local: null, zoneFrom: 'none' },
  sender: null,
  receivers: [],
  text,
  attachments: [],
  also: [],
})

/** Contacts of an iPhone, `AddressBook.sqlitedb`: a line a person with numbers and addresses. */
export const readAddressBook: ProgramReader = (database, most) => {
  if (!database.has('ABPerson', 'First', 'Last') || !database.has('ABMultiValue', 'record_id', 'value')) return null
  const values = new Map<string, string[]>()
  for (const row of database.rows('SELECT record_id AS person, value FROM ABMultiValue ORDER BY record_id', most)) {
    const value = textIn(row.value)
    if (value === '') continue
    const list = values.get(textIn(row.person))
    if (list) list.push(value)
    else values.set(textIn(row.person), [value])
  }
  const more = ['Middle', 'Nickname', 'Organization', 'JobTitle', 'Note', 'Birthday'].filter((column) =>
    database.has('ABPerson', column),
  )
  const query = `SELECT ROWID AS id, First, Last${more.map((column) => `, ${column}`).join('')} FROM ABPerson ORDER BY Last, First`
  const people = [...database.rows(query, most)].map((row) => {
    const name = [textIn(row.First), textIn(row.Middle), textIn(row.Last)].filter((part) => part !== '').join(' ')
    const also = more
      .filter((column) => column !== 'Middle' && textIn(row[column]) !== '')
      .map((column) => `${column}: ${textIn(row[column])}`)
    return person([name, ...(values.get(textIn(row.id)) ?? []), ...also].filter((part) => part !== '').join(' | '))
  })
  return {
    program: 'iphone-contacts',
    conversations: [{ title: 'Contacts', said: people }],
    tables: ['ABPerson', 'ABMultiValue'],
  }
}
