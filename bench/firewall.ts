/**
 * How many ways of writing a protected name are covered, and how often is something covered that is none? Names, numbers and
 * dates are invented from a seed in sixteen ways of naming, each is listed once, written in its natural forms and put into carriers: sentences, lists, mail,
 * links, files. Half of the forms served for tuning, half were kept; beside it a plain search without regard to case.
 */
import { Identity } from '../src/casefile/matter.ts'
import { identityGate } from '../src/drafting/firewall/covering/replace-identities.ts'
import { identityFinder } from '../src/drafting/firewall/places/find-identities.ts'
import { scanFinished } from '../src/drafting/firewall/release/scan-finished.ts'
import { writeZipParts } from '../src/drafting/firewall/release/zip-parts.ts'
import { type Draw, drawing, type InventedName, inventedName, inventedNumber } from './firewall-names.ts'
import { ordinaryPage } from './firewall-pages.ts'
import { peerPlaces } from './firewall-peer.ts'

interface Case {
  readonly group: string
  readonly identity: Identity
  readonly carrier: string
  /** The text, with the protected form between two marks. */
  readonly marked: string
}

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
const low = (text: string): string => text.toLowerCase()
const handleOf = (text: string): string => low(fold(text)).replace(/[^\p{L}\p{N}]/gu, '')

function latinForms({ given, family }: InventedName, draw: Draw): readonly string[] {
  const [first = ''] = given
  const last = family.at(-1) ?? ''
  const core = family[0] ?? ''
  if (first === '' || last === '') return []
  const [f, l] = [handleOf(first), handleOf(core)]
  const cut = 2 + draw.below(Math.max(1, l.length - 4))
  return [
    ...[
      `${first} ${last}`,
      `${last} ${first}`,
      `${last}, ${first}`,
      `${first} ${last}`.toUpperCase(),
      low(`${first} ${last}`),
    ],
    ...[
      `Ms. ${last}`,
      `${first.charAt(0)}. ${last}`,
      `${last}, ${first.charAt(0)}.`,
      `${first} ${last.charAt(0)}.`,
      `${first}’s`,
    ],
    ...[
      `the ${core}s`,
      first,
      last,
      low(first),
      core.toUpperCase(),
      fold(`${first} ${core}`),
      `${first} ${core}`.normalize('NFD'),
    ],
    ...[
      `${first}\n${core}`,
      `${core.slice(0, cut)}-\n${core.slice(cut)}`,
      [...first.toUpperCase()].join(' '),
      `${first}\t${core}`,
    ],
    ...[
      `${f}${10 + draw.below(89)}`,
      `baby${f}`,
      `${f}.${l}`,
      `${f}_${l}`,
      `${f.charAt(0)}${l}`,
      `${l}${f.charAt(0)}`,
      `${f}${l}xo`,
      `real${f}`,
    ],
  ]
}

const sentenceCarriers: readonly (readonly [string, (form: string) => string])[] = [
  ['sentence', (form) => `The clerk wrote that ${form} had paid for two nights.`],
  ['list', (form) => `Guests:\n- ${form}\n- unknown male\n`],
  ['csv', (form) => `118,"${form}",2021-06-12\n119,vacant,2021-06-12`],
  ['chat', (form) => `[21:12] Desk: is ${form} in 118`],
  ['mail', (form) => `Subject: Re: ${form}\nThe room is paid.`],
  ['table', (form) => `Room | Guest | Paid\n118 | ${form} | cash`],
]
const tightCarriers: readonly (readonly [string, (form: string) => string])[] = [
  ['handle', (form) => `her page is @${form} there`],
  ['hashtag', (form) => `posted with #${form} at noon`],
  ['mail box', (form) => `From: ${form}@mail.example`],
  ['file name', (form) => `exhibits/2021-${form}-scan.pdf`],
  ['link', (form) => `https://pages.example/u/${form}/photos`],
]

const isTight = (form: string): boolean => /^[a-z0-9._]+$/.test(form) && !/^\d+$/.test(form)

function carried(form: string, draw: Draw): readonly (readonly [string, string])[] {
  const bare = form.replace(/[⟦⟧]/g, '')
  const marked = form.includes('⟦') ? form : `⟦${form}⟧`
  if (form.includes('⟦')) return [['as it stands', marked]]
  const [name, put] = draw.pick(isTight(bare) ? tightCarriers : sentenceCarriers)
  return [[name, put(marked)]]
}

function casesOf(seed: number): readonly Case[] {
  const draw = drawing(seed)
  const cases: Case[] = []
  for (let i = 0; i < 80; i++) {
    const name = inventedName(draw, i)
    const kind = name.culture === 'handles' ? 'handle' : 'person'
    const identity = Identity.parse({ id: `n${i}`, kind, pseudonym: 'P', forms: [name.listed] })
    for (const form of [...name.own, ...latinForms(name, draw)])
      for (const [carrier, marked] of carried(form, draw))
        cases.push({ group: name.culture, identity, carrier, marked })
  }
  for (let i = 0; i < 25; i++) {
    const { kind, listed, own } = inventedNumber(draw, i)
    const identity = Identity.parse({ id: `m${i}`, kind, pseudonym: 'P', forms: [listed] })
    for (const form of own)
      cases.push({
        group: kind,
        identity,
        carrier: 'sentence',
        marked: `The form says ⟦${form}⟧ in box two.`,
      })
  }
  return cases
}

// What may stay of a form: titles, words of birth, what a number is called, the ending of a plural.
const mayStay = new Set('ms mrs sra s es born dob le г ngày chart mrn the'.split(' '))

/** Whether everything between the marks but such words lies in a covered place. */
function isCovered(marked: string, placesIn: (text: string) => readonly { start: number; end: number }[]): boolean {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const text = marked.replace(/[⟦⟧]/g, '')
  let left = ''
  const places = placesIn(text)
  for (let i = start; i < end; i++)
    left += places.some((place) => place.start <= i && i < place.end) ? ' ' : text.charAt(i)
  return (left.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => mayStay.has(word))
}

/** A plain search for what was listed, without regard to case. */
function plainSearch(identity: Identity) {
  return (text: string): readonly { start: number; end: number }[] => {
    const places: { start: number; end: number }[] = []
    for (const form of identity.forms.map(low))
      for (let at = low(text).indexOf(form); at >= 0; at = low(text).indexOf(form, at + 1))
        places.push({ start: at, end: at + form.length })
    return places
  }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const halves = (text: string, tag: string): string => {
  const middle = Math.floor(text.length / 2)
  return `<${tag}>${escaped(text.slice(0, middle))}</${tag}><${tag}>${escaped(text.slice(middle))}</${tag}>`
}
const files: readonly (readonly [string, (text: string) => { name: string; bytes: Uint8Array }])[] = [
  ['html', (text) => ({ name: 'a.html', bytes: bytes(`<p>${halves(text, 'b')}</p>`) })],
  ['html attribute', (text) => ({ name: 'a.html', bytes: bytes(`<p title="${escaped(text)}">x</p>`) })],
  [
    'docx runs',
    (text) => ({
      name: 'a.docx',
      bytes: writeZipParts([{ name: 'word/document.xml', bytes: bytes(`<w:p>${halves(text, 'w:t')}</w:p>`) }]),
    }),
  ],
  [
    'xlsx strings',
    (text) => ({
      name: 'a.xlsx',
      bytes: writeZipParts([
        { name: 'xl/sharedStrings.xml', bytes: bytes(`<sst><si>${halves(text, 't')}</si></sst>`) },
      ]),
    }),
  ],
  ['json', (text) => ({ name: 'a.json', bytes: bytes(JSON.stringify({ note: text })) })],
  ['base64', (text) => ({ name: 'a.html', bytes: bytes(`<p data-x="${Buffer.from(text).toString('base64')}">x</p>`) })],
]

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1))
const seed = Number(process.argv[2] ?? 10)
const showMisses = process.argv.includes('--misses')
const halfOf = (i: number): 'tuning' | 'kept' => (i % 2 === 0 ? 'tuning' : 'kept')
const cases = casesOf(seed)

for (const half of ['tuning', 'kept'] as const) {
  const mine = cases.filter((_, i) => halfOf(i) === half)
  const groups = new Map<string, [number, number]>()
  let [found, plain, stopped, written, peer] = [0, 0, 0, 0, 0]
  for (const [i, one] of mine.entries()) {
    const covered = isCovered(one.marked, identityFinder([one.identity]).placesIn)
    const group = groups.get(one.group) ?? [0, 0]
    groups.set(one.group, [group[0] + (covered ? 1 : 0), group[1] + 1])
    if (covered) found++
    else if (showMisses)
      console.log(`missed: ${JSON.stringify(one.identity.forms[0])} in ${JSON.stringify(one.marked)}`)
    if (isCovered(one.marked, plainSearch(one.identity))) plain++
    if (half === 'kept' && isCovered(one.marked, peerPlaces)) peer++
    const [, write] = files[i % files.length] ?? []
    if (write === undefined) continue
    written++
    const leaves = scanFinished([write(one.marked.replace(/[⟦⟧]/g, ''))], [one.identity]).hits.length > 0
    if (leaves) stopped++
    else if (showMisses) console.log(`not stopped in ${files[i % files.length]?.[0]}: ${JSON.stringify(one.marked)}`)
  }
  console.log(
    `${half}: ${mine.length} forms; covered ${percent(found, mine.length)} %, plain search ${percent(plain, mine.length)} %${half === 'kept' ? `, compromise ${percent(peer, mine.length)} %` : ''}; stopped in a finished file ${percent(stopped, written)} %`,
  )
  if (half === 'kept') console.log([...groups].map(([name, [hit, all]]) => `  ${name} ${hit}/${all}`).join('\n'))
}

// Ordinary pages, before a matter of people of many kinds, of whom some are called by everyday words.
const draw = drawing(seed + 1)
const matter: Identity[] = []
for (let i = 0; i < 9; i++)
  matter.push(Identity.parse({ id: `p${i}`, kind: 'person', pseudonym: 'P', forms: [inventedName(draw, i).listed] }))
for (const word of [
  'Grace Ostrava',
  'May Lindqvarn',
  'Hope Wetherell',
  'Will Amberson',
  'Mark Pagewood',
  'Rose Tindall',
  // Usual Latin spellings and short forms must cover no other word.
  ...['William Tarrowby', 'Maria Elena Quillanda', 'سميرة الزعبي', 'נועה כהן', '윤서하', 'Ελένη Καραγιάννη'],
])
  matter.push(Identity.parse({ id: `w${matter.length}`, kind: 'person', pseudonym: 'P', forms: [word] }))
for (let i = 0; i < 5; i++) {
  const { kind, listed } = inventedNumber(draw, i)
  matter.push(Identity.parse({ id: `q${i}`, kind, pseudonym: 'P', forms: [listed] }))
}
const finder = identityFinder(matter)
for (const half of ['tuning', 'kept'] as const) {
  const pages = Array.from({ length: 150 }, () => ordinaryPage(draw, half))
  const places = pages.flatMap((page) => finder.placesIn(page).map((place) => ({ page, ...place })))
  const silent = places.filter((place) => place.doubt === null).length
  const questions = new Set(
    places.flatMap(({ identity, doubt }) =>
      doubt === null ? [] : [`${identity.id} ${doubt.word} ${doubt.left} ${doubt.right}`],
    ),
  )
  console.log(
    `${half}: ${pages.length} ordinary pages, ${matter.length} identities; falsely covered ${(silent / pages.length).toFixed(3)} a page, and ${questions.size} different questions asked in all (${places.length - silent} places)`,
  )
  if (half === 'kept') {
    const began = performance.now()
    const marked = pages.reduce((sum, page) => sum + peerPlaces(page).length, 0)
    const speed = Math.round((1000 * pages.length) / (performance.now() - began))
    console.log(
      `compromise covers ${(marked / pages.length).toFixed(2)} places on each of the same pages, ${speed} pages a second`,
    )
  }
  if (showMisses)
    for (const { page, start, end, identity } of places.filter(({ doubt }) => doubt === null))
      console.log(`  ${identity.forms[0]}: ${JSON.stringify(page.slice(Math.max(0, start - 40), end + 30))}`)
}

const gate = identityGate(matter.slice(0, 13))
const pages = Array.from({ length: 200 }, (_, i) => ordinaryPage(draw, halfOf(i)))
for (let round = 0; round < 3; round++) for (const page of pages) gate.replaceIn(page)
const started = performance.now()
let done = 0
// Every page is another one: a page that was read before is remembered.
while (performance.now() - started < 2000) for (const page of pages) done += gate.replaceIn(`${done} ${page}`) ? 1 : 0
console.log(
  `${Math.round((1000 * done) / (performance.now() - started))} pages of 2,000 signs a second, 13 identities, one core`,
)
