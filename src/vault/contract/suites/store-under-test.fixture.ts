import type { Vault } from '../../vault.ts'

/** A kind of store that the suites of the contract are run over. */
export interface StoreUnderTest {
  readonly name: string
  /** A new, empty vault, open for writing; whoever made it takes it away after all tests. */
  readonly make: () => Promise<Vault>
}
