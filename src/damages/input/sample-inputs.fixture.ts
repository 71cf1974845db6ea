/** Invented inputs that tests start from. */
export const plainInput = {
  person: { born: '1996-11-23', sex: 'female' },
  valuation_date: '2026-11-23',
  rates: { net: 0.02 },
  items: [],
} as const

export const fullInput = {
  person: { born: '2004-03-09', sex: 'female', minor_at_conduct: true },
  valuation_date: '2026-11-23',
  rates: {
    growth: 0.025,
    discount: 0.04,
    discount_spread: 0.01,
    growth_spread: 0.006,
    indices: { medical: { of: 'general', plus: 0.01 } },
  },
  items: [
    { head: 'past-medical', amount: 18450.25, every: 'once', from: '2023-06-15' },
    { head: 'future-care', amount: 12000, every: 'year', from: '2027-01-01', for_life: true, growth: 'medical' },
    { head: 'therapy', amount: 650, every: 'month', from: '2026-12-01', until: '2036-11-30', probability: 0.9 },
    {
      head: 'medication',
      amount: { low: 50, likely: 90, high: 200 },
      every: 'month',
      from: '2026-12-01',
      for_life: true,
      growth: 0,
    },
    { head: 'emotional-distress', amount: 800, every: 'day', from: '2020-06-12', until: '2023-05-20' },
  ],
  earnings: { base: 42000, actual: 18000, to_age: 65, unemployment: 0.05, fringe: 0.2, worklife_spread_years: 3 },
  statutory: ['us/18-usc-2255', 'us/civil-rico'],
  punitive: { ratio: 1 },
  restitution: { ordered: 90000, paid: 4000 },
  fee: { tiers: [{ up_to: 1_000_000, percent: 0.4 }, { percent: 0.33 }], court_approval: true },
  costs: 85_000,
  liens: [
    { kind: 'medicaid', amount: 22_000 },
    { kind: 'medicare', amount: 5_000 },
  ],
} as const
