const endOfDirectory = 0x06054b50
const entrySize = 46
const firstOfJanuary1980 = 0x0021

/** The same archive with one fixed time on every entry, so that the same content gives the same bytes. */
export function withFixedTimes(archive: Uint8Array): Uint8Array {
  const out = Uint8Array.from(archive)
  const view = new DataView(out.buffer)
  let end = out.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end--
  if (end < 0) throw new RangeError('the workbook is a zip archive')
  const setTime = (at: number): void => {
    view.setUint16(at, 0, true)
    view.setUint16(at + 2, firstOfJanuary1980, true)
  }
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    setTime(entry + 12)
    setTime(view.getUint32(entry + 42, true) + 10)
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true))
    entry += entrySize + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return out
}
