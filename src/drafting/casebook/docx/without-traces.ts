import { readZipParts, writeZipParts } from '../../firewall/release/zip-parts.ts'

/** Numbers that the library counts up over all documents of a run, counted again from one in the order they appear. */
function renumbered(document: string): string {
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    const known = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, known)
    return known
  }
  return document
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (mark) =>
      mark.replace(/ w:id="(\d+)"/, (_, id: string) => ` w:id="${numberOf(`mark ${id}`)}"`),
    )
    .replace(/(<wp:docPr id=)"(\d+)"/g, (_, start: string, id: string) => `${start}"${numberOf(`picture ${id}`)}"`)
    .replace(/\b_Toc(\d+)\b/g, (_, id: string) => `_Toc${numberOf(`entry ${id}`)}`)
}

/** Takes out the moment of writing and what depends on the run: the file says nothing of when and where it was made. */
export function withoutTraces(bytes: Uint8Array): Uint8Array {
  const changes: Readonly<Record<string, (text: string) => string>> = {
    'docProps/core.xml': (text) =>
      text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12000-01-01T00:00:00Z'),
    'word/document.xml': renumbered,
  }
  const parts = readZipParts(bytes).map(({ name, bytes: part }) => {
    const change = changes[name]
    return {
      name,
      bytes: change === undefined ? part : Buffer.from(change(Buffer.from(part).toString('utf8')), 'utf8'),
    }
  })
  return writeZipParts(parts)
}
