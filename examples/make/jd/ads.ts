import type { Folder } from '../writers/folder.ts'
import { adPage, type Review, reviewPage, type SavedAd } from '../writers/web-page.ts'
import { jd } from './people.ts'

const base = '08 Ads and reviews'
const name = jd.ad

type Ad = Omit<SavedAd, 'account' | 'saved'> & { readonly file: string; readonly account?: string }

const ads: readonly Ad[] = [
  {
    file: '2020-06-18',
    number: '80411902',
    city: 'Harlan Falls',
    posted: '2020-06-18',
    badge: 'PREMIUM',
    headline: `New in town - ${name}`,
    body: [
      `Hi gentlemen, my name is ${name} and I am new in town.`,
      'Sweet, easy to talk to, here for a short time only.',
      'Call me for a visit. No blocked numbers.',
    ],
    contact: 'Call 937-five55-01eight7',
  },
  {
    file: '2020-08-30',
    number: '81250018',
    city: 'Harlan Falls',
    posted: '2020-08-30',
    badge: 'PREMIUM',
    headline: `${name} - new in your town!`,
    body: [
      `Hello gents, my name is ${name} and I am new in your town.`,
      'Sweet and easy to talk to, only here for a short time.',
      'Call me for a visit, no blocked numbers please.',
    ],
    contact: '9 3 7 * 5 5 5 * 0 1 8 7',
  },
  {
    file: '2020-10-09',
    number: '81603377',
    city: 'Harlan Falls',
    posted: '2020-10-09',
    badge: 'PREMIUM',
    headline: `${name} back in town`,
    body: [
      `Hello gentlemen, ${name} is back in town.`,
      'Sweet, easy to talk to, here a short time only.',
      'Call me for a visit. Blocked numbers get no answer.',
    ],
    contact: '(nine37) 555 - o187',
  },
  {
    file: '2021-01-15',
    number: '83110456',
    city: 'Harlan Falls',
    posted: '2021-01-15',
    badge: 'PREMIUM',
    headline: `Sweet ${name}, off Route 9`,
    body: [
      `Hi there gentlemen, I am ${name}, just off Route 9.`,
      'Sweet and easy to talk to, in town a short time.',
      'Call me for a visit, no blocked numbers.',
    ],
    contact: 'NINE three 7.555.oh one 87',
  },
  {
    file: '2021-06-02',
    number: '86022170',
    city: 'Harlan Falls',
    posted: '2021-06-02',
    badge: 'PREMIUM',
    headline: `${name} - new place, same smile`,
    body: [
      `Hi gentlemen, ${name} has a new place by the mill.`,
      'Sweet, easy to talk to, here a short time only.',
      'Call me for a visit. No blocked numbers.',
    ],
    contact: '937 . five five five . 0187',
  },
  {
    file: '2021-10-08',
    number: '89001245',
    city: 'Tarrow',
    posted: '2021-10-08',
    badge: 'VERIFIED ADVERTISER',
    headline: `New in Tarrow - ${name}`,
    body: [
      `Hi gentlemen, my name is ${name} and I am new in Tarrow.`,
      'Sweet, easy to talk to, here for a short time only.',
      'Call me for a visit. No blocked numbers.',
    ],
    contact: 'seven-zero-six 555 zero134',
  },
  {
    file: '2022-05-21',
    number: '93347781',
    city: 'Tarrow',
    posted: '2022-05-21',
    badge: 'VERIFIED ADVERTISER',
    headline: `${name}, still in Tarrow`,
    body: [
      `Hello gentlemen, it is ${name}, still in Tarrow.`,
      'Sweet and easy to talk to, short time only.',
      'Call me for a visit, no blocked numbers please.',
    ],
    contact: '7o6 * 555 * o134',
  },
  {
    file: '2022-08-21',
    number: '94810032',
    city: 'Tarrow',
    posted: '2022-08-21',
    badge: 'VERIFIED ADVERTISER',
    headline: `${name} is back`,
    body: [
      `Hello gents, ${name} is back in Tarrow.`,
      'Sweet, easy to talk to, here a short time only.',
      'Call me for a visit. No blocked numbers.',
    ],
    contact: '(7zero6) 5five5 01three4',
  },
  {
    file: '2023-03-04',
    number: '97750914',
    city: 'Tarrow',
    posted: '2023-03-04',
    badge: 'VERIFIED ADVERTISER',
    headline: `${name} - this week only in Tarrow`,
    body: [
      `Hi gentlemen, ${name} is in Tarrow this week only.`,
      'Sweet and easy to talk to.',
      'Call me for a visit. No blocked numbers.',
    ],
    contact: 'SEVEN 06 five5five 0134',
  },
  {
    file: '2021-02-20 other advertiser',
    number: '83590011',
    city: 'Harlan Falls',
    posted: '2021-02-20',
    badge: 'FREE',
    account: 'riverside-yoga',
    headline: 'Yoga partner wanted',
    body: ['I look for somebody to share a Sunday class at the river.', 'Beginners welcome, bring your own mat.'],
    contact: 'Write to box 83590011',
  },
]

const starlite: readonly Review[] = [
  {
    by: 'Hank T.',
    on: 'August 27, 2020',
    stars: 1,
    words:
      'Men in and out of a room at the back all night. A girl who looked about fifteen. Told the desk, they shrugged.',
    answer: 'We take every comment seriously. D.H., manager',
  },
  { by: 'Lorraine', on: 'October 2, 2020', stars: 3, words: 'Cheap and clean enough. Friendly clerk.' },
  {
    by: 'Truck 88',
    on: 'February 19, 2021',
    stars: 1,
    words: 'Somebody is selling girls out of the rear building. The manager should be ashamed.',
  },
  { by: 'R. Ames', on: 'April 11, 2021', stars: 4, words: 'Fine for one night. Quiet in the front building.' },
]
const dogwood: readonly Review[] = [
  {
    by: 'Joyce M.',
    on: 'June 3, 2022',
    stars: 1,
    words:
      'The far end is a brothel in all but name. A frightened girl, a man in a gray car watching. Staff look away.',
    answer: 'Sorry you did not enjoy your stay. L. Voss, GM',
  },
  { by: 'Pat', on: 'September 14, 2022', stars: 4, words: 'Good price, near the highway.' },
]

export function writeAdsAndReviews(folder: Folder): void {
  for (const ad of ads) {
    const { file, ...rest } = ad
    folder.write(
      `${base}/PostBoard ${file}.html`,
      adPage({ ...rest, account: ad.account ?? 'tqpromo', saved: '2026-02-20' }),
    )
  }
  folder.write(
    `${base}/Reviews - Starlite Motor Inn.html`,
    reviewPage('Starlite Motor Inn, Harlan Falls', 'StayRate', '2026-02-20', starlite),
  )
  folder.write(
    `${base}/Reviews - Dogwood Court 2022.html`,
    reviewPage('Dogwood Court Motel, Tarrow', 'StayRate', '2026-02-20', dogwood),
  )
  folder.write(
    `${base}/Reviews - Dogwood Court 2023-11.html`,
    reviewPage('Dogwood Court Motel, Tarrow', 'RoomTalk', '2026-02-20', [
      {
        by: 'Traveler 5512',
        on: 'November 4, 2023',
        stars: 1,
        words: 'Read in the paper that a girl was held here for over a year. How did nobody notice?',
      },
    ]),
  )
  folder.write(
    `${base}/Reviews - Millrace Motor Lodge.html`,
    reviewPage('Millrace Motor Lodge, Harlan Falls', 'StayRate', '2026-02-20', [
      {
        by: 'Ed',
        on: 'July 7, 2021',
        stars: 2,
        words: 'Cars behind rooms 7 and 9 until morning. Different men each time. Told the clerk.',
      },
      { by: 'Fern', on: 'May 1, 2019', stars: 4, words: 'Pretty spot by the water.' },
    ]),
  )
}
