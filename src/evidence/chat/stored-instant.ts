import type { MessageTime } from '../../casefile/evidence/message.ts'

/** From when, and in what steps, a program counts its times. */
export type Count = 'unix-seconds' | 'unix-milliseconds' | 'unix-microseconds' | 'apple-seconds' | 'apple-nanoseconds'

/** 1 January 2001, from which Apple counts, in seconds of Unix. */
const appleStart = 978_307_200
const perSecond: Readonly<Record<Count, number>> = {
  'unix-seconds': 1,
  'unix-milliseconds': 1_000,
  'unix-microseconds': 1_000_000,
  'apple-seconds': 1,
  'apple-nanoseconds': 1_000_000_000,
}

/** Instants before telephones kept them, or far ahead, are no instants but damaged or other numbers. */
const earliest = Date.UTC(1990, 0, 1)
const latest = Date.UTC(2100, 0, 1)

/**
 * The instant of a number that counts from a fixed one; null for zero, for no number, and for what no phone can have kept.
 * UTC, to the second.
 */
export function storedInstant(value: unknown, count: Count): string | null {
  const number = typeof value === 'bigint' || typeof value === 'string' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number) || number === 0 || value === '') return null
  const seconds = number / perSecond[count] + (count.startsWith('apple') ? appleStart : 0)
  const milliseconds = Math.floor(seconds) * 1000
  if (milliseconds < earliest || milliseconds > latest) return null
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

/** `apple-nanoseconds` since iOS 11, seconds before: told by the size, which no instant of the other kind can have. */
export const appleInstant = (value: unknown): string | null =>
  storedInstant(value, 'apple-seconds') ?? storedInstant(value, 'apple-nanoseconds')

/** Seconds, milliseconds or microseconds of Unix, told by the size: between 1990 and 2100 each number fits one only. */
export const unixInstant = (value: unknown): string | null =>
  storedInstant(value, 'unix-seconds') ??
  storedInstant(value, 'unix-milliseconds') ??
  storedInstant(value, 'unix-microseconds')

/** The time of a message whose program stored an instant; where it did not, what it stored stands as written. */
export function timeOfInstant(utc: string | null, stored: unknown): MessageTime {
  const known = utc === null ? null : `${utc.slice(0, 10)} ${utc.slice(11, 19)} UTC`
  const written = known ?? (stored === null || stored === undefined ? '' : String(stored))
  return { written, utc, local: null, zoneFrom: utc === null ? 'none' : 'stored-instant' }
}
