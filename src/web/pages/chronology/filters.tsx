import type { Analysis } from '../../../casefile/analysis.ts'
import {
  type Choosable,
  choices,
  type FactConditions,
  type FactOrder,
  factOrders,
  noConditions,
} from '../../parts/facts/which-facts.ts'

const isOrder = (given: string): given is FactOrder => factOrders.some((one) => one === given)

/** What narrows the list, and its order; each choice holds only what some fact has. */
export function Filters({
  analysis,
  numbers,
  where,
  order,
  set,
  shown,
}: {
  analysis: Analysis
  numbers: Readonly<Record<string, string>>
  where: FactConditions
  order: FactOrder
  set: (change: { where?: FactConditions; order?: FactOrder }) => void
  shown: number
}) {
  const of = choices(analysis, numbers)
  const narrow = (change: Partial<FactConditions>) => set({ where: { ...where, ...change } })
  const all = analysis.chronology.length
  const narrowed = Object.entries(noConditions).some(([key, empty]) => where[key as keyof FactConditions] !== empty)
  return (
    <search className="fact-filters">
      <div className="field">
        <label htmlFor="fact-words">Words or number</label>
        <input
          id="fact-words"
          type="search"
          value={where.words}
          autoComplete="off"
          onChange={(event) => narrow({ words: event.target.value })}
        />
      </div>
      <Pick
        id="about"
        label="About"
        any="everyone"
        of={of.person}
        value={where.person}
        pick={(person) => narrow({ person })}
      />
      <Pick
        id="shows"
        label="What it shows"
        any="anything"
        of={of.factor}
        value={where.factor}
        pick={(factor) => narrow({ factor })}
      />
      <Pick
        id="for-claim"
        label="Used in the claim"
        any="any claim"
        of={of.claim}
        value={where.claim}
        pick={(claim) => narrow({ claim })}
      />
      <Pick
        id="from-source"
        label="Source"
        any="any document"
        of={of.document}
        value={where.document}
        pick={(document) => narrow({ document })}
      />
      <div className="field">
        <label htmlFor="fact-order">Order</label>
        <select
          id="fact-order"
          value={order}
          onChange={(event) => isOrder(event.target.value) && set({ order: event.target.value })}
        >
          {factOrders.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={where.disputed}
          onChange={(event) => narrow({ disputed: event.target.checked })}
        />{' '}
        Disputed alone
      </label>
      <p className="counts">
        <span className="quiet" role="status">
          {shown} of {all} facts
        </span>{' '}
        {narrowed && (
          <button type="button" className="small" onClick={() => set({ where: noConditions })}>
            Show all
          </button>
        )}
      </p>
    </search>
  )
}

function Pick({
  id,
  label,
  any,
  of,
  value,
  pick,
}: {
  id: string
  label: string
  any: string
  of: Choosable
  value: string
  pick: (value: string) => void
}) {
  if (of.length === 0) return null
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => pick(event.target.value)}>
        <option value="">{any}</option>
        {of.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
