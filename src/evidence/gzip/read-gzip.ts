import { gunzip } from 'node:zlib'
import { safeChildName } from '../child-names.ts'
import { nativePage, type Reader } from '../read-outcome.ts'

const isTooBig = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/** One packed file, taken out within bounds. */
export const readGzip: Reader = async (bytes, name, options) => {
  if (options.depth >= options.limits.depth) return { kind: 'failed', reason: 'archive-too-deep' }
  const { unpackedBytes, ratio, ratioFromBytes } = options.limits
  const most = Math.min(unpackedBytes, Math.max(ratioFromBytes, bytes.length * ratio))
  const unpacked = await new Promise<Uint8Array | 'too-big' | 'damaged'>((resolve) => {
    gunzip(bytes, { maxOutputLength: most }, (error, result) =>
      resolve(error ? (isTooBig(error) ? 'too-big' : 'damaged') : result),
    )
  })
  if (unpacked === 'too-big') return { kind: 'failed', reason: 'archive-too-big' }
  if (unpacked === 'damaged') return { kind: 'failed', reason: 'damaged' }
  const own = name.slice(name.lastIndexOf('/') + 1)
  const inner = safeChildName(
    /\.tgz$/i.test(own)
      ? own.replace(/\.tgz$/i, '.tar')
      : own.replace(/\.gz$/i, '') === own
        ? `${own}.unpacked`
        : own.replace(/\.gz$/i, ''),
  )
  return {
    kind: 'read',
    pages: [nativePage(1, 'files in this archive', inner)],
    children: [{ name: inner, bytes: unpacked }],
  }
}
