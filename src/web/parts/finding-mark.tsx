import type { FindingKind } from '../../casefile/findings.ts'

const shapes: Readonly<Record<FindingKind, string>> = {
  supported: 'M1 1h14v14H1z',
  contested: 'M8 0l8 8-8 8-8-8z',
  gap: 'M8 1a7 7 0 1 0 .01 0zM8 3a5 5 0 1 1-.01 0z',
}

/** Word and shape together, so that the meaning never hangs on colour. */
export function FindingMark({ finding }: { finding: FindingKind }) {
  return (
    <span className={`finding ${finding}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[finding]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {finding}
    </span>
  )
}
