import type { Result } from '../../casefile/result.ts'
import type { StoreTrouble } from './store-trouble.ts'

/** What is known of a file before its bytes are there. */
export interface AnnouncedFile {
  /** As it is to be shown, with `/` between folders; never a place on the disk. */
  readonly path: string
  /** Size in bytes. */
  readonly bytes: number
  /** Tells the same file from one that was changed: size and time as its sender has them. */
  readonly stamp: string
  readonly custodian: string | null
  /** Whether it was sent for a matter in which nobody was a minor. */
  readonly adult: boolean
}

export interface ArrivingFile extends AnnouncedFile {
  readonly id: string
  /** Bytes that are here; the file is whole when they are as many as `bytes`. */
  readonly received: number
}

/**
 * Files on their way in, piece by piece and each piece sealed before it touches the disk. No change of the matter: they
 * are in neither history nor log until they are read, and need no writer's place. What arrived is there after a kill.
 */
export interface ArrivalStore {
  /** In order of their beginning. One that was changed by another hand is left out. */
  arrivals(): Promise<Result<readonly ArrivingFile[], StoreTrouble>>
  arrival(id: string): Promise<Result<ArrivingFile | null, StoreTrouble>>
  /** The one that began already, or a new one. Problems: `disk-full`, `matter-read-only`. */
  beginArrival(about: AnnouncedFile): Promise<Result<ArrivingFile, StoreTrouble>>
  /**
   * How many bytes are here afterwards; another number than `at` and the length of the piece says from where to go on.
   * Null for one that is not there. Problems: `disk-full`, `matter-read-only`.
   */
  takePiece(id: string, at: number, piece: Uint8Array): Promise<Result<number | null, StoreTrouble>>
  /** Its bytes, a piece at a time; null for one that is not there or not whole. Throws nothing: a piece that was changed ends it. */
  piecesOf(id: string): Promise<Result<Generator<Buffer, 'whole' | 'damaged'> | null, StoreTrouble>>
  /** They are read, or given up: nothing of them stays. */
  endArrivals(ids: readonly string[]): Promise<Result<null, StoreTrouble>>
}
