import { Witness } from '../../../casefile/evidence/witness.ts'
import { PartyId } from '../../../casefile/ids.ts'
import type { WantedChange } from '../../../casefile/written/change-request.ts'
import type { RecordList } from '../../../casefile/written/record-list.ts'
import { TableOut } from '../../parts/table-out.tsx'
import { Choice, type Fields, Line, RecordForm } from './record-form.tsx'

type Recorded = NonNullable<RecordList['witness']>[number]
type Somebody = { readonly id: string; readonly name: string }

const spokenWords: Readonly<Record<Witness['spoken'], string>> = {
  'not-yet': 'not spoken to yet',
  spoken: 'spoken to',
  statement: 'statement taken',
  declines: 'does not wish to speak',
}

const fieldsOf = (one: Witness | null): Fields => ({
  name: one?.name ?? '',
  relation: one?.relation ?? '',
  canSay: one?.canSay ?? '',
  about: one?.about[0] ?? '',
  spoken: one?.spoken ?? 'not-yet',
})

/** People who may tell what happened: work product, in no paper. */
export function Witnesses({ witnesses, people }: { witnesses: readonly Recorded[]; people: readonly Somebody[] }) {
  return (
    <section aria-labelledby="witnesses">
      <h2 id="witnesses">Witnesses ({witnesses.length})</h2>
      {witnesses.map((one) => (
        <details key={one.id}>
          <summary>
            <bdi>{one.content.name}</bdi>{' '}
            <span className="quiet">
              {one.content.relation}
              {one.content.relation !== '' && '; '}
              {spokenWords[one.content.spoken]}
            </span>
          </summary>
          <WitnessForm recorded={one} people={people} />
        </details>
      ))}
      <details>
        <summary>Add a witness</summary>
        <WitnessForm recorded={null} people={people} />
      </details>
      {witnesses.length > 0 && <TableOut table="witnesses" what="the witnesses" />}
    </section>
  )
}

function WitnessForm({ recorded, people }: { recorded: Recorded | null; people: readonly Somebody[] }) {
  const change = (
    { name = '', relation, canSay, about = '', spoken }: Fields,
    basedOn: number,
  ): WantedChange | null => {
    const first = PartyId.safeParse(about)
    const others = recorded?.content.about.slice(1) ?? []
    const read = Witness.omit({ id: true }).safeParse({
      ...{ name: name.trim(), relation, canSay, spoken },
      about: [...(first.success ? [first.data] : []), ...others.filter((id) => id !== about)],
    })
    if (!read.success) return null
    return recorded === null
      ? { kind: 'witness', id: null, basedOn: 0, content: read.data }
      : { kind: 'witness', id: recorded.id, basedOn, content: { ...read.data, id: recorded.content.id } }
  }
  return (
    <RecordForm
      title={recorded === null ? 'A new witness' : recorded.content.name}
      place={['witness', recorded?.id ?? 'new']}
      begin={fieldsOf(recorded?.content ?? null)}
      version={recorded?.version ?? 0}
      wrong="A name is needed."
      change={change}
      remove={recorded === null ? null : (basedOn) => ({ kind: 'witness', id: recorded.id, basedOn, content: null })}
    >
      {(fields, set) => (
        <div className="pair">
          <Line {...{ fields, set }} name="name" label="Name of the witness" />
          <Line {...{ fields, set }} name="relation" label="What the person was" help="For example: night clerk." />
          <Line {...{ fields, set }} name="canSay" label="What may be told" />
          <Choice
            {...{ fields, set }}
            name="about"
            label="Whom it concerns"
            of={[['', 'nobody yet'], ...people.map(({ id, name }) => [id, name] as const)]}
          />
          <Choice
            {...{ fields, set }}
            name="spoken"
            label="Spoken to"
            of={Witness.shape.spoken.options.map((one) => [one, spokenWords[one]])}
          />
        </div>
      )}
    </RecordForm>
  )
}
