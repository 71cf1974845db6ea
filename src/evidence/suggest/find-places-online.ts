import type { Find } from './suggestion-from.ts'

const found = (kind: Find['kind'], value: string, start: number, end: number): Find => ({
  ...{ kind, value, factor: null, start, end },
})

const plainMail =
  /(?<![\w.+%-])[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_])?@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}(?![\w-])/g
/** `name at host dot example`, as it is written to hide from programs. */
const spelledMail =
  /(?<![\w.+%-])([A-Za-z0-9](?:[A-Za-z0-9._-]{0,40}[A-Za-z0-9])?)[ \t]?(?:\(at\)|\[at\]|[ \t]at[ \t]|[ \t]arroba[ \t])[ \t]?([A-Za-z0-9-]{2,40})[ \t]?(?:\(dot\)|\[dot\]|[ \t]dot[ \t]|[ \t]punto[ \t])[ \t]?([A-Za-z]{2,24})(?![\w-])/gi
/** Lines of a mail's head: every mail has them, and who wrote to whom is told apart from this. */
const headLine = /^(?:from|to|cc|bcc|reply-to|sender|date|subject|return-path|message-id|in-reply-to):/i

/** Mail addresses in small letters, those written to hide from programs too; not those of a mail's own head. */
export function findMails(text: string): readonly Find[] {
  const plain = [...(text.includes('@') ? text.matchAll(plainMail) : [])]
    .filter(({ index }) => !headLine.test(text.slice(text.lastIndexOf('\n', index) + 1, index)))
    .map(({ 0: mail, index }) => found('email', mail.toLowerCase(), index, index + mail.length))
  const spelled = [...(/[ ([](?:dot|punto)[ )\]]/i.test(text) ? text.matchAll(spelledMail) : [])].map(
    ({ 0: whole, 1: name = '', 2: host = '', 3: top = '', index }) =>
      found('email', `${name}@${host}.${top}`.toLowerCase(), index, index + whole.length),
  )
  return [...plain, ...spelled]
}

const webPattern = /(?<![\w@.])(?:https?:\/\/|www\.)[^\s<>"'“”‘’)\]|]{3,}/gi

/** Places on the web as they are written. */
export const findWebPlaces = (text: string): readonly Find[] =>
  [...text.matchAll(webPattern)].flatMap(({ 0: whole, index }) => {
    const place = whole.replace(/[.,;:!?*]+$/, '')
    return place.includes('.') ? [found('url', place, index, index + place.length)] : []
  })

const atHandle = /(?<![\w@.%+-])@[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?(?![\w@-])/g
const payHandle = /(?<![\w$])\$[A-Za-z][A-Za-z0-9_-]{2,20}(?![\w$])/g
const namedHandle =
  /\b(?:snap(?:chat)?|insta(?:gram)?|ig|kik|telegram|tiktok|twitter|onlyfans|cash ?app|venmo|zelle tag|username|user name|usuario)(?: (?:name|id|handle|user))?(?: ?[:=] ?| (?:is|es) )(?<handle>[A-Za-z][A-Za-z0-9_.-]{3,29})(?![\w@-])/gi

/** Names on chat and payment services: `@name`, `$name`, and what is said to be one. */
export function findHandles(text: string): readonly Find[] {
  const signed = [atHandle, payHandle].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      // `$USD` and the like are money.
      .filter(({ 0: handle }) => !/^\$(?:usd|mxn|cad|aud|eur)$/i.test(handle) && /[A-Za-z]/.test(handle))
      .map(({ 0: handle, index }) => found('handle', handle, index, index + handle.length)),
  )
  const named = [...text.matchAll(namedHandle)].flatMap(({ 0: whole, index, groups }) => {
    const handle = (groups?.handle ?? '').replace(/[.-]+$/, '')
    // A plain word behind "is" says something of the service.
    if (!/[\d_.]/.test(handle)) return []
    const start = index + whole.lastIndexOf(groups?.handle ?? '')
    return [found('handle', handle, start, start + handle.length)]
  })
  return [...signed, ...named]
}
