import type { ProvisionId } from '../casefile/ids.ts'
import type { Provision } from '../law/provision.ts'

/** Provisions that are put together when they are first asked for: a small question touches a few of hundreds. */
export class LazyProvisions implements ReadonlyMap<ProvisionId, Provision> {
  readonly #make: ReadonlyMap<ProvisionId, () => Provision>
  readonly #made = new Map<ProvisionId, Provision>()

  constructor(make: ReadonlyMap<ProvisionId, () => Provision>) {
    this.#make = make
  }

  get size(): number {
    return this.#make.size
  }

  has(id: ProvisionId): boolean {
    return this.#make.has(id)
  }

  get(id: ProvisionId): Provision | undefined {
    const known = this.#made.get(id)
    if (known) return known
    const value = this.#make.get(id)?.()
    if (value) this.#made.set(id, value)
    return value
  }

  keys(): MapIterator<ProvisionId> {
    return this.#make.keys()
  }

  *entries(): MapIterator<[ProvisionId, Provision]> {
    for (const id of this.#make.keys()) {
      const value = this.get(id)
      if (value) yield [id, value]
    }
  }

  *values(): MapIterator<Provision> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[ProvisionId, Provision]> {
    return this.entries()
  }

  forEach(each: (value: Provision, id: ProvisionId, all: ReadonlyMap<ProvisionId, Provision>) => void): void {
    for (const [id, value] of this.entries()) each(value, id, this)
  }
}
