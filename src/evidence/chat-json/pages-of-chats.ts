import { lineOf } from '../chat/conversation.ts'
import { type Json, leavesOf } from '../json/parse-json.ts'
import { pagesOfConversations } from '../message-pages.ts'
import { nativePage, type ReadPage } from '../read-outcome.ts'
import type { FoundChats } from './found-chats.ts'

const linesPerPage = 1000

/** Conversations first, then what else the document says, value by value with its place; null when it lies too deep. */
export function pagesOfChats({ conversations, taken }: FoundChats, root: Json): readonly ReadPage[] | null {
  const rest = leavesOf(root, taken)
  if (rest === null) return null
  const pages = [
    ...pagesOfConversations(
      conversations.map(({ title, said }) => ({ title, messages: said.map((one) => lineOf(one, title)) })),
    ),
  ]
  for (let start = 0; start < rest.length; start += linesPerPage) {
    const lines = rest.slice(start, start + linesPerPage).map(({ path, value }) => `${path}: ${value}`)
    pages.push(nativePage(pages.length + 1, 'What else the file says', lines.join('\n')))
  }
  return pages
}
