import type { PartyId } from '../../casefile/ids.ts'
import type { Claimant } from '../../casefile/matter.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Sheet } from '../../casefile/value/sheet.ts'
import { firstClaimant } from '../../casefile/written/single-records.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import { editedSheet, readSheet } from '../../shelf/damages-sheet.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { today } from '../clock.ts'
import { claimantNamed, claimantsOf } from './stored-damages.ts'

/** The damages sheet of one claimant as it is stored, or as it would begin. */
export interface StoredSheet {
  /** Null where no claimant is recorded yet. */
  readonly claimant: Claimant | null
  /** Under which key its input is kept. */
  readonly key: PartyId | null
  /** The id of the record. */
  readonly record: string
  /** 0 where none is stored. */
  readonly version: number
  readonly text: string
  readonly sheet: Sheet
}

/** Of a birth the year alone leaves; everything else in a sheet is counsel's own words and is covered where it holds a name. */
export const sheetCoverage: Coverage<Sheet> = { births: ['born'] }

/**
 * The sheet of a claimant, the first where none is named. One that is not there yet begins with what the matter knows: the
 * birth, the day, no loss. Problem: `usage` for a claimant who is not in the matter.
 */
export async function sheetOf(
  vault: Pick<Vault, 'loadCasefile' | 'readRecord' | 'versionOf'>,
  named: string | null,
): Promise<Result<StoredSheet, StoreTrouble | 'usage'>> {
  const claimants = await claimantsOf(vault)
  if (!claimants.ok) return claimants
  const whose = named === null ? ok({ key: null }) : claimantNamed(named, claimants.value)
  if (!whose.ok) return whose
  const { key } = whose.value
  const claimant = claimants.value.find(({ id }, i) => (key === null ? i === 0 : id === key)) ?? null
  const record = key ?? firstClaimant
  const stored = await vault.readRecord('damages-input', record)
  if (!stored.ok) return stored
  if (stored.value !== null) {
    const { version, content } = stored.value
    return ok({ claimant, key, record, version, text: content.text, sheet: readSheet(content.text) })
  }
  const version = await vault.versionOf('damages-input', record)
  if (!version.ok) return version
  const text = begun(claimant)
  return ok({ claimant, key, record, version: version.value, text, sheet: readSheet(text) })
}

function begun(claimant: Claimant | null): string {
  const known = claimant === null || claimant.born === 'unknown' ? [] : [{ field: 'person.born', value: claimant.born }]
  const sex = claimant === null || claimant.sex === 'unknown' ? [] : [{ field: 'person.sex', value: claimant.sex }]
  return editedSheet('', [
    ...known,
    ...sex,
    { field: 'valuation_date', value: today().toString() },
    { field: 'items', value: [] },
  ])
}
