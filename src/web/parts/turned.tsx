import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Analysis } from '../../casefile/analysis.ts'
import { formatDay } from '../../words/date-words.ts'
import { fromServer } from '../from-server.ts'

const nowIs = { supported: 'is now supported', contested: 'is now contested', gap: 'is now missing' } as const

/** What a change turned: elements of claims, and last days. Nothing where the question was another. */
export function turnsBetween(before: Analysis, after: Analysis): readonly string[] {
  if (before.matter.id !== after.matter.id || before.asOf !== after.asOf || before.stage !== after.stage) return []
  const nameOf = new Map(after.parties.map(({ id, name }) => [id, name]))
  const earlier = new Map(before.claims.map((claim) => [claim.id, claim]))
  return after.claims.flatMap((claim) => {
    const was = earlier.get(claim.id)
    const title = `${nameOf.get(claim.defendant) ?? claim.defendant}, ${claim.cite} ${claim.theory}`
    if (was === undefined) return [`${title}: this claim is new.`]
    const elements = claim.elements.flatMap(({ element, text, finding }) => {
      const old = was.elements.find((one) => one.element === element)
      return old === undefined || old.finding === finding ? [] : [`${title}: “${text}” ${nowIs[finding]}.`]
    })
    const day = claim.limitation.earliest
    const moved =
      day !== was.limitation.earliest && day !== null
        ? [`${title}: the strictest last day is now ${formatDay(day)}.`]
        : []
    return [...elements, ...moved]
  })
}

const mostSaid = 6

/** Says what the last change turned, until it is read: the answer to the work just done. */
export function Turned() {
  const { data } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  const seen = useRef<Analysis | null>(null)
  const [turns, setTurns] = useState<readonly string[]>([])
  const analysis = data?.analysis ?? null
  useEffect(() => {
    const before = seen.current
    seen.current = analysis
    if (before === null || analysis === null || before === analysis) return
    const found = turnsBetween(before, analysis)
    if (found.length > 0) setTurns(found)
  }, [analysis])
  return (
    <div role="status" className="turned">
      {turns.length > 0 && (
        <div className="note">
          <ul>
            {turns.slice(0, mostSaid).map((turn) => (
              <li key={turn}>{turn}</li>
            ))}
          </ul>
          {turns.length > mostSaid && <p className="quiet">and {turns.length - mostSaid} more</p>}
          <button type="button" className="small" onClick={() => setTurns([])}>
            Read
          </button>
        </div>
      )}
    </div>
  )
}
