import { Link, useParams } from '@tanstack/react-router'
import type { ClaimFinding, FindingKind, ImmunityFinding } from '../../../casefile/findings.ts'
import { claimName, whose } from '../../../words/claim-name.ts'
import { claimCaution, claimStep } from '../../../words/claims.ts'
import { citesOf } from '../../../words/limitation/cites-of.ts'
import { versionInWords } from '../../../words/limitation/version-words.ts'
import { immunityWords } from '../../../words/standing.ts'
import { BirthdayCaution, tellBirthday } from '../../parts/birthday-caution.tsx'
import type { Assessed } from '../../parts/facts/fact-line.tsx'
import { FindingMark } from '../../parts/finding-mark.tsx'
import { useAskedPlace } from '../../parts/frame/asked-place.ts'
import { MatterPage } from '../../parts/matter-page.tsx'
import { claimNumber, claimOfNumber } from '../../parts/numbered.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { Empty, NoFactsYet } from '../../parts/states.tsx'
import { TimeLimit } from '../../parts/time-limit.tsx'
import { WorkBeside } from '../../parts/work/work-beside.tsx'
import { WhatIf } from '../what-if.tsx'
import { Elements } from './claim-elements.tsx'
import { Precedent } from './claim-precedent.tsx'
import { TimeToFile } from './claim-time.tsx'
import { Warnings } from './claim-warnings.tsx'

export function Claim() {
  const { claim: number } = useParams({ from: '/claims/$claim' })
  return (
    <MatterPage title={`Claim ${number}`} what="the claim">
      {(data) => {
        if (!data.analysis)
          return (
            <>
              <PageTitle tab="Claims">Claims</PageTitle>
              <NoFactsYet />
            </>
          )
        const claim = claimOfNumber(data.analysis, number)
        if (!claim)
          return (
            <>
              <PageTitle tab="No such claim">No such claim</PageTitle>
              <Empty>
                There is no claim of this number in the matter. <Link to="/claims">All claims</Link>
              </Empty>
            </>
          )
        return <Proof key={number} claim={claim} matter={{ ...data, analysis: data.analysis }} number={number} />
      }}
    </MatterPage>
  )
}

function Proof({ claim, matter, number }: { claim: ClaimFinding; matter: Assessed; number: string }) {
  const { analysis } = matter
  useAskedPlace()
  const defendant = analysis.parties.find((p) => p.id === claim.defendant)
  const court = claim.court.replace(/\.$/, '')
  const hasWarnings = claim.warnings !== null && claim.warnings.signs.length > 0
  const parts = [
    ['elements', 'Elements'],
    ['what-if', 'What if'],
    ['time-limit', 'Time limit'],
    ...(claim.immunity ? [['immunity', 'Immunity']] : []),
    ...(claim.precedent ? [['decisions', 'Decisions for and against']] : []),
    ...(hasWarnings ? [['warnings', 'Warnings to the trade']] : []),
    ...(claim.nextSteps.length > 0 ? [['next-steps', 'What to look for next']] : []),
  ] as const
  return (
    <>
      <p className="trail">
        <Link to="/claims">All claims</Link>
      </p>
      <PageTitle tab={`Claim ${number}`}>
        <bdi>{defendant?.name}</bdi>: {claim.cite}
      </PageTitle>
      <p className="quiet">
        {claim.title}; {claim.theory}
        {whose(claim)}; in {court}. Claim {number} of {analysis.claims.length}.
      </p>
      <dl className="figures">
        <div>
          <dt>Finding</dt>
          <dd>
            <FindingMark finding={claim.finding} />
            <small>{elementsInWords(claim)}</small>
          </dd>
        </div>
        <div>
          <dt>Time limit</dt>
          <dd>
            <TimeLimit limit={claim.limitation} />
            {claim.limitation.available === 'partly' && <small>for a part of the conduct only</small>}
          </dd>
        </div>
        <div>
          <dt>Law that governs</dt>
          <dd className="plain">
            {claim.versions.map((version) => (
              <span className="below" key={version.from}>
                {versionInWords(version, citesOf(analysis))}
              </span>
            ))}
          </dd>
        </div>
      </dl>
      <nav className="on-page" aria-label="On this page">
        {parts.map(([id, title]) => (
          <Link key={id} to="/claims/$claim" params={{ claim: number }} hash={id ?? ''}>
            {title}
          </Link>
        ))}
      </nav>
      <Neighbours claim={claim} matter={matter} />
      <BirthdayCaution told={tellBirthday(analysis.claims.filter((one) => one.defendant === claim.defendant))} />
      {claim.cautions.map(claimCaution).map((caution) => (
        <p key={caution} className="note">
          {caution}
        </p>
      ))}
      <Elements claim={claim} matter={matter} />
      <WhatIf claim={claim} matter={matter} />
      <WorkBeside about={{ kind: 'claim', id: claim.id }} what=" of this claim" />
      <TimeToFile claim={claim} analysis={analysis} />
      {claim.immunity && <Immunity immunity={claim.immunity} matter={matter} />}
      {claim.precedent && <Precedent precedent={claim.precedent} analysis={analysis} />}
      {claim.warnings && hasWarnings && <Warnings warnings={claim.warnings} analysis={analysis} />}
      {claim.nextSteps.length > 0 && (
        <>
          <h2 id="next-steps" tabIndex={-1}>
            What to look for next
          </h2>
          <ul>
            {claim.nextSteps.map(claimStep).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function elementsInWords({ elements }: ClaimFinding): string {
  const count = (kind: FindingKind) => elements.filter((e) => e.finding === kind).length
  return `${count('supported')} of ${elements.length} elements supported, ${count('contested')} contested, ${count('gap')} with a gap`
}

/** The other claims against the same party; with several claimants, this one for the others first. */
function Neighbours({ claim, matter: { analysis } }: { claim: ClaimFinding; matter: Assessed }) {
  const against = analysis.claims.filter((one) => one !== claim && one.defendant === claim.defendant)
  if (against.length === 0) return null
  const isSame = (one: ClaimFinding) => one.claim === claim.claim && one.theory === claim.theory
  const inOrder = [...against.filter(isSame), ...against.filter((one) => !isSame(one))]
  return (
    <details className="neighbours">
      <summary>
        {against.length} other {against.length === 1 ? 'claim' : 'claims'} against this party
      </summary>
      <ul>
        {inOrder.map((one) => (
          <li key={one.id}>
            <Link to="/claims/$claim" params={{ claim: claimNumber(analysis, one) }}>
              {claimName(one)}
            </Link>{' '}
            <FindingMark finding={one.finding} />{' '}
            <span className="quiet">
              <TimeLimit limit={one.limitation} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Immunity({ immunity, matter: { analysis } }: { immunity: ImmunityFinding; matter: Assessed }) {
  return (
    <>
      <h2 id="immunity" tabIndex={-1}>
        Immunity: {immunityWords[immunity.result]}
      </h2>
      <p className="quiet">{immunity.version && versionInWords(immunity.version, citesOf(analysis))}</p>
      <ol>
        {immunity.steps.map((step) => (
          <li key={step.question}>
            {step.question} <strong>{step.answer}</strong>: {step.why}
          </li>
        ))}
      </ol>
    </>
  )
}
