import type { ProblemParameters } from '../problems.ts'
import type { Nothing } from './nothing.ts'

/** Keys of parameters whose text is one of the program's own words: never a client's, and so never covered. */
export const tagKeys = [
  'is',
  'renamed',
  'shape',
  'rule',
  'found',
  'unit',
  'counted',
  'fault',
  'delimiter',
  'lies',
  'than',
  'list',
  'thing',
  'dated',
  'sort',
  'event',
  'end',
  'dates',
  'conflict',
  'which',
  'needed',
  'instead',
  'sex',
  'input',
  'why',
  'counts',
  'because',
  'kind',
] as const
export type TagKey = (typeof tagKeys)[number]

/** Text that the type spells out; a branded text is any text. */
type IsSpelled<T extends string> = Nothing extends Readonly<Record<T, 1>> ? false : true

/** Places of parameters where a tag stands under another key, or other text under the key of a tag. */
type Astray<T, K extends PropertyKey = never> = T extends string
  ? [IsSpelled<T>, K extends TagKey ? true : false] extends [true, true] | [false, false]
    ? never
    : K
  : T extends readonly (infer E)[]
    ? Astray<E, K>
    : T extends object
      ? { [P in keyof T & string]: Astray<T[P], P> }[keyof T & string]
      : never

/** Parameters that break the rule above, by name: none. The firewall tells by the key what may be a client's. */
export type AstrayParameters = { [C in keyof ProblemParameters]: Astray<ProblemParameters[C]> }[keyof ProblemParameters]

/** Does not compile while there is one. */
export const tagsStandUnderTheirKeys: AstrayParameters extends never ? true : AstrayParameters = true
