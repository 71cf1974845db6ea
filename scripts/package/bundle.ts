/**
 * The product as JavaScript: everything of `src/` and of the libraries in a few flat files under `<program>/dist/app`, so
 * that `../..` of a file is the program folder there as it is here. Libraries that bring binaries or read files beside
 * themselves are kept whole in `node_modules`.
 */
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { rolldown } from 'rolldown'

export const root = resolve(import.meta.dirname, '..', '..')

/** Libraries that are not bundled, because they carry WASM, native code, models or a worker of their own. */
const keptWhole = [
  'better-sqlite3-multiple-ciphers',
  '@hyzyla/pdfium',
  'highs',
  'tesseract.js',
  'tesseract.js-core',
  '@tesseract.js-data/eng',
  'libarchive.js',
  'libheif-js',
  'webp-wasm',
  '@tesseract.js-data/spa',
] as const

/** How the product names the file of a thread or a process of its own: TypeScript here, JavaScript in the bundle. */
const ownEntry = /'((?:\.{1,2}\/)+(?:[a-z-]+\/)*)([a-z-]+)\.ts'\s*:\s*'\1\2\.js'/g

/** The command line, and every file that the product starts as a thread or a process. */
function entries(): Readonly<Record<string, string>> {
  const found: Record<string, string> = { main: join(root, 'src/cli/main.ts') }
  for (const file of globSync('src/**/*.ts', { cwd: root })) {
    const code = readFileSync(join(root, file), 'utf8')
    const own = [...code.matchAll(ownEntry)]
    // A thread or process that is not bundled would be missed only when the packed program runs.
    if (own.length !== code.split(/import\.meta\.url\.endsWith\('\.ts'\)\s*\?/).length - 1)
      throw new Error(`${file} starts a file whose two names differ: one in src, one packed`)
    for (const [, folder = '', name = ''] of own) found[name] = resolve(root, dirname(file), folder, `${name}.ts`)
  }
  return found
}

/** Files of a kept library that no run of the program opens: sources to compile, cores for other engines. */
const unneeded =
  /\/(?:deps|src\/(?:better_sqlite3|objects|util)|binding\.gyp|docs|test|tests|benchmarks|examples|\.github)(?:\/|$)|\.(?:md|map|ts|cc|cpp|h)$|tesseract-core(?:-simd|-relaxedsimd)?-lstm|tesseract-core[a-z-]*\.wasm\.js$|\/4\.0\.0(?:_best|_fast)?\/|tesseract\.js\/dist\//

const packageNameOf = (id: string): string =>
  id.startsWith('@') ? id.split('/').slice(0, 2).join('/') : (id.split('/')[0] ?? '')

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly version: string
}

const manifestOf = (modules: string, name: string): Manifest =>
  JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'))

/** A kept library with everything it asks for in turn. */
export function withDependencies(modules: string, names: readonly string[]): readonly string[] {
  const found = new Set<string>()
  const visit = (name: string): void => {
    if (found.has(name) || !existsSync(join(modules, name, 'package.json'))) return
    found.add(name)
    for (const next of Object.keys(manifestOf(modules, name).dependencies ?? {})) visit(next)
  }
  for (const name of names) visit(name)
  return [...found].sort()
}

// CommonJS inside ES modules asks for these two; `require` is made by the bundler itself.
const startOfFile = `import { fileURLToPath as __fileURLToPath } from 'node:url'
import { dirname as __dirnameOf } from 'node:path'
const __filename = __fileURLToPath(import.meta.url)
const __dirname = __dirnameOf(__filename)`

const modulesFolder = '/node_modules/'

/** Writes `<program>/dist/app` and answers the folders, under `node_modules`, of the libraries that went into it. */
export async function bundle(program: string): Promise<readonly string[]> {
  const folder = join(program, 'dist', 'app')
  rmSync(folder, { recursive: true, force: true })
  const kept = new Set<string>(withDependencies(join(root, 'node_modules'), keptWhole))
  const build = await rolldown({
    input: entries(),
    platform: 'node',
    external: (id) =>
      id.startsWith('node:') || (!id.startsWith('.') && !id.startsWith('/') && kept.has(packageNameOf(id))),
    plugins: [
      {
        // All files stand in one folder there.
        name: 'entries-beside',
        transform: (code: string, id: string) =>
          id.endsWith('.ts') ? code.replace(ownEntry, "'./$2.ts' : './$2.js'") : undefined,
      },
    ],
    logLevel: 'silent',
  })
  const { output } = await build.write({
    dir: folder,
    format: 'esm',
    banner: startOfFile,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  })
  await build.close()
  writeFileSync(join(program, 'dist', 'app', 'package.json'), '{"type":"module"}\n')
  const bundled = new Set<string>()
  for (const chunk of output)
    if (chunk.type === 'chunk')
      for (const id of chunk.moduleIds) {
        const inside = join('/', relative(root, id.replace(/^\0/, '')))
        const at = inside.lastIndexOf(modulesFolder)
        if (at < 0) continue
        const [above, own] = [inside.slice(0, at), inside.slice(at + modulesFolder.length)]
        bundled.add(join(above, modulesFolder, packageNameOf(own)).slice(modulesFolder.length))
      }
  return [...bundled].sort()
}

/** Copies the kept libraries from an installation made for the platform. Answers their names. */
export function copyKept(modules: string, program: string, platform: string): readonly string[] {
  const names = withDependencies(modules, keptWhole)
  for (const name of names) {
    const to = join(program, 'node_modules', name)
    mkdirSync(to, { recursive: true })
    cpSync(join(modules, name), to, {
      recursive: true,
      dereference: true,
      filter: (from) => {
        const inside = from.slice(join(modules, name).length)
        if (/\/prebuilds\/.+/.test(inside)) return inside.endsWith(`/${platform}.node`)
        return inside.endsWith('/package.json') || !unneeded.test(inside)
      },
    })
  }
  return names
}
