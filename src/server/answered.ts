import { type ProblemCode, problem } from '../casefile/problems.ts'
import type { ReleaseWarning } from '../casefile/release/release-warning.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { BytesRoute, FileRoute, JsonRoute, PictureRoute, StreamRoute } from '../casefile/routes/route-shape.ts'
import { forTheOwner } from '../desk/door.ts'
import type { OpenMatter } from '../desk/open-matter.ts'
import type { Covered } from '../drafting/firewall/covering/covered.ts'
import type { Home } from './home.ts'
import type { LockedMatter } from './locked-matter.ts'
import type { Presence } from './presence.ts'
import type { Windows } from './windows.ts'

/** What the answers are made from. */
export interface Served {
  readonly locked: LockedMatter
  readonly windows: Windows
  readonly presence: Presence
  /** Null where one matter alone is served. */
  readonly home: Home | null
  /** Opens a window for whoever knows the secret; false for any other word. */
  readonly show: (secret: string) => boolean
}

/** As it came over the wire, nothing checked yet. */
export interface RawRequest {
  readonly params: Readonly<Record<string, string>>
  readonly body: unknown
  /** What came as it is, for a route that takes bytes. */
  readonly bytes?: Uint8Array
  /** The key of the window that asks; empty when it shows none. */
  readonly window: string
}

interface Request<P, B> {
  readonly params: P
  readonly body: B
  readonly window: string
}

export type Answer =
  | { readonly kind: 'json'; readonly value: object; readonly warned?: readonly ReleaseWarning[] }
  | { readonly kind: 'png'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'events'; readonly stream: ReadableStream<Uint8Array> }

/** A route with what answers it; request and answer are both checked against the route. */
export interface Answered<R> {
  readonly route: R
  readonly answer: (served: Served, raw: RawRequest) => Promise<Result<Answer, ProblemCode>>
}

function readRequest<P, B>(
  route: Pick<JsonRoute<P, B, object>, 'params' | 'body'>,
  raw: RawRequest,
): Result<
  Request<P, B>,
  'document-not-found' | 'matter-name-not-fit' | 'request-not-understood' | 'search-not-understood'
> {
  const params = route.params.safeParse(raw.params)
  if (!params.success) return failed(problem('document-not-found', { document: null }))
  const body = route.body.safeParse(raw.body)
  if (body.success) return ok({ params: params.data, body: body.data, window: raw.window })
  if (body.error.issues.some((issue) => issue.path[0] === 'name')) return failed(problem('matter-name-not-fit'))
  const long = body.error.issues.some((issue) => issue.code === 'too_big' && issue.path[0] === 'query')
  return failed(
    long
      ? problem('search-not-understood', { fault: { is: 'too-long', most: 2_000 }, at: null })
      : problem('request-not-understood', { why: 'another-form' }),
  )
}

type Work<T, P, B, A> = (from: T, request: Request<P, B>) => Promise<Result<A, ProblemCode>> | Result<A, ProblemCode>

/** About the window or the lock. An answer that breaks its route is a fault of ours: it throws, and nothing is sent. */
export const ofServer = <P, B, A extends object>(
  route: JsonRoute<P, B, A>,
  work: Work<Served, P, B, A>,
): Answered<JsonRoute<P, B, A>> => ({
  route,
  answer: async (served, raw) => {
    const request = readRequest(route, raw)
    if (!request.ok) return request
    const done = await work(served, request.value)
    return done.ok ? ok({ kind: 'json', value: route.answer.parse(done.value) }) : done
  },
})

/**
 * About the matter: what answers gets it only while it is open, and nothing comes out once it is locked. What the desk
 * covered is all that can be sent, with every warning of the covered answer beside it.
 */
export const ofMatter = <P, B, A extends object>(
  route: JsonRoute<P, B, A>,
  work: Work<OpenMatter, P, B, Covered<A>>,
): Answered<JsonRoute<P, B, A>> => ({
  route,
  answer: async ({ locked }, raw) => {
    const request = readRequest(route, raw)
    if (!request.ok) return request
    const done = await locked.use(async (matter) => work(matter, request.value))
    if (!done.ok) return done
    const { value, warnings } = done.value
    return ok({ kind: 'json', value: route.answer.parse(value), warned: warnings })
  },
})

/** For the owner's own eyes, on purpose: the answer with its names, after this look is logged. */
export const ofOwner = <P, B, A extends object>(
  route: JsonRoute<P, B, A>,
  work: Work<OpenMatter, P, B, Covered<A>>,
): Answered<JsonRoute<P, B, A>> =>
  ofServer(route, ({ locked }, request) =>
    locked.use(async (matter) => {
      const done = await work(matter, request)
      return done.ok ? forTheOwner(matter, done.value) : done
    }),
  )

/** Before a matter is open. */
export const ofHome = <P, B, A extends object>(
  route: JsonRoute<P, B, A>,
  work: Work<Home, P, B, A>,
): Answered<JsonRoute<P, B, A>> =>
  ofServer(route, ({ home }, request) =>
    home === null ? failed(problem('request-not-understood', { why: 'another-matter' })) : work(home, request),
  )

/** Counts and bytes alone, of which nothing of the matter comes back. */
export const ofArrivals = <P, B, A extends object>(
  route: JsonRoute<P, B, A>,
  work: Work<OpenMatter, P, B, A>,
): Answered<JsonRoute<P, B, A>> =>
  ofServer(route, ({ locked }, request) => locked.use(async (matter) => work(matter, request)))

export const bytesOfMatter = <P, A extends object>(
  route: BytesRoute<P, A>,
  work: (matter: OpenMatter, params: P, bytes: Uint8Array) => Promise<Result<A, ProblemCode>>,
): Answered<BytesRoute<P, A>> => ({
  route,
  answer: async ({ locked }, raw) => {
    const request = readRequest(route, { ...raw, body: null })
    if (!request.ok) return request
    const { bytes = new Uint8Array() } = raw
    const done = await locked.use((matter) => work(matter, request.value.params, bytes))
    return done.ok ? ok({ kind: 'json', value: route.answer.parse(done.value) }) : done
  },
})

export const streamOf = <P, B>(
  route: StreamRoute<P, B>,
  open: (served: Served) => ReadableStream<Uint8Array>,
): Answered<StreamRoute<P, B>> => ({
  route,
  answer: async (served) => ok({ kind: 'events', stream: open(served) }),
})

export const pictureOfMatter = <P, B>(
  route: PictureRoute<P, B>,
  work: Work<OpenMatter, P, B, { readonly png: Uint8Array }>,
): Answered<PictureRoute<P, B>> => ({
  route,
  answer: async ({ locked }, raw) => {
    const request = readRequest(route, raw)
    if (!request.ok) return request
    const done = await locked.use(async (matter) => work(matter, request.value))
    return done.ok ? ok({ kind: 'png', bytes: done.value.png }) : done
  },
})

/** A file that was searched before: the desk gives no other. */
export const fileOfMatter = <P, B>(
  route: FileRoute<P, B>,
  work: Work<OpenMatter, P, B, { readonly name: string; readonly bytes: Uint8Array }>,
): Answered<FileRoute<P, B>> => ({
  route,
  answer: async ({ locked }, raw) => {
    const request = readRequest(route, raw)
    if (!request.ok) return request
    const done = await locked.use(async (matter) => work(matter, request.value))
    return done.ok ? ok({ kind: 'file', ...done.value }) : done
  },
})
