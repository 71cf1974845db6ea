import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { GivenAnswer, NameTold, OpenQuestion } from '../../../casefile/views/names-view.ts'
import {
  answersGiven,
  asksWords,
  givenInWords,
  settledInWords,
  standsInWords,
  takenBackInWords,
} from '../../../words/release/name-words.ts'
import { fromServer } from '../../from-server.ts'
import { TroubleNote } from '../../parts/states.tsx'

/** Places that cannot be told, covered until they are answered, and the answers that were given, which can be taken back. */
export function NameQuestions({
  questions,
  answered,
}: {
  questions: readonly OpenQuestion[]
  answered: readonly GivenAnswer[]
}) {
  const cache = useQueryClient()
  const [everywhere, setEverywhere] = useState(false)
  const [told, setTold] = useState<readonly string[]>([])
  const [error, setError] = useState<unknown>(null)
  const done = async (work: () => Promise<readonly string[]>) => {
    setError(null)
    setTold([])
    try {
      setTold(await work())
    } catch (trouble) {
      setError(trouble)
    }
    // Also after a refusal: another window may have answered.
    await cache.invalidateQueries()
  }
  const answer = ({ id }: OpenQuestion, is: NameTold['is']) =>
    done(async () => settledInWords(await fromServer.answerName({ id, is, everywhere })))
  const takeBack = ({ id }: GivenAnswer) => done(async () => takenBackInWords(await fromServer.takeBackAnswer(id)))
  return (
    <>
      {questions.length > 0 && (
        <>
          <h3>Cannot be told, and covered until you answer ({questions.length})</h3>
          <label>
            <input type="checkbox" checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)} /> An
            answer holds for that word everywhere
          </label>
          <ul>
            {questions.map((one) => (
              <Question key={one.id} question={one} answer={(is) => void answer(one, is)} />
            ))}
          </ul>
        </>
      )}
      <div role="status">
        {told.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {error !== null && <TroubleNote error={error} />}
      {answered.length > 0 && <Given answered={answered} takeBack={(one) => void takeBack(one)} />}
    </>
  )
}

function Question({ question: one, answer }: { question: OpenQuestion; answer: (is: NameTold['is']) => void }) {
  return (
    <li>
      <p>
        <span className="quiet">{one.id}</span> “{one.before}
        {one.place !== '' && <mark>{one.place}</mark>}
        {one.after}” Is <bdi>{one.pseudonym}</bdi> {asksWords[one.kind]}
      </p>
      {one.stands.length > 0 && <p className="quiet">In {standsInWords(one)}.</p>}
      <div className="row">
        <button type="button" className="small" onClick={() => answer('the-name')} aria-label={`${one.id}: the name`}>
          The name
        </button>
        <button
          type="button"
          className="small"
          onClick={() => answer('not-the-name')}
          aria-label={`${one.id}: another`}
        >
          Another
        </button>
        <button
          type="button"
          className="small"
          onClick={() => answer('nobody')}
          aria-label={`${one.id}: nobody protected`}
        >
          Nobody protected
        </button>
      </div>
    </li>
  )
}

const Given = ({ answered, takeBack }: { answered: readonly GivenAnswer[]; takeBack: (one: GivenAnswer) => void }) => (
  <details>
    <summary>{answersGiven(answered)}</summary>
    <p className="quiet">An answer that is taken back opens again whatever it settled.</p>
    <ul>
      {answered.map((one) => (
        <li key={one.id}>
          <p>{givenInWords(one)}.</p>
          <button
            type="button"
            className="small"
            onClick={() => takeBack(one)}
            aria-label={`Take back the answer to ${one.id}`}
          >
            Take back
          </button>
        </li>
      ))}
    </ul>
  </details>
)
