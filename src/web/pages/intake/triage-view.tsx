import type { Triage, TriageRow } from '../../../casefile/intake/triage.ts'
import type { Language } from '../../../casefile/language.ts'
import { tellsBirthday } from '../../../casefile/limitation/tells-birthday.ts'
import { dayIn } from '../../../words/intake/day-in.ts'
import {
  againstWords,
  type TriageGroup,
  type TriageWords,
  triageDays,
  triageGroup,
  triageWords,
} from '../../../words/intake/triage-words.ts'
import { cautionInWords } from '../../../words/limitation/caution-words.ts'
import { stepInWords } from '../../../words/limitation/step-words.ts'
import { citeOfId } from '../../../words/limitation/version-words.ts'
import { Wide } from '../../parts/wide.tsx'

const order: readonly TriageGroup[] = ['passed', 'ahead', 'not-said', 'no-limit', 'too-late']

/** Every claim that the answers allow by its last days; the strictest is the large one, the generous stands beside it, small. */
export function TriageView({ triage, language }: { triage: Triage; language: Language }) {
  const words = triageWords[language]
  const groups = Map.groupBy(triage.rows, (row) => triageGroup(row, triage.asOf))
  return (
    <section aria-labelledby="triage">
      <h2 id="triage" tabIndex={-1}>
        {words.title}
      </h2>
      <p>
        {words.lead} <span className="quiet">{words.asOf(dayIn(language, triage.asOf))}</span>
      </p>
      <LargeDays triage={triage} groups={groups} language={language} />
      {triage.open.length > 0 && (
        <div className="note">
          <h3>{words.openTitle}</h3>
          <ul>
            {triage.open.map((one) => (
              <li key={one}>{words.open[one]}</li>
            ))}
          </ul>
        </div>
      )}
      {triage.rows.length === 0 && <p className="note">{words.nothing}</p>}
      {triage.rows.some(({ limitation }) => tellsBirthday(limitation)) && <p className="note">{words.tellsBirthday}</p>}
      {order.map((group) => {
        const rows = groups.get(group)
        return rows === undefined ? null : <Rows key={group} {...{ group, rows, triage, language }} />
      })}
      <NotCounted triage={triage} words={words} />
      <p className="quiet">
        {words.noAdvice}
        {language !== 'en' && ` ${words.lawInEnglish}`}
      </p>
    </section>
  )
}

type Groups = ReadonlyMap<TriageGroup, readonly TriageRow[]>

function LargeDays({ triage, groups, language }: { triage: Triage; groups: Groups; language: Language }) {
  const words = triageWords[language]
  const next = groups.get('ahead')?.[0]
  const passed = groups.get('passed')
  const latest = passed?.at(-1)
  return (
    <dl className="figures large">
      <div>
        <dt>{words.next}</dt>
        <dd>
          {next === undefined ? words.none : triageDays(next, language).strict}
          {next !== undefined && <Small row={next} {...{ triage, language }} />}
        </dd>
      </div>
      {latest !== undefined && passed !== undefined && (
        <div>
          <dt>
            {words.passed} ({passed.length})
          </dt>
          <dd className="barred">
            {triageDays(latest, language).strict}
            <Small row={latest} {...{ triage, language }} />
            <small>{words.passedWhy}</small>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Small({ row, triage, language }: { row: TriageRow; triage: Triage; language: Language }) {
  const words = triageWords[language]
  return (
    <small>
      {leftWords(row, words)} {words.atMost(triageDays(row, language).generous)}. <ClaimOf row={row} words={words} />
      {' · '}
      <bdi>{againstWords(row, triage, language).join('; ')}</bdi>
    </small>
  )
}

const leftWords = ({ daysLeft: days }: TriageRow, words: TriageWords): string =>
  days === null ? '' : `${days < 0 ? words.ago(-days) : words.left(days)};`

function ClaimOf({ row, words }: { row: TriageRow; words: TriageWords }) {
  return (
    <>
      <span lang="en">
        {row.cite}, {row.theory}
      </span>
      {row.forClaimant !== null && `, ${words.forWhom(row.forClaimant)}`}
    </>
  )
}

function Rows({
  group,
  rows,
  triage,
  language,
}: {
  group: TriageGroup
  rows: readonly TriageRow[]
  triage: Triage
  language: Language
}) {
  const words = triageWords[language]
  const { columns } = words
  const title = `${words.groups[group]} (${rows.length})`
  const table = (
    <Wide label={words.groups[group]}>
      <table className="stack even">
        <thead>
          <tr>
            <th scope="col">{columns.strict}</th>
            <th scope="col">{columns.left}</th>
            <th scope="col">{columns.generous}</th>
            <th scope="col">{columns.claim}</th>
            <th scope="col">{columns.against}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.claimant} ${row.claim} ${row.theory} ${row.against[0]}`} {...{ row, triage, language }} />
          ))}
        </tbody>
      </table>
    </Wide>
  )
  if (group !== 'too-late')
    return (
      <>
        <h3>{title}</h3>
        {table}
      </>
    )
  return (
    <details>
      <summary>{title}</summary>
      {table}
    </details>
  )
}

function Row({ row, triage, language }: { row: TriageRow; triage: Triage; language: Language }) {
  const words = triageWords[language]
  const { columns } = words
  const { strict, generous } = triageDays(row, language)
  const { daysLeft: days } = row
  return (
    <tr>
      <th scope="row" className="day" data-label={columns.strict}>
        {strict}
      </th>
      <td data-label={columns.left} className={days !== null && days < 0 ? 'barred' : undefined}>
        {days !== null && (days < 0 ? words.ago(-days) : words.left(days))}
      </td>
      <td data-label={columns.generous} className="day quiet">
        {generous}
      </td>
      <td data-label={columns.claim}>
        <div>
          <ClaimOf row={row} words={words} />
          {row.limitation.available === 'unsure' && <p className="quiet">{words.unsure}</p>}
          <Working row={row} words={words} />
        </div>
      </td>
      <td data-label={columns.against}>
        <span>
          {againstWords(row, triage, language).map((name, i) => (
            <span key={name}>
              {i > 0 && '; '}
              <bdi>{name}</bdi>
            </span>
          ))}
        </span>
      </td>
    </tr>
  )
}

/** How the days were counted, step by step, in the words of the law rooms. */
function Working({ row: { limitation }, words }: { row: TriageRow; words: TriageWords }) {
  return (
    <details>
      <summary>{words.working}</summary>
      <div lang="en">
        <ol>
          {limitation.steps.map((step, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps are a fixed, ordered working
            <li key={i}>{stepInWords(step)}</li>
          ))}
        </ol>
        <ul className="quiet">
          {limitation.cautions
            .map((one) => cautionInWords(one, citeOfId))
            .map((text) => (
              <li key={text}>{text}</li>
            ))}
        </ul>
      </div>
    </details>
  )
}

function NotCounted({ triage, words }: { triage: Triage; words: TriageWords }) {
  const claims = [...new Set(triage.notCounted.map(({ cite, theory }) => `${cite}, ${theory}`))]
  if (claims.length === 0) return null
  return (
    <details>
      <summary>
        {words.notCounted} ({claims.length})
      </summary>
      <ul lang="en">
        {claims.map((claim) => (
          <li key={claim}>{claim}</li>
        ))}
      </ul>
    </details>
  )
}
