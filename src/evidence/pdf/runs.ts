import type { Box, PlacedCharacter } from './page-characters.ts'

/** Characters that stand together on one line without a wide gap. */
export interface Run extends Box {
  readonly text: string
}

const isBreak = (code: number): boolean => code === 10 || code === 13

export const letterOf = (c: PlacedCharacter): string =>
  String.fromCodePoint(c.code >= 0 && c.code <= 0x10ffff ? c.code : 0xfffd)

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
  top: Math.max(a.top, b.top),
})

function standsApart(box: Box, next: Box): boolean {
  const height = Math.max(next.top - next.bottom, box.top - box.bottom, 4)
  const gap = next.left - box.right
  return gap > height * 1.2 || gap < -height * 2 || Math.abs(next.bottom - box.bottom) > height
}

/** Runs in the order of the file. A run ends at a line end, at a jump, and at a gap as wide as a gutter. */
export function runsOf(characters: readonly PlacedCharacter[]): readonly Run[] {
  const runs: Run[] = []
  const open: { text: string; box: Box | null } = { text: '', box: null }
  const finish = (): void => {
    if (open.box && open.text.trim() !== '') runs.push({ ...open.box, text: open.text.trim() })
    open.text = ''
    open.box = null
  }
  for (const c of characters) {
    if (isBreak(c.code)) {
      finish()
      continue
    }
    const letter = letterOf(c)
    if (c.generated || letter.trim() === '') {
      open.text += letter
      continue
    }
    if (open.box && standsApart(open.box, c)) finish()
    open.text += letter
    open.box = open.box ? around(open.box, c) : { left: c.left, right: c.right, bottom: c.bottom, top: c.top }
  }
  finish()
  return runs
}
