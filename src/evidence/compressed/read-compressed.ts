import { gunzip } from 'node:zlib'
import { safeChildName } from '../child-names.ts'
import { nativePage, type Reader } from '../read-outcome.ts'
import { unpackBzip2 } from './unpack-bzip2.ts'
import { unpackXz } from './unpack-xz.ts'
import type { Unpacked } from './unpacked.ts'

const isTooBig = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

const unpackGzip = (bytes: Uint8Array, most: number): Promise<Unpacked> =>
  new Promise((resolve) => {
    gunzip(bytes, { maxOutputLength: most }, (error, result) =>
      resolve(error ? (isTooBig(error) ? 'too-big' : 'damaged') : result),
    )
  })

const kinds = {
  gz: { unpack: unpackGzip, tar: /\.tgz$/i, ending: /\.gz$/i },
  bz2: { unpack: unpackBzip2, tar: /\.(?:tbz2?|tb2)$/i, ending: /\.bz2?$/i },
  xz: { unpack: unpackXz, tar: /\.txz$/i, ending: /\.xz$/i },
} as const

/** One packed file, taken out within bounds. */
export const readCompressed =
  (kind: keyof typeof kinds): Reader =>
  async (bytes, name, options) => {
    if (options.depth >= options.limits.depth) return { kind: 'failed', reason: 'archive-too-deep' }
    const { unpackedBytes, ratio, ratioFromBytes } = options.limits
    const { unpack, tar, ending } = kinds[kind]
    const unpacked = await unpack(bytes, Math.min(unpackedBytes, Math.max(ratioFromBytes, bytes.length * ratio)))
    if (unpacked === 'too-big') return { kind: 'failed', reason: 'archive-too-big' }
    if (unpacked === 'damaged') return { kind: 'failed', reason: 'damaged' }
    const own = name.slice(name.lastIndexOf('/') + 1)
    const without = own.replace(ending, '')
    const inner = safeChildName(
      tar.test(own) ? own.replace(tar, '.tar') : without === own ? `${own}.unpacked` : without,
    )
    return {
      kind: 'read',
      pages: [nativePage(1, 'files in this archive', inner)],
      children: [{ name: inner, bytes: unpacked }],
    }
  }
