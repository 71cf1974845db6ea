import { IntakeQuestion } from '../../../casefile/intake/intake-record.ts'
import type { Language } from '../../../casefile/language.ts'
import type { IntakeWords } from '../../../words/intake/intake-words.ts'
import { triageWords } from '../../../words/intake/triage-words.ts'
import { answersOf, isAnswered, type Typed } from './typed-answers.ts'

/** Everything that was said, before it is written down; each answer one step from its question. */
export function IntakeCheck({
  typed,
  words,
  language,
  go,
}: {
  typed: Typed
  words: IntakeWords
  language: Language
  go: (to: number) => void
}) {
  return (
    <>
      <p>{words.checkLead}</p>
      <dl className="said">
        {IntakeQuestion.options.map((question, i) => (
          <div key={question}>
            <dt>{words.questions[question]}</dt>
            <dd>
              {isAnswered(typed, question) ? (
                said(question, typed, words, language).map((line) => <span key={line}>{line}</span>)
              ) : (
                <span className="quiet">{words.nothingSaid}</span>
              )}
            </dd>
            <dd>
              <button
                type="button"
                className="small"
                onClick={() => go(i)}
                aria-label={`${words.change}: ${words.questions[question]}`}
              >
                {words.change}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function said(question: IntakeQuestion, typed: Typed, words: IntakeWords, language: Language): readonly string[] {
  const answers = answersOf(typed, null)
  const list = (...parts: readonly (string | null | undefined | false)[]): string =>
    parts.filter((one) => typeof one === 'string' && one !== '').join(', ')
  const { roles } = triageWords[language]
  switch (question) {
    case 'who':
      return answers.people.map(({ kind, name, pseudonym, born, died, minorThen }) =>
        list(words.kinds[kind], pseudonym, name, born, died, minorThen && words.minorThen[minorThen]),
      )
    case 'contact':
      return answers.people.flatMap(({ contact }) =>
        contact === null
          ? []
          : [
              list(
                ...contact.ways.map((way) => words.contactWays[way]),
                contact.mayLeaveMessage === null ? null : contact.mayLeaveMessage ? words.ruleYes : words.ruleNo,
                contact.times,
                contact.codeWord,
                contact.avoid,
              ),
            ],
      )
    case 'where':
      return [list(...answers.states, answers.where)]
    case 'when':
      return [list(answers.began, answers.ongoing ? words.ongoing : answers.ended)]
    case 'liable':
      return answers.liable.map(({ role, name }) => list(roles[role], name))
    case 'court':
      return [answers.court ?? words.courtOpen]
    case 'protect':
      return answers.protect.map(({ kind, form }) => list(words.identityKinds[kind], form))
    default:
      return question satisfies never
  }
}
