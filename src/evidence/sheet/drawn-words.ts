import type { PackageParts } from '../ooxml/package-parts.ts'
import type { ReadPage } from '../read-outcome.ts'
import { elementsNamed, lettersOf } from '../xml/ordered-xml.ts'

/**
 * Words that lie over the cells of a sheet: text boxes and shapes, titles, labels and values of charts. They are stored as
 * XML beside the sheet, also where the sheet itself is binary.
 */
export function drawnWords(file: PackageParts, sheet: string): readonly string[] {
  const lines: string[] = []
  for (const { kind, part } of file.relations(sheet).values()) {
    if (kind !== 'drawing') continue
    for (const text of paragraphs(file.xml(part))) lines.push(`[text box] ${text}`)
    for (const { kind: inner, part: other } of file.relations(part).values()) {
      if (inner === 'diagramData') for (const text of paragraphs(file.xml(other))) lines.push(`[drawing] ${text}`)
      if (inner === 'chart') lines.push(...chartWords(file.xml(other)))
    }
  }
  return lines
}

/** A page with what lies over its cells below them. */
export const withDrawn = (page: ReadPage, drawn: readonly string[]): ReadPage =>
  drawn.length === 0 ? page : { ...page, text: [page.text, ...drawn].filter((line) => line !== '').join('\n') }

const paragraphs = (roots: readonly unknown[]): readonly string[] =>
  elementsNamed(roots, 'p')
    .map((paragraph) => elementsNamed(paragraph.children, 't').map(lettersOf).join('').trim())
    .filter((text) => text !== '')

function chartWords(roots: readonly unknown[]): readonly string[] {
  const values = elementsNamed(roots, 'v').map((value) => lettersOf(value).trim())
  const shown = [...paragraphs(roots), [...new Set(values)].filter((value) => value !== '').join('\t')]
  return shown.filter((text) => text !== '').map((text) => `[chart] ${text}`)
}
