/** What screens and papers call a claim: where it is written, the theory, and whose it is if the matter has several claimants. */
export function claimName(claim: {
  readonly cite: string
  readonly theory: string
  readonly forClaimant: string | null
}): string {
  return `${claim.cite}, ${claim.theory}${whose(claim)}`
}

export const whose = ({ forClaimant }: { readonly forClaimant: string | null }): string =>
  forClaimant === null ? '' : `, for ${forClaimant}`
