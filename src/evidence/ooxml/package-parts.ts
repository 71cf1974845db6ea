import { attribute, elementsNamed, parseOrdered } from '../xml/ordered-xml.ts'
import type { ZipEntry } from '../zip/open-zip.ts'

/** The parts of an Office file by their names, without a leading slash, in whatever case they are stored. */
export class PackageParts {
  readonly #parts: ReadonlyMap<string, ZipEntry>

  constructor(entries: readonly ZipEntry[]) {
    this.#parts = new Map(
      entries.map((entry) => [entry.name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase(), entry]),
    )
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()]
  }

  bytes(name: string): Uint8Array | null {
    return this.#parts.get(name.toLowerCase())?.bytes ?? null
  }

  text(name: string): string | null {
    const bytes = this.bytes(name)
    return bytes === null ? null : new TextDecoder().decode(bytes)
  }

  xml(name: string): readonly unknown[] {
    const text = this.text(name)
    return text === null ? [] : parseOrdered(text)
  }

  /** What a part points to within the file: the kind (last word of its type) and the name of the part, by its id. */
  relations(of: string): ReadonlyMap<string, { readonly kind: string; readonly part: string }> {
    const slash = of.lastIndexOf('/')
    const folder = of.slice(0, slash + 1)
    const found = new Map<string, { kind: string; part: string }>()
    for (const relation of elementsNamed(this.xml(`${folder}_rels/${of.slice(slash + 1)}.rels`), 'Relationship')) {
      if (attribute(relation, 'TargetMode') === 'External') continue
      const type = attribute(relation, 'Type')
      found.set(attribute(relation, 'Id'), {
        kind: type.slice(type.lastIndexOf('/') + 1),
        part: resolvePart(folder, attribute(relation, 'Target')),
      })
    }
    return found
  }
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}
