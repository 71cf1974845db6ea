import { ok, type Result } from '../../casefile/result.ts'
import type { SheetChoices } from '../../casefile/value/damages-view.ts'
import { headOf, itemHeadIds } from '../../damages/input/heads.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import { headWords } from '../../words/valuation/head-words.ts'
import { damagesTables } from '../value/value-matter.ts'

/** What the rules of law let be named in a damages sheet, each with its citation. Problem: `law-not-valid`. */
export function listSheetChoices(): Result<SheetChoices, TablesTrouble> {
  const tables = damagesTables()
  if (!tables.ok) return tables
  const { statutory, liens, liability, noneconomic_caps, punitive_caps } = tables.value.rules
  const cited = (all: readonly { readonly id: string; readonly cite: string }[]) =>
    all.map(({ id, cite }) => ({ id, words: cite }))
  return ok({
    heads: itemHeadIds.map((id) => ({ id, words: headWords[id], care: headOf(id).care })),
    statutory: cited(statutory),
    liens: liens.map(({ id, name }) => ({ id, words: name })),
    liability: liability.map(({ id }) => ({ id, words: id })),
    caps: cited([...noneconomic_caps, ...punitive_caps]),
  })
}
