/**
 * `npm run package`: a folder that starts by a double click, for each platform, made from the npm registry alone.
 * `--for linux-x64` (several times) chooses platforms, `--out DIR` the place, `--folder-only` leaves out the archives.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildWeb } from '../build-web.ts'
import { packTarGz, packZip } from './archive.ts'
import { bundle, copyKept, root } from './bundle.ts'
import { changelog } from './changelog.ts'
import { writeCompiledLaw } from './compiled-law.ts'
import { billOfMaterials, thirdParty } from './parts-list.ts'
import { type Platform, platforms, thisPlatform } from './platforms.ts'
import { programPlace, writeStarters } from './starters.ts'

const { values } = parseArgs({
  options: {
    for: { type: 'string', multiple: true, default: platforms.map(({ id }) => id) },
    out: { type: 'string', default: 'dist/package' },
    'folder-only': { type: 'boolean', default: false },
  },
})
const out = resolve(root, values.out)
const manifest: { readonly version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const { version } = manifest
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The libraries as the lock file has them for another platform, each checked against its hash by npm. */
function installedFor({ id, os, cpu }: Platform, scratch: string): string {
  if (id === thisPlatform().id) return join(root, 'node_modules')
  const folder = join(scratch, id)
  mkdirSync(folder)
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(root, file), join(folder, file))
  const args = [
    'ci',
    '--ignore-scripts',
    '--omit=dev',
    `--os=${os}`,
    `--cpu=${cpu}`,
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const done = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] })
  if (done.status !== 0) throw new Error(`the libraries for ${id} could not be installed`)
  return join(folder, 'node_modules')
}

function layOut(
  platform: Platform,
  folder: string,
  bundled: string,
  inBundle: readonly string[],
  scratch: string,
): void {
  const program = programPlace(folder, platform)
  mkdirSync(program, { recursive: true })
  const modules = installedFor(platform, scratch)
  cpSync(join(bundled, 'dist'), join(program, 'dist'), { recursive: true })
  cpSync(join(root, 'dist', 'web'), join(program, 'dist', 'web'), { recursive: true })
  for (const part of ['law', 'data']) cpSync(join(root, part), join(program, part), { recursive: true })
  cpSync(join(root, 'examples'), join(program, 'examples'), {
    recursive: true,
    filter: (from) => !/\/examples\/make(?:\/|$)/.test(from),
  })
  const node = join(program, platform.os === 'win32' ? 'node.exe' : 'node')
  copyFileSync(join(modules, platform.node), node)
  chmodSync(node, 0o755)
  const kept = copyKept(modules, program, `${platform.os}-${platform.cpu}`)
  const inside = [...new Set([...inBundle, ...kept])].sort()
  writeFileSync(join(program, 'package.json'), `${JSON.stringify({ name: 'redress', version, type: 'module' })}\n`)
  writeFileSync(join(program, 'THIRD-PARTY.txt'), thirdParty(join(root, 'node_modules'), inside))
  writeFileSync(join(program, 'sbom.cdx.json'), billOfMaterials(join(root, 'node_modules'), inside, version))
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE.txt'))
  writeFileSync(join(folder, 'CHANGES.md'), changelog(root, version))
  copyFileSync(join(root, 'docs', 'first-start.md'), join(folder, 'FIRST START.md'))
  writeStarters(folder, platform, version)
}

const scratch = mkdtempSync(join(tmpdir(), 'redress-package-'))
try {
  await buildWeb()
  const bundled = join(scratch, 'bundled')
  const inBundle = await bundle(bundled)
  writeCompiledLaw(root, bundled)
  mkdirSync(out, { recursive: true })
  const sums: string[] = []
  for (const id of values.for) {
    const platform = platforms.find((one) => one.id === id)
    if (!platform) throw new Error(`${id} is not one of ${platforms.map((one) => one.id).join(', ')}`)
    const name = `Redress-${version}-${id}`
    const folder = join(out, name)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    layOut(platform, folder, bundled, inBundle, scratch)
    if (values['folder-only']) {
      say(`${folder}`)
      continue
    }
    const file = `${name}.${platform.archive}`
    if (platform.archive === 'zip') packZip(out, name, join(out, file))
    else packTarGz(out, name, join(out, file))
    const sum = createHash('sha256')
      .update(readFileSync(join(out, file)))
      .digest('hex')
    sums.push(`${sum}  ${file}`)
    say(`${join(out, file)}  ${sum}`)
  }
  if (sums.length > 0) writeFileSync(join(out, 'SHA256SUMS'), `${sums.join('\n')}\n`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
