import { PageTitle } from '../parts/page-title.tsx'
import { AuditLog } from './this-matter/audit-log.tsx'
import { Backup } from './this-matter/backup.tsx'
import { CourtAndStage } from './this-matter/court-and-stage.tsx'
import { FactsFile } from './this-matter/facts-file.tsx'
import { History } from './this-matter/history.tsx'
import { IdleLock } from './this-matter/idle-lock.tsx'
import { Passphrase } from './this-matter/passphrase.tsx'

/** The matter as a whole: where it is filed, what was done in it, whether it is whole, how it is locked. */
export function ThisMatter() {
  return (
    <>
      <PageTitle tab="This matter">This matter</PageTitle>
      <CourtAndStage />
      <History />
      <FactsFile />
      <AuditLog />
      <Backup />
      <IdleLock />
      <Passphrase />
    </>
  )
}
