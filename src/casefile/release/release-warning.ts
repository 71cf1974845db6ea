import { z } from 'zod'
import { tagged } from '../tagged.ts'
import { UnreadScript } from './unread-script.ts'

/** What counsel should look at before anything leaves the office. `src/words` says it; two alike are told by their data. */
export const ReleaseWarning = z.discriminatedUnion('is', [
  /** The copy of the matter takes no entry, so this look at the protected names is in no log. */
  tagged('look-not-logged', {}),
  tagged('names-shown', {}),
  /** The log or a record of the matter is not as it was written; the first entry concerned, null where the log is whole. */
  tagged('matter-in-doubt', { entry: z.int().nullable() }),
  tagged('nobody-listed', {}),
  /** A name that is also an everyday word. */
  tagged('name-is-a-word', { pseudonym: z.string() }),
  /** A name that is also a word of the law, or of the paper that was searched. */
  tagged('name-is-a-word-here', { pseudonym: z.string() }),
  /** People listed apart, by id, who have one pseudonym: several names of one person, or several people; at least two. */
  tagged('pseudonym-shared', { pseudonym: z.string(), ids: z.array(z.string()).readonly() }),
  /**
   * The name of somebody else of the matter is covered as that of this protected person, whole or in part, and nothing asks:
   * `name` and `id` as covered, `number` the place in the list of parties, courts or protected people, from one.
   */
  tagged('covers-another', {
    pseudonym: z.string(),
    of: z.enum(['party', 'court', 'protected-person']),
    number: z.int().positive(),
    id: z.string().nullable(),
    name: z.string(),
  }),
  /** People told of as kin, minors, friends or namesakes whom nobody listed; above zero. */
  tagged('people-not-listed', { count: z.int() }),
  /** Places covered in this answer although they may be a word, another person or another number; above zero. */
  tagged('places-asked', { count: z.int() }),
  /** Words in scripts in which somebody protected may stand unseen; at least one. */
  tagged('script-not-looked-for', { scripts: z.array(UnreadScript).readonly() }),
  tagged('minor-not-by-initials', { pseudonym: z.string() }),
  /** Documents of which no copy was made when they came in, by number; at least one. */
  tagged('no-copies', { documents: z.array(z.string()).readonly() }),
  tagged('tells-birth-date', {}),
  /** Days counted from a protected birthday stand in it whole (docs/decisions/0011-last-days-are-told-whole.md). */
  tagged('days-tell-birth-date', {}),
])
export type ReleaseWarning = z.infer<typeof ReleaseWarning>

/** Each once, in the order in which they came. */
export const distinctWarnings = (warnings: readonly ReleaseWarning[]): readonly ReleaseWarning[] => [
  ...new Map(warnings.map((one) => [JSON.stringify(one), one])).values(),
]
