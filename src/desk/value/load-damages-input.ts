import type { GivenFile } from '../../casefile/given-file.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { LoadedDamages } from '../../casefile/value/loaded-damages.ts'
import { firstClaimant } from '../../casefile/written/single-records.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { nameOfGiven, textOfGiven } from '../../shelf/given/given-file.ts'
import { parseDamagesInput } from '../../shelf/read-damages-input.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { tellChange } from '../facts/changes-heard.ts'
import type { OpenMatter } from '../open-matter.ts'
import { whileWriting } from '../while-writing.ts'
import { claimantNamed, claimantsOf, severalClaimants } from './stored-damages.ts'
import { damagesTables } from './value-matter.ts'

/**
 * Takes the damages input of a claimant from a file, checked first; one that was there is replaced, as one step of the
 * history. The claimant need not be named where there is one; `apply` false tells what would differ, and changes nothing.
 * Problems: `file-not-found`, `input-not-valid`, `usage`, `matter-in-use`.
 */
export const loadDamagesInput = (
  matter: OpenMatter,
  file: GivenFile,
  claimant: string | null = null,
  { apply }: { readonly apply: boolean } = { apply: true },
): Promise<Result<Covered<LoadedDamages>, DoorTrouble | TablesTrouble | 'usage'>> =>
  answerAbout(matter, 'load-damages', async ({ vault, cover }) => {
    const loaded = await loadInto(vault, file, claimant, apply)
    return loaded.ok ? cover(loaded.value, {}) : loaded
  })

async function loadInto(
  vault: Vault,
  file: GivenFile,
  claimant: string | null,
  apply: boolean,
): Promise<Result<LoadedDamages, StoreTrouble | TablesTrouble | 'usage'>> {
  const text = textOfGiven(file)
  if (!text.ok) return text
  const tables = damagesTables()
  if (!tables.ok) return tables
  const input = parseDamagesInput(text.value, nameOfGiven(file), tables.value)
  if (!input.ok) return input
  const claimants = await claimantsOf(vault)
  if (!claimants.ok) return claimants
  if (claimant === null && claimants.value.length > 1) return failed(severalClaimants(claimants.value))
  const named = claimant === null ? ok({ key: null }) : claimantNamed(claimant, claimants.value)
  if (!named.ok) return named
  const { key } = named.value
  const id = key ?? firstClaimant
  const before = await vault.readRecord('damages-input', id)
  if (!before.ok) return before
  const differs = differingLines(before.value?.content.text ?? '', text.value)
  const whose = claimants.value.find((one, i) => (key === null ? i === 0 : one.id === key))
  const told = {
    ...{ claimant: whose?.pseudonym ?? null, items: input.value.items.length },
    ...{ ...differs, replaces: before.value !== null },
  }
  if (!apply) return ok({ ...told, saved: false })
  const saved = await whileWriting(vault, () => vault.saveDamagesInput(text.value, key))
  if (!saved.ok) return saved
  tellChange(vault)
  return ok({ ...told, saved: true })
}

/** Lines of one text that the other has not, as often as they stand there. */
function differingLines(before: string, after: string): Pick<LoadedDamages, 'gone' | 'come'> {
  const lines = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const without = (all: readonly string[], others: readonly string[]): readonly string[] => {
    const left = new Map<string, number>()
    for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
    return all.filter((line) => {
      const times = left.get(line) ?? 0
      left.set(line, times - 1)
      return times <= 0
    })
  }
  const [was, is] = [lines(before), lines(after)]
  return { gone: without(was, is), come: without(is, was) }
}
