/** Bundles the browser view into dist/web, only when its sources changed since the last time. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

export async function buildWeb(): Promise<void> {
  const sources = [
    ...globSync('src/web/**/*', { cwd: root }),
    ...globSync('src/{casefile,words}/**/*.ts', { cwd: root }),
    'package-lock.json',
  ]
    .filter((file) => /\.(?:tsx?|css|html|json)$/.test(file))
    .sort()
  const hash = createHash('sha256')
  for (const file of sources) hash.update(file).update(readFileSync(join(root, file)))
  const digest = hash.digest('hex')
  const stamp = join(root, 'dist', 'web.stamp')
  if (existsSync(stamp) && existsSync(join(root, 'dist/web/index.html')) && readFileSync(stamp, 'utf8') === digest)
    return
  const { build } = await import('vite')
  await build({ root: join(root, 'src/web'), configFile: join(root, 'src/web/vite.config.ts'), logLevel: 'error' })
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, digest)
}

if (import.meta.main) await buildWeb()
