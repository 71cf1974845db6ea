import type { PackageParts } from '../ooxml/package-parts.ts'
import { attribute, elementsNamed, lettersOf, type XmlNode } from '../xml/ordered-xml.ts'

const workbook = 'xl/workbook.xml'

/** `row:column` from 0 of a name such as `B7`; null for what is none. */
function placeOf(name: string): string | null {
  const { letters, row } = /^\$?(?<letters>[A-Z]{1,3})\$?(?<row>\d{1,7})$/i.exec(name)?.groups ?? {}
  if (letters === undefined || row === undefined) return null
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return `${Number(row) - 1}:${column - 1}`
}

const wordsOf = (comment: XmlNode): string => elementsNamed(comment.children, 't').map(lettersOf).join('')

/** What is noted beside cells, also beside those that are empty, by the name of the sheet and `row:column`. */
export function commentsOfSheets(file: PackageParts): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const listed = file.relations(workbook)
  const found = new Map<string, ReadonlyMap<string, string>>()
  for (const sheet of elementsNamed(file.xml(workbook), 'sheet')) {
    const part = listed.get(attribute(sheet, 'r:id'))?.part
    if (part === undefined) continue
    const notes = new Map<string, string>()
    for (const { kind, part: other } of file.relations(part).values())
      if (kind === 'comments')
        for (const comment of elementsNamed(file.xml(other), 'comment')) {
          const place = placeOf(attribute(comment, 'ref'))
          const words = wordsOf(comment).trim()
          if (place !== null && words !== '') notes.set(place, words)
        }
    found.set(attribute(sheet, 'name'), notes)
  }
  return found
}
