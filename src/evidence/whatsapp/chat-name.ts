/** What phones put before the name of a chat in the name of its export, in their language. */
const lead =
  /^(?:_chat|(?:WhatsApp[- ]Chat|Chat|Conversa|Conversación|Discussion|Chat WhatsApp|Czat WhatsApp|Чат WhatsApp|WhatsApp 聊天|WhatsApp sohbeti|دردشة واتساب|محادثة واتساب)[^\p{L}]*(?:de |do |di |con |com |mit |with |avec |met |med |z |с |与|與|مع |WhatsApp (?:con|com|avec|mit|with|de|do) )*)/iu

/** The other side, or the group, by the name of the file; null where the name is only `_chat.txt`. */
export function chatNameOf(path: string): string | null {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.txt$/i, '')
  if (!lead.test(file)) return null
  const name = file
    .replace(lead, '')
    .replace(/\s?\(\d+\)$/, '')
    .trim()
  return name === '' ? null : name
}
