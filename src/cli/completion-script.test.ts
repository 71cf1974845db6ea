import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { completionScript } from './completion-script.ts'
import { makeProgram } from './program.ts'

const program = await makeProgram('completion')

/** What bash offers after these words. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `${completionScript(program, 'bash')}
COMP_WORDS=(${['redress', ...words].map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _redress
printf '%s\\n' "\${COMPREPLY[@]}"`
  const run = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' })
  assert.equal(run.stderr, '')
  return run.stdout.split('\n').filter((line) => line !== '')
}

test('bash completes commands, commands below them and options, and leaves the rest to files', {
  skip: process.platform === 'win32',
}, () => {
  assert.deepEqual(offered('assess'.slice(0, 3)), ['assess'])
  assert.ok(offered('law', 's').includes('show'))
  assert.deepEqual(offered('law', 'show', 'us/18-usc-1595', '--o'), ['--on'])
  assert.ok(offered('assess', 'jd.redress', '--').includes('--as-of'))
  assert.deepEqual(offered('ingest', 'jd.redr'), [])
})

test('every command stands in the script of every shell', () => {
  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    const script = completionScript(program, shell)
    for (const command of program.commands) assert.ok(script.includes(command.name()), `${shell}: ${command.name()}`)
  }
})
