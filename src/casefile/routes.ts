import { z } from 'zod'
import {
  AcceptedSuggestions,
  ChangeAnswer,
  HistoryAsked,
  ShownHistory,
  TurnedChange,
  WantedChange,
} from './change-request.ts'
import { IsoDay } from './dates.ts'
import { DocumentId } from './ids.ts'
import { idleChoices, MatterList, Views } from './matter-list.ts'
import { MatterName } from './matter-name.ts'
import { AnsweredQuestion, NamesOfMatter, NumberedQuestion } from './names-view.ts'
import { DocumentList, MatterOverview, PageView, SearchAnswer } from './views.ts'

/** Who may ask: anybody on this machine, a window that was let in, or such a window while the matter is open. */
export type Needs = 'nothing' | 'window' | 'open-matter'

/**
 * One thing that the browser view may ask of the server. Both sides take method, place, types and checks from here: the
 * server refuses a request, and the view an answer, that has another form.
 */
interface Asked<P, B> {
  readonly method: 'GET' | 'POST'
  /** `:name` stands for what `params` says of it. */
  readonly path: `/api/${string}`
  readonly params: z.ZodType<P, Readonly<Record<string, string>>>
  readonly body: z.ZodType<B>
  readonly needs: Needs
  /** Whether asking shows that a person is at work; what a page asks by itself must not put off the idle lock. */
  readonly asked: 'by-person' | 'by-page'
}

export interface JsonRoute<P, B, A extends object> extends Asked<P, B> {
  readonly answer: z.ZodType<A>
}

export interface PictureRoute<P, B> extends Asked<P, B> {
  readonly answer: 'png'
}

/** Answered for as long as the window stays: one `Event` a line, as JSON. */
export interface StreamRoute<P, B> extends Asked<P, B> {
  readonly answer: 'events'
}

const json = <P, B, A extends object>(route: JsonRoute<P, B, A>): JsonRoute<P, B, A> => route
const picture = <P, B>(route: PictureRoute<P, B>): PictureRoute<P, B> => route
const stream = <P, B>(route: StreamRoute<P, B>): StreamRoute<P, B> => route

const none = z.strictObject({})
const noBody = z.null()
const secret = z.string().min(20).max(100)

const pageOfDocument = z.strictObject({
  document: DocumentId,
  page: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
})

/**
 * Whether a matter is open; while it is, its name as its folder has it, and the seconds until it locks itself unless a
 * person does something. `begins`: whether a locked window chooses among matters, or waits for the passphrase of one.
 */
export const Standing = z
  .strictObject({
    open: z.boolean(),
    locksInSeconds: z.number().nullable(),
    name: z.string().nullable(),
    begins: z.enum(['matters', 'passphrase']),
  })
  .readonly()
export type Standing = z.infer<typeof Standing>

/** What a window keeps: `window` goes with each request; `proof` never leaves it, it shows that Redress still answers. */
export const WindowKeys = z.strictObject({ window: secret, proof: secret }).readonly()
export type WindowKeys = z.infer<typeof WindowKeys>

/** What the server tells without being asked. */
export const Event = z.discriminatedUnion('kind', [
  /** A matter was opened or locked. */
  z.strictObject({ kind: z.literal('standing') }).readonly(),
  /** The list of matters, or the work on one, is not as it was. */
  z.strictObject({ kind: z.literal('matters') }).readonly(),
  /** The open matter holds something else than before: what was answered from it is old. */
  z.strictObject({ kind: z.literal('changed') }).readonly(),
])
export type Event = z.infer<typeof Event>

const passphrase = z.string().min(1).max(4000)
const folder = z.string().min(1).max(4000)

export const routes = {
  /** The token of the printed address, once, for the keys of a window. */
  enter: json({
    method: 'POST',
    path: '/api/enter',
    params: none,
    body: z.strictObject({ token: secret }),
    answer: WindowKeys,
    needs: 'nothing',
    asked: 'by-person',
  }),
  /** HMAC-SHA256 of the nonce under `proof`: asked before a passphrase is sent. */
  prove: json({
    method: 'POST',
    path: '/api/prove',
    params: none,
    body: z.strictObject({ nonce: secret }),
    answer: z.strictObject({ mac: z.string().regex(/^[0-9a-f]{64}$/) }),
    needs: 'window',
    asked: 'by-page',
  }),
  standing: json({
    method: 'GET',
    path: '/api/standing',
    params: none,
    body: noBody,
    answer: Standing,
    needs: 'window',
    asked: 'by-page',
  }),
  /** Sent when keys were pressed or the pointer moved, a few times a minute at most. */
  awake: json({
    method: 'POST',
    path: '/api/awake',
    params: none,
    body: noBody,
    answer: Standing,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  lock: json({
    method: 'POST',
    path: '/api/lock',
    params: none,
    body: noBody,
    answer: Standing,
    needs: 'window',
    asked: 'by-page',
  }),
  unlock: json({
    method: 'POST',
    path: '/api/unlock',
    params: none,
    body: z.strictObject({ passphrase }),
    answer: Standing,
    needs: 'window',
    asked: 'by-person',
  }),
  /** Held open by a window for as long as it stands: so the program knows when the last one is gone. */
  events: stream({
    method: 'GET',
    path: '/api/events',
    params: none,
    body: noBody,
    answer: 'events',
    needs: 'window',
    asked: 'by-page',
  }),
  /** A second start of the program asks the first for a window; the secret stands in a file of this user alone. */
  show: json({
    method: 'POST',
    path: '/api/show',
    params: none,
    body: z.strictObject({ secret }),
    answer: z.strictObject({ shown: z.literal(true) }),
    needs: 'nothing',
    asked: 'by-page',
  }),
  matters: json({
    method: 'GET',
    path: '/api/matters',
    params: none,
    body: noBody,
    answer: MatterList,
    needs: 'window',
    asked: 'by-page',
  }),
  /** Which folder matters are made in, after how many minutes an open one locks itself, how the view looks; null: as it is. */
  chooseHome: json({
    method: 'POST',
    path: '/api/matters/home',
    params: none,
    body: z.strictObject({
      folder: folder.nullable(),
      idleMinutes: z.literal(idleChoices).nullable(),
      view: Views.nullable(),
    }),
    answer: MatterList,
    needs: 'window',
    asked: 'by-person',
  }),
  /** Puts a matter from elsewhere on the list. */
  addMatter: json({
    method: 'POST',
    path: '/api/matters/add',
    params: none,
    body: z.strictObject({ folder }),
    answer: MatterList,
    needs: 'window',
    asked: 'by-person',
  }),
  makeMatter: json({
    method: 'POST',
    path: '/api/matters/make',
    params: none,
    body: z.strictObject({ name: MatterName, passphrase }),
    answer: Standing,
    needs: 'window',
    asked: 'by-person',
  }),
  openMatter: json({
    method: 'POST',
    path: '/api/matters/open',
    params: none,
    body: z.strictObject({ folder, passphrase }),
    answer: Standing,
    needs: 'window',
    asked: 'by-person',
  }),
  /** Opens the invented example, which is made first where it is not there yet; its progress stands in the list. */
  openExample: json({
    method: 'POST',
    path: '/api/matters/example',
    params: none,
    body: noBody,
    answer: Standing,
    needs: 'window',
    asked: 'by-person',
  }),
  /** Shows the open matter as of another day, in every window; null for today. */
  chooseAsOf: json({
    method: 'POST',
    path: '/api/as-of',
    params: none,
    body: z.strictObject({ day: IsoDay.nullable() }),
    answer: z.strictObject({ day: IsoDay, chosen: z.boolean() }),
    needs: 'open-matter',
    asked: 'by-person',
  }),
  overview: json({
    method: 'GET',
    path: '/api/overview',
    params: none,
    body: noBody,
    answer: MatterOverview,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  documents: json({
    method: 'GET',
    path: '/api/documents',
    params: none,
    body: noBody,
    answer: DocumentList,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  page: json({
    method: 'GET',
    path: '/api/documents/:document/pages/:page',
    params: pageOfDocument,
    body: noBody,
    answer: PageView,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** A POST: opening an original changes the audit log. */
  original: picture({
    method: 'POST',
    path: '/api/documents/:document/pages/:page/original',
    params: pageOfDocument,
    body: noBody,
    answer: 'png',
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** A POST: what is searched for must not stand in an address. */
  search: json({
    method: 'POST',
    path: '/api/search',
    params: none,
    body: z.strictObject({ query: z.string().max(2000), offset: z.int().nonnegative().max(1_000_000) }),
    answer: SearchAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  history: json({
    method: 'POST',
    path: '/api/history',
    params: none,
    body: HistoryAsked,
    answer: ShownHistory,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** All of these records or none; a conflict is an answer like others. */
  change: json({
    method: 'POST',
    path: '/api/changes',
    params: none,
    body: z.strictObject({ records: z.array(WantedChange).min(1).max(200).readonly() }),
    answer: ChangeAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  undo: json({
    method: 'POST',
    path: '/api/undo',
    params: none,
    body: noBody,
    answer: TurnedChange,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  redo: json({
    method: 'POST',
    path: '/api/redo',
    params: none,
    body: noBody,
    answer: TurnedChange,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** What is protected, by pseudonym, and every place that cannot be told, those of finished papers too. */
  names: json({
    method: 'GET',
    path: '/api/names',
    params: none,
    body: noBody,
    answer: NamesOfMatter,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** A question answered once, as it was seen; the answer is kept with the identity. */
  answerName: json({
    method: 'POST',
    path: '/api/names/answer',
    params: none,
    body: AnsweredQuestion,
    answer: NumberedQuestion,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** Each suggestion becomes a fact or part of one. */
  accept: json({
    method: 'POST',
    path: '/api/suggestions/accept',
    params: none,
    body: z.strictObject({ ids: z.array(z.string().min(1).max(100)).min(1).max(200).readonly() }),
    answer: AcceptedSuggestions,
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const

export type RouteName = keyof typeof routes

/** The one shape of trouble on every door, as the view reads it. */
export const Trouble = z
  .strictObject({ ok: z.literal(false), code: z.string(), message: z.string(), next: z.string() })
  .readonly()
export type Trouble = z.infer<typeof Trouble>

/** Says who asks; a header of our own is never sent by a browser unasked, nor by a page of another origin unseen. */
export const windowHeader = 'redress-window'
