import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DamagesView } from '../../casefile/value/damages-view.ts'
import { fromServer } from '../from-server.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { saveFile } from '../parts/save-file.ts'
import { Loading, TroubleNote } from '../parts/states.tsx'
import { Assumptions } from './damages/assumptions.tsx'
import { Charts } from './damages/charts.tsx'
import { GrossToNet } from './damages/gross-to-net.tsx'
import { LawfulMaximum } from './damages/lawful-maximum.tsx'
import { namedIn } from './damages/named-payers.ts'
import { OffersCompared } from './damages/offers-compared.tsx'
import { RestsOnWhat } from './damages/rests-on-what.tsx'
import { DamagesSheet } from './damages/sheet.tsx'
import { ValueByHead } from './damages/value-by-head.tsx'

/** What was lost, what it is worth and rests on, and what is offered for it. */
export function Damages() {
  const [claimant, setClaimant] = useState<string | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['damages', claimant],
    queryFn: () => fromServer.damages(claimant),
    placeholderData: (before) => before,
  })
  return (
    <>
      <PageTitle tab="Damages">Damages</PageTitle>
      {error && <TroubleNote error={error} again={refetch} />}
      {!data && !error && <Loading what="the damages" />}
      {data && (
        <>
          {data.claimants.length > 1 && (
            <div className="row">
              <label htmlFor="claimant">Whose damages</label>
              <select id="claimant" value={data.claimant ?? ''} onChange={(event) => setClaimant(event.target.value)}>
                {data.claimants.map(({ id, called }) => (
                  <option key={id} value={id}>
                    {called}
                  </option>
                ))}
              </select>
            </div>
          )}
          <Value view={data} />
          {data.valuation && <WorkbookOut claimant={data.claimant} />}
          <h2 id="sheet">The sheet</h2>
          <DamagesSheet key={data.claimant ?? ''} view={data} />
          {data.valuation && <Assumptions valuation={data.valuation} />}
        </>
      )}
    </>
  )
}

function Value({ view }: { view: DamagesView }) {
  const { valuation, offers, working, trouble } = view
  const named = namedIn(view)
  return (
    <>
      <p role="status" className={working ? 'note' : 'quiet'}>
        {working &&
          (valuation === null
            ? 'The value is being worked out …'
            : 'The figures below are older than the sheet and are being worked out …')}
      </p>
      {[trouble.value, trouble.offers].map(
        (one) =>
          one && (
            <div className="note alert" key={one.message}>
              <p>{one.message}</p>
              <p>{one.next}</p>
            </div>
          ),
      )}
      {valuation && (
        <>
          <ValueByHead valuation={valuation} />
          {valuation.restsOn && <RestsOnWhat restsOn={valuation.restsOn} total={valuation.total} named={named} />}
          <GrossToNet valuation={valuation} />
          {offers && <OffersCompared offers={offers} total={valuation.total} named={named} />}
          {valuation.maximum && <LawfulMaximum maximum={valuation.maximum} total={valuation.total} named={named} />}
          <Charts claimant={view.claimant} of={valuation} />
        </>
      )}
    </>
  )
}

/** Every figure with live formulas, searched for names before it leaves. */
function WorkbookOut({ claimant }: { claimant: string | null }) {
  const out = useMutation({
    mutationFn: async () => saveFile('damages.xlsx', await fromServer.paperFile('workbook', claimant, 'damages.xlsx')),
  })
  return (
    <>
      <p>
        <button type="button" disabled={out.isPending} onClick={() => out.mutate()}>
          Download the workbook
        </button>{' '}
        <span className="quiet" role="status">
          {out.isPending
            ? 'Being made and searched for names …'
            : 'Live formulas; it reckons by age to the day, from which a birth date can be worked out.'}
        </span>
      </p>
      {out.error && <TroubleNote error={out.error} />}
    </>
  )
}
