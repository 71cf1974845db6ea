import { z } from 'zod'
import { FactorId } from '../casefile/ids.ts'
import { Stage } from '../casefile/matter.ts'

const Pattern = z.string().refine((text) => compiled(text) !== null, 'is not a regular expression')

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
  /** decisions: decided cases are recorded in it; elements: added because an element needs it proved. */
  origin: z.enum(['decisions', 'elements']),
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
      if (seen.has(factor.id)) context.addIssue({ code: 'custom', path: ['factors', i, 'id'], message: 'is used twice' })
      if (!groups.has(factor.group))
        context.addIssue({ code: 'custom', path: ['factors', i, 'group'], message: 'is not one of the groups' })
      seen.add(factor.id)
    }
  })
export type FactorList = z.infer<typeof FactorList>

/** The factor of that id, or null. */
export function factorOf(list: FactorList, id: FactorId): FactorDefinition | null {
  return list.factors.find((factor) => factor.id === id) ?? null
}

/** Label of each factor by id, for screens and papers. */
export function factorNames(list: FactorList): Readonly<Record<string, string>> {
  return Object.fromEntries(list.factors.map(({ id, name }) => [id, name]))
}

export interface FactorPattern {
  readonly factor: FactorId
  readonly pattern: RegExp
}

/**
 * The patterns of all factors, ready to search text: global, letter case ignored. A match suggests the factor for a
 * person to confirm; it says nothing about truth.
 */
export function factorPatterns(list: FactorList): readonly FactorPattern[] {
  return list.factors.flatMap((factor) =>
    factor.patterns.map((text) => {
      const pattern = compiled(text)
      if (pattern === null) throw new Error(`factor ${factor.id} holds a pattern that does not compile`)
      return { factor: factor.id, pattern }
    }),
  )
}

export interface FactorMatch {
  readonly factor: FactorId
  readonly start: number
  readonly end: number
}

/** Where the patterns match a text, by place, each factor once for overlapping matches. */
export function matchFactors(text: string, patterns: readonly FactorPattern[]): readonly FactorMatch[] {
  const found: FactorMatch[] = []
  for (const { factor, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (!found.some((one) => one.factor === factor && one.start < end && start < one.end))
        found.push({ factor, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start || (a.factor < b.factor ? -1 : 1))
}

/** A space stands for any white space; a gap crosses a line break only where the text runs on in words. */
function compiled(text: string): RegExp | null {
  try {
    return new RegExp(text.replaceAll('[^.\\n]', '(?:[^.\\n]|\\n(?=[a-z]))').replaceAll(' ', '\\s'), 'gi')
  } catch {
    return null
  }
}
