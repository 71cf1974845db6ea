import { useQuery } from '@tanstack/react-query'
import type { MatterWork } from '../../casefile/routes/matter-routes.ts'
import { formatBytes } from '../../words/size-words.ts'
import { fromServer } from '../from-server.ts'

const lookedEvery = 500

type Step = NonNullable<MatterWork['work']>

const phaseWords: Readonly<Record<Step['phase'], string>> = {
  passphrase: 'Trying the passphrase, which takes some seconds by design',
  copying: 'Copying',
  records: 'Reading every record',
  originals: 'Reading every original',
}

const many = (n: number): string => n.toLocaleString('en-US')

const howFar = ({ phase, done, total }: Step): string => {
  if (total === 0) return ''
  return phase === 'copying' ? `${formatBytes(done)} of ${formatBytes(total)}` : `${many(done)} of ${many(total)}`
}

/** How far long work on the whole matter is, while a page waits for it. */
export function MatterProgress({ waits, begins }: { waits: boolean; begins: string }) {
  const { data } = useQuery({
    queryKey: ['matter-work'],
    queryFn: fromServer.matterWork,
    enabled: waits,
    refetchInterval: lookedEvery,
    staleTime: 0,
    gcTime: 0,
  })
  if (!waits) return <p role="status" />
  const step = data?.work ?? null
  const said = step === null ? begins : phaseWords[step.phase]
  return (
    <>
      <p role="status">{said} …</p>
      <p className="quiet" aria-hidden="true">
        {step === null ? '' : howFar(step)}
      </p>
      {step === null || step.total === 0 ? (
        <progress aria-label={said} />
      ) : (
        <progress aria-label={said} value={step.done} max={step.total} />
      )}
    </>
  )
}
