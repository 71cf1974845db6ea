import type { z } from 'zod'
import type { Analysis } from '../../../casefile/analysis.ts'
import { Casefile } from '../../../casefile/matter.ts'
import type { WantedChange } from '../../../casefile/written/change-request.ts'
import type { RecordList } from '../../../casefile/written/record-list.ts'
import { Choice, type Fields, Line, RecordForm } from '../people/record-form.tsx'
import { type Named, nameIn } from './named.ts'

const LeftOut = Casefile.shape.excludedClaims.unwrap().element
type LeftOut = z.infer<typeof LeftOut>
type Recorded = NonNullable<RecordList['excluded-claims']>[number]

interface Around {
  readonly recorded: Recorded | null
  readonly parties: readonly Named[]
  readonly claimants: readonly Named[]
  readonly analysis: Analysis | null
}

const fieldsOf = (one: LeftOut | null): Fields => ({
  party: one?.party ?? '',
  claim: one?.claim ?? '',
  claimant: one?.claimant ?? '',
  why: one?.why ?? '',
})

/** Provisions under which the matter has claims, and those that stand left out, by id and citation. */
function provisionsOf(analysis: Analysis | null, all: readonly LeftOut[]): readonly (readonly [string, string])[] {
  const cited = new Map<string, string>(all.map(({ claim }) => [claim, claim]))
  for (const { claim, cite } of analysis?.claims ?? []) cited.set(claim, cite)
  return [...cited].toSorted(([, a], [, b]) => (a < b ? -1 : 1))
}

/** Claims that counsel leaves out, each with its reason: they stand in no matrix and in no paper. */
export function ExcludedClaims(around: Around) {
  const { recorded, parties, analysis } = around
  const all = recorded?.content ?? []
  const cites = new Map(provisionsOf(analysis, all))
  return (
    <section aria-labelledby="excluded-claims">
      <h2 id="excluded-claims">Claims left out ({all.length})</h2>
      <p className="quiet">
        A claim that counsel does not bring against a party is left out of the matrix and of every paper; the reason
        stays.
      </p>
      {all.map((one, at) => (
        <details key={JSON.stringify(one)}>
          <summary>
            {cites.get(one.claim) ?? one.claim} against <bdi>{nameIn(parties, one.party)}</bdi>{' '}
            <span className="quiet">{one.why}</span>
          </summary>
          <LeftOutForm {...around} one={one} place={String(at)} />
        </details>
      ))}
      <details>
        <summary>Leave a claim out</summary>
        <LeftOutForm {...around} one={null} place="new" />
      </details>
    </section>
  )
}

function LeftOutForm({
  recorded,
  parties,
  claimants,
  analysis,
  one,
  place,
}: Around & { one: LeftOut | null; place: string }) {
  const all = recorded?.content ?? []
  const whole = (content: readonly LeftOut[], basedOn: number): WantedChange => ({
    ...{ kind: 'excluded-claims', id: 'excluded-claims', basedOn },
    content: [...content],
  })
  const change = ({ party, claim, claimant, why = '' }: Fields, basedOn: number): WantedChange | null => {
    const next = LeftOut.safeParse({ party, claim, why: why.trim(), ...(claimant ? { claimant } : {}) })
    if (!next.success || !party || !claim || why.trim() === '') return null
    return whole(one === null ? [...all, next.data] : all.map((old) => (old === one ? next.data : old)), basedOn)
  }
  return (
    <RecordForm
      title={one === null ? 'A claim to leave out' : `${one.claim} against ${nameIn(parties, one.party)}`}
      place={['excluded-claims', place]}
      begin={fieldsOf(one)}
      version={recorded?.version ?? 0}
      wrong="A party, a claim and a reason are needed."
      change={change}
      remove={
        one === null
          ? null
          : (basedOn) =>
              whole(
                all.filter((old) => old !== one),
                basedOn,
              )
      }
    >
      {(fields, set) => (
        <div className="pair">
          <Choice
            {...{ fields, set }}
            name="party"
            label="Against"
            of={[['', 'choose a party'], ...parties.map(({ id, name }) => [id, name] as const)]}
          />
          <Choice
            {...{ fields, set }}
            name="claim"
            label="Claim"
            of={[['', 'choose a claim'], ...provisionsOf(analysis, all)]}
          />
          {claimants.length > 1 && (
            <Choice
              {...{ fields, set }}
              name="claimant"
              label="Of"
              of={[['', 'every claimant'], ...claimants.map(({ id, name }) => [id, name] as const)]}
            />
          )}
          <Line {...{ fields, set }} name="why" label="Why it is left out" />
        </div>
      )}
    </RecordForm>
  )
}
