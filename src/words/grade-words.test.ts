import { test } from 'node:test'
import { grades, type RestsOn } from '../casefile/rests-on.ts'
import { matchesGolden } from './golden.fixture.ts'
import { gradeInWords, restsOnInWords } from './grade-words.ts'

const examples: Readonly<Record<string, RestsOn>> = {
  ...Object.fromEntries(grades.map((grade) => [grade, { [grade]: ['Code § 1, ed. of 2025, read 2026-11-23'] }])),
  'knowledge without a source': { knowledge: [] },
  'two grades': { 'text-part': ['Code § 1'], secondary: ['A note on Code § 1', 'Another'] },
  contested: { decision: ['Roe v. Doe (2020)'], contested: true },
}

test('what a value rests on is one known phrase for each grade', () => {
  const said = Object.entries(examples).map(([name, on]) => [name, `${gradeInWords(on)} | ${restsOnInWords(on)}`])
  matchesGolden('grades', Object.fromEntries(said))
})
