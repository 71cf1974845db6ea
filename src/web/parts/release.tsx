import type { ReleaseReport } from '../../casefile/release/release-report.ts'
import { releaseReportInWords } from '../../words/release/release-report-words.ts'
import { releaseWarningInWords, warningsHeading } from '../../words/release/release-warning-words.ts'

/** What was looked for in finished files, and what counsel should look at before they leave. */
export function Release({ release }: { release: ReleaseReport }) {
  return (
    <>
      <p>{releaseReportInWords(release)}</p>
      {release.warnings.length > 0 && (
        <>
          <p>{warningsHeading}:</p>
          <ul>
            {release.warnings.map((one) => (
              <li key={JSON.stringify(one)}>{releaseWarningInWords(one)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
