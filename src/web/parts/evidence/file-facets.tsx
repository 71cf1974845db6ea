import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ListConditions, RowFacetsShown } from '../../../casefile/evidence/document-rows.ts'
import { DocumentStatus } from '../../../casefile/evidence/records.ts'
import { fromServer } from '../../from-server.ts'

interface FacetsProps {
  readonly where: ListConditions
  readonly set: (change: ListConditions) => void
}

/** How the files are spread; each choice narrows the list, and the others count what is left. */
export function FileFacets({ where, set }: FacetsProps) {
  const { data } = useQuery({
    queryKey: ['documents', 'facets', where],
    queryFn: () => fromServer.rowFacets(where),
    placeholderData: keepPreviousData,
  })
  if (data === undefined) return null
  return (
    <div className="row facets">
      <Facet
        label="State"
        facets={data.states}
        chosen={where.state}
        set={(given) => set({ state: DocumentStatus.safeParse(given).data })}
      />
      <Facet label="Type" facets={data.formats} chosen={where.format} set={(format) => set({ format })} />
      <Facet
        label="From"
        none="nobody named"
        facets={data.custodians}
        chosen={where.custodian}
        set={(custodian) => set({ custodian })}
      />
      <Facet label="Tag" facets={data.tags} chosen={where.tag} set={(tag) => set({ tag })} />
      <Facet label="Names a date in" facets={data.years} chosen={where.year} set={(year) => set({ year })} />
    </div>
  )
}

const any = '\u0000any'

function Facet({
  label,
  facets,
  chosen,
  set,
  none = 'none',
}: {
  label: string
  facets: RowFacetsShown['states']
  chosen: string | undefined
  set: (value: string | undefined) => void
  none?: string
}) {
  const id = `facet-${label.toLowerCase().replaceAll(' ', '-')}`
  if (facets.length === 0 && chosen === undefined) return null
  const isThere = chosen === undefined || facets.some(({ value }) => value === chosen)
  return (
    <span className="facet">
      <label htmlFor={id}>{label}</label>{' '}
      <select
        id={id}
        value={chosen ?? any}
        onChange={(event) => set(event.target.value === any ? undefined : event.target.value)}
      >
        <option value={any}>any</option>
        {!isThere && <option value={chosen}>{chosen} (0)</option>}
        {facets.map(({ value, documents }) => (
          <option key={value} value={value}>
            {value === '' ? none : value} ({documents.toLocaleString('en-US')})
          </option>
        ))}
      </select>
    </span>
  )
}
