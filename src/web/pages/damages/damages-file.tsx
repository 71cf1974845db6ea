import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SentFile } from '../../../casefile/given-file.ts'
import type { LoadedDamages } from '../../../casefile/value/loaded-damages.ts'
import { counted } from '../../../words/counting.ts'
import { fromServer } from '../../from-server.ts'
import { DropFile } from '../../parts/drop-file.tsx'
import { TroubleNote } from '../../parts/states.tsx'
import { Tool } from '../../parts/tool.tsx'
import { sentFile } from '../../sending/sent-file.ts'

/** The whole sheet from a file, after a look at what would differ. */
export function DamagesFile({ claimant, undo }: { claimant: string | null; undo: () => void }) {
  const cache = useQueryClient()
  const look = useMutation({
    mutationFn: async (chosen: File) => {
      const file = await sentFile(chosen)
      return { file, loaded: await fromServer.loadDamages(claimant, file, false) }
    },
    onMutate: () => load.reset(),
  })
  const load = useMutation({
    mutationFn: (file: SentFile) => fromServer.loadDamages(claimant, file, true),
    onSuccess: () => {
      look.reset()
      return cache.invalidateQueries()
    },
  })
  return (
    <Tool id="damages-file" title="The whole sheet from a file" what="a damages input">
      <p className="quiet">
        A damages input as an economist or an earlier matter has it, in YAML. You see what would differ before it takes
        the place of the sheet.
      </p>
      <DropFile label="Choose a damages file" accept=".yaml,.yml,.json" take={(file) => look.mutate(file)}>
        <p>Drop a damages file here.</p>
      </DropFile>
      <p role="status">
        {look.isPending && 'Reading the file …'}
        {load.isPending && 'Taking it in …'}
        {load.data && `Taken in: ${counted(load.data.items, 'item of loss', 'items of loss')}. `}
        {load.data && (
          <button
            type="button"
            className="small"
            onClick={() => {
              undo()
              load.reset()
            }}
          >
            Undo
          </button>
        )}
      </p>
      {look.error && <TroubleNote error={look.error} />}
      {load.error && <TroubleNote error={load.error} />}
      {look.data && (
        <section className="note" aria-label={`What ${look.data.file.name} would change`}>
          <p>
            <strong className="path">{look.data.file.name}</strong>:{' '}
            {counted(look.data.loaded.items, 'item of loss', 'items of loss')}.
          </p>
          <WhatDiffers loaded={look.data.loaded} />
          <div className="row">
            <button
              type="button"
              className="main"
              disabled={load.isPending}
              onClick={() => look.data && load.mutate(look.data.file)}
            >
              {look.data.loaded.replaces ? 'Put it in place of the sheet' : 'Take it in'}
            </button>
            <button type="button" disabled={load.isPending} onClick={() => look.reset()}>
              Leave it
            </button>
          </div>
        </section>
      )}
    </Tool>
  )
}

const shownMost = 120

function WhatDiffers({ loaded: { gone, come, replaces } }: { loaded: LoadedDamages }) {
  if (!replaces) return <p>No sheet stands yet; all of it is new.</p>
  if (gone.length + come.length === 0) return <p>It says what the sheet says already.</p>
  return (
    <>
      <p>
        {counted(gone.length, 'line')} of the sheet would be gone, {counted(come.length, 'line')} new.
      </p>
      <details open={gone.length + come.length <= 24}>
        <summary>What differs</summary>
        <ul className="differs">
          {gone.slice(0, shownMost).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines stand in their order
            <li key={`- ${at}`}>
              gone: <del>{line.trim()}</del>
            </li>
          ))}
          {come.slice(0, shownMost).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines stand in their order
            <li key={`+ ${at}`}>
              new: <ins>{line.trim()}</ins>
            </li>
          ))}
        </ul>
        {Math.max(gone.length, come.length) > shownMost && <p className="quiet">and more; the file holds all of it.</p>}
      </details>
    </>
  )
}
