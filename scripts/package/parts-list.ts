import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Part {
  readonly name: string
  readonly version: string
  readonly license: string
}

/** `name` is a folder under `modules`, which may lie within another library. */
function partOf(modules: string, name: string): Part {
  const manifest: { name?: string; version?: string; license?: unknown; licenses?: unknown } = JSON.parse(
    readFileSync(join(modules, name, 'package.json'), 'utf8'),
  )
  const license = manifest.license ?? manifest.licenses
  return {
    name: manifest.name ?? name,
    version: manifest.version ?? '',
    license: typeof license === 'string' ? license : license === undefined ? 'see its text' : JSON.stringify(license),
  }
}

const textOf = (modules: string, name: string): string =>
  globSync(join(modules, name, '{,*/}{LICENSE,LICENCE,License,license,COPYING,NOTICE}*'))
    .filter((file) => /(?:\.(?:md|txt))?$/.test(file))
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : ''))
    .join('\n\n')

/** Everything of others that is inside, with its licence, as the licences ask. */
export function thirdParty(modules: string, names: readonly string[]): string {
  const parts = names.map((name) => ({ ...partOf(modules, name), text: textOf(modules, name) }))
  const head = 'Redress holds these works of others. Each stands under its own licence.\n'
  return `${head}\n${parts
    .map(({ name, version, license, text }) => `${'='.repeat(72)}\n${name} ${version} (${license})\n\n${text}\n`)
    .join('\n')}`
}

/** Parts list in CycloneDX 1.5: what is inside this very package, not what was installed to make it. */
export function billOfMaterials(modules: string, names: readonly string[], version: string): string {
  const components = names.map((name) => {
    const { name: called, version: of, license } = partOf(modules, name)
    return {
      type: 'library',
      'bom-ref': `${name}@${of}`,
      name: called,
      version: of,
      purl: `pkg:npm/${called.replace('@', '%40')}@${of}`,
      licenses: [{ expression: license }],
    }
  })
  return `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: { component: { type: 'application', name: 'redress', version } },
      components,
    },
    null,
    1,
  )}\n`
}
