import { useRef } from 'react'
import type { FactId } from '../../../casefile/ids.ts'
import type { Claimant, Fact, Party } from '../../../casefile/matter.ts'
import { formatWhen } from '../../../words/date-words.ts'
import { FactDrawer } from '../../parts/facts/fact-drawer.tsx'
import { type Assessed, FactLine } from '../../parts/facts/fact-line.tsx'
import type { FactWriting } from '../../parts/facts/fact-writing.ts'
import { factAnchor, factNumber } from '../../parts/numbered.ts'
import { WorkBeside } from '../../parts/work/work-beside.tsx'

export type People = readonly (Pick<Party, 'id' | 'name'> | Pick<Claimant, 'id' | 'pseudonym'>)[]

/** Of more than these only what is in sight is drawn. */
const manyFacts = 150

interface RowsProps {
  readonly facts: readonly Fact[]
  readonly matter: Assessed
  readonly chosen: ReadonlySet<FactId>
  readonly choose: (facts: readonly FactId[], on: boolean) => void
  readonly writing: FactWriting
  readonly people: People
}

/** Each fact with its sources, its other accounts side by side, and the drawer in its place while it is changed. */
export function FactRows({ facts, matter, chosen, choose, writing, people }: RowsProps) {
  // By its id: a change of somebody else may put it elsewhere in the list.
  const last = useRef<FactId | null>(null)
  const tick = (at: number, on: boolean, stretch: boolean) => {
    const before = facts.findIndex(({ id }) => id === last.current)
    const other = stretch && before >= 0 ? before : at
    const [from, to] = [Math.min(other, at), Math.max(other, at)]
    last.current = facts[at]?.id ?? null
    choose(
      facts.slice(from, to + 1).map(({ id }) => id),
      on,
    )
  }
  return (
    <ol className={facts.length > manyFacts ? 'chronology many' : 'chronology'}>
      {facts.map((fact, at) => (
        <Row
          key={fact.id}
          {...{ fact, matter, writing, people }}
          isChosen={chosen.has(fact.id)}
          tick={(on, stretch) => tick(at, on, stretch)}
        />
      ))}
    </ol>
  )
}

function Row({
  fact,
  matter,
  isChosen,
  tick,
  writing,
  people,
}: Pick<RowsProps, 'matter' | 'writing' | 'people'> & {
  fact: Fact
  isChosen: boolean
  tick: (on: boolean, stretch: boolean) => void
}) {
  const { analysis } = matter
  const number = factNumber(analysis, fact.id)
  const isOpen = writing.on?.of === 'fact' && writing.on.id === fact.id
  return (
    <li id={factAnchor(number)} tabIndex={-1}>
      <div className="when">
        <label>
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={`Choose fact ${number}`}
            onChange={() => undefined}
            onClick={(event) => tick(event.currentTarget.checked, event.shiftKey)}
          />{' '}
          {formatWhen(fact.when)}
        </label>
        <span className="quiet below">fact {number}</span>
      </div>
      {isOpen ? (
        <FactDrawer writing={writing} people={people} changes={`Fact ${number}`} />
      ) : (
        <div>
          <FactLine fact={fact} matter={matter} withDate={false} withAccounts={false} />
          <Accounts fact={fact} matter={matter} />
          <WorkBeside about={{ kind: 'fact', id: fact.id }} what="" />
        </div>
      )}
      <Beside fact={fact} matter={matter}>
        {!isOpen && (
          <button
            type="button"
            className="small"
            aria-label={`Change fact ${number}`}
            onClick={() => void writing.beginFact(fact.id)}
          >
            Change
          </button>
        )}
      </Beside>
    </li>
  )
}

/** Whom it concerns, where, and what it shows. */
function Beside({ fact, matter: { analysis }, children }: { fact: Fact; matter: Assessed; children: React.ReactNode }) {
  const name = (id: string) =>
    analysis.parties.find((p) => p.id === id)?.name ?? analysis.claimants.find((c) => c.id === id)?.pseudonym
  const about = fact.about.map(name).filter((known) => known !== undefined)
  const shows = fact.factors.map((id) => analysis.factorNames[id] ?? id)
  return (
    <div className="quiet about">
      {about.length > 0 && <p>{about.join('; ')}</p>}
      {fact.place !== undefined && <p>at {fact.place}</p>}
      {shows.length > 0 && <p>shows: {shows.join('; ')}</p>}
      {children}
    </div>
  )
}

/** Different accounts of one event stand side by side: which is right is for the trier of fact. */
function Accounts({ fact, matter }: { fact: Fact; matter: Assessed }) {
  const { analysis } = matter
  const others = analysis.chronology.filter(
    ({ id, differsFrom }) => fact.differsFrom.includes(id) || differsFrom.includes(fact.id),
  )
  if (others.length === 0) return null
  return (
    <details className="accounts" open>
      <summary>{others.length === 1 ? 'Another account' : `${others.length} other accounts`} of the same event</summary>
      <div className="side-by-side">
        {others.map((other) => (
          <div key={other.id}>
            <p className="quiet">
              <a href={`#${factAnchor(factNumber(analysis, other.id))}`}>fact {factNumber(analysis, other.id)}</a>
            </p>
            <FactLine fact={other} matter={matter} withAccounts={false} />
          </div>
        ))}
      </div>
    </details>
  )
}
