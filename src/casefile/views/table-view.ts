import { z } from 'zod'

/** Every list that can be taken out as a table. The chronology is a paper of its own, with a table beside it. */
export const TableName = z.enum([
  ...['files', 'search', 'terms', 'claims', 'deadlines', 'parties', 'ties', 'witnesses', 'names'],
  ...['suggestions', 'work', 'history', 'duplicates', 'held'],
] as const)
export type TableName = z.infer<typeof TableName>

export const TableForm = z.enum(['csv', 'xlsx'])
export type TableForm = z.infer<typeof TableForm>

export const TableAsked = z
  .strictObject({
    table: TableName,
    form: TableForm,
    /** Of a search, what is searched for. */
    query: z.string().max(2_000).exactOptional(),
    /** Of a report on terms, each as a search; the saved searches where they are left out. */
    terms: z.array(z.string().min(1).max(2_000)).min(1).max(500).readonly().exactOptional(),
  })
  .readonly()
export type TableAsked = z.infer<typeof TableAsked>
