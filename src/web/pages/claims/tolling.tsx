import { z } from 'zod'
import { FactId } from '../../../casefile/ids.ts'
import { TollingKind } from '../../../casefile/limitation/tolling-kind.ts'
import { Tolling as Stretch } from '../../../casefile/matter.ts'
import { typedWhen } from '../../../casefile/typed-when.ts'
import type { WantedChange } from '../../../casefile/written/change-request.ts'
import type { RecordList } from '../../../casefile/written/record-list.ts'
import { capitalised } from '../../../words/counting.ts'
import { formatWhen, whenHelp } from '../../../words/date-words.ts'
import { tollingWords } from '../../../words/limitation/clock-words.ts'
import { FactPicker } from '../../parts/facts/fact-picker.tsx'
import { Choice, type Fields, Line, RecordForm } from '../people/record-form.tsx'
import { type Named, nameIn } from './named.ts'

type Recorded = NonNullable<RecordList['tolling']>[number]

interface Around {
  readonly recorded: Recorded | null
  readonly parties: readonly Named[]
  readonly claimants: readonly Named[]
}

const factsOf = (text: string | undefined): readonly FactId[] =>
  z.array(FactId).safeParse((text ?? '').split(' ').filter((one) => one !== '')).data ?? []

const fieldsOf = (stretch: Stretch | null): Fields => ({
  kind: stretch?.kind ?? 'confinement',
  from: stretch?.from ?? '',
  to: stretch?.to ?? '',
  party: stretch?.party ?? '',
  claimant: stretch?.claimant ?? '',
  state: stretch?.state ?? '',
  facts: (stretch?.facts ?? []).join(' '),
})

/** Null where a date is none. */
function stretchWith({ kind, from = '', to = '', party, claimant, state = '', facts }: Fields): Stretch | null {
  const [began, ended] = [typedWhen(from), to.trim() === '' ? null : typedWhen(to)]
  if (from.trim() === '' || began === null || (to.trim() !== '' && ended === null)) return null
  const read = Stretch.safeParse({
    ...{ kind, from: began, facts: factsOf(facts) },
    ...(ended === null ? {} : { to: ended }),
    ...(party ? { party } : {}),
    ...(claimant ? { claimant } : {}),
    ...(state.trim() === '' ? {} : { state: state.trim().toUpperCase() }),
  })
  return read.success ? read.data : null
}

/** Times that do not count towards a limit, each with the facts that show it. */
export function Tolling({ recorded, parties, claimants }: Around) {
  const all = recorded?.content ?? []
  return (
    <section aria-labelledby="tolling">
      <h2 id="tolling">Times that do not count ({all.length})</h2>
      <p className="quiet">
        Confinement, a criminal case, a defendant in prison: each counts only under the law that knows it, from the
        facts that show it. What the parties signed counts on the most generous reading, and on the strict one where a
        law was read that gives effect to what this defendant signed. The limits above follow at once.
      </p>
      {all.map((stretch, at) => (
        <details key={JSON.stringify(stretch)}>
          <summary>
            {capitalised(tollingWords[stretch.kind])}{' '}
            <span className="quiet">
              {formatWhen(stretch.from)}
              {stretch.to === undefined ? ', not ended yet' : ` to ${formatWhen(stretch.to)}`}
              {named(stretch, parties, claimants)}
            </span>
          </summary>
          <StretchForm {...{ recorded, parties, claimants, stretch }} place={String(at)} />
        </details>
      ))}
      <details>
        <summary>Add a time that does not count</summary>
        <StretchForm {...{ recorded, parties, claimants }} stretch={null} place="new" />
      </details>
    </section>
  )
}

function named({ party, claimant, state }: Stretch, parties: readonly Named[], claimants: readonly Named[]): string {
  return [
    ...(party === undefined ? [] : [`against ${nameIn(parties, party)}`]),
    ...(claimant === undefined ? [] : [`for ${nameIn(claimants, claimant)}`]),
    ...(state === undefined ? [] : [`under the law of ${state}`]),
  ]
    .map((said) => `, ${said}`)
    .join('')
}

function StretchForm({
  recorded,
  parties,
  claimants,
  stretch,
  place,
}: Around & { stretch: Stretch | null; place: string }) {
  const all = recorded?.content ?? []
  const whole = (content: readonly Stretch[], basedOn: number): WantedChange => ({
    ...{ kind: 'tolling', id: 'tolling', basedOn },
    content: [...content],
  })
  const change = (fields: Fields, basedOn: number): WantedChange | null => {
    const next = stretchWith(fields)
    if (next === null) return null
    return whole(stretch === null ? [...all, next] : all.map((one) => (one === stretch ? next : one)), basedOn)
  }
  return (
    <RecordForm
      title={stretch === null ? 'A new time that does not count' : capitalised(tollingWords[stretch.kind])}
      place={['tolling', place]}
      begin={fieldsOf(stretch)}
      version={recorded?.version ?? 0}
      wrong={`It needs a beginning; dates are written as ${whenHelp} A state has two letters.`}
      change={change}
      remove={
        stretch === null
          ? null
          : (basedOn) =>
              whole(
                all.filter((one) => one !== stretch),
                basedOn,
              )
      }
    >
      {(fields, set) => (
        <>
          <div className="pair">
            <Choice
              {...{ fields, set }}
              name="kind"
              label="What it is"
              of={TollingKind.options.map((kind) => [kind, capitalised(tollingWords[kind])])}
            />
            <Line {...{ fields, set }} name="from" label="From" help={whenHelp} />
            <Line {...{ fields, set }} name="to" label="To" help="Left empty while it lasts." />
            <Choice
              {...{ fields, set }}
              name="party"
              label="For claims against"
              of={[['', 'everyone'], ...parties.map(({ id, name }) => [id, name] as const)]}
            />
            {claimants.length > 1 && (
              <Choice
                {...{ fields, set }}
                name="claimant"
                label="For claims of"
                of={[['', 'everyone'], ...claimants.map(({ id, name }) => [id, name] as const)]}
              />
            )}
            <Line
              {...{ fields, set }}
              name="state"
              label="Only under the law of one state"
              help="Two letters, or empty for everywhere."
            />
          </div>
          <FactPicker
            legend="Facts that show it; without one it is not counted"
            of={null}
            chosen={factsOf(fields.facts)}
            choose={(facts) => set({ facts: facts.join(' ') })}
          />
        </>
      )}
    </RecordForm>
  )
}
