import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fromServer } from '../from-server.ts'
import { TroubleNote } from '../parts/states.tsx'

/** Puts a backup among the matters again; a matter that is there stays as it is. */
export function RestoreMatter() {
  const cache = useQueryClient()
  const [folder, setFolder] = useState('')
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const restore = useMutation({
    mutationFn: () => fromServer.restoreMatter(folder.trim(), name.trim() === '' ? null : name.trim(), passphrase),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['matters'] }),
    onSettled: () => setPassphrase(''),
  })
  return (
    <details>
      <summary>Put a backup back</summary>
      <form
        className="panel"
        aria-label="Put a backup back"
        onSubmit={(event) => {
          event.preventDefault()
          if (folder.trim() !== '' && passphrase !== '' && !restore.isPending) restore.mutate()
        }}
      >
        <div className="field">
          <label htmlFor="restore-folder">Folder of the backup, written from the root</label>
          <input
            id="restore-folder"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={folder}
            onChange={(event) => setFolder(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="restore-name">Name of the matter; empty for the name that it had</label>
          <input
            id="restore-name"
            type="text"
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="restore-passphrase">Passphrase of the backup</label>
          <input
            id="restore-passphrase"
            type="password"
            autoComplete="current-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </div>
        <button type="submit" aria-disabled={restore.isPending}>
          Put it back
        </button>
      </form>
      <p role="status">
        {restore.isPending ? 'Reading the backup to its end, copying it, and reading the copy …' : ''}
        {restore.data &&
          `It is among the matters again: ${restore.data.records.toLocaleString('en-US')} records and ${restore.data.originals.toLocaleString('en-US')} originals agree.`}
      </p>
      {restore.error && <TroubleNote error={restore.error} />}
    </details>
  )
}
