/** What the drawings of a valuation show, by the file that each is in papers. */
export const chartTitles = {
  'distribution.svg': 'How the total is spread',
  'care-and-funds.svg': 'Care and funds by year',
  'gross-to-net.svg': 'From gross to net',
} as const
