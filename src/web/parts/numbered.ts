import type { Analysis } from '../../casefile/analysis.ts'
import type { ClaimFinding } from '../../casefile/findings.ts'
import type { Fact } from '../../casefile/matter.ts'

// Ids of claims and facts are made of names, and addresses stay in the browser's history: there, numbers stand for them.

export const claimNumber = (analysis: Analysis, claim: ClaimFinding): string =>
  String(analysis.claims.indexOf(claim) + 1)
export const claimOfNumber = (analysis: Analysis, number: string): ClaimFinding | undefined =>
  analysis.claims[Number(number) - 1]

/** From 1 in the order of the chronology; 0 for one that is not in it. */
export const factNumber = (analysis: Analysis, id: Fact['id']): number =>
  analysis.chronology.findIndex((fact) => fact.id === id) + 1
export const factAnchor = (number: number): string => `fact-${number}`
