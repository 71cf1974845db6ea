import type { SafeContact as Rules } from '../../../casefile/intake/intake-record.ts'
import type { IntakeWords } from '../../../words/intake/intake-words.ts'

interface Reached {
  readonly pseudonym: string
  readonly rules: Rules | null
}

/** What must be known before anybody calls or writes; it prints with the page. */
export function SafeContact({ people, words }: { people: readonly Reached[]; words: IntakeWords }) {
  return (
    <section aria-labelledby="safe">
      <h2 id="safe">{words.safety}</h2>
      {people.map(({ pseudonym, rules }) => (
        <div key={pseudonym} className="note">
          <h3>
            <bdi>{pseudonym}</bdi>
          </h3>
          {rules === null ? <p>{words.noSafety}</p> : <RuleList rules={rules} words={words} />}
        </div>
      ))}
    </section>
  )
}

function RuleList({ rules, words }: { rules: Rules; words: IntakeWords }) {
  const { ways, mayLeaveMessage: message, times, codeWord, avoid, language } = rules
  const lines: readonly (readonly [string, string | null])[] = [
    [words.ways, ways.length === 0 ? null : ways.map((way) => words.contactWays[way]).join(', ')],
    [words.ruleTimes, times],
    [words.message, message === null ? words.ruleUnknown : message ? words.ruleYes : words.ruleNo],
    [words.codeWord, codeWord],
    [words.avoid, avoid],
    [words.speaks, language === null ? null : words.languages[language]],
  ]
  return (
    <dl className="rules">
      {lines.map(([label, said]) =>
        said === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
