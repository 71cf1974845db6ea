/** The invented people of the matter. What protects them is in facts.yaml under `identities`. */
export const jd = {
  full: 'Junia Marisol Dettweiler',
  short: 'Junia Dettweiler',
  nick: 'Juni',
  ad: 'Skye',
  born: '03/09/2004',
  address: '418 Wren Hollow Lane, Harlan Falls, Ohio',
  phone: '+19375550142',
  mail: 'juni.dettweiler@mailbox.example',
  record: '70-448213',
} as const

export const mother = {
  full: 'Carla Dettweiler',
  mail: 'Carla Dettweiler <carla.dettweiler@mailbox.example>',
  phone: '(937) 555-0129',
} as const

export const phones = {
  rusk: '+19375550118',
  quill: '+19375550163',
  ads: '+19375550187',
  adsGeorgia: '+17065550134',
  pell: '+19375550176',
  corliss: '+19375550151',
} as const

export const mails = {
  fratt: 'Owen Fratt <desk@starlite-harlanfalls.example>',
  halvorsen: 'Denise Halvorsen <manager@starlite-harlanfalls.example>',
  lamb: 'Curtis Lamb <clamb@brightwaterlodging.example>',
  stroud: 'Aubrey Stroud <astroud@kestrelland.example>',
  trentham: 'Gail Trentham <gail.trentham@starlitebrands.example>',
  guestCare: 'Starlite Guest Relations <guestrelations@starlitebrands.example>',
  voss: 'Leland Voss <gm@dogwoodcourt.example>',
  police: 'Lt. Renata Coyle <rcoyle@harlanfallspd.example>',
  moderator: 'PostBoard Moderation <moderation@postboard.example>',
  quill: 'TQ Promo <tqpromo@webpost.example>',
} as const

export const places = {
  starlite: '1400 State Route 9, Harlan Falls, Ohio',
  millrace: '22 Millrace Road, Harlan Falls, Ohio',
  dogwood: '805 Dogwood Court, Tarrow, Georgia',
} as const
