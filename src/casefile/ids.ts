import { z } from 'zod'
import { mustBe } from './problems/field-rule.ts'

const slug = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/

export const MatterId = z.string().regex(slug, mustBe('id')).brand<'MatterId'>()
export type MatterId = z.infer<typeof MatterId>
export const PartyId = z.string().regex(slug, mustBe('id')).brand<'PartyId'>()
export type PartyId = z.infer<typeof PartyId>
export const FactId = z.string().regex(slug, mustBe('id')).brand<'FactId'>()
export type FactId = z.infer<typeof FactId>
/** `doc-` and 16 hex digits of the SHA-256 of path and content: the same file in the same place keeps its id. */
export const DocumentId = z
  .string()
  .regex(/^doc-[0-9a-f]{16}$/)
  .brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof Sha256>
/** The path of the law file without its ending: `us/18-usc-1595`, `us-oh/rev-code-2305.10`. */
export const ProvisionId = z
  .string()
  .regex(/^us(-[a-z]{2})?\/[a-zA-Z0-9./-]+$/, mustBe('provision-id'))
  .brand<'ProvisionId'>()
export type ProvisionId = z.infer<typeof ProvisionId>
export const DecisionId = z
  .string()
  .regex(/^[a-z0-9-]+$/, mustBe('id'))
  .brand<'DecisionId'>()
export type DecisionId = z.infer<typeof DecisionId>
export const NoticeId = z
  .string()
  .regex(/^[a-z0-9-]+$/, mustBe('id'))
  .brand<'NoticeId'>()
export type NoticeId = z.infer<typeof NoticeId>
export const FactorId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, mustBe('id'))
  .brand<'FactorId'>()
export type FactorId = z.infer<typeof FactorId>
