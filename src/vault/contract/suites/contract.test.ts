import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { leastCost } from '../../keys.ts'
import { createVault } from '../../open-vault.ts'
import { must, passphrase, steppingClock } from '../../vault.fixture.ts'
import type { Vault } from '../../vault.ts'
import { arrivalsSuite } from './arrivals.suite.ts'
import { auditSuite } from './audit.suite.ts'
import { blobsSuite } from './blobs.suite.ts'
import { casefileSuite } from './casefile.suite.ts'
import { documentsSuite } from './documents.suite.ts'
import { draftsSuite } from './drafts.suite.ts'
import { historySuite } from './history.suite.ts'
import { identitiesSuite } from './identities.suite.ts'
import { meaningsSuite } from './meanings.suite.ts'
import { pagesSuite } from './pages.suite.ts'
import { recordsSuite } from './records.suite.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'
import { suggestionsSuite } from './suggestions.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'redress-contract-'))
const open: Vault[] = []
after(async () => {
  for (const vault of open) await vault.close()
  rmSync(folder, { recursive: true })
})

/** Every kind of store there is; a new one is a line here. */
const stores: readonly StoreUnderTest[] = [
  {
    name: 'SQLite',
    make: async () => {
      const place = join(folder, `${open.length}.redress`)
      const vault = must(
        await createVault(place, passphrase, { clock: steppingClock(), actor: 'tester', cost: leastCost }),
      )
      open.push(vault)
      return vault
    },
  },
]

const suites = [
  documentsSuite,
  pagesSuite,
  meaningsSuite,
  blobsSuite,
  casefileSuite,
  recordsSuite,
  historySuite,
  suggestionsSuite,
  identitiesSuite,
  draftsSuite,
  arrivalsSuite,
  auditSuite,
]
for (const store of stores) for (const suite of suites) suite(store)
