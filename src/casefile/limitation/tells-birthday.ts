/** Whether a part of an answer counts from a birthday: its days then tell the day of birth to whoever knows the rule. */
export function countsFromBirthday(part: object): boolean {
  if ('tells_birthday' in part) return part.tells_birthday === true
  if (!('rule' in part)) return false
  switch (part.rule) {
    case 'birthday':
      return true
    case 'counted':
      return 'clock' in part && isKind(part.clock, 'runs', 'birthday')
    case 'clock-stands-still':
    case 'not-sooner-after':
      return isKind(part, 'kind', 'minority') || isKind(part, 'kind', 'taker-minority')
    case 'no-claim-for-conduct':
      return 'why' in part && isKind(part.why, 'because', 'grown')
    default:
      return false
  }
}

const isKind = (part: unknown, key: string, is: string): boolean =>
  typeof part === 'object' && part !== null && (part as Readonly<Record<string, unknown>>)[key] === is

/** Whether a working counts from a birthday anywhere. */
export const tellsBirthday = ({ steps }: { readonly steps: readonly object[] }): boolean =>
  steps.some(countsFromBirthday)
