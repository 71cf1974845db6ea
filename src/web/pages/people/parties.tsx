import { Party, Role } from '../../../casefile/matter.ts'
import { typedWhen } from '../../../casefile/typed-when.ts'
import type { WantedChange } from '../../../casefile/written/change-request.ts'
import type { RecordList } from '../../../casefile/written/record-list.ts'
import { formatWhen, whenHelp } from '../../../words/date-words.ts'
import { roleWords } from '../../../words/role-words.ts'
import { Choice, type Fields, Line, RecordForm } from './record-form.tsx'

type Recorded = NonNullable<RecordList['party']>[number]

const fieldsOf = (party: Party | null): Fields => ({
  name: party?.name ?? '',
  kind: party?.kind ?? 'organisation',
  role: party?.role ?? 'operator',
  states: (party?.states ?? []).join(', '),
  known: party?.unknown ? 'no' : 'yes',
  description: party?.description ?? '',
  from: party?.conduct?.from ?? '',
  to: party?.conduct?.to ?? '',
})

const stateList = (text: string | undefined): string[] => (text ?? '').toUpperCase().match(/[A-Z]{2}/g) ?? []

/** The party as the fields have it, over what it was; null where a date is none or the name is missing. */
function partyWith(fields: Fields, before: Party | null): Omit<Party, 'id'> | null {
  const { name = '', kind, role, states, known, description = '', from = '', to = '' } = fields
  const { id: _, conduct: __, ...rest } = before ?? { id: null, conduct: undefined }
  const [began, ended] = [typedWhen(from), typedWhen(to.trim() === '' ? from : to)]
  if (name.trim() === '' || (from.trim() !== '' && (began === null || ended === null))) return null
  const read = Party.omit({ id: true }).safeParse({
    ...rest,
    ...{ name: name.trim(), kind, role, states: stateList(states), unknown: known === 'no', description },
    ...(began === null || ended === null || from.trim() === '' ? {} : { conduct: { from: began, to: ended } }),
  })
  return read.success ? read.data : null
}

/** Who may be liable: added, changed, removed; each by its part in the events. */
export function Parties({ parties }: { parties: readonly Recorded[] }) {
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">Who may be liable ({parties.length})</h2>
      {parties.map((one) => (
        <details key={one.id}>
          <summary>
            <bdi>{one.content.name}</bdi> <span className="quiet">{introduced(one.content)}</span>
          </summary>
          <PartyForm recorded={one} />
        </details>
      ))}
      <details>
        <summary>Add a party</summary>
        <PartyForm recorded={null} />
      </details>
    </section>
  )
}

const introduced = ({ role, states, conduct }: Party): string =>
  [
    roleWords[role],
    states.join(', '),
    conduct &&
      (conduct.from === conduct.to
        ? formatWhen(conduct.from)
        : `${formatWhen(conduct.from)} to ${formatWhen(conduct.to)}`),
  ]
    .filter(Boolean)
    .join('; ')

function PartyForm({ recorded }: { recorded: Recorded | null }) {
  const change = (fields: Fields, basedOn: number): WantedChange | null => {
    const content = partyWith(fields, recorded?.content ?? null)
    if (content === null) return null
    return recorded === null
      ? { kind: 'party', id: null, basedOn: 0, content }
      : { kind: 'party', id: recorded.id, basedOn, content: { ...content, id: recorded.content.id } }
  }
  return (
    <RecordForm
      title={recorded === null ? 'A new party' : recorded.content.name}
      place={['party', recorded?.id ?? 'new']}
      begin={fieldsOf(recorded?.content ?? null)}
      version={recorded?.version ?? 0}
      wrong={`A name is needed; dates are written as ${whenHelp}`}
      change={change}
      remove={recorded === null ? null : (basedOn) => ({ kind: 'party', id: recorded.id, basedOn, content: null })}
    >
      {(fields, set) => (
        <div className="pair">
          <Line {...{ fields, set }} name="name" label="Name" />
          <Choice
            {...{ fields, set }}
            name="role"
            label="Part in the events"
            of={Role.options.map((role) => [role, roleWords[role]])}
          />
          <Choice
            {...{ fields, set }}
            name="kind"
            label="Person or business"
            of={[
              ['person', 'person'],
              ['organisation', 'business or organisation'],
            ]}
          />
          <Choice
            {...{ fields, set }}
            name="known"
            label="Known who it is"
            of={[
              ['yes', 'yes'],
              ['no', 'not yet'],
            ]}
          />
          <Line {...{ fields, set }} name="states" label="States of its conduct" help="Postal codes: OH, GA." />
          <Line {...{ fields, set }} name="from" label="First conduct" help={whenHelp} />
          <Line {...{ fields, set }} name="to" label="Last conduct" />
          <Line {...{ fields, set }} name="description" label="What it is, in one neutral line" />
        </div>
      )}
    </RecordForm>
  )
}
