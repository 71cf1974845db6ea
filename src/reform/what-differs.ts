import type { ProvisionId } from '../casefile/ids.ts'
import type { Element, Theory } from '../law/elements/element-library.ts'
import type { Provision } from '../law/provision.ts'
import type { ComparedLaws } from './apply-reform.ts'

/** What is not the same in two laws, found by comparing them, so that no kind of reform can be forgotten. */
export interface Differences {
  /** Provisions whose open theories differ in some text. */
  readonly existence: ReadonlySet<ProvisionId>
  /** Provisions whose time limits differ in some text. */
  readonly time: ReadonlySet<ProvisionId>
  readonly immunities: ReadonlySet<ProvisionId>
  /** Elements that are proved otherwise, by claim and theory. */
  readonly proof: readonly { readonly theory: Theory; readonly without: Element; readonly with: Element }[]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const open = (provision: Provision) => provision.versions.map((v) => [v.from, v.against, v.reach_back])

/** First days of the texts that change a time limit; texts that repeat the one before leave it as it was. */
const limits = (provision: Provision) => {
  const turns: (readonly [string | null, unknown])[] = []
  let rule: string | null = null
  for (const { from, limitation } of provision.versions) {
    const here = JSON.stringify(limitation && [limitation.period, limitation.tolling, limitation.revival])
    if (here !== rule) turns.push([from, limitation])
    rule = here
  }
  return turns
}

export function differencesOf(laws: ComparedLaws): Differences {
  const pairs = [...laws.without.library.provisions.values()].flatMap((before) => {
    const after = laws.with.library.provisions.get(before.id)
    return after && after !== before ? [{ before, after }] : []
  })
  const differing = (of: (provision: Provision) => unknown) =>
    new Set(pairs.filter(({ before, after }) => !same(of(before), of(after))).map(({ before }) => before.id))
  const withElements = laws.with.elementsAfter
  const withoutElements = laws.without.elementsAfter
  return {
    existence: differing(open),
    time: differing(limits),
    immunities: new Set(
      withoutElements.immunities.flatMap((before) => {
        const after = withElements.immunities.find((one) => one.provision === before.provision)
        return same(before, after) ? [] : [before.provision]
      }),
    ),
    proof: withoutElements.theories.flatMap((theory) => {
      const after = withElements.theories.find((one) => one.claim === theory.claim && one.id === theory.id)
      if (!after || after === theory) return []
      return theory.elements.flatMap((element) => {
        const renewed = after.elements.find((one) => one.id === element.id)
        return renewed && !same(element, renewed) ? [{ theory, without: element, with: renewed }] : []
      })
    }),
  }
}
