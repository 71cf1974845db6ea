/** What the drawings of a valuation show, by the file that each is in papers. */
export const chartTitles = {
  'distribution.svg': 'How the total is spread',
  'care-and-funds.svg': 'Care and funds by year',
  'gross-to-net.svg': 'From gross to net',
} as const

/** Said of what reckons by age to the day, and of nothing else. */
export const tellsBirthDate =
  'The workbook reckons by age to the day, from which a birth date can be worked out: keep it as confidential.'
