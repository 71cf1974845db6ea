/** The places of the rail that are built, each with its key; keys stay as they are when more places come. */
export const places = [
  { to: '/intake', title: 'Intake', key: '1' },
  { to: '/', title: 'Overview', key: '2' },
  { to: '/evidence', title: 'Evidence', key: '3' },
  { to: '/chronology', title: 'Chronology', key: '4' },
  { to: '/people', title: 'People and places', key: '5' },
  { to: '/claims', title: 'Claims', key: '6' },
  { to: '/damages', title: 'Damages', key: '7' },
  { to: '/papers', title: 'Papers', key: '8' },
  { to: '/courts', title: 'Courts', key: '9' },
  { to: '/law', title: 'Law', key: 'l' },
  { to: '/matter', title: 'This matter', key: '0' },
] as const
