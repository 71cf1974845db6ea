import type { CountedBecause, CountProposal, GuestCount, MappedRecord } from '../../casefile/evidence/record-mapping.ts'
import { FactorId } from '../../casefile/ids.ts'

/** Which factor a count proposes; a person confirms or rejects it, as with every suggestion. */
export const factorByCount: Readonly<Record<CountedBecause, FactorId>> = {
  'paid-in-cash': FactorId.parse('cash-payment'),
  'stays-of-one-guest': FactorId.parse('repeated-stays'),
  'rooms-at-once': FactorId.parse('several-rooms-one-guest'),
  'night-after-night': FactorId.parse('day-by-day-extension'),
  'call-of-interest': FactorId.parse('police-calls'),
}

/** So many stays of a guest, or single nights one after another, are worth a look. */
const manyStays = 3
const manyNights = 3
/** A ledger of years says the same a thousand times. */
const mostOfAKind = 25

const guestKey = (who: string): string =>
  who
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,.]+/g, ' ')
    .trim()

const dayAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/** The day on which the guest left; null where neither it nor the nights are told. */
const leaves = ({ day, until, nights }: MappedRecord): string | null =>
  until ?? (nights === null ? null : dayAfter(day, nights))

/** A call belongs to a stay from its first day to the day of leaving, both included. */
const during = (call: MappedRecord, stay: MappedRecord): boolean =>
  call.day >= stay.day && call.day <= (leaves(stay) ?? stay.day)

function byGuest(records: readonly MappedRecord[]): ReadonlyMap<string, readonly MappedRecord[]> {
  const guests = new Map<string, MappedRecord[]>()
  for (const record of records) {
    if (record.record !== 'stay' || record.who === null) continue
    const known = guests.get(guestKey(record.who))
    if (known) known.push(record)
    else guests.set(guestKey(record.who), [record])
  }
  for (const stays of guests.values()) stays.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return guests
}

/** How the guest of a stay is called in the answer. */
type Called = (stay: MappedRecord) => string

const isCall = ({ record }: MappedRecord): boolean => record === 'call' || record === 'arrest'

function countOf(stays: readonly MappedRecord[], calls: readonly MappedRecord[], called: Called): GuestCount | null {
  const [first] = stays
  if (first === undefined) return null
  const cash = stays.filter((stay) => stay.cash === true)
  const near = calls.filter((call) => stays.some((stay) => during(call, stay)))
  return {
    who: called(first),
    stays: stays.length,
    nights: stays.reduce((sum, { nights }) => sum + (nights ?? 0), 0),
    nightsUnknown: stays.filter(({ nights }) => nights === null).length,
    rooms: [...new Set(stays.flatMap(({ room }) => room ?? []))],
    cashRows: cash.length,
    cashCents: cash.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    firstDay: first.day,
    lastDay: stays.map((stay) => leaves(stay) ?? stay.day).reduce((a, b) => (a > b ? a : b)),
    callsDuringStays: near.length,
    callsOfInterestDuringStays: near.filter(({ ofInterest }) => ofInterest).length,
  }
}

/** Nights, cash, rooms and calls of each guest, those with most stays first; calls at another address are not among them. */
export function countGuests(
  records: readonly MappedRecord[],
  called: Called = ({ who }) => who ?? '',
): readonly GuestCount[] {
  const calls = records.filter(isCall)
  return [...byGuest(records).values()]
    .flatMap((stays) => countOf(stays, calls, called) ?? [])
    .toSorted((a, b) => b.stays - a.stays || b.nights - a.nights || (a.who < b.who ? -1 : 1))
}

/** The last of the longest run of single nights of a guest in one room, each beginning when the one before ends. */
function nightAfterNight(
  stays: readonly MappedRecord[],
): { readonly last: MappedRecord; readonly count: number } | null {
  let best: { last: MappedRecord; count: number } | null = null
  let run = 0
  let before: MappedRecord | null = null
  for (const stay of stays) {
    const follows =
      before !== null &&
      stay.nights === 1 &&
      before.nights === 1 &&
      before.room === stay.room &&
      leaves(before) === stay.day
    run = follows ? run + 1 : 1
    if (run >= manyNights && run > (best?.count ?? 0)) best = { last: stay, count: run }
    before = stay
  }
  return best
}

/** A stay that begins while the same guest still has another room. */
function roomsAtOnce(stays: readonly MappedRecord[]): { readonly second: MappedRecord; readonly count: number } | null {
  for (const [i, stay] of stays.entries()) {
    const open = stays.slice(Math.max(0, i - 50), i).filter((other) => {
      const left = leaves(other)
      return (
        other.room !== null &&
        stay.room !== null &&
        other.room !== stay.room &&
        (other.day === stay.day || (left !== null && left > stay.day))
      )
    })
    if (open.length > 0) return { second: stay, count: new Set([stay.room, ...open.map(({ room }) => room)]).size }
  }
  return null
}

const propose = (because: CountedBecause, count: number, { passage }: MappedRecord): CountProposal => ({
  factor: factorByCount[because],
  because,
  count,
  passage,
})

/** What the counts propose, each resting on a line of the table. */
export function proposeFromCounts(records: readonly MappedRecord[]): readonly CountProposal[] {
  const cash = records.filter((one) => one.cash === true && (one.record === 'stay' || one.record === 'payment'))
  const calls = records.filter((one) => isCall(one) && one.ofInterest)
  const ofGuests = [...byGuest(records).values()].flatMap((stays): readonly CountProposal[] => {
    const last = stays.at(-1)
    const nights = nightAfterNight(stays)
    const rooms = roomsAtOnce(stays)
    return [
      ...(last !== undefined && stays.length >= manyStays ? [propose('stays-of-one-guest', stays.length, last)] : []),
      ...(nights === null ? [] : [propose('night-after-night', nights.count, nights.last)]),
      ...(rooms === null ? [] : [propose('rooms-at-once', rooms.count, rooms.second)]),
    ]
  })
  return [
    ...cash.slice(0, mostOfAKind).map((one) => propose('paid-in-cash', cash.length, one)),
    ...ofGuests,
    ...calls.slice(0, mostOfAKind).map((one) => propose('call-of-interest', calls.length, one)),
  ]
}
