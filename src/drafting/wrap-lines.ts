/** Columns of a terminal page. */
const pageWidth = 98

/** Words broken into lines of a terminal page, the first after `first`, the others after `indent`. */
export function wrapLines(text: string, first: string, indent: string, width = pageWidth): readonly string[] {
  const lines: string[] = []
  let line = first
  for (const word of text.split(/\s+/)) {
    if (line.trim() !== '' && line.length + word.length + 1 > width) {
      lines.push(line.trimEnd())
      line = indent
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()]
}

/** A line broken at the width of the page, a little further in where it was indented; a long word stays whole. */
export function withinPage(line: string): readonly string[] {
  if (line.length <= pageWidth) return [line]
  const indent = /^ */.exec(line)?.[0] ?? ''
  return wrapLines(line.trimStart(), indent, indent === '' ? '' : `${indent}  `)
}
