import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { ClaimFinding } from '../../casefile/findings.ts'
import type { FactorId } from '../../casefile/ids.ts'
import { typedWhen } from '../../casefile/typed-when.ts'
import type { Supposed, Turn } from '../../casefile/what-if.ts'
import { formatWhen, whenHelp } from '../../words/date-words.ts'
import { nothingTurns, onlySupposed, turnSentences, turnTitle } from '../../words/what-if-words.ts'
import { fromServer } from '../from-server.ts'
import { BirthdayCaution } from '../parts/birthday-caution.tsx'
import type { Assessed } from '../parts/facts/fact-line.tsx'
import { FactorPicker } from '../parts/facts/factor-picker.tsx'
import { Loading, TroubleNote } from '../parts/states.tsx'

/** Facts that are not there yet, and what they would turn. They live on this page alone, and are gone with it. */
export function WhatIf({ claim, matter }: { claim: ClaimFinding; matter: Assessed }) {
  const [supposed, setSupposed] = useState<readonly Supposed[]>([])
  return (
    <>
      <h2 id="what-if" tabIndex={-1}>
        What if
      </h2>
      <p className="quiet">Suppose a fact that nobody proved yet, and see what would turn. {onlySupposed}</p>
      {supposed.length > 0 && (
        <section className="supposed" aria-label="Supposed, not proved">
          <ul>
            {supposed.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is supposed is only added at the end or taken away by its place
              <li key={at}>
                <strong>Supposed:</strong> {one.statement === '' ? 'a fact' : one.statement}{' '}
                <span className="quiet">
                  ({formatWhen(one.when)}; shows <Shown factors={one.factors} />)
                </span>{' '}
                <button
                  type="button"
                  className="small"
                  aria-label={`Do not suppose ${one.statement === '' ? `number ${at + 1}` : one.statement}`}
                  onClick={() => setSupposed(supposed.filter((_, i) => i !== at))}
                >
                  Take away
                </button>
              </li>
            ))}
          </ul>
          <Turns supposed={supposed} claim={claim} />
        </section>
      )}
      <SupposeForm claim={claim} matter={matter} add={(one) => setSupposed([...supposed, one])} />
    </>
  )
}

function Shown({ factors }: { factors: readonly FactorId[] }) {
  const { data } = useQuery({ queryKey: ['factors'], queryFn: fromServer.factors, staleTime: Number.POSITIVE_INFINITY })
  return <>{factors.map((id) => data?.factors.find((one) => one.id === id)?.name ?? id).join(', ')}</>
}

/** This claim first; what would turn in the others stands folded below it. */
function Turns({ supposed, claim }: { supposed: readonly Supposed[]; claim: ClaimFinding }) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['what-if', supposed],
    queryFn: () => fromServer.whatIf({ supposed: [...supposed] }),
  })
  if (isPending) return <Loading what="what would turn" />
  if (error) return <TroubleNote error={error} again={refetch} />
  const here = data.turns.find((turn) => turn.claim === claim.id)
  const others = data.turns.filter((turn) => turn !== here)
  return (
    <div role="status">
      {here === undefined ? <p>In this claim nothing would turn.</p> : <OneTurn turn={here} />}
      <BirthdayCaution told={data.turns.some(({ lastDay }) => lastDay?.tells_birthday === true)} />
      {data.turns.length === 0 && <p className="quiet">{nothingTurns}</p>}
      {others.length > 0 && (
        <details>
          <summary>
            {others.length} other {others.length === 1 ? 'claim' : 'claims'} would turn
          </summary>
          {others.map((turn) => (
            <div key={turn.claim}>
              <h4>{turnTitle(turn)}</h4>
              <OneTurn turn={turn} />
            </div>
          ))}
        </details>
      )}
    </div>
  )
}

function OneTurn({ turn }: { turn: Turn }) {
  return (
    <ul>
      {turnSentences(turn, 'supposed').map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function SupposeForm({
  claim,
  matter: { analysis },
  add,
}: {
  claim: ClaimFinding
  matter: Assessed
  add: (one: Supposed) => void
}) {
  const [statement, setStatement] = useState('')
  const [when, setWhen] = useState('')
  const [factors, setFactors] = useState<readonly FactorId[]>([])
  const [said, setSaid] = useState('')
  const [statementId, whenId] = [useId(), useId()]
  const day = typedWhen(when)
  const suppose = (event: FormEvent) => {
    event.preventDefault()
    if (day === null) return setSaid(`This is no date. ${whenHelp}`)
    if (factors.length === 0) return setSaid('Choose what it would show: typing finds it.')
    add({ statement: statement.trim(), when: day, about: [claim.defendant], factors })
    setStatement('')
    setWhen('')
    setFactors([])
    setSaid('')
  }
  const name = analysis.parties.find(({ id }) => id === claim.defendant)?.name
  return (
    <details>
      <summary>Suppose a fact about {name ?? 'this party'}</summary>
      <form className="drawer" onSubmit={suppose}>
        <label htmlFor={statementId}>What would have happened (may stay empty)</label>
        <input
          id={statementId}
          type="text"
          value={statement}
          maxLength={1000}
          autoComplete="off"
          onChange={(event) => setStatement(event.target.value)}
        />
        <label htmlFor={whenId}>When: {whenHelp}</label>
        <input
          id={whenId}
          type="text"
          value={when}
          autoComplete="off"
          onChange={(event) => setWhen(event.target.value)}
        />
        <FactorPicker chosen={factors} proposed={asked(claim)} choose={setFactors} />
        <p role="status" className="problem">
          {said}
        </p>
        <button type="submit" className="main">
          See what would turn
        </button>
      </form>
    </details>
  )
}

/** What decided cases turned on, and this one has not: proposed first. */
const asked = (claim: ClaimFinding): readonly FactorId[] =>
  (claim.precedent?.wouldChange ?? []).filter(({ towards }) => towards === 'plaintiff').flatMap(({ add }) => add)
