import { z } from 'zod'
import { mustBe } from './problems/field-rule.ts'

/**
 * How a value of the law is known, surest first: the operative words were read; a court said it; a part of the text was
 * read, which may leave out an exception; somebody else says it; general knowledge, which nobody saw in a source.
 */
export const grades = ['text', 'decision', 'text-part', 'secondary', 'knowledge'] as const
export const Grade = z.enum(grades)
export type Grade = z.infer<typeof Grade>

const Sources = z.array(z.string().min(1)).readonly().optional()

/**
 * What a value rests on: the sources under the grade at which each bears it. The best of them is the grade of the value.
 * Sources under `knowledge` were looked at and touch the value without saying it. `contested`: courts or sources differ.
 */
export const RestsOn = z
  .strictObject({
    text: Sources,
    decision: Sources,
    'text-part': Sources,
    secondary: Sources,
    knowledge: Sources,
    contested: z.literal(true).optional(),
  })
  .readonly()
  .refine((on) => grades.some((grade) => on[grade] !== undefined), mustBe('names-a-grade'))
  .refine((on) => grades.every((grade) => grade === 'knowledge' || on[grade]?.length !== 0), mustBe('names-its-source'))
export type RestsOn = z.infer<typeof RestsOn>

/** Nobody saw it in a source. */
export const knowledgeAlone: RestsOn = { knowledge: [] }

/** The best grade at which a source bears the value. */
export const gradeOf = (on: RestsOn): Grade => grades.find((grade) => on[grade] !== undefined) ?? 'knowledge'

/** Every source that the value names, the surest first. */
export const sourcesOf = (on: RestsOn): readonly string[] => grades.flatMap((grade) => on[grade] ?? [])

/** Whether the value counts on the strictest reading too: somebody read it, and nobody is known to differ. */
export const isSettled = (on: RestsOn): boolean => on.contested !== true && gradeOf(on) !== 'knowledge'

/** The same with every source called as `nameOf` says. */
export function withSources(on: RestsOn, nameOf: (source: string) => string): RestsOn {
  const named = grades.flatMap((grade) => {
    const sources = on[grade]
    return sources === undefined ? [] : [[grade, sources.map(nameOf)] as const]
  })
  return { ...on, ...Object.fromEntries(named) }
}

const rank = (on: RestsOn): number => (on.contested ? grades.length : 0) + grades.indexOf(gradeOf(on))

/** Of several values the one that is known least well; what is contested stands behind all that is not. */
export const weakestOf = <T>(values: readonly T[], onOf: (value: T) => RestsOn): T | undefined =>
  values.reduce<T | undefined>(
    (weakest, value) => (weakest === undefined || rank(onOf(value)) > rank(onOf(weakest)) ? value : weakest),
    undefined,
  )
