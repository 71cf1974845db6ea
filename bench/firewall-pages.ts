import type { Draw } from './firewall-names.ts'

// Prose of the trade, full of words that are names too. None of these pages holds a protected name.
const tuningSentences: Readonly<Record<string, readonly string[]>> = {
  police: [
    'On {month} {n}, 2021 Officer Hale was sent to the {inn} at about {n}:40 hours.',
    'The clerk stated that the guest in room {n} may have left with a man in a gray coat.',
    'The witness could not mark the place on the map and will call back.',
    'Dispatch will page the shift commander; the bill of the tow was {n}0 dollars.',
    'During May the lot was checked nine times, in June twice and in August not at all.',
    'A silver sedan drove west on Rose Street toward Grace Chapel and the old bank.',
    'She gave a short statement, in good faith, and hoped for a chance to rest.',
    'The officers waited until dawn and resumed the search at first light.',
    'No chase took place. The driver was cited for a broken lamp under Section {n}.',
    'He was polite, young and in a blue cap with a star on it.',
  ],
  hotel: [
    'Guest of room {n} paid cash for the third night and asked for extra towels.',
    'Housekeeping: do not disturb since {month} {n}. Will try again after lunch.',
    'Night audit closed at {n}:15; two cards were refused and one bill was split.',
    'The grace period for late check-out ends at noon; a ruby lamp in the hall is broken.',
    'Dear guest, we hope you enjoyed your stay at the {inn} and may welcome you again in summer.',
    'May we remind all staff: page the manager when a guest asks that nobody enter.',
    'Will the owner of the white van please come to the front desk?',
    'Mark the log, grant no refund without a code, and chase the unpaid invoices by {month} {n}.',
    'The autumn rate begins on {month} {n}; the price includes a rose for each table.',
    'Ms. Teller of the brand wrote: "The standard was met in 2020, see page {n}."',
  ],
  brief: [
    'The Court finds that Count II may proceed; Count I is dismissed without prejudice.',
    'Plaintiff will show that the operator knew, and that no reasonable owner could hope to miss it.',
    'See Page {n} of the record; accord Dkt. {n}, at {n}.',
    'The bank moved to strike the claim and the Bank of the Valley joined the motion on May {n}, 2024.',
    'Nothing in the grant of review turns on the chance remark quoted above.',
    'The place of the conduct, the party, and the person harmed are each pleaded with particularity.',
    'Under Rule 8 a claim for relief must be plausible on its face, and this one is.',
    'Judge Osgood read the summer storm cases narrowly; so may this Court.',
    'The faith of the parties in the bargain is no element. The joy of hindsight is no proof.',
    'Hope is not a plan, as counsel put it; a page of history is worth a volume of logic.',
  ],
  chat: [
    '[{n}:12] Desk: hope ur ok, the mgr will be back at {n}',
    '[{n}:13] Unknown: may come later idk',
    '[{n}:15] Desk: u can pay the bill 2moro',
    '[{n}:16] Unknown: i will be there in the summer',
    '[{n}:18] Desk: mark it as paid pls',
    '[{n}:20] Unknown: no chance, the page wont load',
    '[{n}:21] Desk: k see u at dawn',
    '[{n}:25] Unknown: room {n} or {n}?',
    '[{n}:26] Desk: the rose one by the stairs',
    '[{n}:30] Unknown: lol have faith in me',
  ],
  records: [
    'Patient seen on {month} {n}, 2022. Sleep poor, mood low; will return in two weeks.',
    'Plan: weekly therapy, review in autumn. She may take the medication at dawn.',
    'Billing: {n} sessions at 140 dollars; grant pending; chart complete through page {n}.',
    'Allergies: none. Family history: not taken today. Hope is expressed for school.',
    'Invoice {n}, due in May. Reference 55-{n}-201. Phone of the clinic 404-555-01{n}.',
    'Deposit of {n}00 dollars on {month} {n}; branch on Summer Avenue; teller window 3.',
    'The log holds {n} entries between {month} and {month}; entry {n} was made by the night clerk.',
    'Q. Did you mark the exhibit? A. I may have. Q. Will you look at it now? A. Yes.',
    'Q. Who was at the desk? A. A guy from the agency. Q. In June? A. In June or in August.',
    'The shuttle to Mount Hope leaves at {n}; a joy ride was reported on Page Road.',
  ],
}
/** Written after the rules were set, and looked at by nobody who set them. */
const keptSentences: Readonly<Record<string, readonly string[]>> = {
  police: [
    'At about {n}:30 hours I was flagged down by a male who said he will not give his name.',
    'The mark on the door may be older than the one on the wall.',
    'We cleared the rooms one by one; nobody was found in {n} or {n}.',
    'The bill of sale was in the glove box with a church bulletin for May {n}.',
    'I asked the manager to grant us access to the camera, and she did so by grace of the owner.',
    'A tip from the summer of 2020 named the same lot, next to the Rose Bowl Lanes.',
    'The subject tried to run toward Bush Road. The chase ended after two blocks.',
    'Evidence tags {n} to {n} are stored in bay 4. See page 2 of this report.',
    'The victim advocate will call in May. There is some hope that she will speak then.',
    'Weather was dry. Dawn was at six. Traffic was light on Summer Street.',
  ],
  hotel: [
    'Please mark each no-show with a red star and bill the first night.',
    'Room {n}: the guest may stay one more night if the card clears.',
    'Management will review all cash rentals at the end of May and again in August.',
    'A rose was left on the counter for the new girl at the desk, who did not want it.',
    'Thank you for choosing the {inn}. We hope to see you soon.',
    'The pool opens in June, weather permitting. Dogs may not enter.',
    'If a guest will not leave, page the supervisor. Do not chase anyone.',
    'The late fee has a grace of fifteen minutes. Grace periods do not apply to groups.',
    'Page {n} of {n}. Printed {month} {n}, 2021. Folio closed.',
    'On {month} {n} the chain audited the site and gave it four of five stars.',
  ],
  brief: [
    'Defendants may be right that hope alone does not state a claim, but there is more here.',
    'The motion to dismiss Count III will be denied. The grant of leave stands.',
    'It bears the mark of a venture: rooms, price, and a share of the bill.',
    'In May 2023 the Ninth Circuit held otherwise; in June it denied rehearing.',
    'Chase Manhattan Bank v. Old Summit, {n} F.3d {n}, is not to the contrary.',
    'A jury may, but need not, find that a clerk on the spot had reason to know.',
    'Here the page of the ledger speaks for itself. Will a jury see it so? It may.',
    'Summer clerks drafted the chart; counsel checked it page by page.',
    'The will of the testator is not before us. The rose window is.',
    'Faith in the system is one thing, good faith under the statute another.',
  ],
  chat: [
    '{n}:01 A: u may wanna bring cash',
    '{n}:02 B: will do',
    '{n}:03 A: hope so',
    '{n}:04 B: what page r we on lol',
    '{n}:05 A: the bill is {n} for the nite',
    '{n}:07 B: ok mark me down for it',
    '{n}:08 A: gonna chase the bus brb',
    '{n}:09 B: good grace period i guess',
    '{n}:10 A: summer was better tbh',
    '{n}:11 B: dawn shift sucks',
  ],
  records: [
    'She reports more hope this month and may try group work in May.',
    'Mark all that apply: sleep, food, fear, other. Page 1 of {n}.',
    'The bill was sent to the plan. The plan will pay {n} percent.',
    'Rose hip tea at night helps. No alcohol. Walks at dawn with her mother.',
    'Seen with a volunteer from Grace Lutheran Church on {month} {n}.',
    'Next visit: {month} {n}, {n}:00. Will bring the forms. May bring a friend.',
    'Q. And you will agree that the lot was dark? A. It may have been.',
    'Q. What month? A. May. Q. May of what year? A. Of 2021.',
    'Statement of account: balance {n}2.50; charge {n}.10; grant applied 0.00.',
    'The school will hold her place until summer. Chance of relapse is low.',
  ],
}
const months = 'January February March April May June July August September October November December'.split(' ')
const inns = ['Lakeside Motor Inn', 'Harbor Lodge', 'Summer Rose Suites', 'Grace Street Motel', 'Inn at Long Hill']

/** A page of some 2,000 signs, of one register mostly; sentences of the two halves are never the same. */
export function ordinaryPage(draw: Draw, half: 'tuning' | 'kept'): string {
  const registers = half === 'kept' ? keptSentences : tuningSentences
  const names = Object.keys(registers)
  const main = draw.pick(names)
  const lines: string[] = []
  let length = 0
  while (length < 2000) {
    const register = draw.below(5) === 0 ? draw.pick(names) : main
    const sentence = draw
      .pick(registers[register] ?? [])
      .replace(/\{n\}/g, () => String(10 + draw.below(50)))
      .replace(/\{month\}/g, () => draw.pick(months))
      .replace(/\{inn\}/g, () => draw.pick(inns))
    lines.push(sentence, register === 'chat' || draw.below(4) === 0 ? '\n' : ' ')
    length += sentence.length
  }
  const text = lines.join('')
  // Half of the pages are set in lines, as a page read out of a PDF is.
  return draw.below(2) === 0 ? text : text.replace(/([^\n]{70,85}) /g, '$1\n')
}
