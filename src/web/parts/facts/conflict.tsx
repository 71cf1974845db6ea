import { z } from 'zod'
import type { ChangeAnswer } from '../../../casefile/written/change-request.ts'

type One = ChangeAnswer['conflicts'][number]

const Said = z.looseObject({ statement: z.string(), when: z.string() })

function Version({ title, of }: { title: string; of: unknown }) {
  const said = Said.safeParse(of)
  return (
    <div>
      <h3>{title}</h3>
      {said.success ? (
        <p>
          {said.data.statement} <span className="quiet">({said.data.when})</span>
        </p>
      ) : (
        <p className="quiet">Removed.</p>
      )}
    </div>
  )
}

/** Another window, or another person, changed it meanwhile: both are shown, one is chosen or the fields are changed to a third. */
export function Conflict({ conflict, resolve }: { conflict: One; resolve: (how: 'mine' | 'theirs') => void }) {
  return (
    <section className="note alert" role="alert" aria-label="Changed elsewhere">
      <p>This fact was changed elsewhere after you opened it. Nothing is lost; choose what shall stand.</p>
      <Version title="As it stands now" of={conflict.current} />
      <Version title="As you have it" of={conflict.yours} />
      <div className="row">
        <button type="button" onClick={() => resolve('mine')}>
          Save mine
        </button>
        <button type="button" onClick={() => resolve('theirs')}>
          Take the other
        </button>
      </div>
    </section>
  )
}
