import { withoutMarks } from './message-start.ts'

/** Who wrote and what; a system line ("Dale left") has no sender. */
export interface MessageContent {
  readonly sender: string | null
  readonly attachments: readonly string[]
  /** A picture, recording or file that was sent, and that the export does not contain. */
  readonly omitted: boolean
}

/** Stems of "left out" in the languages in which phones say it on a line of their own, after a direction mark. */
const leftOut =
  /omitted|omitid|omitted|omis(?:e|es)?\b|omess|omitt?id|ocult|weggelassen|ausgeschlossen|weggelaten|utel[aä]mn|udelad|utelat|jätetty|pominię|vynech|kihagy|mellőz|изключ|пропущен|опущ|не включ|без медиа|παραλήφθ|παραλείπ|çıkarıl|dahil edilme|dihilangkan|tidak disertakan|bị bỏ qua|đã bỏ qua|ละเว้น|ไม่รวม|省略|忽略|未含|含まれ|생략|제외|استبعاد|محذوف|لم يتم تضمين|حذف|پیوست نشد|הושמט|לא נכלל|छोड़|शामिल नहीं|omis din|izostavljen|izpuščen|vynechan|praleist|izlaist|välja jäetud/iu

/** `<attached: name.jpg>` of iPhones and `name.jpg (file attached)` of Android, in whatever language. */
const attachedMark = /^<[^<>:]{2,30}[:\uff1a]\s?([^<>]+\.[A-Za-z0-9]{2,5})>$/u
const attachedNote = /^(\S[^\n()]{0,120}\.[A-Za-z0-9]{2,5}) \([^()\n]{4,40}\)$/u

const sender = /^(?<name>[^:\n“”"«»]{1,60}?)\s?[:\uff1a](?:\s|$)/u

/** Android writes the notice between angle brackets as the whole message, in the language of the phone. */
const bracketed = /^<[^<>:\n]{3,60}>$/u

/** @param rest what follows the header, with the continuing lines */
export function contentOf(rest: string): MessageContent {
  const name = sender.exec(withoutMarks(rest))?.groups?.name?.trim()
  if (name === undefined || name === '') return { sender: null, attachments: [], omitted: false }
  const said = withoutMarks(rest).replace(sender, '').trim()
  const [first = ''] = said.split('\n', 1)
  const attached = attachedMark.exec(first.trim())?.[1] ?? attachedNote.exec(first.trim())?.[1]
  if (attached !== undefined) return { sender: name, attachments: [attached.trim()], omitted: false }
  const marked = /[:\uff1a]\s?\u200e/u.test(rest.slice(0, 160))
  const omitted =
    bracketed.test(said) ||
    (said.length < 80 && (marked || /^GIF|^image|^video|^audio|^sticker|^document/i.test(said)) && leftOut.test(said))
  return { sender: name, attachments: [], omitted }
}
