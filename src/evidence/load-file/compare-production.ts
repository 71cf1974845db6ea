import type {
  ProductionColumn as Column,
  NamedColumns,
  ProducedDocument,
  ProductionDifference,
} from '../../casefile/evidence/production.ts'

/** The names that the trade gives the columns of a load file. */
const names: Readonly<Record<Column, readonly string[]>> = {
  begin: [
    'begdoc',
    'begbates',
    'begno',
    'batesbeg',
    'batesbegin',
    'beginbates',
    'beginningbates',
    'productionbegin',
    'prodbeg',
    'docid',
    'controlnumber',
    'begdocno',
    'batesstart',
    'imagekey',
  ],
  end: ['enddoc', 'endbates', 'endno', 'batesend', 'endingbates', 'productionend', 'prodend', 'enddocno', 'batesstop'],
  familyBegin: [
    'begattach',
    'begattachment',
    'beginattachment',
    'attachbegin',
    'batesbegattach',
    'begfamily',
    'prodbegattach',
    'parentid',
    'begbatesattach',
  ],
  familyEnd: [
    'endattach',
    'endattachment',
    'attachend',
    'batesendattach',
    'endfamily',
    'prodendattach',
    'endbatesattach',
  ],
  native: ['nativelink', 'native', 'nativepath', 'nativefile', 'nativefilepath', 'filelink', 'doclink'],
  text: ['textlink', 'text', 'textpath', 'ocrpath', 'textprecedence', 'extractedtext', 'textfilepath', 'fulltext'],
  image: ['imagepath'],
}

const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]/g, '')

type Columns = Readonly<Partial<Record<Column, number>>>

function columnsOf(headings: readonly string[], named: NamedColumns): Columns | null {
  const cells = headings.map(plain)
  const found: Partial<Record<Column, number>> = {}
  for (const [column, known] of Object.entries(names) as readonly (readonly [Column, readonly string[]])[]) {
    const given = named[column]
    const at =
      typeof given === 'number'
        ? given
        : cells.findIndex((cell) => (given === undefined ? known.includes(cell) : cell === plain(given)))
    if (at >= 0) found[column] = at
  }
  return found.begin === undefined ? null : found
}

export interface FolderFile {
  readonly bates: string
  readonly path: string
}

export interface ComparedProduction {
  readonly documents: readonly ProducedDocument[]
  readonly fields: readonly string[]
  readonly differences: readonly ProductionDifference[]
}

/** Paths as they are compared: one kind of slash, no case, no `.\` before them. */
const comparable = (path: string): string =>
  path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .toLowerCase()

/** Finds a file by the end of its path, so that it does not matter where the production was copied to. */
class Folder {
  readonly #byName = new Map<string, FolderFile[]>()
  readonly #found = new Set<string>()

  constructor(files: readonly FolderFile[]) {
    for (const file of files) {
      const name = comparable(file.path).split('/').at(-1) ?? ''
      const known = this.#byName.get(name)
      if (known) known.push(file)
      else this.#byName.set(name, [file])
    }
  }

  find(path: string): FolderFile | null {
    const wanted = comparable(path)
    const same = this.#byName.get(wanted.split('/').at(-1) ?? '') ?? []
    const file = same.find((one) => `/${comparable(one.path)}`.endsWith(`/${wanted}`)) ?? null
    if (file) this.#found.add(file.path)
    return file
  }

  notFound(): readonly FolderFile[] {
    return [...this.#byName.values()].flat().filter(({ path }) => !this.#found.has(path))
  }
}

/** A field of text may hold the text itself in place of where it lies. */
const isPath = (value: string): boolean => value.length < 400 && /[^\s]\.[A-Za-z0-9]{1,5}$/.test(value)

type Found = Pick<ComparedProduction, 'documents' | 'differences'>

/** Rows of one load file, looked up in the folder. */
function compareRows(
  pages: readonly string[],
  columns: Columns,
  headings: string,
  folder: Folder,
  seen: Set<string>,
): Found {
  const documents: ProducedDocument[] = []
  const differences: ProductionDifference[] = []
  for (const line of pages.flatMap((text) => text.split('\n').slice(text.startsWith(headings) ? 1 : 0))) {
    const cells = line.split('\t')
    const cell = (column: Column): string => {
      const at = columns[column]
      return at === undefined ? '' : (cells[at] ?? '').trim()
    }
    const number = cell('begin')
    if (number === '') continue
    if (seen.has(number)) differences.push({ what: 'number-twice', number, path: null })
    seen.add(number)
    for (const column of ['native', 'text', 'image'] as const) {
      const path = cell(column)
      if (isPath(path) && folder.find(path) === null) differences.push({ what: `${column}-missing`, number, path })
    }
    const native = isPath(cell('native')) ? folder.find(cell('native')) : null
    documents.push({
      number,
      end: cell('end') || null,
      familyBegin: cell('familyBegin') || null,
      familyEnd: cell('familyEnd') || null,
      file: native?.bates ?? null,
    })
  }
  return { documents, differences }
}

/**
 * What the load files of a production and the files beside them disagree on. Each load file comes as the text of its pages,
 * which begin with its headings; a list of page images names files and no documents. A column that a person named goes before one
 * that is known by its heading. Null where no load file has a column
 * with the numbers of documents.
 */
export function compareProduction(
  loads: readonly (readonly string[])[],
  files: readonly FolderFile[],
  named: NamedColumns = {},
): ComparedProduction | null {
  const folder = new Folder(files)
  const documents: ProducedDocument[] = []
  const differences: ProductionDifference[] = []
  const fields: string[] = []
  const numbers = new Set<string>()
  let known = false
  for (const pages of loads) {
    const headings = pages[0]?.split('\n')[0] ?? ''
    const columns = columnsOf(headings.split('\t'), named)
    if (columns === null) continue
    known = true
    const images = columns.image !== undefined
    const found = compareRows(pages, columns, headings, folder, images ? new Set() : numbers)
    differences.push(...found.differences)
    if (images) continue
    documents.push(...found.documents)
    fields.push(...headings.split('\t'))
  }
  if (!known) return null
  for (const { number, familyBegin } of documents)
    if (familyBegin !== null && !numbers.has(familyBegin))
      differences.push({ what: 'family-missing', number, path: familyBegin })
  for (const { path } of folder.notFound()) differences.push({ what: 'not-listed', number: null, path })
  return { documents, fields, differences }
}
