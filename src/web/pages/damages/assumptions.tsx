import type { Valuation } from '../../../casefile/value/valuation.ts'
import { assumptionWords } from '../../../words/valuation/assumption-words.ts'
import { Wide } from '../../parts/wide.tsx'

/** Everything that was assumed, with its source. */
export function Assumptions({ valuation }: { valuation: Valuation }) {
  return (
    <>
      <h2>Assumptions and their sources</h2>
      <Wide label="Assumptions and their sources">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Assumption</th>
              <th scope="col">Value</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {valuation.assumptions.map(assumptionWords).map(({ name, value, source }) => (
              <tr key={`${name} ${value}`}>
                <th scope="row" data-label="Assumption">
                  {name}
                </th>
                <td data-label="Value">{value}</td>
                <td data-label="Source">{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p className="quiet">
        {valuation.simulation.trials.toLocaleString('en-US')} trials from the seed {valuation.simulation.seed}: the same
        sheet gives the same figures.
      </p>
    </>
  )
}
