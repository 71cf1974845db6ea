import type { ReleaseReport } from '../../casefile/release/release-report.ts'
import { counted } from '../counting.ts'

/** What the search of finished files tells, and what it cannot. */
export function releaseReportInWords({ forms }: ReleaseReport): string {
  if (forms === 0)
    return 'No name is listed as protected, so nothing was looked for in the finished files; a name that nobody listed is not looked for.'
  return `The finished files were searched: ${forms === 1 ? 'the one form listed' : `none of the ${counted(forms, 'form')} listed`}, and what the program adds to ${forms === 1 ? 'it, was not found' : 'them, was found'}; a name that nobody listed is not looked for.`
}
