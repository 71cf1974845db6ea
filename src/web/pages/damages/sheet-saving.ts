import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { SheetEdit } from '../../../casefile/value/sheet.ts'
import type { ChangeAnswer } from '../../../casefile/written/change-request.ts'
import { fromServer } from '../../from-server.ts'

type Conflict = ChangeAnswer['conflicts'][number]

export interface Saving {
  readonly error: unknown
  readonly said: string
  /** Changed elsewhere since it was shown: what was asked, to be asked again on what stands. */
  readonly conflict: { readonly found: Conflict; readonly edits: readonly SheetEdit[] } | null
  /** Whether it was written. */
  readonly save: (edits: readonly SheetEdit[], said: string) => Promise<boolean>
  readonly resolve: (how: 'mine' | 'theirs') => void
  readonly undo: () => void
}

/** Writes changes of a sheet and tells what came of them; the server then tells every window. */
export function useSheetSaving(claimant: string | null): Saving {
  const cache = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const [said, setSaid] = useState('')
  const [conflict, setConflict] = useState<Saving['conflict']>(null)
  const fresh = useCallback(() => cache.invalidateQueries({ queryKey: ['damages'] }), [cache])
  const save = async (edits: readonly SheetEdit[], words: string): Promise<boolean> => {
    setError(null)
    setSaid('')
    try {
      const { outcome, conflicts } = await fromServer.changeSheet(claimant, edits)
      const [found] = conflicts
      setConflict(outcome === 'conflict' && found ? { found, edits } : null)
      if (outcome !== 'conflict') setSaid(outcome === 'changed' ? words : 'It was so already.')
      await fresh()
      return outcome !== 'conflict'
    } catch (trouble) {
      setError(trouble)
      return false
    }
  }
  const resolve = (how: 'mine' | 'theirs'): void => {
    if (conflict === null) return
    setConflict(null)
    if (how === 'mine') void save(conflict.edits.map(onWhatStands), 'Saved as you have it.')
    else void fresh()
  }
  const undo = (): void => {
    setError(null)
    fromServer
      .undo()
      .then(({ action }) => setSaid(`Taken back: ${action.replace('.', ' ')}.`))
      .then(fresh)
      .catch(setError)
  }
  return { error, said, conflict, save, resolve, undo }
}

/** The same change on whatever stands now. */
function onWhatStands({ seen: _, ...edit }: SheetEdit): SheetEdit {
  return edit
}
