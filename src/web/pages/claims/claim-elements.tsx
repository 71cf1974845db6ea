import type { Analysis } from '../../../casefile/analysis.ts'
import type { ClaimFinding, ElementFinding } from '../../../casefile/findings.ts'
import type { Fact } from '../../../casefile/matter.ts'
import { elementNotes, type FactName, testName } from '../../../words/claims.ts'
import { seenWords } from '../../../words/grade-words.ts'
import { type Assessed, FactLine } from '../../parts/facts/fact-line.tsx'
import { FindingMark } from '../../parts/finding-mark.tsx'
import { factNumber } from '../../parts/numbered.ts'

const authoritiesAtMost = 3

/** Each element with its ingredients, and under each the facts with their pages. */
export function Elements({ claim, matter }: { claim: ClaimFinding; matter: Assessed }) {
  return (
    <>
      <h2 id="elements" tabIndex={-1}>
        Elements
      </h2>
      {claim.elements.map((element) => (
        <Element key={element.element} element={element} matter={matter} />
      ))}
    </>
  )
}

function Test({ test, analysis }: { test: NonNullable<ElementFinding['test']>; analysis: Analysis }) {
  const named = test.authorities.map((id) => analysis.sources.captions[id] ?? id)
  const more = named.length - authoritiesAtMost
  return (
    <p className="quiet">
      Test: {testName(test.name)}
      {test.status !== 'verified' && ` (${seenWords[test.status]})`}
      {named.length > 0 && `; ${named.slice(0, authoritiesAtMost).join('; ')}`}
      {more > 0 && `; ${more} more in the casebook`}
    </p>
  )
}

function Element({ element, matter }: { element: ElementFinding; matter: Assessed }) {
  const { analysis } = matter
  const facts = new Map<string, Fact>(analysis.chronology.map((f) => [f.id, f]))
  const nameOf: FactName = (id) => {
    const number = factNumber(analysis, id)
    return number === 0 ? id : `fact ${number}`
  }
  const list = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const fact = facts.get(id)
      return fact ? [<FactLine key={id} fact={fact} matter={matter} />] : []
    })
  return (
    <section className="element">
      <h3>
        <FindingMark finding={element.finding} /> {element.text}
      </h3>
      {element.mentalState && <p className="quiet">Mental state: {element.mentalState}</p>}
      {element.test && <Test test={element.test} analysis={analysis} />}
      {element.notes.length > 0 && <p className="quiet">{elementNotes(element.notes, nameOf)}</p>}
      {element.ingredients.map((ingredient) => (
        <details key={ingredient.id} open={ingredient.finding !== 'supported' || ingredient.facts.length <= 3}>
          <summary>
            <FindingMark finding={ingredient.finding} /> {ingredient.text}{' '}
            <span className="quiet">
              {ingredient.facts.length} {ingredient.facts.length === 1 ? 'fact' : 'facts'}
              {ingredient.against.length > 0 && `, ${ingredient.against.length} against`}
            </span>
          </summary>
          {list(ingredient.facts)}
          {ingredient.against.length > 0 && <h4>Against</h4>}
          {list(ingredient.against)}
          {ingredient.finding !== 'supported' && <p className="ask">Ask for: {ingredient.ask}</p>}
        </details>
      ))}
    </section>
  )
}
