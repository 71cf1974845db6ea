import type { Standing } from '../../../casefile/routes/standing.ts'
import { unlock } from '../../unlock.ts'
import { PassphraseForm } from '../passphrase-form.tsx'

/** In place of every page while the matter is locked. The passphrase is typed here and kept nowhere. */
export function Locked({ opened }: { opened: (standing: Standing) => void }) {
  return (
    <main className="locked">
      <h1>Locked</h1>
      <p>The matter is closed and its keys are dropped; everything is saved.</p>
      <PassphraseForm
        label="Passphrase of the matter"
        action="Open"
        open={unlock}
        opened={opened}
        describedBy="passphrase-note"
      />
      <p className="quiet" id="passphrase-note">
        Locking does not clear this browser’s history, nor stop a program that watches this computer.
      </p>
    </main>
  )
}

/** In place of every page in a window that was not let in. */
export function Outside() {
  return (
    <main className="locked">
      <h1>Not open</h1>
      <p>This address is not open in this window: it was used before, or Redress was ended since. Nothing is shown.</p>
      <p>
        Start Redress again, by its icon or with <code>redress</code>: it opens a new window.
      </p>
      <p className="quiet">
        Where <code>redress serve</code> runs in a terminal, press Enter there: it prints a new address, which works
        once.
      </p>
    </main>
  )
}
