import { headerBlock } from '../mail/header-block.ts'

/**
 * The line that parts the messages of a mailbox: `From `, who sent it, and the day and time of arrival as the programs
 * write it (RFC 4155 and what Thunderbird, Gmail and others made of it). A sentence that begins with "From" has no time
 * of day and year in this order.
 */
const postmark =
  /^From (?:\S+|"[^"]*"\S*|.{1,200}?) +(?:[A-Za-z]{3},? +)?(?:[A-Za-z]{3} +\d{1,2}|\d{1,2} +[A-Za-z]{3}(?: +(?:19|20)\d{2})?),? +\d{1,2}:\d{2}(?::\d{2})?(?: +(?:[A-Z]{1,5}|[+-]\d{4}))?(?: +(?:19|20)\d{2})?(?: +(?:[A-Z]{1,5}|[+-]\d{4}))?(?: remote from .*)?\s*$/
const year = /\b(?:19|20)\d{2}\b/

export const isPostmark = (line: string): boolean => line.length < 1000 && postmark.test(line) && year.test(line)

const ofMessages =
  /^(?:from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|content-.+|status|x-.+|sender|reply-to|resent-.+|in-reply-to|references|dkim-.+|authentication-results|arc-.+)$/

/** Whether what follows a postmark is the head of a message: fields, one of them of mail where the head is given whole. */
export function headFollows(text: string, whole: boolean): boolean {
  const block = headerBlock(text)
  return block.oddLines === 0 && block.names.length > 0 && (!whole || block.names.some((name) => ofMessages.test(name)))
}
