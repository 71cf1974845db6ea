import type { PaperName } from '../../../casefile/views/papers-view.ts'

/** What can be written, in the order of the page; `ofClaimant`: of one claimant's damages. */
export const papers: readonly {
  readonly paper: PaperName
  readonly title: string
  readonly what: string
  readonly ofClaimant: boolean
}[] = [
  {
    paper: 'casebook',
    title: 'Casebook',
    what: 'Who may be liable, proved by which page, by when, and what it is worth; annexes beside it.',
    ofClaimant: false,
  },
  {
    paper: 'casebook-full',
    title: 'Casebook, nothing left out',
    what: 'The same with every claim worked out in full.',
    ofClaimant: false,
  },
  {
    paper: 'summary',
    title: 'One-page summary',
    what: 'What can be handed to a partner or a mediator.',
    ofClaimant: false,
  },
  {
    paper: 'chronology',
    title: 'Chronology',
    what: 'Every fact in order of time with its pages, for Word and for a table program.',
    ofClaimant: false,
  },
  {
    paper: 'offers',
    title: 'Comparison of offers',
    what: 'Each offer beside a trial against those whom it would release.',
    ofClaimant: true,
  },
  {
    paper: 'settlement-sheets',
    title: 'Sheets of an aggregate settlement',
    what: 'What each client must read and sign (Model Rule 1.8(g)).',
    ofClaimant: true,
  },
  {
    paper: 'workbook',
    title: 'Workbook of the damages',
    what: 'Every figure with live formulas; it reckons by age to the day, so keep it as confidential.',
    ofClaimant: true,
  },
  {
    paper: 'damages-report',
    title: 'Report on the damages',
    what: 'How each figure was computed, in numbered tables, for Word.',
    ofClaimant: true,
  },
  {
    paper: 'damages-charts',
    title: 'Charts of the damages',
    what: 'The spread of the total, care and funds by year, and the way to what is left, as pictures.',
    ofClaimant: true,
  },
  {
    paper: 'custody',
    title: 'Custody of the evidence',
    what: 'Hashes, times and tools of every file, for a certificate under Fed. R. Evid. 902(13) and (14). Every original is read first.',
    ofClaimant: false,
  },
]
