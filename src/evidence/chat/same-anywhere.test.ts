import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

const script = `
  import { createHash } from 'node:crypto'
  import { globSync, readFileSync } from 'node:fs'
  import { readFile } from './src/evidence/read-file.ts'
  const hash = createHash('sha256')
  const files = globSync('src/evidence/{whatsapp,sms-xml,messages-csv,json,sqlite,transcript,load-file}/good/*').sort()
  for (const file of files) hash.update(JSON.stringify(await readFile(new Uint8Array(readFileSync(file)), file)))
  console.log(files.length, hash.digest('hex'))
`

test('what is stored of a chat, a phone or a table is the same under any zone and language of the computer', () => {
  const read = (surroundings: Readonly<Record<string, string>>): string =>
    spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script], {
      cwd: new URL('../../..', import.meta.url),
      encoding: 'utf8',
      env: { ...process.env, ...surroundings },
    }).stdout.trim()
  const here = read({ TZ: 'UTC', LC_ALL: 'C' })
  assert.match(here, /^\d{2} [0-9a-f]{64}$/)
  for (const [zone, language] of [
    ['America/Los_Angeles', 'en_US.UTF-8'],
    ['Asia/Tehran', 'fa_IR.UTF-8'],
  ] as const)
    assert.equal(read({ TZ: zone, LC_ALL: language, LANG: language }), here, zone)
})
