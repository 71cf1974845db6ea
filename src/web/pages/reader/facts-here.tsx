import type { PageQuote } from '../../../casefile/views/views.ts'

/** Facts that rest on the page, each once however often it quotes it; one step from being changed. */
export function FactsHere({ quotes, open }: { quotes: readonly PageQuote[]; open: (fact: string) => void }) {
  const facts = [...new Map(quotes.map((quote) => [quote.fact, quote])).values()]
  if (facts.length === 0) return null
  return (
    <section aria-labelledby="facts-here">
      <h2 id="facts-here">Facts that rest on this page</h2>
      <ul>
        {facts.map(({ fact, statement }) => (
          <li key={fact}>
            {statement}{' '}
            <button type="button" className="small" onClick={() => open(fact)} aria-label={`Change: ${statement}`}>
              Change
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
