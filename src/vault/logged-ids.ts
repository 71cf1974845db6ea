import { createHmac } from 'node:crypto'
import { onlyOnes, recordKinds } from '../casefile/written/single-records.ts'

/** A number that the program counted up; a longer one may be a number of a telephone. */
const number = String.raw`\d{1,6}`
const document = 'doc-[0-9a-f]{16}'

/** What the program itself named: numbers in a row, digests of content, its own words for reasons, papers, doubts and tables. */
const madeHere = new RegExp(
  `^(?:${[
    `change:${number}`,
    '(?:reason|paper):[a-z][a-z0-9.-]*',
    document,
    'sg-[0-9a-f]{16}',
    'id:[0-9a-f]{16}',
    `(?:${[...recordKinds, 'protected', 'question'].join('|')})-${number}`,
    `(?:anchor|below|records)-${number}`,
    `order-${number}-${number}`,
    'table:[a-z_]+',
    `question-${number}\\.${document}\\.\\d+\\.\\d+`,
    ...onlyOnes,
    String.raw`\*`,
  ].join('|')})$`,
)

/**
 * An id as the audit log holds it. One that a person gave may be a name or a number of a telephone: in its place stands a
 * keyed digest, the same for the same id of this matter.
 */
export const loggedId = (key: Buffer, id: string): string =>
  madeHere.test(id)
    ? id
    : `id:${createHmac('sha256', key)
        .update(JSON.stringify(['id', id]))
        .digest('hex')
        .slice(0, 16)}`
