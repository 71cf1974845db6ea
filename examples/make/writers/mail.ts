import MailComposer from 'nodemailer/lib/mail-composer'

export interface Letter {
  readonly from: string
  readonly to: string
  readonly cc?: string
  readonly subject: string
  /** Local time with offset, as 2020-09-14T08:12:00-04:00. */
  readonly sent: string
  /** Left side of the message id; unique in the folder. */
  readonly key: string
  readonly answers?: string
  readonly text: string
  readonly html?: string
  readonly attachments?: readonly {
    readonly filename: string
    readonly content: Uint8Array
    readonly contentType: string
  }[]
}

const domain = 'mail.redress-example.invalid'

/** One message as a mail program would have stored it. */
export async function makeMail(letter: Letter): Promise<Uint8Array> {
  const composer = new MailComposer({
    from: letter.from,
    to: letter.to,
    ...(letter.cc ? { cc: letter.cc } : {}),
    subject: letter.subject,
    date: new Date(letter.sent),
    messageId: `<${letter.key}@${domain}>`,
    ...(letter.answers
      ? { inReplyTo: `<${letter.answers}@${domain}>`, references: `<${letter.answers}@${domain}>` }
      : {}),
    text: letter.text,
    ...(letter.html ? { html: letter.html } : {}),
    baseBoundary: letter.key,
    attachments: (letter.attachments ?? []).map((file) => ({
      filename: file.filename,
      content: Buffer.from(file.content),
      contentType: file.contentType,
    })),
  })
  return new Uint8Array(await composer.compile().build())
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number): string => String(n).padStart(2, '0')

/** A mailbox in the mboxrd manner: a `From ` line before each message, and `>` before lines that look like one. */
export async function makeMailbox(letters: readonly Letter[]): Promise<Uint8Array> {
  const parts: string[] = []
  for (const letter of letters) {
    const d = new Date(letter.sent)
    const stamp = `${days[d.getUTCDay()]} ${months[d.getUTCMonth()]} ${two(d.getUTCDate())} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:00 ${d.getUTCFullYear()}`
    const sender = /<([^>]+)>/.exec(letter.from)?.[1] ?? letter.from
    const message = Buffer.from(await makeMail(letter))
      .toString('latin1')
      .replace(/\r\n/g, '\n')
      .replace(/^(>*From )/gm, '>$1')
    parts.push(`From ${sender} ${stamp}\n${message.trimEnd()}\n\n`)
  }
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'))
}
