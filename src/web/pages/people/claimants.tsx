import { Claimant } from '../../../casefile/matter.ts'
import { typedWhen } from '../../../casefile/typed-when.ts'
import type { WantedChange } from '../../../casefile/written/change-request.ts'
import type { RecordList } from '../../../casefile/written/record-list.ts'
import { formatWhen } from '../../../words/date-words.ts'
import { Choice, type Fields, Line, RecordForm } from './record-form.tsx'

type Recorded = NonNullable<RecordList['claimant']>[number]

const fieldsOf = (one: Claimant | null): Fields => ({
  pseudonym: one?.pseudonym ?? '',
  kind: one?.kind ?? 'survivor',
  born: one === null || one.born === 'unknown' ? '' : one.born,
  died: one?.died ?? '',
  sex: one?.sex ?? 'unknown',
})

function claimantWith(fields: Fields, before: Claimant | null): Omit<Claimant, 'id'> | null {
  const { pseudonym = '', kind, born = '', died = '', sex } = fields
  const { id: _, died: __, ...rest } = before ?? { id: null, died: undefined }
  const read = Claimant.omit({ id: true }).safeParse({
    ...rest,
    ...{ pseudonym: pseudonym.trim(), kind, sex, born: typedWhen(born) },
    ...(died.trim() === '' ? {} : { died: typedWhen(died) }),
  })
  return read.success && pseudonym.trim() !== '' ? read.data : null
}

/** For whom the case is: survivors and estates, by pseudonym. */
export function Claimants({ claimants }: { claimants: readonly Recorded[] }) {
  return (
    <section aria-labelledby="claimants">
      <h2 id="claimants">For whom the case is ({claimants.length})</h2>
      {claimants.map((one) => (
        <details key={one.id}>
          <summary>
            <bdi>{one.content.pseudonym}</bdi>{' '}
            <span className="quiet">
              {one.content.kind}
              {one.content.born !== 'unknown' && `; born ${formatWhen(one.content.born)}`}
            </span>
          </summary>
          <ClaimantForm recorded={one} />
        </details>
      ))}
      <details>
        <summary>Add a person or an estate</summary>
        <ClaimantForm recorded={null} />
      </details>
    </section>
  )
}

function ClaimantForm({ recorded }: { recorded: Recorded | null }) {
  const change = (fields: Fields, basedOn: number): WantedChange | null => {
    const content = claimantWith(fields, recorded?.content ?? null)
    if (content === null) return null
    return recorded === null
      ? { kind: 'claimant', id: null, basedOn: 0, content }
      : { kind: 'claimant', id: recorded.id, basedOn, content: { ...content, id: recorded.content.id } }
  }
  return (
    <RecordForm
      title={recorded === null ? 'A new claimant' : recorded.content.pseudonym}
      place={['claimant', recorded?.id ?? 'new']}
      begin={fieldsOf(recorded?.content ?? null)}
      version={recorded?.version ?? 0}
      wrong="A pseudonym is needed; dates are written 2004-03-09, 2004-03 or 2004."
      change={change}
      remove={recorded === null ? null : (basedOn) => ({ kind: 'claimant', id: recorded.id, basedOn, content: null })}
    >
      {(fields, set) => (
        <div className="pair">
          <Line
            {...{ fields, set }}
            name="pseudonym"
            label="Pseudonym"
            help="Initials or Doe. The real name belongs among the protected names."
          />
          <Choice
            {...{ fields, set }}
            name="kind"
            label="Survivor or estate"
            of={[
              ['survivor', 'survivor'],
              ['estate', 'estate of somebody who died'],
            ]}
          />
          <Line
            {...{ fields, set }}
            name="born"
            label="Birth date"
            help="Its year alone is shown; left as it is, the stored day stays."
          />
          <Line {...{ fields, set }} name="died" label="Date of death" />
          <Choice
            {...{ fields, set }}
            name="sex"
            label="Sex, for life tables"
            of={[
              ['unknown', 'not told'],
              ['female', 'female'],
              ['male', 'male'],
            ]}
          />
        </div>
      )}
    </RecordForm>
  )
}
