import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FactorId } from '../../../casefile/ids.ts'
import type { ListedFactor } from '../../../casefile/views/listed-factors.ts'
import { fromServer } from '../../from-server.ts'

const mostFound = 12
const helps = { claimant: 'helps the claimant', defendant: 'helps the defendant' } as const

/** What a fact shows, in plain words: what is chosen and what the patterns propose first; typing finds the others. */
export function FactorPicker({
  chosen,
  proposed,
  choose,
}: {
  chosen: readonly FactorId[]
  proposed: readonly FactorId[]
  choose: (factors: readonly FactorId[]) => void
}) {
  const { data } = useQuery({ queryKey: ['factors'], queryFn: fromServer.factors, staleTime: Number.POSITIVE_INFINITY })
  const [typed, setTyped] = useState('')
  const all = data?.factors ?? []
  const asked = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const holds = ({ name, meaning, group }: ListedFactor) => {
    const text = `${name} ${meaning} ${group}`.toLowerCase()
    return asked.every((word) => text.includes(word))
  }
  const first = new Set<FactorId>([...chosen, ...proposed])
  const offered = [
    ...all.filter(({ id }) => first.has(id)),
    ...(asked.length === 0 ? [] : all.filter((one) => !first.has(one.id) && holds(one)).slice(0, mostFound)),
  ]
  return (
    <fieldset className="factors">
      <legend>What it shows</legend>
      <label htmlFor="find-factor">Find by words, such as “cash” or “police”</label>
      <input
        id="find-factor"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
        autoComplete="off"
      />
      {offered.length === 0 && (
        <p className="quiet">
          {asked.length === 0 ? 'Nothing is chosen yet.' : 'Nothing has these words; try one of them.'}
        </p>
      )}
      <ul>
        {offered.map((one) => (
          <li key={one.id}>
            <label title={one.meaning}>
              <input
                type="checkbox"
                checked={chosen.includes(one.id)}
                onChange={(event) =>
                  choose(event.target.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
                }
              />{' '}
              {one.name} <small className="quiet">{helps[one.helps]}</small>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
