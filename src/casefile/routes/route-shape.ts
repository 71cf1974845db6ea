import { z } from 'zod'

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
  /** Of a request that brings a file; others hold a few thousand letters. */
  readonly mostBytes?: number
}

export interface PictureRoute<P, B> extends Asked<P, B> {
  readonly answer: 'png'
}

/** Takes bytes as they are, so many at most, where others take JSON. */
export interface BytesRoute<P, A extends object> extends Asked<P, null> {
  readonly takes: { readonly mostBytes: number }
  readonly answer: z.ZodType<A>
}

/** The bytes of one file, with its name. */
export interface FileRoute<P, B> extends Asked<P, B> {
  readonly answer: 'file'
}

/** Answered for as long as the window stays: one `Event` a line, as JSON. */
export interface StreamRoute<P, B> extends Asked<P, B> {
  readonly answer: 'events'
}

export const json = <P, B, A extends object>(route: JsonRoute<P, B, A>): JsonRoute<P, B, A> => route
export const bytes = <P, A extends object>(route: BytesRoute<P, A>): BytesRoute<P, A> => route
export const picture = <P, B>(route: PictureRoute<P, B>): PictureRoute<P, B> => route
export const file = <P, B>(route: FileRoute<P, B>): FileRoute<P, B> => route
export const stream = <P, B>(route: StreamRoute<P, B>): StreamRoute<P, B> => route

export const none = z.strictObject({})
export const noBody = z.null()
