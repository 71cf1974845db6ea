import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Court } from '../courts.ts'
import { testForCourt } from './court-tests.ts'
import type { CourtTest, Element, ElementLibrary } from './element-library.ts'

const court = (name: string, circuit: string | null): Court => ({
  name,
  level: 'district',
  circuit,
  states: [],
  other_names: [],
})
const courts = [court('S.D. Ohio', '6'), court('N.D. Ohio', '6'), court('N.D. Ga.', '11'), court('Ohio Ct. App.', null)]
const library: ElementLibrary = { theories: [], immunities: [], courts }

const rule = (id: string, change: Partial<CourtTest> = {}): CourtTest => ({
  id,
  name: id,
  circuits: [],
  courts: [],
  isDefault: false,
  authorities: [],
  status: 'verified',
  note: null,
  ingredients: [],
  ...change,
})
const element = (tests: readonly CourtTest[]): Element => ({
  id: 'e',
  text: 'e',
  mentalState: null,
  status: 'verified',
  note: null,
  ingredients: [],
  tests,
})

const bound = rule('bound', { circuits: ['6'] })
const local = rule('local', { courts: ['S.D. Ohio'] })
const usual = rule('usual', { isDefault: true })

const rows: readonly [name: string, tests: readonly CourtTest[], court: number, kind: string, test: string | null][] = [
  ['no tests: the words of the law', [], 0, 'words-of-the-law', null],
  ['the court of appeals binds, whatever the district said', [local, bound], 0, 'binding', 'bound'],
  ['the district itself, before the usual test', [usual, local], 0, 'used-there', 'local'],
  ['another district of the circuit is not bound by it', [usual, local], 1, 'usual', 'usual'],
  ['nothing recorded', [local], 1, 'undecided', null],
  ['another circuit', [bound], 2, 'undecided', null],
  ['a state court is bound by no circuit', [bound, usual], 3, 'usual', 'usual'],
]

for (const [name, tests, at, kind, expected] of rows)
  test(name, () => {
    const asked = courts[at]
    assert.ok(asked)
    const choice = testForCourt(element(tests), asked, library)
    assert.equal(choice.kind, kind)
    assert.equal('test' in choice ? choice.test.id : null, expected)
  })
