import type { Folder } from '../writers/folder.ts'
import { makeMail } from '../writers/mail.ts'
import { makePdf } from '../writers/pdf.ts'
import { mails, mother, mr } from './people.ts'

const base = '02 Lakeview Budget Suites/Mail'

export async function writeLakeviewMail(folder: Folder): Promise<void> {
  const flyer = await makePdf({ title: 'Have you seen her', author: mother.full, made: '2023-03-14' }, (pen) => {
    pen.title('Have you seen her?')
    pen.para(`${mr.full}, 23 years old, brown hair, 5 feet 5. Her family has not seen her since November 2022.`, 13)
    pen.para(`Please call her mother, ${mother.full}: ${mother.shown}.`, 13)
  })
  folder.write(
    `${base}/2023-03-15 My daughter.eml`,
    await makeMail({
      key: 'mother-2023-03-15',
      from: mother.mail,
      to: mails.desk,
      subject: 'My daughter is in your motel',
      sent: '2023-03-15T09:20:00-04:00',
      text: `To the manager,\n\nmy daughter ${mr.short} is held in your motel by a man named Wade Corbin.\nA friend saw her on your back stairs. She looked ill and he did not let her speak.\nHe takes the money that men pay for her. Please call me and please call the police. Her picture is attached.\n\n${mother.full}, ${mother.shown}`,
      attachments: [{ filename: 'Have you seen her.pdf', content: flyer, contentType: 'application/pdf' }],
    }),
  )
  folder.write(
    `${base}/2023-03-17 Re room 214.eml`,
    await makeMail({
      key: 'tilden-2023-03-17',
      answers: 'sayre-2023-03-16',
      from: mails.tilden,
      to: mails.sayre,
      subject: 'Re: room 214',
      sent: '2023-03-17T22:41:00-04:00',
      text: `Nadine,\n\nyes, the girl in the mother's mail is the one in 214. I told Wade that her family is asking.\nHe pays every week and gives me forty on top, so I would leave it. No need for police on the lot again.\n\nRoy Tilden, night manager\n\n> Roy, is this woman in 214? If so what do we do about the mother? Nadine Sayre, general manager`,
    }),
  )
  folder.write(
    `${base}/2023-07-29 Sick guest.eml`,
    await makeMail({
      key: 'desk-2023-07-29',
      from: mails.desk,
      to: mails.tilden,
      subject: 'Sick guest',
      sent: '2023-07-29T03:12:00-04:00',
      text: 'Roy,\n\nthe woman from 214 came to the desk with a fever and asked me to call a doctor or her mother.\nI called Wade as you told us. He took her back up. She could hardly stand.\nShould somebody look in on her?\n\nJ. Pruitt, night desk',
    }),
  )
  folder.write(
    '01 Intake/2026-10-06 Answer of Lakeview.eml',
    await makeMail({
      key: 'lakeview-2026-10-06',
      from: 'Counsel for Lakeview <counsel@lakedefense.example>',
      to: mails.office,
      subject: 'Estate of M.R. - your letter of September 14',
      sent: '2026-10-06T11:05:00-04:00',
      text: 'Counsel,\n\nLakeview Suites LLC denies that its staff knew of any trafficking. Its employees saw a couple in a long stay.\nThe notes you refer to were written by a former employee. All records have been kept since your letter.\n\nFor Lakeview Suites LLC',
    }),
  )
}
