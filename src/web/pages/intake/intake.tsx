import { useQuery } from '@tanstack/react-query'
import { fromServer } from '../../from-server.ts'
import { sitting } from '../../parts/frame/sitting.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { Loading, TroubleNote } from '../../parts/states.tsx'
import { IntakeForm } from './intake-form.tsx'
import { IntakeTaken } from './intake-taken.tsx'

/** The beginning of a matter: its questions until they were asked, and what follows from the answers from then on. */
export function Intake() {
  const records = useQuery({
    queryKey: ['records', 'intake'],
    queryFn: () => fromServer.records({ kinds: ['intake', 'claimant', 'safe-contact'] }),
  })
  const standing = useQuery({ queryKey: ['standing'], queryFn: fromServer.standing })
  if (records.data !== undefined && (standing.data !== undefined || standing.error !== null))
    return (records.data.claimant ?? []).length > 0 ? (
      <IntakeTaken records={records.data} name={standing.data?.name ?? null} />
    ) : (
      <IntakeForm file={standing.data?.name ?? null} opening={sitting.language} />
    )
  return (
    <>
      <PageTitle tab="Intake">Intake</PageTitle>
      {records.error ? <TroubleNote error={records.error} again={records.refetch} /> : <Loading what="the answers" />}
    </>
  )
}
