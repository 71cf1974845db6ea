import { zipOf } from '../writers/archive.ts'
import { type Said, type Sms, smsBackup, whatsappAndroid, whatsappIphone } from '../writers/chat.ts'
import type { Folder } from '../writers/folder.ts'
import { photo } from '../writers/picture.ts'
import { csvOf } from '../writers/sheet.ts'
import { adPage } from '../writers/web-page.ts'
import { jd, mother, phones } from './people.ts'

const base = '07 Messages'
const rusk = 'Dale R'
const girl = jd.nick

const withRusk: readonly Said[] = [
  ['2020-06-10T17:02', rusk, 'hey its Dale from the app. you said you cant stand it at home'],
  ['2020-06-10T17:05', girl, 'yeah my mom and me keep fighting'],
  ['2020-06-10T17:06', rusk, 'you can stay with me and Tasha a while. nobody will bother you'],
  ['2020-06-10T17:08', girl, 'im 16 tho. is that a problem'],
  ['2020-06-10T17:09', rusk, 'not for me. just tell people you are 19'],
  ['2020-06-12T15:40', rusk, 'im outside. gray charger. leave your phone charger you wont need it'],
  ['2020-06-12T21:14', rusk, 'got the room at the Starlite, at the back. Tasha will explain how it works'],
  ['2020-06-14T11:20', girl, 'i want to go home please'],
  ['2020-06-14T11:24', rusk, 'you owe me for the room and the food. you work it off then we talk'],
  ['2020-06-20T02:40', rusk, 'im in the car watching the door so dont try anything'],
  ['2020-07-03T09:10', rusk, 'desk lady is cool with us. she keeps the room for me'],
  ['2020-08-02T13:30', rusk, 'i know where Mateo goes to school. think about that'],
  ['2020-09-15T12:02', rusk, 'your mom put up flyers. desk took it down for me. stay inside this week'],
  ['2020-11-08T13:05', girl, 'a lady asked me about my face'],
  ['2020-11-08T13:07', rusk, 'you tell her you fell'],
  ['2021-01-23T01:10', rusk, 'Owen called me that you went to the desk. do that again and see what happens'],
  ['2021-02-11T17:45', rusk, 'police coming tomorrow, Denise told me. we stay at Tashas that night'],
  ['2021-05-08T18:44', rusk, 'we move to the Millrace tomorrow, same owner, same deal'],
  ['2021-09-27T08:15', rusk, 'pack. we drive to Georgia sunday'],
]

const withQuill: readonly Said[] = [
  ['2020-06-13T10:02', 'Tasha', '<Media omitted>'],
  ['2020-06-13T10:03', 'Tasha', 'this is the ad. you dont answer the phone, i do. you get told the room'],
  ['2020-06-13T10:10', girl, 'what if i dont want to'],
  ['2020-06-13T10:12', 'Tasha', 'then you tell Dale that not me'],
  ['2020-06-25T22:00', 'Tasha', 'five hundred before you sleep. he counts it himself'],
  ['2020-06-30T09:30', 'Tasha', 'i have your ID and your phone card, they stay with me'],
  ['2021-02-04T18:20', 'Tasha', 'tomorrow you do the club, Benny says no papers needed'],
  ['2021-02-06T03:15', 'Tasha', 'club keeps 60 a shift and the rest is for Dale'],
]

const texts: readonly Sms[] = [
  {
    sent: '2021-02-03T16:05:00-05:00',
    number: phones.corliss,
    contact: 'Benny Corliss club',
    type: 1,
    body: 'T says her ID is coming. House fee is 60 a shift like the others',
  },
  {
    sent: '2021-02-19T17:30:00-05:00',
    number: phones.corliss,
    contact: 'Benny Corliss club',
    type: 1,
    body: 'Liquor control is in tonight. Keep the new girl off the floor till they leave',
  },
  { sent: '2021-02-19T17:41:00-05:00', number: phones.corliss, contact: 'Benny Corliss club', type: 2, body: 'ok' },
  {
    sent: '2021-04-24T12:00:00-04:00',
    number: phones.corliss,
    contact: 'Benny Corliss club',
    type: 1,
    body: 'We are done. Owner wants real IDs from everybody now',
  },
  {
    sent: '2021-07-11T20:52:00-04:00',
    number: phones.pell,
    contact: 'Gordon P',
    type: 1,
    body: 'Saw the post. Same place as the ad says, behind the lodge?',
  },
  {
    sent: '2021-07-11T20:55:00-04:00',
    number: phones.pell,
    contact: 'Gordon P',
    type: 2,
    body: 'room 9. 150. knock once',
  },
  {
    sent: '2021-08-14T22:31:00-04:00',
    number: phones.pell,
    contact: 'Gordon P',
    type: 1,
    body: 'Is it the girl from July? She looked like she should be in school',
  },
  { sent: '2021-08-14T22:36:00-04:00', number: phones.pell, contact: 'Gordon P', type: 2, body: 'same. 150' },
  { sent: '2021-08-14T22:37:00-04:00', number: phones.pell, contact: 'Gordon P', type: 1, body: 'ok on my way' },
  { sent: '2021-09-04T19:20:00-04:00', number: '+19375550198', contact: '(Unknown)', type: 1, body: 'room?' },
  {
    sent: '2021-09-04T20:05:00-04:00',
    number: '+19375550121',
    contact: '(Unknown)',
    type: 1,
    body: 'here from the ad, which door',
  },
  {
    sent: '2021-09-05T23:48:00-04:00',
    number: '+19375550133',
    contact: '(Unknown)',
    type: 1,
    body: 'is she free at 12',
  },
]

const quillPhone: readonly (readonly string[])[] = [
  ['2021-10-02 19:20:11', 'Incoming', 'Dale', 'Dale', 'driving her down sunday. you bring the Georgia phone'],
  [
    '2021-10-03 21:02:45',
    'Outgoing',
    'Me',
    'Dale',
    'at dogwood, far end like you want. clerk took cash and asked nothing',
  ],
  ['2021-12-11 03:10:02', 'Incoming', 'Dale', 'Dale', 'she tried to leave. took her shoes and coat'],
  ['2022-01-15 14:22:37', 'Outgoing', 'Me', 'Dale', 'voss gets his 50 a week so nobody knocks'],
  ['2022-03-10 12:00:09', 'Incoming', 'Dale', 'Dale', 'she is 18 now. changes nothing, she still owes 9000'],
  ['2022-03-23 18:41:50', 'Incoming', 'Dale', 'Dale', 'voss says some church people asked about 131. he sent them off'],
  ['2022-08-19 02:25:13', 'Incoming', 'Dale', 'Dale', 'clerk called me she is at the desk crying. going over'],
  ['2022-08-20 10:15:44', 'Outgoing', 'Me', 'Dale', 'her arm is broken Dale. no work for a week'],
  ['2022-08-20 10:17:20', 'Incoming', 'Dale', 'Dale', 'she works sunday. put the ad up'],
  ['2023-01-28 16:30:05', 'Outgoing', 'Me', 'Dale', 'collected 640 today, hers and the other girl'],
  ['2023-02-09 09:12:31', 'Incoming', 'Dale', 'Dale', 'somebody complained again. voss told them it was the tv'],
  ['2023-05-19 22:48:58', 'Incoming', 'Dale', 'Dale', 'new number for the ad tomorrow'],
]

export function writeChats(folder: Folder): void {
  folder.write(`${base}/WhatsApp Chat with Dale R.txt`, whatsappAndroid(withRusk))
  folder.write(`${base}/WhatsApp Chat - Tasha.zip`, zipOf({ '_chat.txt': whatsappIphone(withQuill) }))
  folder.write(`${base}/sms-20211001093000.xml`, smsBackup(texts, '2021-10-01T09:30:00-04:00'))
  folder.write(
    `${base}/Messages - Tasha Quill phone.csv`,
    csvOf([['Message Date', 'Type', 'Sender Name', 'Chat Session', 'Text'], ...quillPhone]),
  )

  const calls: (readonly (string | number)[])[] = [['date', 'time', 'number', 'direction', 'seconds']]
  for (let i = 0; i < 60; i += 1) {
    const day = Temporal.PlainDate.from('2021-08-01').add({ days: Math.floor(i / 2) })
    const number =
      [phones.pell, '+19375550198', '+19375550121', '+19375550133', phones.quill][(i * 7) % 5] ?? phones.quill
    calls.push([
      day.toString(),
      `${String(18 + (i % 6)).padStart(2, '0')}:${String((i * 13) % 60).padStart(2, '0')}`,
      number,
      i % 3 === 0 ? 'out' : 'in',
      20 + ((i * 31) % 200),
    ])
  }
  const contacts = [
    ['Gordon P', phones.pell],
    ['Tasha', phones.quill],
    ['Benny club', phones.corliss],
    ['Denise Starlite', '+19375550110'],
    ['Voss', '+17065550190'],
    ['Mom', mother.phone],
  ].map(([name, number]) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTEL;TYPE=CELL:${number}\r\nEND:VCARD\r\n`)
  const inner = zipOf({
    'calls-2021-08.csv': csvOf(calls),
    'contacts.vcf': contacts.join(''),
    'DCIM/IMG_0231.jpg': photo({
      sky: '#cdd9e5-#8fa3b5',
      taken: '2021:06:02 19:20:41',
      camera: 'Phone 9',
      comment: 'Parking lot',
      draw: [
        'fill #777 rectangle 0,420 960,640',
        'fill #b33 rectangle 300,380 520,470',
        'fill #222 circle 350,475 375,475',
        'fill #222 circle 470,475 495,475',
      ],
    }),
    'notes/saved ad.html': adPage({
      number: '88140733',
      city: 'Harlan Falls',
      posted: '2021-08-15',
      headline: `${jd.ad} is still here`,
      account: 'tqpromo',
      badge: 'PREMIUM',
      saved: '2021-08-15',
      body: ['Same sweet company, new number.', 'No texts before ten.'],
      contact: 'nine three seven 5five5 0one87',
    }),
  })
  folder.write(
    `${base}/phone-extraction.zip`,
    zipOf({
      'readme.txt': 'Extraction of phone A, made for counsel on 2026-03-02. The inner archive holds the user data.\n',
      'userdata/export.zip': inner,
    }),
  )
}
