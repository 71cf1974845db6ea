import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShownSpeech, SpeechSegment } from '../../../casefile/evidence/speech-view.ts'
import { clockOf } from '../../../words/duration-words.ts'
import { segmentInWords, shownSpeechInWords } from '../../../words/evidence/speech-words.ts'
import { fromServer } from '../../from-server.ts'
import { Loading, TroubleNote } from '../../parts/states.tsx'

interface Chosen {
  readonly from: string
  readonly to: string
}

/** Where somebody speaks in a recording, as a wave and as a list; a stretch that is chosen fills the fields below. */
export function Speech({ recording, choose }: { recording: string; choose: (chosen: Chosen) => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['speech', recording],
    queryFn: () => fromServer.speech(recording),
  })
  if (error) return <TroubleNote error={error} again={refetch} />
  if (!data) return <Loading what="where somebody speaks" />
  return (
    <section aria-label="Where somebody speaks">
      <h3>Where somebody speaks</h3>
      <p>{shownSpeechInWords(data)}</p>
      {data.found.kind === 'sought' && data.found.segments.length > 0 && (
        <Stretches found={data.found} choose={choose} />
      )}
    </section>
  )
}

type Sought = Extract<ShownSpeech['found'], { readonly kind: 'sought' }>

function Stretches({ found, choose }: { found: Sought; choose: (chosen: Chosen) => void }) {
  const { segments } = found
  const [at, setAt] = useState<number | null>(null)
  const go = (next: number) => {
    const segment = segments[next]
    if (segment === undefined) return
    setAt(next)
    choose({ from: clockOf(segment.from), to: clockOf(Math.ceil(segment.to)) })
  }
  const untyped = segments.flatMap(({ typed }, place) => (typed || place === at ? [] : [place]))
  const nextUntyped = untyped.find((place) => place > (at ?? -1)) ?? untyped[0]
  return (
    <>
      <Wave found={found} at={at} />
      <div className="row">
        <button type="button" disabled={at === null || at === 0} onClick={() => go((at ?? 0) - 1)}>
          Stretch before
        </button>
        <button type="button" disabled={at === segments.length - 1} onClick={() => go(at === null ? 0 : at + 1)}>
          Next stretch
        </button>
        <button type="button" disabled={nextUntyped === undefined} onClick={() => go(nextUntyped ?? 0)}>
          Next that nobody typed
        </button>
      </div>
      <p role="status">
        {at !== null &&
          `Stretch ${at + 1} of ${segments.length}, ${said(segments[at])}. It stands in the fields below.`}
      </p>
      <details>
        <summary>Every stretch</summary>
        <ol>
          {segments.map((segment, place) => (
            <li key={segment.from}>
              <button type="button" aria-pressed={place === at} onClick={() => go(place)}>
                {segmentInWords(segment)}
              </button>
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

const said = (segment: SpeechSegment | undefined): string => (segment === undefined ? '' : segmentInWords(segment))

const [width, height] = [640, 72]

/** How loud it is over time; speech stands on a line, which is broken where nobody typed it. */
function Wave({ found: { loud, segments, until }, at }: { found: Sought; at: number | null }) {
  const x = (seconds: number): number => (seconds / until) * width
  const step = width / Math.max(1, loud.length)
  const chosen = at === null ? undefined : segments[at]
  return (
    <figure className="speech-wave">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {chosen !== undefined && (
          <rect className="chosen" x={x(chosen.from)} y={0} width={x(chosen.to) - x(chosen.from)} height={height} />
        )}
        <path
          className="loud"
          d={loud.map((one, i) => `M${(i + 0.5) * step} ${32 - 0.5 - one * 3.3}V${32 + 0.5 + one * 3.3}`).join('')}
          strokeWidth={step * 0.6}
        />
        {segments.map(({ from, to, typed }) => (
          <path
            key={from}
            className={typed ? 'typed' : 'untyped'}
            d={`M${x(from)} 67H${Math.max(x(to), x(from) + 2)}`}
          />
        ))}
      </svg>
      <figcaption className="quiet">
        0:00 to {clockOf(until)}. A line below the sound: somebody speaks; broken where nobody typed it.
      </figcaption>
    </figure>
  )
}
