import { useQueries } from '@tanstack/react-query'
import { type DocumentRow, mostRows } from '../../../casefile/evidence/document-rows.ts'
import type { Format } from '../../../casefile/evidence/format.ts'
import { fromServer } from '../../from-server.ts'

/** The files of these formats, by number; undefined until they are there. */
export function useFilesOf(formats: readonly Format[]): {
  readonly files: readonly DocumentRow[] | undefined
  readonly error: unknown
} {
  const asked = useQueries({
    queries: formats.map((format) => ({
      queryKey: ['documents', 'of', format],
      queryFn: () => fromServer.rows({ where: { format }, order: 'number', offset: 0, limit: mostRows }),
    })),
  })
  const error = asked.find((one) => one.error !== null)?.error ?? null
  if (asked.some(({ data }) => data === undefined)) return { files: undefined, error }
  const files = asked.flatMap(({ data }) => data?.rows ?? [])
  return { files: files.toSorted((a, b) => (a.bates < b.bates ? -1 : 1)), error }
}
