import { decodeWords } from 'postal-mime'
import { headerBlock } from '../mail/header-block.ts'

/** What the list of a mailbox shows of each message, and what ties it to others. */
export interface MessageHead {
  readonly date: string
  readonly from: string
  readonly subject: string
  readonly id: string | null
  readonly answers: string | null
  readonly root: string | null
}

const idIn = (text: string | undefined): string | null => /<[^<>\s]+>/.exec(text ?? '')?.[0] ?? null

export function headOfMessage(message: Uint8Array): MessageHead {
  const { fields } = headerBlock(Buffer.from(message.subarray(0, 65_536)).toString('latin1'))
  const shown = (name: string): string => decodeWords(fields.get(name) ?? '').trim()
  return {
    date: shown('date'),
    from: shown('from'),
    subject: shown('subject'),
    id: idIn(fields.get('message-id')),
    answers: idIn(fields.get('in-reply-to')),
    root: idIn(fields.get('references')),
  }
}

/** Numbers of messages, from 1, that belong together: each refers to the first of them, or answers one that does. */
export function conversationsIn(heads: readonly MessageHead[]): readonly (readonly number[])[] {
  const answers = new Map<string, string>()
  for (const { id, answers: before, root } of heads) {
    const earlier = before ?? root
    if (id !== null && earlier !== null) answers.set(id, earlier)
  }
  const rootOf = (head: MessageHead, own: string): string => {
    if (head.root !== null) return head.root
    let at = head.id ?? head.answers ?? own
    const seen = new Set<string>()
    for (let before = answers.get(at); before !== undefined && !seen.has(at); before = answers.get(at)) {
      seen.add(at)
      at = before
    }
    return at
  }
  const threads = new Map<string, number[]>()
  for (const [i, head] of heads.entries()) {
    const root = rootOf(head, `message ${i + 1}`)
    const numbers = threads.get(root)
    if (numbers) numbers.push(i + 1)
    else threads.set(root, [i + 1])
  }
  return [...threads.values()].filter((numbers) => numbers.length > 1)
}
