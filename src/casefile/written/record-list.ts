import { z } from 'zod'
import { Witness } from '../evidence/witness.ts'
import { IntakeRecord, SafeContact } from '../intake/intake-record.ts'
import { Casefile, Claimant, Fact, Identity, Matter, Party, Tolling } from '../matter.ts'
import { DamagesText, Note, Tag, Task } from './single-records.ts'

/** An identity without its forms: how many there are, for a window takes them away by number and adds new ones. */
export const IdentityOutline = Identity.omit({ forms: true, answers: true }).extend({ forms: z.number() })
export type IdentityOutline = z.infer<typeof IdentityOutline>

const versions = <C extends z.ZodType>(content: C) =>
  z.array(z.strictObject({ id: z.string(), version: z.number(), content }).readonly()).readonly()

/** Records with the version that each is in, in their order; of each kind that was asked for. */
export const RecordList = z
  .strictObject({
    matter: versions(Matter),
    claimant: versions(Claimant),
    party: versions(Party),
    fact: versions(Fact),
    tolling: versions(z.array(Tolling)),
    'excluded-claims': versions(Casefile.shape.excludedClaims.unwrap()),
    tag: versions(Tag),
    note: versions(Note),
    task: versions(Task),
    intake: versions(IntakeRecord),
    'safe-contact': versions(SafeContact),
    witness: versions(Witness),
    /** Under `*` that of the first claimant. */
    'damages-input': versions(DamagesText),
    identity: versions(IdentityOutline),
  })
  .partial()
  .readonly()
export type RecordList = z.infer<typeof RecordList>

export const ListedKind = z.enum([
  ...['matter', 'claimant', 'party', 'fact', 'tolling', 'excluded-claims', 'tag', 'note', 'task'],
  ...['intake', 'safe-contact', 'witness', 'damages-input', 'identity'],
] as const)
export type ListedKind = z.infer<typeof ListedKind>

export const RecordsAsked = z
  .strictObject({
    kinds: z.array(ListedKind).min(1).readonly(),
    /** Those alone; all of them where it is left out. */
    ids: z.array(z.string().min(1).max(200)).max(500).readonly().optional(),
  })
  .readonly()
export type RecordsAsked = z.infer<typeof RecordsAsked>
