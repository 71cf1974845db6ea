import { tellsBirthday } from '../../casefile/limitation/tells-birthday.ts'
import { releaseWarningInWords } from '../../words/release/release-warning-words.ts'

type Limited = { readonly limitation: { readonly steps: readonly object[] } }

/** Whether days of these claims are counted from a birthday. */
export const tellBirthday = (claims: readonly Limited[]): boolean =>
  claims.some(({ limitation }) => tellsBirthday(limitation))

/** Beside days that are counted from a birthday: that whoever knows the rule can reckon the day of birth from them. */
export const BirthdayCaution = ({ told }: { told: boolean }) =>
  told ? <p className="note">{releaseWarningInWords({ is: 'days-tell-birth-date' })}</p> : null
