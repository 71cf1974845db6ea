import type { z } from 'zod'
import { Event } from '../casefile/routes/event.ts'
import type { BytesRoute, FileRoute, JsonRoute, PictureRoute, StreamRoute } from '../casefile/routes/route-shape.ts'
import { Warned } from '../casefile/routes/warned.ts'
import { Trouble, windowHeader } from '../casefile/routes.ts'
import { warnedOf } from './warned.ts'
import { windowKeys } from './window-keys.ts'

/** Thrown so that the query layer shows it; carries the server's own sentence. */
export class ServerTrouble extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.message)
    this.trouble = trouble
  }
}

const unreachable: Trouble = {
  ok: false,
  code: 'unreachable',
  message: 'Redress does not answer on this computer any more. What was saved is safe in the matter folder.',
  next: 'Start it again, by its icon or with `redress`: it opens a new window.',
}

const notUnderstood: Trouble = {
  ok: false,
  code: 'answer-not-understood',
  message: 'Redress answered in a form that this page does not know. Nothing in the matter was changed.',
  next: 'Reload the page; if it happens again, end Redress and start it again.',
}

/** Heard when the server says that the matter is locked, or that this window is not known. */
type Shut = 'matter-locked' | 'address-not-open'
let whenShut: (why: Shut) => void = () => undefined
export const hearShut = (hear: (why: Shut) => void): void => {
  whenShut = hear
}

const anyBytes = 'application/octet-stream'

export type Params = Readonly<Record<string, string>>
type AnyRoute<P, B> = Pick<JsonRoute<P, B, object>, 'method' | 'path'>

async function send<P, B>(route: AnyRoute<P, B>, params: Params, body: B, until?: AbortSignal): Promise<Response> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const key = windowKeys()
  let answer: Response
  try {
    answer = await fetch(path, {
      method: route.method,
      credentials: 'omit',
      headers: {
        ...(key ? { [windowHeader]: key.window } : {}),
        ...(body === null ? {} : { 'content-type': body instanceof Blob ? anyBytes : 'application/json' }),
      },
      ...(body === null ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      ...(until ? { signal: until } : {}),
    })
  } catch {
    throw new ServerTrouble(unreachable)
  }
  if (answer.ok) return answer
  const trouble = Trouble.safeParse(await answer.json().catch(() => null))
  if (!trouble.success) throw new ServerTrouble(notUnderstood)
  const { code } = trouble.data
  if (code === 'matter-locked' || code === 'address-not-open') whenShut(code)
  throw new ServerTrouble(trouble.data)
}

/** Asks by the contract: what comes back has the route's form, or it is trouble. */
export async function ask<P, B, A extends object>(route: JsonRoute<P, B, A>, params: Params, body: B): Promise<A> {
  return read(route, await send(route, params, body))
}

/** The same for bytes as they are. */
export async function askWithBytes<P, A extends object>(
  route: BytesRoute<P, A>,
  params: Params,
  bytes: Blob,
): Promise<A> {
  return read(route, await send(route, params, bytes))
}

async function read<A extends object>(
  route: { readonly path: string; readonly answer: z.ZodType<A> },
  answer: Response,
): Promise<A> {
  const json: unknown = await answer.json().catch(() => null)
  if (typeof json !== 'object' || json === null) throw new ServerTrouble(notUnderstood)
  const { ok, warned: _, ...value }: { ok?: unknown; warned?: unknown } = json
  const [known, beside] = [route.answer.safeParse(value), Warned.safeParse(json)]
  if (ok !== true || !known.success || !beside.success) throw new ServerTrouble(notUnderstood)
  warnedOf(route.path, beside.data.warned ?? [])
  return known.data
}

export async function askPicture<P, B>(route: PictureRoute<P, B>, params: Params, body: B): Promise<Blob> {
  const answer = await send(route, params, body)
  if (answer.headers.get('content-type') !== 'image/png') throw new ServerTrouble(notUnderstood)
  return answer.blob()
}

export async function askFile<P, B>(route: FileRoute<P, B>, params: Params, body: B): Promise<Blob> {
  const answer = await send(route, params, body)
  if (answer.headers.get('content-type') !== 'application/octet-stream') throw new ServerTrouble(notUnderstood)
  return answer.blob()
}

/** Hears what the server tells until it ends, this window goes, or `until` is aborted. */
export async function listen<P, B>(
  route: StreamRoute<P, B>,
  hear: (event: Event) => void,
  until: AbortSignal,
): Promise<void> {
  const answer = await send(route, {}, null, until)
  const lines = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!lines) return
  let rest = ''
  for (;;) {
    const { done, value } = await lines.read()
    if (done) return
    const parts = (rest + value).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts.filter((one) => one !== '')) {
      const event = Event.safeParse(readJson(line))
      if (event.success) hear(event.data)
    }
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
