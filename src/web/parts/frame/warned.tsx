import type { ReleaseWarning } from '../../../casefile/release/release-warning.ts'
import { releaseWarningInWords, warningsHeading } from '../../../words/release/release-warning-words.ts'
import { useWarned } from '../../warned.ts'
import { Words } from '../words.tsx'

/** Shown where they belong: over every page with the way to check, and beside the days that tell it. */
const shownElsewhere: readonly ReleaseWarning['is'][] = ['matter-in-doubt', 'days-tell-birth-date']

/** What the answers on this page brought with them, as the terminal prints it before each. */
export function Warned() {
  const warned = useWarned().filter(({ is }) => !shownElsewhere.includes(is))
  if (warned.length === 0) return null
  return (
    <details className="warned">
      <summary>
        {warningsHeading} ({warned.length})
      </summary>
      <ul>
        {warned.map((one) => (
          <li key={JSON.stringify(one)}>
            <Words>{releaseWarningInWords(one)}</Words>
          </li>
        ))}
      </ul>
    </details>
  )
}
