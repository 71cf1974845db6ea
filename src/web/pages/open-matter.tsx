import type { Standing } from '../../casefile/routes/standing.ts'
import type { ListedMatter } from '../../casefile/views/matter-list.ts'
import { PassphraseForm } from '../parts/passphrase-form.tsx'
import { openMatter } from '../unlock.ts'

/** The passphrase of one matter of the list. It is typed here and kept nowhere. */
export function OpenMatter({
  matter,
  opened,
  leave,
}: {
  matter: ListedMatter
  opened: (standing: Standing) => void
  leave: () => void
}) {
  return (
    <PassphraseForm
      className="panel"
      label={
        <>
          Passphrase of <bdi>{matter.name}</bdi>
        </>
      }
      action="Unlock"
      open={(passphrase) => openMatter(matter.folder, passphrase)}
      opened={opened}
      leave={leave}
    />
  )
}
