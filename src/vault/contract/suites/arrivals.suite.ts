import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { closeSync, ftruncateSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import fc from '../../../casefile/property.fixture.ts'
import { must } from '../../vault.fixture.ts'
import type { Vault } from '../../vault.ts'
import type { AnnouncedFile } from '../arrivals.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

const announced = (path: string, bytes: number): AnnouncedFile => ({
  ...{ path, bytes, stamp: `sent:${bytes}:1`, custodian: 'records office', adult: false },
})

async function wholeOf(vault: Vault, id: string): Promise<Buffer | 'damaged' | null> {
  const pieces = must(await vault.piecesOf(id))
  if (pieces === null) return null
  const got: Buffer[] = []
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return value === 'whole' ? Buffer.concat(got) : value
    got.push(value)
  }
}

export function arrivalsSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: files on their way in`, () => {
    test('any pieces of any sizes come back as one file, and only when it is whole (property)', async () => {
      const vault = await make()
      let n = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.uint8Array({ minLength: 1, maxLength: 3_000 }), { maxLength: 6 }),
          async (sent) => {
            const whole = Buffer.concat(sent)
            const { id } = must(await vault.beginArrival(announced(`folder/${n++}.bin`, whole.length)))
            let at = 0
            for (const piece of sent) {
              assert.equal(await wholeOf(vault, id), null)
              at += piece.length
              assert.equal(must(await vault.takePiece(id, at - piece.length, piece)), at)
            }
            const found = await wholeOf(vault, id)
            assert.ok(Buffer.isBuffer(found) && found.equals(whole))
            must(await vault.endArrivals([id]))
            assert.equal(await wholeOf(vault, id), null)
          },
        ),
        { numRuns: 20 },
      )
      assert.deepEqual(must(await vault.arrivals()), [])
    })

    test('a piece at another place, one too many, and one of no file change nothing and say where to go on', async () => {
      const vault = await make()
      const { id } = must(await vault.beginArrival(announced('a.txt', 6)))
      assert.equal(must(await vault.takePiece(id, 0, Buffer.from('abc'))), 3)
      assert.equal(must(await vault.takePiece(id, 0, Buffer.from('abc'))), 3)
      assert.equal(must(await vault.takePiece(id, 4, Buffer.from('ef'))), 3)
      assert.equal(must(await vault.takePiece(id, 3, Buffer.from('defg'))), 3)
      assert.equal(must(await vault.takePiece('0'.repeat(24), 0, Buffer.from('x'))), null)
      assert.equal(must(await vault.takePiece(id, 3, Buffer.from('def'))), 6)
      assert.deepEqual(must(await vault.beginArrival(announced('a.txt', 6))).received, 6)
      assert.deepEqual(await wholeOf(vault, id), Buffer.from('abcdef'))
    })

    test('no change of the matter, and neither name nor byte in the clear', async () => {
      const vault = await make()
      const head = must(await vault.auditHead())
      const { id } = must(await vault.beginArrival(announced('Juniper Delacroix/letter.txt', 400)))
      must(await vault.takePiece(id, 0, Buffer.from('the letter says it '.repeat(20))))
      assert.deepEqual(must(await vault.auditHead()), head)
      const folder = join(vault.folder, 'arriving')
      for (const file of readdirSync(folder)) {
        assert.doesNotMatch(file, /letter|Juniper/)
        assert.doesNotMatch(readFileSync(join(folder, file), 'latin1'), /letter|Juniper|records/)
        if (process.platform !== 'win32') assert.equal(statSync(join(folder, file)).mode & 0o077, 0)
      }
    })

    test('a file that was changed on the disk is never handed out whole', async () => {
      const vault = await make()
      const whole = randomBytes(900)
      const { id } = must(await vault.beginArrival(announced('b.bin', whole.length)))
      must(await vault.takePiece(id, 0, whole))
      const file = join(vault.folder, 'arriving', `${id}.sealed`)
      const bytes = readFileSync(file)
      bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1
      writeFileSync(file, bytes)
      assert.equal(await wholeOf(vault, id), 'damaged')
      const handle = openSync(file, 'r+')
      ftruncateSync(handle, bytes.length - 10)
      closeSync(handle)
      assert.equal(await wholeOf(vault, id), 'damaged')
    })
  })
}
