import { Link } from '@tanstack/react-router'
import type { Fact } from '../../../casefile/matter.ts'

/** What a fact rests on, each passage one step from its page; all but one may be taken away. */
export function PassagesOfFact({
  passages,
  left,
  leave,
}: {
  passages: Fact['passages']
  left: readonly number[]
  leave: (left: readonly number[]) => void
}) {
  const kept = passages.length - left.length
  return (
    <fieldset>
      <legend>What it rests on</legend>
      <ul className="passages">
        {passages.map(({ document, page, start, quote }, at) => {
          const isLeft = left.includes(at)
          return (
            <li key={`${document} ${page} ${start}`}>
              {isLeft ? <del>“{quote}”</del> : `“${quote}”`}{' '}
              <Link to="/evidence/$document/$page" params={{ document, page: String(page) }} search={{ at: start }}>
                Open the page
              </Link>{' '}
              {(isLeft || kept > 1) && (
                <button
                  type="button"
                  className="small"
                  aria-label={`${isLeft ? 'Keep' : 'Take away'} passage ${at + 1}`}
                  onClick={() => leave(isLeft ? left.filter((one) => one !== at) : [...left, at])}
                >
                  {isLeft ? 'Keep it' : 'Take it away'}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <p className="quiet">For a passage more, open its page, press Change beside the fact, and select the words.</p>
    </fieldset>
  )
}
