import { z } from 'zod'
import { WindowKeys } from '../casefile/routes/window-routes.ts'

/**
 * What this window shows to the server. Kept for the tab alone, so that a reload works: the browser gives
 * `sessionStorage` to pages of this very address and port, sends it nowhere by itself, and it opens nothing without the
 * passphrase once the matter is locked. See docs/decisions/0006.
 */
const place = 'redress-window'
const channel = 'redress'
const answerWithin = 300

let keys: WindowKeys | null = null
export const windowKeys = (): WindowKeys | null => keys

export function keepKeys(made: WindowKeys): void {
  keys = made
  sessionStorage.setItem(place, JSON.stringify(made))
}

export function forgetKeys(): void {
  keys = null
  sessionStorage.removeItem(place)
}

/** The token of a fresh address, taken out of the address and of this tab's history at once. */
export function takeToken(): string | null {
  const token = /^#enter=([\w-]+)$/.exec(location.hash)?.[1] ?? null
  if (token !== null) history.replaceState(null, '', location.pathname + location.search)
  return token
}

/** Those of before a reload, else those of another tab of this view that is open. */
export async function findKeys(): Promise<WindowKeys | null> {
  const stored = WindowKeys.safeParse(readJson(sessionStorage.getItem(place)))
  keys = stored.success ? stored.data : await askOtherTabs()
  return keys
}

const Message = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('who-has-keys') }),
  z.strictObject({ say: z.literal('keys'), keys: WindowKeys }),
  z.strictObject({ say: z.literal('locked') }),
  z.strictObject({ say: z.literal('opened') }),
])
type Message = z.infer<typeof Message>

/** Tells the other tabs of this address; a page of another port is another address and hears nothing. */
export function tellTabs(message: Message): void {
  const tabs = new BroadcastChannel(channel)
  tabs.postMessage(message)
  tabs.close()
}

/** Hears the other tabs until the answer is called; hands the keys to one that asks. */
export function hearTabs(hear: (said: 'locked' | 'opened') => void): () => void {
  const tabs = new BroadcastChannel(channel)
  tabs.onmessage = ({ data }) => {
    const { data: message } = Message.safeParse(data)
    if (message?.say === 'who-has-keys' && keys !== null) tabs.postMessage({ say: 'keys', keys } satisfies Message)
    if (message?.say === 'locked' || message?.say === 'opened') hear(message.say)
  }
  return () => tabs.close()
}

function askOtherTabs(): Promise<WindowKeys | null> {
  return new Promise((done) => {
    const tabs = new BroadcastChannel(channel)
    const finish = (found: WindowKeys | null): void => {
      tabs.close()
      if (found !== null) keepKeys(found)
      done(found)
    }
    tabs.onmessage = ({ data }) => {
      const { data: message } = Message.safeParse(data)
      if (message?.say === 'keys') finish(message.keys)
    }
    tabs.postMessage({ say: 'who-has-keys' } satisfies Message)
    setTimeout(() => finish(null), answerWithin)
  })
}

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
