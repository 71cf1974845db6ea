/** The invented people of the matter. What protects them is in facts.yaml under `identities`. */
export const mr = {
  full: 'Maren Elise Radnor',
  short: 'Maren Radnor',
  nick: 'Maren',
  born: '08/02/1999',
  address: '27 Quarry Bend Road, Tarrow, Georgia',
  phone: '+17065550171',
  record: '41-208833',
  socialSecurity: '000-55-0182',
} as const

export const mother = {
  full: 'Patrice Radnor',
  mail: 'Patrice Radnor <patrice.radnor@mailbox.example>',
  phone: '+17065550126',
  shown: '(706) 555-0126',
} as const

export const child = { full: 'Kiah Radnor', born: '06/30/2018' } as const

export const corbin = { full: 'Wade Corbin', phone: '+17065550188' } as const

export const mails = {
  desk: 'Lakeview front desk <desk@lakeviewsuites.example>',
  tilden: 'Roy Tilden <rtilden@lakeviewsuites.example>',
  sayre: 'Nadine Sayre <nsayre@lakeviewsuites.example>',
  office: 'Records <records@lawoffice.example>',
} as const

export const lakeview = '3120 Lakeview Drive, Tarrow, Georgia'
