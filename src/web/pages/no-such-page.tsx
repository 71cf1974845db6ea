import { Link } from '@tanstack/react-router'
import { PageTitle } from '../parts/page-title.tsx'
import { Empty } from '../parts/states.tsx'

export function NoSuchPage() {
  return (
    <>
      <PageTitle tab="No such page">No such page</PageTitle>
      <Empty>
        This address leads nowhere in the matter; nothing was changed. <Link to="/">Go to the overview</Link>
      </Empty>
    </>
  )
}
