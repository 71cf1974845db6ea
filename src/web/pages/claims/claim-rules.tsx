import { useQuery } from '@tanstack/react-query'
import type { Analysis } from '../../../casefile/analysis.ts'
import { fromServer } from '../../from-server.ts'
import { Loading, TroubleNote } from '../../parts/states.tsx'
import { ExcludedClaims } from './excluded-claims.tsx'
import type { Named } from './named.ts'
import { Tolling } from './tolling.tsx'

/** What counsel says of the claims as a whole: times that do not count, and claims that are left out. */
export function ClaimRules({ analysis }: { analysis: Analysis | null }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['records', 'claim-rules'],
    queryFn: () => fromServer.records({ kinds: ['tolling', 'excluded-claims', 'party', 'claimant'] }),
  })
  if (error) return <TroubleNote error={error} again={refetch} />
  if (!data) return <Loading what="what counsel says of the claims" />
  const parties: readonly Named[] = (data.party ?? []).map(({ content }) => ({ id: content.id, name: content.name }))
  const claimants: readonly Named[] = (data.claimant ?? []).map(({ content }) => ({
    ...{ id: content.id, name: content.pseudonym },
  }))
  return (
    <>
      <Tolling recorded={data.tolling?.[0] ?? null} parties={parties} claimants={claimants} />
      <ExcludedClaims
        recorded={data['excluded-claims']?.[0] ?? null}
        parties={parties}
        claimants={claimants}
        analysis={analysis}
      />
    </>
  )
}
