import type { Folder } from '../writers/folder.ts'
import { type Letter, makeMail, makeMailbox } from '../writers/mail.ts'
import { makePdf } from '../writers/pdf.ts'
import { jd, mails, mother, places } from './people.ts'

const desk: readonly Letter[] = [
  {
    key: 'bw-0001',
    from: mails.fratt,
    to: mails.halvorsen,
    subject: 'Room 118',
    sent: '2020-07-02T07:40:00-04:00',
    text: `Denise,\n\nNight report. Men keep coming to the desk and asking which room ${jd.ad} is in.\nI counted eleven different visitors for 118 between 10 pm and 5 am.\nThe girl does not look at anybody and he answers for her.\n\nOwen`,
  },
  {
    key: 'bw-0002',
    answers: 'bw-0001',
    from: mails.halvorsen,
    to: mails.fratt,
    subject: 'Re: Room 118',
    sent: '2020-07-02T09:15:00-04:00',
    text: 'Owen,\n\nRusk pays cash every morning and he is no trouble to us.\nKeep him in 118 or 119 at the back and put the families in the front building.\n\nD.H.\n\n> Men keep coming to the desk',
  },
  {
    key: 'bw-0003',
    from: mails.lamb,
    to: `${mails.halvorsen}, ${mails.fratt}`,
    subject: 'Awareness poster and course',
    sent: '2020-08-04T11:00:00-04:00',
    text: 'All,\n\nReminder that the trafficking awareness poster stays up at every desk.\nThe 20 minute course is due for everyone by the end of August. Print the certificate.\n\nCurtis Lamb\nBrightwater Lodging LLC',
  },
  {
    key: 'bw-0004',
    from: mails.halvorsen,
    to: mails.lamb,
    subject: 'Missing flyer',
    sent: '2020-09-15T08:50:00-04:00',
    text: 'Curtis,\n\nA mother e-mailed a missing person flyer to the desk last night.\nOwen is sure that it is the girl in 118. She looks about 15 to me.\nDo we call the police or not?\n\nDenise',
  },
  {
    key: 'bw-0005',
    answers: 'bw-0004',
    from: mails.lamb,
    to: mails.halvorsen,
    subject: 'Re: Missing flyer',
    sent: '2020-09-15T10:22:00-04:00',
    text: 'Denise,\n\nWe are not the police. Occupancy is at 41 percent and he fills two rooms.\nTake the flyer off the counter and leave it.\n\nCurtis',
  },
  {
    key: 'bw-0006',
    from: mails.lamb,
    to: mails.halvorsen,
    subject: 'Fwd: Guest relations case 20-18843',
    sent: '2020-12-07T09:30:00-05:00',
    text: 'Denise,\n\nBrand sent this complaint down to us. Close it as "addressed with guest" so that it does not count on our score.\n\nCurtis\n\n---------- Forwarded message ----------\nFrom: Starlite Guest Relations\nCase 20-18843, property 0417 Harlan Falls. Guest reports a very young woman in 118 and men coming and going all night.',
  },
  {
    key: 'bw-0007',
    from: mails.halvorsen,
    to: mails.fratt,
    subject: 'Tomorrow',
    sent: '2021-02-11T17:05:00-05:00',
    text: 'Owen,\n\nPolice wrote to Curtis. They may come by tomorrow, so I told Rusk to stay out that night.\nPut him back in 118 on Saturday.\n\nD.H.',
  },
  {
    key: 'bw-0008',
    from: mails.halvorsen,
    to: 'Millrace desk <desk@millracelodge.example>',
    cc: mails.lamb,
    subject: 'D.R. and group',
    sent: '2021-05-08T13:10:00-04:00',
    text: 'Moving D.R. and his group over to Millrace tomorrow, rooms 7 and 9.\nSame deal as here: cash by the day, no housekeeping, back row.\nToo many police at Starlite just now.\n\nDenise',
  },
]

async function flyer(): Promise<Uint8Array> {
  return await makePdf({ title: 'Missing', author: mother.full, made: '2020-09-13', footer: 'Please share' }, (pen) => {
    pen.title('MISSING SINCE JUNE 12, 2020')
    pen.at(72, 640, jd.full, 24, 'bold')
    pen.at(72, 600, 'Age 16. Five feet three, brown hair, brown eyes.', 15)
    pen.at(72, 570, 'She may be with an adult man who drives a gray Charger.', 15)
    pen.at(72, 540, 'She may be kept from calling home.', 15)
    pen.at(72, 500, `Call her mother ${mother.full}, ${mother.phone}, or the police.`, 13)
    pen.box(60, 480, 490, 200)
  })
}

export async function writeMotelMail(folder: Folder): Promise<void> {
  folder.write('02 Starlite Motor Inn/desk-mail.mbox', await makeMailbox(desk))
  const missing = await flyer()
  const motherMail = await makeMail({
    key: 'cd-2020-09-14',
    from: mother.mail,
    to: mails.fratt,
    subject: `Have you seen my daughter ${jd.nick}?`,
    sent: '2020-09-14T20:12:00-04:00',
    text: `To the front desk,\n\nMy daughter ${jd.short} has been missing since June. She is 16.\nA friend of hers says that she was seen at your motel, at the back, with an older man.\nPlease look at the flyer and call me or the police, at any hour.\n\n${mother.full}\n${jd.address}\n${mother.phone}`,
    attachments: [{ filename: `Missing - ${jd.short}.pdf`, content: missing, contentType: 'application/pdf' }],
  })
  folder.write('02 Starlite Motor Inn/Mail/2020-09-14 Have you seen my daughter.eml', motherMail)
  folder.write('15 From the client’s mother/Sent mail/Have you seen my daughter.eml', motherMail)
  folder.write(`15 From the client’s mother/Missing - ${jd.short}.pdf`, missing)

  const notice = await makePdf(
    {
      title: 'Chronic nuisance notice',
      author: 'Harlan Falls Police Department',
      made: '2021-02-11',
      face: 'serif',
      footer: 'HFPD notice 21-N-007',
    },
    (pen) => {
      pen.title('City of Harlan Falls - Police Department', 'Notice of chronic nuisance premises No. 21-N-007')
      pen.para('February 11, 2021')
      pen.para(
        `To: Curtis Lamb, Brightwater Lodging LLC, operator, and Aubrey Stroud, Kestrel Land Holdings LLC, owner of record of ${places.starlite}`,
      )
      pen.para(
        'In the twelve months before this notice officers were called to the Starlite Motor Inn 31 times. Nine of the calls ended in arrests for offenses connected with prostitution.',
      )
      pen.para(
        'Two callers named the registered guest of room 118, Dale Rusk, and a girl of school age who stays with him.',
      )
      pen.para(
        'You are asked to meet with this department within ten days, to keep copies of identification of all guests, and to report suspected trafficking of minors at once.',
      )
      pen.gap(20)
      pen.para('Lt. Renata Coyle, Community Response Unit')
    },
  )
  folder.write(
    '02 Starlite Motor Inn/Mail/2021-02-11 Nuisance notice.eml',
    await makeMail({
      key: 'hfpd-2021-02-11',
      from: mails.police,
      to: mails.lamb,
      cc: mails.stroud,
      subject: 'Notice 21-N-007, Starlite Motor Inn',
      sent: '2021-02-11T14:30:00-05:00',
      text: 'Mr. Lamb, Ms. Stroud,\n\nplease find the notice attached. The letter also goes by certified mail.\nWe would like to speak with you about room 118 before the end of the month.\n\nLt. R. Coyle',
      attachments: [{ filename: 'Notice 21-N-007.pdf', content: notice, contentType: 'application/pdf' }],
    }),
  )
  folder.write(
    '05 Brand and owner/2021-03-01 Stroud to Lamb.eml',
    await makeMail({
      key: 'kl-2021-03-01',
      from: mails.stroud,
      to: mails.lamb,
      subject: 'Police letter; February percentage rent',
      sent: '2021-03-01T10:05:00-05:00',
      text: 'Curtis,\n\nI have the police letter about the inn. That is yours to deal with under the lease.\nThe February statement shows room revenue of 31,420. Percentage rent of 6,912.40 is due on the 10th.\nI have not been on the property since the roof was done in 2018.\n\nAubrey Stroud\nKestrel Land Holdings LLC',
    }),
  )
  folder.write(
    '05 Brand and owner/2020-12-03 Complaint to the brand.eml',
    await makeMail({
      key: 'gr-20-18843',
      from: 'Paula Renner <p.renner@mailbox.example>',
      to: mails.guestCare,
      subject: 'Harlan Falls, room 120, one night was enough',
      sent: '2020-12-03T08:02:00-05:00',
      text: 'To whom it may concern,\n\nI stayed in 120 on December 1. Men came and went at 118 all night.\nA very young woman opened the door each time. I told the clerk that something was wrong there.\nHe said that the manager knows about it. I think that you should know too.\n\nPaula Renner',
      html: '<p>To whom it may concern,</p><p>I stayed in 120 on December 1. Men came and went at 118 all night.</p><p>A very young woman opened the door each time. I told the clerk that something was wrong there.<br>He said that the manager knows about it. I think that you should know too.</p><p>Paula Renner</p>',
    }),
  )
  folder.write(
    '05 Brand and owner/2020-12-04 Brand answers and forwards.eml',
    await makeMail({
      key: 'gr-20-18843-a',
      answers: 'gr-20-18843',
      from: mails.guestCare,
      to: 'Paula Renner <p.renner@mailbox.example>',
      cc: `${mails.trentham}, ${mails.lamb}`,
      subject: 'Re: Harlan Falls, room 120, one night was enough [case 20-18843]',
      sent: '2020-12-04T15:44:00-05:00',
      text: 'Dear Ms. Renner,\n\nthank you for writing. Your case number is 20-18843. We have sent it to the property and to our area director.\nThe property is independently owned and operated. A voucher is attached to your account.\n\nStarlite Guest Relations\n\n> Men came and went at 118 all night.',
    }),
  )
}
