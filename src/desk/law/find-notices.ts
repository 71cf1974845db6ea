import { IsoDay } from '../../casefile/dates.ts'
import type { FactorId } from '../../casefile/ids.ts'
import { Role } from '../../casefile/matter.ts'
import type { UsageComplaint } from '../../casefile/problems/usage-complaints.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { factorNames } from '../../law/elements/factors.ts'
import { type Notice, type NoticeAuthority, publishedBy } from '../../precedent/notice.ts'
import { type LeftOut, reachOf } from '../../precedent/warnings-before.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import { lawInForce } from './law-in-force.ts'

export interface NoticesAsked {
  /** Kind of business; every kind where it is left out. */
  readonly role?: string
  /** Only what was published before this day. */
  readonly before?: string
  /** Only what names this sign. */
  readonly sign?: string
  /** Postal code: what another state alone published is left out. */
  readonly state?: string
}

export interface FoundNotice {
  readonly notice: Notice
  /** Last day on which it can have been published; null where its date is not stated. */
  readonly by: IsoDay | null
}

export interface FoundNotices {
  readonly role: Role | null
  readonly before: IsoDay | null
  readonly sign: FactorId | null
  /** Published before the day, for such a business at large, earliest first. */
  readonly counted: readonly FoundNotice[]
  /** Spoken to one business by name, or its own words: they say nothing to others. */
  readonly toOneBusiness: readonly FoundNotice[]
  readonly leftOut: { readonly undated: readonly Notice[]; readonly later: number; readonly elsewhere: number }
  readonly authorities: readonly NoticeAuthority[]
  readonly factorNames: Readonly<Record<string, string>>
}

/**
 * Dated public warnings on file, by kind of business, day, sign and state; what is left out is counted by its reason.
 * Support only: none of them shows what one business knew. Problems: `usage`, `law-not-valid`.
 */
export function findNotices(asked: NoticesAsked): Result<FoundNotices, LawTrouble | 'usage'> {
  const inForce = lawInForce()
  if (!inForce.ok) return inForce
  const { notices: record, factors } = inForce.value
  const refused = (complaint: UsageComplaint) => failed(problem('usage', { complaint }))
  const role = asked.role === undefined ? null : (Role.safeParse(asked.role).data ?? undefined)
  if (role === undefined)
    return refused({ is: 'not-one-of', option: '--role', given: asked.role ?? '', allowed: Role.options })
  const before = asked.before === undefined ? null : (IsoDay.safeParse(asked.before).data ?? undefined)
  if (before === undefined) return refused({ is: 'no-such-day', option: '--before', given: asked.before ?? '' })
  const sign = asked.sign === undefined ? null : factors.factors.find(({ id }) => id === asked.sign)?.id
  if (sign === undefined) return refused({ is: 'not-a-sign', given: asked.sign ?? '' })
  if (asked.state !== undefined && !/^[a-z]{2}$/i.test(asked.state))
    return refused({ is: 'not-a-state', given: asked.state })
  const states = asked.state === undefined ? null : [asked.state]

  const rows = record.notices
    .filter(({ signs }) => sign === null || signs.some(({ factor }) => factor === sign))
    .flatMap((notice) => {
      const roles = role === null ? notice.audience : [role]
      const reach = roles.map((one) => reachOf(notice, one, states)).find((one) => one !== null)
      return reach == null ? [] : [{ notice, by: publishedBy(notice), reach }]
    })
  const inTime = ({ by }: FoundNotice): boolean => before === null || (by !== null && by < before)
  const earliest = (a: FoundNotice, b: FoundNotice): number => ((a.by ?? '') < (b.by ?? '') ? -1 : 1)
  const of = (reach: 'counts' | LeftOut): readonly FoundNotice[] =>
    rows.filter((one) => one.reach === reach).map(({ notice, by }) => ({ notice, by }))
  return ok({
    role,
    before,
    sign,
    counted: of('counts').filter(inTime).toSorted(earliest),
    toOneBusiness: of('to-one-business')
      .filter((one) => one.by !== null && inTime(one))
      .toSorted(earliest),
    leftOut: {
      undated: rows.filter(({ by }) => by === null).map(({ notice }) => notice),
      later: rows.filter((one) => one.by !== null && !inTime(one)).length,
      elsewhere: of('elsewhere').filter(inTime).length,
    },
    authorities: record.authorities,
    factorNames: factorNames(factors),
  })
}
