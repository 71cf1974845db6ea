/** The command line in a checkout: the browser view is bundled from its sources first, where it will be shown. */
import { buildWeb } from './build-web.ts'

const showsTheView = (words: readonly string[]): boolean =>
  words.length === 0 || /^(?:serve|open|--no-open|--stay|--port.*|--end-after.*)$/.test(words[0] ?? '')

if (showsTheView(process.argv.slice(2))) await buildWeb()
await import('../src/cli/main.ts')
