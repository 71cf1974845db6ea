import { useQuery } from '@tanstack/react-query'
import { Matter, Stage } from '../../../casefile/matter.ts'
import type { WantedChange } from '../../../casefile/written/change-request.ts'
import type { RecordList } from '../../../casefile/written/record-list.ts'
import { stageWords } from '../../../words/standing.ts'
import { fromServer } from '../../from-server.ts'
import { Choice, type Fields, Line, RecordForm } from './record-form.tsx'

type Recorded = NonNullable<RecordList['matter']>[number]

const fieldsOf = (matter: Matter | null): Fields => ({
  caption: matter?.caption ?? '',
  court: matter?.court ?? '',
  others: (matter?.otherCourts ?? []).join('; '),
  stage: matter?.stage ?? 'pleading',
  filed: matter?.filed ?? '',
  minor: matter === null || matter.minorMatter ? 'yes' : 'no',
})

const today = (): string => {
  const now = new Date()
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Where the case is or would be filed, and how far it is. */
export function CourtAndStage({ matter }: { matter: Recorded | null }) {
  const courts = useQuery({ queryKey: ['court-list'], queryFn: fromServer.courtList }).data?.courts ?? []
  const change = ({ caption, court, others, stage, filed, minor }: Fields, basedOn: number): WantedChange | null => {
    const { filed: _, ...before } = matter?.content ?? { filed: undefined, id: 'matter', asOf: today(), summary: '' }
    const read = Matter.safeParse({
      ...before,
      ...{ caption, court, stage, minorMatter: minor === 'yes' },
      otherCourts: (others ?? '')
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
      ...((filed ?? '').trim() === '' ? {} : { filed: (filed ?? '').trim() }),
    })
    return read.success && court !== '' ? { kind: 'matter', id: 'matter', basedOn, content: read.data } : null
  }
  return (
    <section aria-labelledby="court">
      <h2 id="court">Court and stage</h2>
      <RecordForm
        title="Court and stage"
        place={['matter', 'matter']}
        begin={fieldsOf(matter?.content ?? null)}
        version={matter?.version ?? 0}
        wrong="A court is needed; the day of filing is written 2026-11-23."
        change={change}
        remove={null}
      >
        {(fields, set) => (
          <div className="pair">
            <Line {...{ fields, set }} name="caption" label="Caption" />
            <Choice
              {...{ fields, set }}
              name="court"
              label="Court"
              of={[['', 'not chosen yet'], ...courts.map(({ name }) => [name, name] as const)]}
            />
            <Line {...{ fields, set }} name="others" label="Other courts to compare" help="Between them a semicolon." />
            <Choice
              {...{ fields, set }}
              name="stage"
              label="Stage"
              of={Stage.options.map((one) => [one, stageWords[one]])}
            />
            <Line {...{ fields, set }} name="filed" label="Filed on" />
            <Choice
              {...{ fields, set }}
              name="minor"
              label="Somebody was, or may have been, under 18"
              of={[
                ['yes', 'yes: loose pictures and video are held'],
                ['no', 'no'],
              ]}
            />
          </div>
        )}
      </RecordForm>
    </section>
  )
}
