import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Matter, Stage } from '../../../casefile/matter.ts'
import { stageWords } from '../../../words/standing.ts'
import { fromServer } from '../../from-server.ts'
import { Loading, TroubleNote } from '../../parts/states.tsx'

/** Where the matter is filed or would be, other courts to compare, and how far it has come. */
export function CourtAndStage() {
  const cache = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['records', 'matter'],
    queryFn: () => fromServer.records({ kinds: ['matter'] }),
  })
  const [trouble, setTrouble] = useState<unknown>(null)
  const [said, setSaid] = useState('')
  if (error) return <TroubleNote error={error} />
  if (!data) return <Loading what="the matter" />
  const [record] = data.matter ?? []
  if (record === undefined)
    return (
      <p className="note">
        Court and stage are not written down yet: they come with the answers of intake or a facts file.
      </p>
    )
  const { version, content } = record
  const save = async (change: Partial<Matter>) => {
    setTrouble(null)
    setSaid('')
    try {
      const wanted = { ...content, ...change }
      const { outcome } = await fromServer.change([{ kind: 'matter', id: 'matter', basedOn: version, content: wanted }])
      setSaid(
        outcome === 'conflict'
          ? 'It was changed elsewhere meanwhile: what stands is shown now. Nothing was written.'
          : 'Saved. Undo below takes it back.',
      )
      await cache.invalidateQueries()
    } catch (thrown) {
      setTrouble(thrown)
    }
  }
  return (
    <section aria-label="Court and stage">
      <h2>Court and stage</h2>
      {trouble !== null && <TroubleNote error={trouble} />}
      <p role="status" className="quiet">
        {said}
      </p>
      <div className="fields-of-matter" key={version}>
        <Text label="Court, as it is cited" value={content.court} save={(court) => void save({ court })} />
        <Text
          label="Other courts to compare, with semicolons between"
          value={content.otherCourts.join('; ')}
          save={(all) =>
            void save({
              otherCourts: all
                .split(';')
                .map((one) => one.trim())
                .filter((one) => one !== ''),
            })
          }
        />
        <div className="field">
          <label htmlFor="stage-of-matter">Stage</label>
          <select
            id="stage-of-matter"
            value={content.stage}
            onChange={(event) => {
              const stage = Stage.safeParse(event.target.value)
              if (stage.success) void save({ stage: stage.data })
            }}
          >
            {Stage.options.map((stage) => (
              <option key={stage} value={stage}>
                {stageWords[stage]}
              </option>
            ))}
          </select>
        </div>
      </div>
    </section>
  )
}

function Text({ label, value, save }: { label: string; value: string; save: (text: string) => void }) {
  const [typed, setTyped] = useState(value)
  const id = `matter-${label.slice(0, 5).replace(/\W/g, '').toLowerCase()}`
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== value) save(typed.trim())
      }}
    >
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <input
          id={id}
          type="text"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit">Save</button>
      </div>
    </form>
  )
}
