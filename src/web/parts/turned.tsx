import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Analysis } from '../../casefile/analysis.ts'
import { whatTurns } from '../../casefile/views/what-turns.ts'
import { counted } from '../../words/counting.ts'
import { turnSentences, turnTitle } from '../../words/what-if-words.ts'
import { fromServer } from '../from-server.ts'

/** What a change turned, a sentence each. Nothing where the question was another. */
const turnsBetween = (before: Analysis, after: Analysis): readonly string[] =>
  before.matter.id !== after.matter.id || before.asOf !== after.asOf || before.stage !== after.stage
    ? []
    : whatTurns(before, after).flatMap((turn) =>
        turnSentences(turn, 'done').map((said) => `${turnTitle(turn)}: ${said}`),
      )

const mostSaid = 6

interface Said {
  readonly turns: readonly string[]
  /** The place where it was said: there it stands open, elsewhere folded. */
  readonly at: string
}

/** Says what the last change turned, until it is read: the answer to the work just done. On another screen it is folded. */
export function Turned() {
  const { data } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  const { pathname } = useLocation()
  const here = useRef(pathname)
  here.current = pathname
  const seen = useRef<Analysis | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const analysis = data?.analysis ?? null
  useEffect(() => {
    const before = seen.current
    seen.current = analysis
    if (before === null || analysis === null || before === analysis) return
    const turns = turnsBetween(before, analysis)
    if (turns.length > 0) setSaid({ turns, at: here.current })
  }, [analysis])
  return (
    <div role="status" className="turned">
      {said && <Note key={pathname} said={said} open={said.at === pathname} read={() => setSaid(null)} />}
    </div>
  )
}

function Note({ said: { turns }, open, read }: { said: Said; open: boolean; read: () => void }) {
  const button = (
    <button type="button" className="small" onClick={read}>
      Read
    </button>
  )
  const list = (
    <>
      <ul>
        {turns.slice(0, mostSaid).map((turn) => (
          <li key={turn}>{turn}</li>
        ))}
      </ul>
      {turns.length > mostSaid && <p className="quiet">and {turns.length - mostSaid} more</p>}
      {button}
    </>
  )
  if (open) return <div className="note">{list}</div>
  return (
    <details className="note folded">
      <summary>The last change turned {counted(turns.length, 'thing')}</summary>
      {list}
    </details>
  )
}
