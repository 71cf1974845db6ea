import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DamagesCharts } from '../../../casefile/value/damages-view.ts'
import type { Valuation } from '../../../casefile/value/valuation.ts'
import { fromServer } from '../../from-server.ts'

/** The drawings of the valuation as papers show them. */
export function Charts({ claimant, of }: { claimant: string | null; of: Valuation }) {
  const { data } = useQuery({
    queryKey: ['damages', 'charts', claimant, of.total.mean, of.netToClaimant.mean],
    queryFn: () => fromServer.damagesCharts(claimant),
  })
  if (!data || data.charts.length === 0) return null
  return (
    <>
      <h2>Drawn</h2>
      <div className="charts">
        {data.charts.map((chart) => (
          <Chart key={chart.name} chart={chart} />
        ))}
      </div>
    </>
  )
}

function Chart({ chart }: { chart: DamagesCharts['charts'][number] }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([chart.svg], { type: 'image/svg+xml' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [chart.svg])
  return (
    <figure>
      {address !== null && <img src={address} alt={`${chart.title}. ${chart.words}`} />}
      <figcaption>{chart.title}</figcaption>
    </figure>
  )
}
