import type { Analysis } from '../../casefile/analysis.ts'
import type { ClaimFinding, ElementFinding } from '../../casefile/findings.ts'
import type { Fact } from '../../casefile/matter.ts'
import { type Assessed, FactLine } from '../parts/fact-line.tsx'
import { FindingMark } from '../parts/finding-mark.tsx'

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

/** Facts are called by their numbers: a note lists the ids of those from which others differ. */
function withNumbers(note: string, { chronology }: Analysis): string {
  return note.replace(/(?<=differ from )[^;]+(?=;)/, (ids) =>
    ids
      .split(', ')
      .map((id) => {
        const at = chronology.findIndex((fact) => fact.id === id)
        return at < 0 ? id : `fact ${at + 1}`
      })
      .join(', '),
  )
}

function Test({ test, analysis }: { test: NonNullable<ElementFinding['test']>; analysis: Analysis }) {
  const named = test.authorities.map((id) => analysis.sources.captions[id] ?? id)
  const more = named.length - authoritiesAtMost
  return (
    <p className="quiet">
      Test: {test.name}
      {test.status !== 'verified' && ` (${test.status})`}
      {named.length > 0 && `; ${named.slice(0, authoritiesAtMost).join('; ')}`}
      {more > 0 && `; ${more} more in the casebook`}
    </p>
  )
}

function Element({ element, matter }: { element: ElementFinding; matter: Assessed }) {
  const { analysis } = matter
  const facts = new Map<string, Fact>(analysis.chronology.map((f) => [f.id, f]))
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
      {element.note && <p className="quiet">{withNumbers(element.note, analysis)}</p>}
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
