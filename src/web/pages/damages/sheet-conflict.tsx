import type { ChangeAnswer } from '../../../casefile/written/change-request.ts'

function State({ title, of }: { title: string; of: unknown }) {
  const fields = typeof of === 'object' && of !== null ? Object.entries(of) : null
  return (
    <div>
      <h3>{title}</h3>
      {of === null ? (
        <p className="quiet">Removed.</p>
      ) : fields === null ? (
        <p>{String(of)}</p>
      ) : (
        <p>{fields.map(([key, value]) => `${key.replaceAll('_', ' ')}: ${text(value)}`).join('; ')}</p>
      )}
    </div>
  )
}

const text = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** Another window or person changed the same row meanwhile: both are shown, one is chosen. */
export function SheetConflict({
  conflict,
  resolve,
}: {
  conflict: ChangeAnswer['conflicts'][number]
  resolve: (how: 'mine' | 'theirs') => void
}) {
  return (
    <section className="note alert" role="alert" aria-label="Changed elsewhere">
      <p>This was changed elsewhere after you saw it. Nothing is lost; choose what shall stand, or write a third.</p>
      <State title="As it stood" of={conflict.base} />
      <State title="As it stands now" of={conflict.current} />
      <State title="As you have it" of={conflict.yours} />
      <div className="row">
        <button type="button" onClick={() => resolve('mine')}>
          Save mine
        </button>
        <button type="button" onClick={() => resolve('theirs')}>
          Leave the other
        </button>
      </div>
    </section>
  )
}
