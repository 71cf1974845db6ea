import { useQuery } from '@tanstack/react-query'
import type { MatterOverview } from '../../casefile/views/views.ts'
import { fromServer } from '../from-server.ts'
import { PageTitle } from './page-title.tsx'
import { Loading, TroubleNote } from './states.tsx'

/** A page made of the whole matter; until that is there it has its title all the same. */
export function MatterPage({
  title,
  what,
  children,
}: {
  title: string
  what: string
  children: (matter: MatterOverview) => React.ReactNode
}) {
  const { data, error, refetch } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  if (data) return children(data)
  return (
    <>
      <PageTitle tab={title}>{title}</PageTitle>
      {error ? <TroubleNote error={error} again={refetch} /> : <Loading what={what} />}
    </>
  )
}
