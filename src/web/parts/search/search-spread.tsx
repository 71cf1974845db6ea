import { useQuery } from '@tanstack/react-query'
import type { SearchFacets } from '../../../casefile/views/views.ts'
import { fromServer } from '../../from-server.ts'

const shown = 8

interface SpreadProps {
  query: string
  /** Asks again within one of them, as `type:pdf`. */
  narrow: (field: string) => void
}

/** Over which types and custodians the pages found are spread; each narrows the search to itself. */
export function Spread({ query, narrow }: SpreadProps) {
  const { data } = useQuery({ queryKey: ['facets', query], queryFn: () => fromServer.facets(query) })
  if (data === undefined) return null
  return (
    <div className="row">
      <Facet label="Type" facets={data.formats} field={(value) => narrow(`type:${value}`)} />
      <Facet label="From" facets={data.custodians} field={(value) => narrow(`custodian:"${value}"`)} />
    </div>
  )
}

interface FacetProps {
  label: string
  facets: SearchFacets['formats']
  field: (value: string) => void
}

function Facet({ label, facets, field }: FacetProps) {
  const named = facets.filter(({ value }) => value !== '')
  if (facets.length < 2 || named.length === 0) return null
  return (
    <fieldset className="row">
      <legend className="quiet">{label}</legend>
      {named.slice(0, shown).map(({ value, pages }) => (
        <button type="button" key={value} onClick={() => field(value)}>
          {value} {pages}
        </button>
      ))}
    </fieldset>
  )
}
