import type { Conversation, Said } from '../chat/conversation.ts'

export interface Placed {
  /** What tells conversations apart; two may have the same title. */
  readonly key: string
  readonly title: string
  readonly said: Said
}

/** Conversations in the order in which they begin, each in the order of its rows. */
export function groupByConversation(placed: Iterable<Placed>): readonly Conversation[] {
  const byKey = new Map<string, { readonly title: string; readonly said: Said[] }>()
  for (const { key, title, said } of placed) {
    const group = byKey.get(key)
    if (group) group.said.push(said)
    else byKey.set(key, { title, said: [said] })
  }
  return [...byKey.values()]
}
