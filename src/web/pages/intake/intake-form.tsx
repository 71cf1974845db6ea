import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { IntakeQuestion } from '../../../casefile/intake/intake-record.ts'
import type { Language } from '../../../casefile/language.ts'
import { intakeWords } from '../../../words/intake/intake-words.ts'
import { fromServer } from '../../from-server.ts'
import { sitting } from '../../parts/frame/sitting.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { Loading, TroubleNote } from '../../parts/states.tsx'
import type { Asked } from './fields.tsx'
import { IntakeCheck } from './intake-check.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { LiableQuestion, ProtectQuestion } from './question-names.tsx'
import { ContactQuestion, WhoQuestion } from './question-people.tsx'
import { CourtQuestion, WhenQuestion, WhereQuestion } from './question-place.tsx'
import { answersOf, isAnswered, languageIn, type Typed, toggled, unsureIn, wrongDates } from './typed-answers.ts'
import { useTyped } from './use-typed.ts'

const questions = IntakeQuestion.options

/** The first conversation: a question at a time, each asked once; what is typed is kept as it is typed. */
export function IntakeForm({ file, opening }: { file: string | null; opening: Language }) {
  const { typed, restored, set, replace } = useTyped()
  if (typed === null) return <Loading what="what was typed before" />
  return <Form {...{ file, opening, typed, restored, set, replace }} />
}

interface FormOf {
  readonly file: string | null
  readonly opening: Language
  readonly typed: Typed
  readonly restored: boolean
  readonly set: (change: Typed) => void
  readonly replace: (typed: Typed) => void
}

function Form({ file, opening, typed, restored, set, replace }: FormOf) {
  const language = languageIn(typed) ?? opening
  const words = intakeWords[language]
  const at = Math.min(Math.max(0, Number(typed.at ?? '0')), questions.length)
  const question = questions[at]
  const [dates, setDates] = useState(false)
  const { writing, error, write } = useWriting(typed, file, language)
  const heading = useFocusOnStep(at)
  const go = (to: number, more: Typed = {}) => {
    setDates(false)
    set({ at: String(to), ...more })
  }
  const leaveOpen = (of: IntakeQuestion) => go(at + 1, { unsure: toggled(unsureIn(typed), of, true) })
  const next = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (question === undefined) return void write()
    const [wrong] = wrongDates(typed, question)
    if (wrong !== undefined) {
      setDates(true)
      event.currentTarget.querySelector<HTMLInputElement>(`[data-date="${wrong}"]`)?.focus()
      return
    }
    go(at + 1, { unsure: toggled(unsureIn(typed), question, !isAnswered(typed, question)) })
  }
  const choose = (chosen: Language) => {
    sitting.language = chosen
    set({ language: chosen })
  }
  return (
    <div lang={language} className="intake">
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <LanguageChoice language={language} label={words.language} choose={choose} />
      <p>{words.lead}</p>
      {restored && <p role="status">{words.restored}</p>}
      <Progress {...{ typed, at, words, go }} />
      <form onSubmit={next} className="panel" aria-labelledby="question" noValidate>
        <h2 id="question" ref={heading} tabIndex={-1}>
          {question === undefined ? words.check : words.questions[question]}
        </h2>
        {question !== undefined && <p className="quiet">{words.step(at + 1, questions.length)}</p>}
        {question === undefined ? (
          <IntakeCheck {...{ typed, words, language, go }} />
        ) : (
          <Question {...{ question, typed, words, set, replace, language, dates }} />
        )}
        {error !== null && (
          <div lang="en">
            <TroubleNote error={error} />
          </div>
        )}
        <div className="row">
          <button type="submit" className="main" aria-disabled={writing}>
            {question !== undefined ? words.next : writing ? words.finishing : words.finish}
          </button>
          {question !== undefined && (
            <>
              <button type="button" onClick={() => leaveOpen(question)}>
                {words.notSure}
              </button>
              <button type="button" onClick={() => leaveOpen(question)}>
                {words.skip}
              </button>
            </>
          )}
          {at > 0 && (
            <button type="button" onClick={() => go(at - 1)}>
              {words.back}
            </button>
          )}
        </div>
      </form>
    </div>
  )
}

/** The new question is where reading goes on. */
function useFocusOnStep(at: number) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(at)
  useEffect(() => {
    if (before.current !== at) heading.current?.focus()
    before.current = at
  }, [at])
  return heading
}

function useWriting(typed: Typed, file: string | null, language: Language) {
  const cache = useQueryClient()
  const [writing, setWriting] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const write = async () => {
    if (writing) return
    setWriting(true)
    setError(null)
    try {
      await fromServer.takeIntake(answersOf({ ...typed, language }, file))
      await cache.invalidateQueries()
    } catch (trouble) {
      setError(trouble)
      setWriting(false)
    }
  }
  return { writing, error, write }
}

function Question({
  question,
  dates,
  replace,
  language,
  ...asked
}: Asked & {
  question: IntakeQuestion
  dates: boolean
  language: Language
  replace: (typed: Typed) => void
}) {
  switch (question) {
    case 'who':
      return <WhoQuestion {...asked} dates={dates} replace={replace} />
    case 'contact':
      return <ContactQuestion {...asked} />
    case 'where':
      return <WhereQuestion {...asked} />
    case 'when':
      return <WhenQuestion {...asked} dates={dates} />
    case 'liable':
      return <LiableQuestion {...asked} language={language} />
    case 'court':
      return <CourtQuestion {...asked} />
    case 'protect':
      return <ProtectQuestion {...asked} replace={replace} />
    default:
      return question satisfies never
  }
}

function Progress({ typed, at, words, go }: Pick<Asked, 'typed' | 'words'> & { at: number; go: (to: number) => void }) {
  return (
    <nav aria-label={words.progress}>
      <ol className="steps">
        {questions.map((one, i) => {
          const said = isAnswered(typed, one) ? words.answered : unsureIn(typed).includes(one) ? words.open : null
          return (
            <li key={one}>
              <button type="button" aria-current={i === at ? 'step' : undefined} onClick={() => go(i)}>
                {words.questions[one]}
                {said !== null && <small>{said}</small>}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
