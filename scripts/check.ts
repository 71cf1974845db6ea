/**
 * What `npm test` and `npm run check` run: types, format and lint, then the tests. `--all` adds the slow tests
 * (whole example matters, browser); `--golden` renews golden texts.
 */
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const all = process.argv.includes('--all')
const golden = process.argv.includes('--golden')

function step(title: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const started = performance.now()
  process.stdout.write(`\n== ${title}\n`)
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (done.status !== 0) {
    process.stdout.write(`\n${title}: failed. Correct what is named above and run the same command again.\n`)
    process.exit(1)
  }
  process.stdout.write(`== ${title}: passed in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
}

/** Files whose tests take a minute or more are begun first, so that none of them runs alone at the end. */
const takeLongest =
  /every-door|serve\.test|open-app\.test|whole-story|starlite|packaged|own-words|decide-columns|ingest-folder|hostile/
const testFiles = (patterns: readonly string[]): string[] =>
  patterns
    .flatMap((p) => globSync(p, { cwd: root }))
    .sort()
    .sort((a, b) => Number(takeLongest.test(b)) - Number(takeLongest.test(a)))
/** What was made JavaScript once is not made so again by each of some hundred files. */
const compiledOnce = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'redress', 'tests') }
const nodeTest = ['--disable-warning=ExperimentalWarning', '--test', '--test-reporter=dot']

if (golden) {
  step('golden texts', [...nodeTest, ...testFiles(['src/**/*.test.ts'])], { REDRESS_GOLDEN: 'renew' })
  process.exit(0)
}

const types = join('node_modules', 'typescript', 'bin', 'tsc')
step('types', [types, '--noEmit', '-p', '.'])
step('types of the browser view', [types, '--noEmit', '-p', 'src/web'])
step('format and lint', [
  join('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  'check',
  '--error-on-warnings',
  '.',
])
step('house rules', [...nodeTest, ...testFiles(['test/*.test.ts'])])
step('rooms', ['scripts/run-tests.ts', ...testFiles(['src/**/*.test.ts'])], compiledOnce)
if (all) {
  const madeOnce = mkdtempSync(join(tmpdir(), 'redress-made-once-'))
  process.once('exit', () => rmSync(madeOnce, { recursive: true, force: true }))
  step('browser view is built', ['scripts/build-web.ts'])
  step(
    'whole matters and the browser',
    ['scripts/run-tests.ts', ...testFiles(['test/whole/*.test.ts', 'test/browser/*.test.ts'])],
    { ...compiledOnce, REDRESS_MADE_ONCE: madeOnce },
  )
}
process.stdout.write('\nEverything passed.\n')
