import type { DamagesView } from '../../../casefile/value/damages-view.ts'

export type Named = (id: string) => string

/** Defendants by the names that the sheet gives them; an id where it gives none. */
export function namedIn({ sheet }: DamagesView): Named {
  const names = new Map(
    sheet.rows.defendants.flatMap(({ id, name }) =>
      typeof id === 'string' && typeof name === 'string' ? [[id, name] as const] : [],
    ),
  )
  return (id) => names.get(id) ?? id
}
