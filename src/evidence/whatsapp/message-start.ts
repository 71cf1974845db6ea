/** The beginning of one message in a WhatsApp text export, its date still in the order of the phone. */
export interface MessageStart {
  /** The three numbers of the date as they stand. */
  readonly numbers: readonly [number, number, number]
  readonly date: string
  readonly time: string
  /** Sender and text, or a system line. */
  readonly rest: string
}

const space = '[ \\u00a0\\u202f\\u2009]'
const date = '(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})'
const time = `(\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:${space}?[AaPp]\\.?${space}?[Mm]\\.?)?)`
const android = new RegExp(`^(${date}),?${space}${time}${space}[-–]${space}(.*)$`, 's')
const iphone = new RegExp(`^\\[(${date}),?${space}${time}\\]${space}(.*)$`, 's')

/** Direction marks that the export puts before lines; they are not part of what was written. */
export const withoutMarks = (line: string): string => line.replace(/[\u200e\u200f\u202a-\u202c\ufeff]/g, '')

/** Null when the line carries on the message before it. */
export function whatsappStart(rawLine: string): MessageStart | null {
  const line = withoutMarks(rawLine)
  const found = android.exec(line) ?? iphone.exec(line)
  if (!found) return null
  const numbers = [Number(found[2]), Number(found[3]), Number(found[4])] as const
  return { numbers, date: found[1] ?? '', time: found[5] ?? '', rest: found[6] ?? '' }
}
