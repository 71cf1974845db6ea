import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Complaint } from '../../casefile/problems/complaint.ts'
import { type ProblemCode, problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Cells, TableTaker } from './csv-records.ts'

/** What is wrong with a table, and in which row where it is one. */
export interface WrongTable {
  readonly row?: number
  readonly complaint: Complaint
}

/** What the reading thread says, in order; rows go on when the other side has asked for more. */
export type ParquetAnswer =
  | { readonly kind: 'heading'; readonly columns: Cells }
  /** Each column's cells as text, an empty one as an empty text. */
  | { readonly kind: 'rows'; readonly columns: readonly Cells[]; readonly count: number }
  | ({ readonly kind: 'wrong' } & WrongTable)
  | { readonly kind: 'end' }

const entry = new URL(import.meta.url.endsWith('.ts') ? './parquet-worker.ts' : './parquet-worker.js', import.meta.url)

/**
 * Gives the heading and every row of a Parquet file in turn, some rows at a time, until the taker refuses one. It is
 * read in a thread of its own with little memory, so that a hostile file can at worst stop that. Days come as
 * 2014-05-03, lists with semicolons. Problems: `file-not-found`, `input-not-valid`, and what the taker refuses.
 */
export function readParquet<C extends ProblemCode>(
  path: string,
  taker: TableTaker<C>,
  stalledAfterMs = 60_000,
): Promise<Result<number, C | 'file-not-found' | 'input-not-valid' | 'table-not-readable'>> {
  const file = basename(path)
  if (!existsSync(path)) return Promise.resolve(failed(problem('file-not-found', { file: path })))
  return new Promise((settle) => {
    let count = 0
    const worker = new Worker(entry, {
      workerData: path,
      stdout: true,
      stderr: true,
      env: {},
      execArgv: ['--no-warnings'],
      resourceLimits: { maxOldGenerationSizeMb: 1536, maxYoungGenerationSizeMb: 128 },
    })
    worker.stdout.resume()
    worker.stderr.resume()
    const finish = (result: Result<number, C | 'input-not-valid' | 'table-not-readable'>): void => {
      clearTimeout(timer)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      void worker.terminate()
      settle(result)
    }
    const stopped = (): void => finish(failed(problem('table-not-readable', { file, row: count })))
    let timer = setTimeout(stopped, stalledAfterMs)
    worker.on('error', stopped)
    worker.on('exit', stopped)
    worker.on('message', (answer: ParquetAnswer) => {
      clearTimeout(timer)
      if (answer.kind === 'end') return finish(ok(count))
      if (answer.kind === 'wrong') {
        const { kind: _, ...wrong } = answer
        return finish(failed(problem('input-not-valid', { file, ...wrong })))
      }
      if (answer.kind === 'heading') {
        const taken = taker.heading(answer.columns)
        if (!taken.ok) return finish(taken)
      } else {
        // Asked for at once: the next rows are read while these are taken.
        worker.postMessage('more')
        for (let i = 0; i < answer.count; i++) {
          count += 1
          const cells = answer.columns.map((column) => column[i] ?? '')
          const taken = taker.row(cells, { row: count })
          if (!taken.ok) return finish(taken)
        }
      }
      timer = setTimeout(stopped, stalledAfterMs)
    })
  })
}
