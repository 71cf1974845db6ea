/**
 * Ways of writing a name or a number that were thought of before anything was built for them: how many are covered or
 * asked about, and what is covered that is none? Every second text was kept from tuning. `--misses` prints those of the other half.
 */
import { Identity } from '../src/casefile/matter.ts'
import { suggestIdentities } from '../src/drafting/firewall/places/suggest-identities.ts'
import { mustNotPassFurther, mustStayFurther } from './firewall-further-ways.ts'
import { mustNotPassGlued, mustStayGlued } from './firewall-glued-ways.ts'
import {
  mustBeProposed,
  mustNotPass,
  mustNotPassLater,
  mustStay,
  mustStayLater,
  nobodyProposed,
} from './firewall-held-out-cases.ts'
import { type HeldOut, type Outcome, outcomeOf } from './firewall-outcomes.ts'

const showMisses = process.argv.includes('--misses')
const showKept = process.argv.includes('--kept')
const identityOf = (kind: Identity['kind'], form: string): Identity =>
  Identity.parse({ id: 'x', kind, pseudonym: 'P', forms: [form] })

interface Tally {
  covered: number
  asked: number
  left: number
}

function measure(title: string, rows: readonly HeldOut[], isMiss: (outcome: Outcome) => boolean): void {
  const halves: Record<'tuning' | 'kept', Map<string, Tally>> = { tuning: new Map(), kept: new Map() }
  let count = 0
  for (const [group, kind, form, texts] of rows)
    for (const text of texts) {
      const half = count++ % 2 === 0 ? 'tuning' : 'kept'
      const tally = halves[half].get(group) ?? { covered: 0, asked: 0, left: 0 }
      const found = outcomeOf(kind, form, text)
      tally[found]++
      halves[half].set(group, tally)
      if (isMiss(found) && (half === 'tuning' ? showMisses : showKept))
        console.log(`  ${half} ${group}: ${form} in ${JSON.stringify(text)}: ${found}`)
    }
  for (const half of ['tuning', 'kept'] as const) {
    const all = [...halves[half].values()]
    const sum = (key: keyof Tally): number => all.reduce((total, tally) => total + tally[key], 0)
    console.log(
      `${title}, ${half}: ${sum('covered') + sum('asked') + sum('left')} texts; covered ${sum('covered')}, asked ${sum('asked')}, left ${sum('left')}`,
    )
    console.log(
      [...halves[half]]
        .map(([group, t]) => `  ${group} ${t.covered}+${t.asked}/${t.covered + t.asked + t.left}`)
        .join('\n'),
    )
  }
}

measure('must not pass', mustNotPass, (outcome) => outcome === 'left')
measure('must stay', mustStay, (outcome) => outcome !== 'left')
measure('must not pass, later', mustNotPassLater, (outcome) => outcome === 'left')
measure('must stay, later', mustStayLater, (outcome) => outcome !== 'left')
measure('must not pass, further', mustNotPassFurther, (outcome) => outcome === 'left')
measure('must stay, further', mustStayFurther, (outcome) => outcome !== 'left')
measure('must not pass, glued', mustNotPassGlued, (outcome) => outcome === 'left')
measure('must stay, glued', mustStayGlued, (outcome) => outcome !== 'left')

const proposedIn = (form: string, text: string): readonly string[] =>
  suggestIdentities([text], [identityOf('person', form)]).map(({ name }) => name)
for (const half of [0, 1]) {
  let [found, all, wrong, ordinary] = [0, 0, 0, 0]
  for (const [form, texts] of mustBeProposed)
    for (const [text, name] of texts.filter((_, i) => i % 2 === half)) {
      all++
      const isFound = proposedIn(form, text).some((one) => one.includes(name))
      if (isFound) found++
      else if (half === 0 ? showMisses : showKept) console.log(`  not proposed: ${name} in ${JSON.stringify(text)}`)
    }
  for (const [form, texts] of nobodyProposed)
    for (const text of texts.filter((_, i) => i % 2 === half)) {
      ordinary++
      const proposed = proposedIn(form, text)
      if (proposed.length > 0) wrong++
      if (proposed.length > 0 && (half === 0 ? showMisses : showKept))
        console.log(`  proposed: ${proposed} in ${JSON.stringify(text)}`)
    }
  console.log(`another name, ${half === 0 ? 'tuning' : 'kept'}: proposed ${found}/${all}; wrongly ${wrong}/${ordinary}`)
}
