/** The lines at the head of a message, names in small letters without the `>` that some programs put before them. */
export interface HeaderBlock {
  readonly names: readonly string[]
  readonly fields: ReadonlyMap<string, string>
  /** Lines that are neither a field nor the continuation of one. */
  readonly oddLines: number
  /** Where the body begins, in characters of the text given. */
  readonly bodyAt: number
}

/** RFC 5322, 2.2: any printing character but the colon may stand in a name; old programs put spaces before the colon. */
const field = /^(>?)([\x21-\x39\x3b-\x7e]{1,76})[ \t]*:(.*)$/

const most = 65_536

/** Up to the first empty line; the first value of a field that stands twice. */
export function headerBlock(text: string): HeaderBlock {
  const names: string[] = []
  const fields = new Map<string, string>()
  let oddLines = 0
  let at = 0
  let last: string | null = null
  while (at < text.length && at < most) {
    const end = text.indexOf('\n', at)
    const stop = end < 0 ? text.length : end
    const line = text.slice(at, stop).replace(/\r$/, '')
    at = end < 0 ? text.length : end + 1
    if (line.trim() === '') break
    if (/^[ \t]/.test(line) && last !== null) {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`)
      continue
    }
    const found = field.exec(line)
    if (!found) {
      oddLines += 1
      last = null
      continue
    }
    const name = (found[2] ?? '').toLowerCase()
    names.push(name)
    last = fields.has(name) ? null : name
    if (last !== null) fields.set(name, (found[3] ?? '').trim())
  }
  return { names, fields, oddLines, bodyAt: at }
}

/** Fields that only programs write, and that stand in no memo or form. */
const ofPrograms =
  /^(?:message-id|mime-version|received|content-type|content-transfer-encoding|return-path|delivered-to|authentication-results|dkim-signature|domainkey-signature|received-spf|arc-.+|resent-message-id|resent-from|resent-date|in-reply-to|references|thread-index|x-mailer|user-agent|x-originating-ip|envelope-to|x-gmail-labels|x-gm-thrid|x-mozilla-status)$/
const ofMail =
  /^(?:from|to|cc|bcc|subject|date|reply-to|sender|status|x-status|importance|priority|thread-topic|list-.+|resent-.+|x-.+|organization|errors-to|precedence|content-.+|envelope-.+|disposition-notification-to)$/

/**
 * Whether a text begins as a message does, by the whole of its head and not by the first line: fields of mail, nearly
 * nothing else, and either something that only programs write or a sender with an address.
 */
export function beginsAsMail(text: string, named: boolean): boolean {
  const block = headerBlock(text)
  const programs = block.names.filter((name) => ofPrograms.test(name)).length
  const known = block.names.filter((name) => ofMail.test(name)).length + programs
  if (block.oddLines > block.names.length / 10 || known * 2 < block.names.length) return false
  if (named) return known >= 1 && (programs >= 1 || block.fields.has('from') || block.fields.has('subject'))
  const addressed = ['from', 'sender', 'to'].some((name) => (block.fields.get(name) ?? '').includes('@'))
  const usual = block.names.some((name) => /^(?:from|subject|date|received)$/.test(name))
  return usual && ((programs >= 1 && known >= 3) || (addressed && known >= 3))
}
