/** How long a period is; parts left out are none. */
export interface LengthOfTime {
  readonly years: number
  readonly months?: number | undefined
  readonly days?: number | undefined
}
