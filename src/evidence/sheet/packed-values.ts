const errors: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

export const errorShown = (code: number): string => errors.get(code) ?? '#N/A'

/** Thirty bits that are an integer or the begin of a number, of which two more say whether it is, and a hundredth. */
export function unpackNumber(packed: number): number {
  const scratch = new DataView(new ArrayBuffer(8))
  scratch.setUint32(4, packed & 0xfffffffc, true)
  const value = (packed & 2) !== 0 ? packed >> 2 : scratch.getFloat64(0, true)
  return (packed & 1) !== 0 ? value / 100 : value
}
