import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { Sha256 } from '../../../casefile/ids.ts'
import fc from '../../../casefile/property.fixture.ts'
import { codeOf, documentNumber, keepOriginal, must } from '../../vault.fixture.ts'
import type { StoreUnderTest } from './store-under-test.fixture.ts'

const sha256Of = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'))

export function blobsSuite({ name, make }: StoreUnderTest): void {
  describe(`${name}: originals`, () => {
    test('bytes come back as they went in', async () => {
      const vault = await make()
      const sizes = [0, 1, 255, 256, 65_537, 8 * 1024 * 1024 - 8, 8 * 1024 * 1024 + 1, 20_000_000]
      for (const [n, size] of sizes.entries()) {
        const bytes = randomBytes(size)
        const sha256 = must(await keepOriginal(vault, n, bytes))
        assert.equal(sha256, sha256Of(bytes))
        assert.ok(bytes.equals(must(await vault.getBlob(sha256)) ?? assert.fail()), `${size} bytes`)
      }
      assert.equal(must(await vault.getBlob(sha256Of(Buffer.from('never put')))), null)
    })

    test('any bytes come back (property)', async () => {
      const vault = await make()
      let n = 0
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
          n += 1
          const found = must(await vault.getBlob(must(await keepOriginal(vault, n, bytes))))
          assert.ok(found && Buffer.from(bytes).equals(found))
        }),
        { numRuns: 25 },
      )
    })

    test('the same bytes are stored once, and logged once', async () => {
      const vault = await make()
      const bytes = Buffer.from('one letter, many copies')
      must(await keepOriginal(vault, 1, bytes))
      const head = must(await vault.auditHead())
      must(await keepOriginal(vault, 1, bytes))
      assert.deepEqual(must(await vault.auditHead()), head)
    })

    test('which originals stand behind which documents', async () => {
      const vault = await make()
      const bytes = Buffer.from('the folio as it came in')
      const sha256 = sha256Of(bytes)
      const kept = documentNumber(1, ['Folio.'], { sha256 })
      const copy = documentNumber(2, [], { sha256, status: 'duplicate', duplicateOf: kept.record.id })
      const held = documentNumber(3, [], { status: 'held', reason: 'picture-held', format: 'jpg' })
      must(await vault.putDocuments([{ ...kept, original: bytes }, copy, held]))
      const steps: string[] = []
      const check = must(
        await vault.checkOriginals(
          [kept, copy, held].map(({ record }) => record.id),
          (done, total) => steps.push(`${done}/${total}`),
        ),
      )
      assert.equal(check.whole, 2)
      assert.deepEqual(check.missing, [])
      assert.deepEqual(check.damaged, [])
      assert.deepEqual(
        check.neverKept.map((record) => record.id),
        [held.record.id],
      )
      assert.deepEqual(steps, ['2/3', '3/3'], 'documents of one content are read once')
      assert.equal(codeOf(await vault.checkOriginals([documentNumber(9, []).record.id])), 'document-not-found')
    })
  })
}
