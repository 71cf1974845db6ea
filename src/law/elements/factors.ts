import { z } from 'zod'
import { FactorId } from '../../casefile/ids.ts'
import { Stage } from '../../casefile/matter.ts'
import { mustBe } from '../../casefile/problems/field-rule.ts'

/** Written for people: a space means any white space, and `[^.\n]` also crosses the line breaks of running text. */
const Pattern = z.string().refine(compiles, mustBe('regular-expression'))

/** A stereotyped fact that helps one side on an element. */
export const FactorDefinition = z.strictObject({
  id: FactorId,
  /** Short plain label. */
  name: z.string().min(1),
  meaning: z.string().min(1),
  /** P helps the claimant, D the defendant. */
  side: z.enum(['P', 'D']),
  /** defendant: counts only against a party whom the fact is about; venture: for every defendant. */
  scope: z.enum(['defendant', 'venture']),
  group: z.string(),
  /** decisions: decided cases are recorded in it; elements: an element needs it proved; notices: public warnings name it. */
  origin: z.enum(['decisions', 'elements', 'notices']),
  /** Counts only at these stages; at all when left out. */
  stages: z.array(Stage).optional(),
  patterns: z.array(Pattern),
})
export type FactorDefinition = z.infer<typeof FactorDefinition>

export const FactorList = z
  .strictObject({
    groups: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    factors: z.array(FactorDefinition),
  })
  .superRefine((list, context) => {
    const groups = new Set(list.groups.map(({ id }) => id))
    const seen = new Set<string>()
    for (const [i, factor] of list.factors.entries()) {
      if (seen.has(factor.id))
        context.addIssue({ code: 'custom', path: ['factors', i, 'id'], message: mustBe('named-once') })
      if (!groups.has(factor.group))
        context.addIssue({ code: 'custom', path: ['factors', i, 'group'], message: mustBe('a-listed-group') })
      seen.add(factor.id)
    }
  })
export type FactorList = z.infer<typeof FactorList>

/** Label of each factor by id, for screens and papers. */
export function factorNames(list: FactorList): Readonly<Record<string, string>> {
  return Object.fromEntries(list.factors.map(({ id, name }) => [id, name]))
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'iu') instanceof RegExp
  } catch {
    return false
  }
}
