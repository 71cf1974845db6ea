import { useQuery } from '@tanstack/react-query'
import type { RecordList } from '../../../casefile/written/record-list.ts'
import { fromServer } from '../../from-server.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { Loading, TroubleNote } from '../../parts/states.tsx'
import { Claimants } from './claimants.tsx'
import { CourtAndStage } from './court-and-stage.tsx'
import { Parties } from './parties.tsx'
import { ProtectedNames } from './protected-names.tsx'
import { Ties } from './ties.tsx'
import { Witnesses } from './witnesses.tsx'

/** Everybody of the matter, what must not show of them, and what ties them together. */
export function People() {
  const { data, error, refetch } = useQuery({
    queryKey: ['records', 'people'],
    queryFn: () => fromServer.records({ kinds: ['matter', 'claimant', 'party', 'witness'] }),
  })
  return (
    <div className="intake people">
      <PageTitle tab="People and places">People and places</PageTitle>
      {data ? (
        <Sections records={data} />
      ) : error ? (
        <TroubleNote error={error} again={refetch} />
      ) : (
        <Loading what="the people" />
      )}
      <ProtectedNames />
      <Ties />
    </div>
  )
}

function Sections({ records }: { records: RecordList }) {
  const { matter = [], claimant = [], party = [], witness = [] } = records
  return (
    <>
      <Claimants claimants={claimant} />
      <Parties parties={party} />
      <Witnesses
        witnesses={witness}
        people={[
          ...claimant.map(({ content }) => ({ id: content.id, name: content.pseudonym })),
          ...party.map(({ content }) => ({ id: content.id, name: content.name })),
        ]}
      />
      <CourtAndStage matter={matter[0] ?? null} />
    </>
  )
}
