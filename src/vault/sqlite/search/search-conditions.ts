import type Database from 'better-sqlite3-multiple-ciphers'
import { type RawBuilder, sql } from 'kysely'
import type { Where } from '../../search/plan-search.ts'
import { type AskedField, daysOf } from '../../search/query-fields.ts'

/** Letters as they are compared in names: without capitals, accents and style. */
const foldedText = (text: unknown): string =>
  typeof text === 'string' ? text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() : ''

/** A number in another spelling is the same number. */
function named(name: unknown, wanted: string): boolean {
  const folded = foldedText(name)
  if (folded.includes(wanted)) return true
  const digits = wanted.replace(/\D/g, '')
  return digits.length >= 7 && !/\p{L}/u.test(wanted) && folded.replace(/\D/g, '').includes(digits)
}

const heads = {
  sender: /^(?:From|Sender|Resent-From): (.*)$/gm,
  receiver: /^(?:To|Cc|Bcc|Resent-To): (.*)$/gm,
} as const

/** Whether a page's messages, or the head of a mail, name this sender or receiver. */
function says(side: keyof typeof heads, messages: unknown, head: unknown, wanted: unknown): 0 | 1 {
  const name = foldedText(wanted)
  if (typeof messages === 'string') {
    const told = JSON.parse(messages) as readonly {
      readonly sender: string | null
      readonly receivers: readonly string[]
    }[]
    return told.some((one) =>
      side === 'sender' ? named(one.sender, name) : one.receivers.some((to) => named(to, name)),
    )
      ? 1
      : 0
  }
  const [top = ''] = typeof head === 'string' ? head.split('\n\n') : []
  return [...top.matchAll(heads[side])].some((line) => named(line[1], name)) ? 1 : 0
}

function withinDays(value: unknown, from: unknown, to: unknown): 0 | 1 {
  const days = typeof value === 'string' ? daysOf(value) : null
  return days !== null && days.from <= String(to) && days.to >= String(from) ? 1 : 0
}

/** What the conditions below call; each looks at the text it is handed and nothing else. */
export function knowConditions(database: Database.Database): void {
  const pure = { deterministic: true } as const
  database.function('holds_name', pure, (text, wanted) => (named(text, foldedText(wanted)) ? 1 : 0))
  database.function('same_name', pure, (text, wanted) => (foldedText(text) === foldedText(wanted) ? 1 : 0))
  database.function('within_days', pure, withinDays)
  database.function('sent_by', pure, (messages, head, wanted) => says('sender', messages, head, wanted))
  database.function('sent_to', pure, (messages, head, wanted) => says('receiver', messages, head, wanted))
}

/** A condition on `page` joined with `document`. */
export function conditionOf(where: Where): RawBuilder<unknown> {
  switch (where.kind) {
    case 'match':
      return sql`page.id IN (SELECT rowid FROM page_search WHERE page_search MATCH ${where.expression})`
    case 'asked':
      return sql`(${fieldCondition(where.field)})`
    case 'not':
      return sql`NOT ${conditionOf(where.of)}`
    case 'and':
      return sql`(${sql.join(where.of.map(conditionOf), sql` AND `)})`
    case 'or':
      return sql`(${sql.join(where.of.map(conditionOf), sql` OR `)})`
    default:
      return where satisfies never
  }
}

const suggested = (kind: string, holds: RawBuilder<unknown>): RawBuilder<unknown> => sql`EXISTS (
  SELECT 1 FROM suggestion WHERE suggestion.document = page.document AND suggestion.page = page.page
    AND suggestion.kind = ${kind} AND suggestion.status <> 'rejected' AND ${holds})`

const quotedBy = (holds: RawBuilder<unknown>): RawBuilder<unknown> => sql`EXISTS (
  SELECT 1 FROM passage JOIN fact ON fact.id = passage.fact
  WHERE passage.document = page.document AND passage.page = page.page AND ${holds})`

const mailHead = sql`CASE WHEN document.format IN ('eml', 'emlx', 'msg', 'p7m') THEN substr(page.text, 1, 8000) END`

/** An optional list of a fact's JSON holds a value for which `holds` is true of `one.value`. */
const inList = (path: string, holds: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`EXISTS (SELECT 1 FROM json_each(fact.content_json, ${path}) AS one WHERE ${holds})`

function fieldCondition(field: AskedField): RawBuilder<unknown> {
  switch (field.name) {
    case 'type':
      return sql`document.format IN (${sql.join(field.formats)})`
    case 'state':
      return sql`document.status = ${field.status}`
    case 'date':
      return sql`${suggested('date', sql`within_days(suggestion.value, ${field.from}, ${field.to})`)}
        OR EXISTS (SELECT 1 FROM json_each(page.messages_json) AS one
          WHERE within_days(substr(coalesce(one.value ->> '$.time.local', one.value ->> '$.time.utc'), 1, 10),
            ${field.from}, ${field.to}))`
    case 'custodian':
      return sql`holds_name(document.custodian, ${field.value})`
    case 'file':
      return sql`holds_name(document.path, ${field.value})`
    case 'number':
      return sql`document.bates = ${field.value.toUpperCase()}`
    case 'sender':
      return sql`sent_by(page.messages_json, ${mailHead}, ${field.value})`
    case 'receiver':
      return sql`sent_to(page.messages_json, ${mailHead}, ${field.value})`
    case 'person':
      return suggested('person', sql`holds_name(suggestion.value, ${field.value})`)
    case 'party':
      return quotedBy(
        inList(
          '$.about',
          sql`same_name(one.value, ${field.value}) OR one.value IN (SELECT party.id FROM party
            WHERE holds_name(coalesce(party.content_json ->> '$.name', party.content_json ->> '$.pseudonym'), ${field.value}))`,
        ),
      )
    case 'factor':
      return sql`${suggested('factor', sql`suggestion.factor = ${field.value.toLowerCase()}`)}
        OR ${quotedBy(inList('$.factors', sql`one.value = ${field.value.toLowerCase()}`))}`
    case 'tag':
      return sql`EXISTS (SELECT 1 FROM record WHERE record.kind = 'tag'
        AND record.content_json ->> '$.document' = page.document
        AND same_name(record.content_json ->> '$.label', ${field.value}))`
    default:
      return field satisfies never
  }
}
