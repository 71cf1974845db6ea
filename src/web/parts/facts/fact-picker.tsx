import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { FactId } from '../../../casefile/ids.ts'
import { formatWhen } from '../../../words/date-words.ts'
import { fromServer } from '../../from-server.ts'
import { factNumber } from '../numbered.ts'

const mostFound = 8

/** Facts to be named, found by number or words: such as other accounts of the same event, shown side by side. */
export function FactPicker({
  legend,
  of,
  chosen,
  choose,
}: {
  legend: string
  /** The fact that names them, which is none of them. */
  of: string | null
  chosen: readonly FactId[]
  choose: (facts: readonly FactId[]) => void
}) {
  const { data } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  const [typed, setTyped] = useState('')
  const id = useId()
  const analysis = data?.analysis
  if (!analysis) return null
  const asked = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const others = analysis.chronology.filter((fact) => fact.id !== of)
  const isNumber = (fact: (typeof others)[number]) => String(factNumber(analysis, fact.id)) === typed.trim()
  const held = others.filter((fact) => {
    if (chosen.includes(fact.id) || asked.length === 0) return false
    const text = `${factNumber(analysis, fact.id)} ${formatWhen(fact.when)} ${fact.statement}`.toLowerCase()
    return asked.every((word) => text.includes(word))
  })
  // A number that was typed means that fact before any whose words hold it.
  const found = [...held.filter(isNumber), ...held.filter((fact) => !isNumber(fact))]
  const offered = [...others.filter((fact) => chosen.includes(fact.id)), ...found.slice(0, mostFound)]
  return (
    <fieldset>
      <legend>{legend}</legend>
      <label htmlFor={id}>Find a fact by its number or words</label>
      <input
        id={id}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
        autoComplete="off"
      />
      {offered.length === 0 && asked.length > 0 && <p className="quiet">No other fact has these words.</p>}
      <ul>
        {offered.map((fact) => (
          <li key={fact.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(fact.id)}
                onChange={(event) =>
                  choose(event.target.checked ? [...chosen, fact.id] : chosen.filter((one) => one !== fact.id))
                }
              />{' '}
              {factNumber(analysis, fact.id)}: {formatWhen(fact.when)}, {fact.statement}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
