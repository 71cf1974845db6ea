import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '..')
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).map(normalize)

/** Rooms in order of import: a room may import itself and every room of an earlier rank, never one of its own rank. */
const ranks: readonly (readonly string[])[] = [
  ['casefile'],
  ['words'],
  ['law', 'damages', 'precedent'],
  ['evidence', 'rings'],
  ['analysis', 'reform'],
  ['shelf', 'vault'],
  ['drafting'],
  ['desk'],
  ['server'],
  ['cli'],
]
const pure = new Set(['casefile', 'words', 'law', 'damages', 'precedent', 'evidence', 'rings', 'analysis', 'reform'])

/** Every dependency has its rooms; one that is not named here may be imported nowhere. Tests may borrow. */
const everywhere = [...ranks.flat(), 'web']
const homes: Readonly<Record<string, readonly string[]>> = {
  zod: everywhere,
  'pure-rand': ['damages', 'reform', 'rings'],
  highs: ['damages'],
  '@hyzyla/pdfium': ['evidence'],
  '@tesseract.js-data/eng': ['evidence'],
  'chrono-node': ['evidence'],
  'csv-parse': ['evidence'],
  exifr: ['evidence'],
  'music-metadata': ['evidence'],
  chardet: ['evidence'],
  'seek-bzip': ['evidence'],
  'xz-decompress': ['evidence'],
  'libarchive.js': ['evidence'],
  utif2: ['evidence'],
  omggif: ['evidence'],
  'webp-wasm': ['evidence'],
  'libheif-js': ['evidence'],
  '@tesseract.js-data/spa': ['evidence'],
  'file-type': ['evidence'],
  'libphonenumber-js': ['evidence'],
  parse5: ['evidence'],
  pngjs: ['evidence'],
  '@kenjiuno/decompressrtf': ['evidence'],
  '@kenjiuno/msgreader': ['evidence'],
  asn1js: ['evidence'],
  'pst-extractor': ['evidence'],
  'postal-mime': ['evidence'],
  'tesseract.js': ['evidence'],
  yauzl: ['evidence'],
  graphology: ['rings'],
  'graphology-communities-louvain': ['rings'],
  'graphology-metrics': ['rings'],
  yaml: ['shelf'],
  papaparse: ['shelf'],
  hyparquet: ['shelf'],
  'fast-xml-parser': ['evidence', 'shelf'],
  'better-sqlite3-multiple-ciphers': ['vault'],
  kysely: ['vault'],
  docx: ['drafting'],
  fflate: ['drafting'],
  exceljs: ['drafting', 'evidence'],
  '@cantoo/pdf-lib': ['drafting', 'evidence'],
  hono: ['server'],
  '@hono/node-server': ['server'],
  commander: ['cli'],
  react: ['web'],
  'react-dom': ['web'],
  '@tanstack/react-query': ['web'],
  '@tanstack/react-router': ['web'],
  vite: ['web'],
  '@vitejs/plugin-react': ['web'],
}

const roomOf = (file: string): string => file.split('/')[1] ?? ''
const rankOf = (room: string): number => ranks.findIndex((rank) => rank.includes(room))
const isTest = (file: string): boolean => /\.(?:test|fixture|suite)\.tsx?$/.test(file)

interface Import {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?[^;'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  )
  return [...found].map((m) => ({ file, target: m[2] ?? m[3] ?? '', typeOnly: m[1] !== undefined }))
})

test('properties are tried through the one file that fixes their seed', () => {
  const wrong = imports.filter(({ file, target }) => target === 'fast-check' && !file.endsWith('/property.fixture.ts'))
  assert.deepEqual(
    wrong.map(({ file }) => file),
    [],
  )
})

test('every room is in the order of the house', () => {
  const rooms = new Set(files.map(roomOf))
  for (const room of rooms) assert.ok(room === 'web' || rankOf(room) >= 0, `src/${room} is not a room of the house`)
})

test('rooms import only what stands before them', () => {
  const wrong = imports.flatMap(({ file, target, typeOnly }) => {
    if (!target.startsWith('.')) return []
    const goal = relative(root, resolve(root, dirname(file), target))
    const [from, to] = [roomOf(file), roomOf(goal)]
    if (!goal.startsWith('src/') || from === to) return []
    if (from === 'web')
      return to === 'casefile' || to === 'words'
        ? []
        : [`${file} imports ${goal}: the web takes only from casefile and words`]
    if (to === 'web') return [`${file} imports ${goal}: nothing imports the web`]
    if (isTest(file) && rankOf(to) <= rankOf('shelf')) return []
    return rankOf(to) < rankOf(from) ? [] : [`${file} imports ${goal}${typeOnly ? ' (types)' : ''}`]
  })
  assert.deepEqual(wrong, [])
})

test('no circle of imports, of types either', () => {
  const graph = new Map<string, string[]>()
  for (const { file, target } of imports) {
    if (!target.startsWith('.')) continue
    const goal = relative(root, resolve(root, dirname(file), target))
    graph.set(file, [...(graph.get(file) ?? []), goal])
  }
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), `circle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`)
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
})

test('pure rooms read no clock, no chance, no disk', () => {
  const wrong = files
    .filter((file) => pure.has(roomOf(file)) && !isTest(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      const marks = [
        /Date\.now\(/,
        /new Date\(\)/,
        /Temporal\.Now/,
        /Math\.random/,
        /from ['"]node:(?:fs|net|http|https|child_process|os)['"]/,
      ]
      return marks.filter((mark) => mark.test(text)).map((mark) => `${file}: ${mark}`)
    })
  assert.deepEqual(wrong, [])
})

test('a dependency is imported in its rooms only', () => {
  const wrong = imports.flatMap(({ file, target }) => {
    if (target.startsWith('.') || target.startsWith('node:') || isTest(file)) return []
    const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '')
    return homes[name]?.includes(roomOf(file)) ? [] : [`${file} imports ${target}`]
  })
  assert.deepEqual(wrong, [])
})

test('no room is named for a dependency that is gone, and none is installed without a use', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
    readonly devDependencies: Readonly<Record<string, string>>
  }
  const [given, forWork] = [Object.keys(dependencies), Object.keys(devDependencies)]
  assert.deepEqual(
    given.filter((name) => !(name in homes)),
    [],
    'has no room',
  )
  assert.deepEqual(
    Object.keys(homes).filter((name) => !given.includes(name) && !forWork.includes(name)),
    [],
    'is not installed',
  )
  // The engine takes Spanish by its way from the English model.
  const byPath = ['@tesseract.js-data/spa']
  const product = files.filter((file) => !isTest(file)).map((file) => readFileSync(join(root, file), 'utf8'))
  const unused = given.filter(
    (name) => !byPath.includes(name) && !product.some((text) => new RegExp(`['"]${name}[/'"]`).test(text)),
  )
  assert.deepEqual(unused, [], 'is used by nothing')
})

/** Licences that let a program be given on under Apache-2.0 with a notice; with an `OR` one of the two is enough. */
const licences = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib']
/** Used unmodified from a folder of its own, so that it can be replaced: docs/decisions/0009. */
const besideTheProgram = new Map([['node_modules/libheif-js', 'LGPL-3.0']])
const licencesOfTools = [...licences, 'MPL-2.0', 'Unlicense']

test('every library that is installed, down to the last, has a licence under which it may be given on', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly license?: string; readonly dev?: boolean }>>
  }
  const allowed = (text: string, list: readonly string[]): boolean =>
    text.includes(' OR ')
      ? text.split(' OR ').some((one) => list.includes(one.replace(/[()]/g, '')))
      : text.split(' AND ').every((one) => list.includes(one.replace(/[()]/g, '')))
  const wrong = Object.entries(packages)
    .filter(([path]) => path !== '')
    .filter(([path, { license = 'none' }]) => besideTheProgram.get(path) !== license)
    .filter(([, { license = 'none', dev = false }]) => !allowed(license, dev ? licencesOfTools : licences))
    .map(([path, { license = 'none' }]) => `${path}: ${license}`)
  assert.deepEqual(wrong, [])
})

test('what only tests use is named .fixture or .suite, and nothing is used by nobody', () => {
  const read = globSync('{src,scripts,bench,test,examples}/**/*.{ts,tsx,mts,mjs}', { cwd: root }).map((file) => ({
    file,
    text: readFileSync(join(root, file), 'utf8'),
  }))
  const used = new Map<string, string[]>()
  for (const { file, text } of read)
    for (const [, target = ''] of text.matchAll(/['"](\.{1,2}\/[^'"\s]+\.(?:tsx?|mts|mjs))['"]/g)) {
      const goal = relative(root, resolve(root, dirname(file), target))
      used.set(goal, [...(used.get(goal) ?? []), file])
    }
  // Started by name: the command, the browser's page, and what runs before everything else.
  const started = ['src/cli/main.ts', 'src/web/main.tsx', 'src/cli/forget-environment.d.mts', 'src/web/vite.config.ts']
  const wrong = files
    .filter((file) => !isTest(file) && !started.includes(file) && !file.endsWith('.d.ts'))
    .filter((file) => !(used.get(file) ?? []).some((by) => !isTest(by) && !by.startsWith('test/')))
    .map((file) => `${file}: used by ${(used.get(file) ?? ['nobody']).join(', ')}`)
  assert.deepEqual(wrong, [])
})

test('nothing in src imports what lies outside it', () => {
  const wrong = imports.flatMap(({ file, target }) => {
    if (!target.startsWith('.') || isTest(file)) return []
    const goal = relative(root, resolve(root, dirname(file), target))
    return goal.startsWith('src/') ? [] : [`${file} imports ${goal}`]
  })
  assert.deepEqual(wrong, [])
})

test('SQL stands in the vault only, and where databases of phones are read: what they hold is read, never written', () => {
  const ofPhones = (file: string): boolean => file.startsWith('src/evidence/sqlite/')
  const changes = /\b(?:INSERT\s+INTO|DELETE\s+FROM|CREATE\s+TABLE|UPDATE\s+\w+\s+SET|DROP\s+TABLE|ATTACH\s+DATABASE)\b/
  assert.deepEqual(
    files.filter((file) => ofPhones(file) && !isTest(file) && changes.test(readFileSync(join(root, file), 'utf8'))),
    [],
  )
  const wrong = files
    .filter((file) => roomOf(file) !== 'vault' && !ofPhones(file) && !isTest(file))
    .filter((file) =>
      /\b(?:SELECT\s+[\w*,\s]+\s+FROM|INSERT\s+INTO|DELETE\s+FROM|CREATE\s+TABLE)\b/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    )
  assert.deepEqual(wrong, [])
})

/** Tests stand beside what they test and are not counted: a table of cases may be long. */
const ofCode = files.filter((file) => !isTest(file))
const mostLines = { ofFile: 300, ofFunction: 80 }
const mostFiles = 25

test('a file is read in one sitting, and a folder is seen in one look', () => {
  const long = ofCode
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > mostLines.ofFile)
  assert.deepEqual(long, [])
  const full = [...Map.groupBy(ofCode, dirname)]
    .map(([folder, held]) => ({ folder, files: held.length }))
    .filter(({ files: held }) => held > mostFiles)
  assert.deepEqual(full, [])
})

test('functions are held to their length by the formatter’s rule', () => {
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  const [ofSource] = overrides
  assert.deepEqual(ofSource.includes.slice(0, 1), ['src/**'])
  assert.deepEqual(ofSource.linter.rules.complexity.noExcessiveLinesPerFunction, {
    level: 'error',
    options: { maxLines: mostLines.ofFunction },
  })
})

test('files are named for one concept', () => {
  const banned = /(?:^|\/)(?:utils?|helpers?|common|types|misc|index|v\d+)\.tsx?$/
  assert.deepEqual(
    files.filter((file) => banned.test(file) || /[A-Z_]/.test(file.split('/').at(-1) ?? '')),
    [],
  )
})

test('no citation and no statute number decides in code', () => {
  const wrong = files
    .filter((file) => ['law', 'analysis', 'reform', 'precedent'].includes(roomOf(file)) && !isTest(file))
    .filter((file) => /(?:===|case)\s*['"](?:us(?:-[a-z]{2})?\/)/.test(readFileSync(join(root, file), 'utf8')))
  assert.deepEqual(wrong, [])
})

const codeOf = (file: string): string =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

test('one file alone writes to the terminal, so that nothing printed escapes what it makes harmless', () => {
  const terminal = join('src', 'cli', 'terminal.ts')
  const wrong = [...files, ...globSync('scripts/{demo,build-web}.ts', { cwd: root })]
    .filter((file) => normalize(file) !== terminal && !isTest(file))
    .filter((file) => /\bconsole\.|\bprocess\.std(?:out|err)\b|\bstd(?:out|err)\b.*=\s*process\b/.test(codeOf(file)))
  assert.deepEqual(wrong, [])
  assert.match(codeOf(terminal), /process\.stdout/, 'the rule finds what it looks for')
})

test('outside the vault exports have one writer, so that none is replaced that a person changed, and the notes of the program another', () => {
  const writer = join('src', 'desk', 'papers', 'write-exports.ts')
  const writers = [
    writer,
    join('src', 'desk', 'program-notes.ts'),
    // What a checkout compiled of its own law.
    join('src', 'desk', 'law', 'keep-compiled-law.ts'),
  ]
  const reading =
    /^(?:(?:read|exists|stat|lstat|fstat|open|close|glob|access|realpath|opendir)\w*|constants|createReadStream)$/
  const taken = (file: string): string[] => {
    const found = codeOf(file).matchAll(/import\s+(type\s+)?([^;'"]*?)\s+from\s+['"](?:node:)?fs(?:\/promises)?['"]/g)
    return [...found].flatMap(([, typeOnly, names = '']) =>
      typeOnly
        ? []
        : names
            .split(/[{},]/)
            .map((name) => name.trim())
            .filter((name) => name !== '' && !name.startsWith('type ')),
    )
  }
  const opensToWrite = /\bopen(?:Sync)?\([^)]*['"](?:w|a|r\+)/
  const writes = (file: string): boolean =>
    taken(file).some((name) => !reading.test(name)) || opensToWrite.test(codeOf(file))
  const wrong = files.filter(
    (file) =>
      !['vault', 'web'].includes(roomOf(file)) && !writers.includes(normalize(file)) && !isTest(file) && writes(file),
  )
  assert.deepEqual(wrong, [])
  for (const one of writers) assert.ok(writes(one), 'the rule finds what it looks for')
})

/** Files that take one of these names from a file of the desk or the firewall. */
const takes = (name: string): string[] =>
  files.filter((file) => !isTest(file) && new RegExp(`import[^;'"]*\\b${name}\\b[^;'"]*from`).test(codeOf(file)))

test('what lies in a vault comes out through the door of the desk alone', () => {
  const wrong = imports.filter(
    ({ file, target }) => ['cli', 'server'].includes(roomOf(file)) && !isTest(file) && /(?:^|\/)vault\//.test(target),
  )
  assert.deepEqual(wrong, [])
  assert.deepEqual(takes('vaultOf'), [join('src', 'desk', 'door.ts')])
})

test('only the door of the desk looks at the identities, covers an answer and takes a cover off', () => {
  const door = join('src', 'desk', 'door.ts')
  const looks = files.filter(
    (file) => !isTest(file) && roomOf(file) !== 'vault' && /\.readIdentities\(/.test(codeOf(file)),
  )
  assert.deepEqual(looks, [door])
  for (const name of ['coverAnswer', 'uncovered', 'matterGate']) assert.deepEqual(takes(name), [door], name)
  assert.deepEqual(takes('forTheOwner').toSorted(), [
    join('src', 'cli', 'with-matter.ts'),
    join('src', 'server', 'answered.ts'),
  ])
})

test('a window is told the place, and a terminal the command: the server says no problem as a terminal does', () => {
  const rooms = (name: string) => [...new Set(takes(name).map(roomOf))].filter((room) => room !== 'drafting').sort()
  assert.deepEqual(rooms('reportProblem'), ['cli'])
  assert.deepEqual(rooms('reportOnPage'), ['desk', 'server'])
})

test('an answer that concerns no matter is made where no matter is at hand', () => {
  const makers = [...new Set([...takes('publicAnswer'), ...takes('publicly'), ...takes('throughPublicDoor')])]
  assert.ok(makers.length > 5)
  const wrong = imports.filter(
    ({ file, target }) =>
      makers.includes(file) &&
      /(?:desk\/open-matter|desk\/door|cli\/with-matter)\.ts$/.test(
        relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/'),
      ),
  )
  assert.deepEqual(wrong, [])
})

test('what can go wrong is named by whoever gives it: any problem at all is taken by the doors alone', () => {
  const anyProblem = /(?:,|\bFailed<)\s*ProblemCode\s*,?\s*>/
  const wrong = files.filter(
    (file) => !['cli', 'server', 'web'].includes(roomOf(file)) && !isTest(file) && anyProblem.test(codeOf(file)),
  )
  assert.deepEqual(wrong, [])
  // What it must find, and what it must leave.
  assert.match('Promise<Result<Covered<T>, ProblemCode>>', anyProblem)
  assert.doesNotMatch('whileWriting<T, C extends ProblemCode>(', anyProblem)
})
