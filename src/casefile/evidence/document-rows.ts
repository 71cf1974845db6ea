import { z } from 'zod'
import { DocumentId } from '../ids.ts'
import { DocumentStatus, ReasonCode } from './records.ts'

/** Labels that say how a document stands as to privilege; every other tag is free. */
export const privilegeLabels = ['privileged', 'privileged in part', 'not privileged'] as const
export const Privilege = z.enum(privilegeLabels)
export type Privilege = z.infer<typeof Privilege>

const word = z.string().min(1).max(200)

/** Which documents a list shows; all conditions together. Words as the list shows them, names covered. */
export const ListConditions = z
  .strictObject({
    state: DocumentStatus.optional(),
    format: z.string().max(40).optional(),
    /** Empty for documents that came from nobody in particular. */
    custodian: z.string().max(200).optional(),
    tag: word.optional(),
    year: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    /** Part of its path, or its number. */
    name: word.optional(),
  })
  .readonly()
export type ListConditions = z.infer<typeof ListConditions>

export const RowOrders = z.enum(['number', 'newest', 'path', 'format', 'pages', 'size', 'state', 'custodian'])
export type RowOrders = z.infer<typeof RowOrders>

export const mostRows = 200

export const RowsWanted = z
  .strictObject({
    where: ListConditions,
    order: RowOrders,
    offset: z.int().nonnegative().max(10_000_000),
    limit: z.int().positive().max(mostRows),
  })
  .readonly()
export type RowsWanted = z.infer<typeof RowsWanted>

export const DocumentRow = z
  .strictObject({
    id: DocumentId,
    bates: z.string(),
    path: z.string(),
    format: z.string(),
    pages: z.number(),
    bytes: z.number(),
    status: DocumentStatus,
    reason: ReasonCode.nullable(),
    custodian: z.string().nullable(),
    /** Each with its record, so that it can be taken off. */
    tags: z.array(z.strictObject({ id: z.string(), version: z.number(), label: z.string() }).readonly()).readonly(),
  })
  .readonly()
export type DocumentRow = z.infer<typeof DocumentRow>

export const RowsShown = z.strictObject({ total: z.number(), rows: z.array(DocumentRow).readonly() }).readonly()
export type RowsShown = z.infer<typeof RowsShown>

const Facet = z.strictObject({ value: z.string(), documents: z.number() }).readonly()

/** Of each kind how many documents there are, under all other conditions. */
export const RowFacetsShown = z
  .strictObject({
    states: z.array(Facet).readonly(),
    formats: z.array(Facet).readonly(),
    custodians: z.array(Facet).readonly(),
    tags: z.array(Facet).readonly(),
    years: z.array(Facet).readonly(),
  })
  .readonly()
export type RowFacetsShown = z.infer<typeof RowFacetsShown>

export const documentsAtOnce = 500
const Documents = z.array(DocumentId).min(1).max(documentsAtOnce).readonly()

/** Puts a tag on documents, or takes it off those that have it. */
export const TagsWanted = z
  .strictObject({ documents: Documents, label: z.string().trim().min(1).max(80), on: z.boolean() })
  .readonly()
export type TagsWanted = z.infer<typeof TagsWanted>

/** Null: from nobody in particular. */
export const CustodianWanted = z
  .strictObject({ documents: Documents, custodian: z.string().trim().min(1).max(200).nullable() })
  .readonly()
export type CustodianWanted = z.infer<typeof CustodianWanted>
