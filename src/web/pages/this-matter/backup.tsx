import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { formatBytes } from '../../../words/size-words.ts'
import { fromServer } from '../../from-server.ts'
import { MatterProgress } from '../../parts/matter-progress.tsx'
import { TroubleNote } from '../../parts/states.tsx'

/** A copy elsewhere, encrypted as the matter is; told as made only after it was opened and read to its end. */
export function Backup() {
  const [folder, setFolder] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const make = useMutation({
    mutationFn: () => fromServer.backUpMatter(folder.trim(), passphrase),
    onSettled: () => setPassphrase(''),
  })
  return (
    <section aria-label="Backup">
      <h2>Backup</h2>
      <p>
        A copy on a stick or another disk, encrypted as the matter is: the passphrase as it is today opens it. It stands
        in a folder of its own, with the day in its name, and is read to its end before it counts as made. To put one
        back, choose “Put a backup back” among the matters.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (folder.trim() !== '' && passphrase !== '' && !make.isPending) make.mutate()
        }}
      >
        <div className="field">
          <label htmlFor="backup-folder">Into this folder on this computer, written from the root</label>
          <input
            id="backup-folder"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={folder}
            onChange={(event) => setFolder(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="backup-passphrase">Passphrase of this matter</label>
          <input
            id="backup-passphrase"
            type="password"
            autoComplete="current-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </div>
        <button type="submit" disabled={make.isPending}>
          Make a backup
        </button>
      </form>
      <MatterProgress waits={make.isPending} begins="A backup is begun; what you save meanwhile waits for it" />
      {make.error && <TroubleNote error={make.error} />}
      {make.data && (
        <div className="note" role="status">
          <p>
            Made: <span className="path">{make.data.folder}</span>
          </p>
          <p>
            {make.data.files.toLocaleString('en-US')} files, {formatBytes(make.data.bytes)};{' '}
            {make.data.entries.toLocaleString('en-US')} entries, {make.data.records.toLocaleString('en-US')} records and{' '}
            {make.data.originals.toLocaleString('en-US')} originals in it agree.
          </p>
        </div>
      )}
    </section>
  )
}
