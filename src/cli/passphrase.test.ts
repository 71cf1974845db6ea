import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import type { ProblemCode } from '../casefile/problems.ts'
import type { Result } from '../casefile/result.ts'
import { type PassphraseOptions, type PassphraseSources, readPassphrase } from './passphrase.ts'

const shown = (result: Result<string, ProblemCode>): string => (result.ok ? result.value : `! ${result.problem.code}`)

/** A terminal that sends what is typed, chunk by chunk, and keeps what it was told. */
function terminal(chunks: readonly string[]) {
  const input = new PassThrough()
  const heard: string[] = []
  const raw: boolean[] = []
  const device = Object.assign(input, { setRawMode: (on: boolean) => raw.push(on) })
  for (const chunk of chunks) input.write(chunk)
  return { heard, raw, device: { input: device, output: { write: (text: string) => heard.push(text) } } }
}

async function given(
  options: PassphraseOptions,
  sources: Partial<PassphraseSources> & { readonly typed?: readonly string[] },
) {
  const warnings: string[] = []
  const screen = sources.typed ? terminal(sources.typed) : null
  const environment = sources.environment ?? {}
  const result = await readPassphrase(options, {
    environment,
    terminal: screen?.device ?? null,
    warn: (line) => warnings.push(line),
  })
  return { result: shown(result), warnings, screen, environment }
}

test('typed without echo, with the keys of an editor', async () => {
  const rows: readonly (readonly [readonly string[], string, string])[] = [
    [['four unrelated words\r'], 'four unrelated words', 'plain'],
    [['four unr', 'elated words', '\n'], 'four unrelated words', 'in pieces'],
    [['four\u001b[D\u001bOP unrelated\u001b[3~\r'], 'four unrelated', 'arrow and function keys do nothing'],
    [['wrong\u0015right words here\r'], 'right words here', 'Ctrl-U begins anew'],
    [['wordsé😀\u007f\u007f\r'], 'words', 'backspace takes whole characters'],
    [['Größe und Ähre\r'], 'Größe und Ähre', 'letters beyond ASCII'],
    [['secret\u0003'], '! passphrase-needed', 'Ctrl-C gives up'],
    [['\r'], '! passphrase-needed', 'nothing typed'],
  ]
  for (const [typed, expected, why] of rows) {
    const { result, screen } = await given({}, { typed })
    assert.equal(result, expected, why)
    assert.deepEqual(screen?.heard, ['Passphrase: ', '\n'], `${why}: nothing typed is shown`)
    assert.deepEqual(screen?.raw, [true, false], `${why}: the terminal is as it was`)
  }
})

test('a new passphrase is asked for twice', async () => {
  const confirm = { confirm: true }
  assert.equal((await given(confirm, { typed: ['same words here\r', 'same words here\r'] })).result, 'same words here')
  assert.equal((await given(confirm, { typed: ['same words here\rsame words here\r'] })).result, 'same words here')
  assert.equal((await given(confirm, { typed: ['same words here\rother words\r'] })).result, '! passphrases-differ')
})

test('from the environment, which then holds it no more', async () => {
  const { result, environment } = await given({}, { environment: { REDRESS_PASSPHRASE: 'from the environment' } })
  assert.equal(result, 'from the environment')
  assert.deepEqual(environment, {})
  assert.equal((await given({}, {})).result, '! passphrase-needed', 'no terminal, nothing given')
})

test('from a file: its first line, before everything else', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'passphrase')
  const rows: readonly (readonly [string, string])[] = [
    ['first line counts\nsecond\n', 'first line counts'],
    ['written on Windows\r\n', 'written on Windows'],
    ['\ufeffwith a byte order mark', 'with a byte order mark'],
    ['\n', '! passphrase-needed'],
    ['', '! passphrase-needed'],
  ]
  for (const [content, expected] of rows) {
    writeFileSync(file, content)
    chmodSync(file, 0o600)
    const environment = { REDRESS_PASSPHRASE: 'not this one' }
    const { result, warnings } = await given({ file }, { environment })
    assert.equal(result, expected)
    assert.deepEqual(warnings, [])
  }
  chmodSync(file, 0o644)
  assert.match((await given({ file }, {})).warnings.join(), /chmod 600/)
  assert.equal((await given({ file: join(folder, 'none') }, {})).result, '! file-not-found')
})
