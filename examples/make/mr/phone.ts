import { smsBackup, whatsappAndroid } from '../writers/chat.ts'
import type { Folder } from '../writers/folder.ts'
import { mother, mr } from './people.ts'

const base = '04 Messages'

export function writePhone(folder: Folder): void {
  folder.write(
    `${base}/WhatsApp Chat with Wade C.txt`,
    whatsappAndroid([
      ['2022-10-29T20:02', 'Wade C', 'I know a place that needs a cleaner, room is free with the job'],
      ['2022-10-29T20:05', mr.nick, 'really? I have my little girl to think of'],
      ['2022-10-29T20:06', 'Wade C', 'leave her with your mom till you are set up. I fetch you Saturday'],
      ['2022-11-05T15:31', 'Wade C', 'outside your moms street'],
      ['2022-11-08T11:14', mr.nick, 'you said cleaning. I want to go home'],
      ['2022-11-08T11:16', 'Wade C', 'you go when you worked off the room. I have your papers'],
      ['2023-01-19T23:40', 'Wade C', 'that was 300 today, put it under the sink like always'],
      ['2023-05-06T04:12', mr.nick, 'my back hurts and I have fever since days. please I need a doctor'],
      ['2023-05-06T04:20', 'Wade C', 'no doctor. one word and they take your kid away, I see to it'],
      ['2023-07-29T03:30', 'Wade C', 'you went to the desk. Roy tells me everything, remember that'],
      ['2024-02-03T18:55', 'Wade C', 'desk is paid for the week, stay in the room'],
    ]),
  )
  folder.write(
    `${base}/sms-20240601120000.xml`,
    smsBackup(
      [
        {
          sent: '2024-04-13T16:02:00-04:00',
          number: mother.phone,
          contact: 'Mom',
          type: 2,
          body: 'Mom it is me. I am at the hospital. Can you come with Kiah',
        },
        {
          sent: '2024-04-13T16:03:00-04:00',
          number: mother.phone,
          contact: 'Mom',
          type: 1,
          body: 'We are on our way, my girl',
        },
        {
          sent: '2024-05-20T08:44:00-04:00',
          number: mother.phone,
          contact: 'Mom',
          type: 2,
          body: 'The doctor says my kidneys were ill for a year and nobody treated it',
        },
      ],
      '2024-06-01T12:00:00-04:00',
    ),
  )
}
