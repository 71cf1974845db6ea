import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseElements, readElementsFolder } from '../../shelf/read-elements.ts'
import { complaintSays } from '../../words/problems/complaint-words.ts'

const folder = new URL('../../../law', import.meta.url).pathname
const shelf = readElementsFolder(folder)

test('the elements of the law folder are whole: every factor, court, element and decision named is there', () => {
  assert.equal(shelf.ok, true, shelf.ok ? '' : JSON.stringify(shelf.problem))
})

test('every theory that is put to someone belongs to a provision of the law folder', () => {
  assert.ok(shelf.ok)
  const files = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')),
  )
  const lost = shelf.value.elements.theories.map(({ claim }) => claim).filter((claim) => !files.has(`${claim}.yaml`))
  assert.deepEqual(lost, [])
  for (const { provision } of shelf.value.elements.immunities) assert.ok(files.has(`${provision}.yaml`))
})

test('what shows an ingredient helps the claimant, what defeats it the defendant', () => {
  assert.ok(shelf.ok)
  const side = new Map(shelf.value.factors.factors.map((factor) => [factor.id, factor.side]))
  const ingredients = shelf.value.elements.theories.flatMap(({ claim, id, elements }) =>
    elements.flatMap((element) =>
      [...element.ingredients, ...element.tests.flatMap((one) => one.ingredients)].map((one) => ({
        where: `${claim} ${id} ${element.id} ${one.id}`,
        one,
      })),
    ),
  )
  assert.ok(ingredients.length > 80)
  const wrong = ingredients.flatMap(({ where, one }) => [
    ...[...one.shownBy, ...(one.together?.of ?? [])]
      .filter((factor) => side.get(factor) !== 'P')
      .map((factor) => `${where}: ${factor} does not help the claimant`),
    ...one.defeatedBy
      .filter((factor) => side.get(factor) !== 'D')
      .map((factor) => `${where}: ${factor} does not help the defendant`),
    ...(one.together && one.together.of.length < one.together.atLeast ? [`${where}: too few signs`] : []),
  ])
  assert.deepEqual(wrong, [])
})

test('every factor that only elements need is used by one', () => {
  assert.ok(shelf.ok)
  const { elements, factors } = shelf.value
  const used = new Set<string>([
    ...elements.theories.flatMap(({ elements: all }) =>
      all.flatMap((element) =>
        [...element.ingredients, ...element.tests.flatMap((one) => one.ingredients)].flatMap((one) => [
          ...one.shownBy,
          ...one.defeatedBy,
          ...(one.together?.of ?? []),
        ]),
      ),
    ),
    ...elements.immunities.flatMap(({ questions }) =>
      questions.flatMap(({ yesBy, noBy, andBy }) => [...yesBy, ...noBy, ...(andBy ?? [])]),
    ),
  ])
  assert.deepEqual(
    factors.factors.filter(({ id, origin }) => origin === 'elements' && !used.has(id)).map(({ id }) => id),
    [],
  )
})

const read = (path: string) => ({ path, text: readFileSync(join(folder, path), 'utf8') })
const base = ['factors.yaml', 'courts.yaml', 'elements/factor-sets.yaml'].map(read)
const file = (body: string, path = 'elements/us/sample.yaml') => [...base, { path, text: body }]
const sample = (change: (text: string) => string = (text) => text) =>
  change(`id: us/sample
title: Sample
theories:
  - id: one
    claim: us/sample
    name: one
    roles: [operator]
    elements:
      - id: knowledge
        text: It knew
        mental_state: none
        tests:
          - id: first
            name: first
            circuits: []
            courts: [S.D. Ohio]
            authorities: [known-case]
            status: verified
            ingredients:
              - id: knew
                text: it knew
                shown_by: [direct-notice]
                ask: Ask for the records.
`)

const bad: readonly [name: string, change: (text: string) => string, line: number, what: RegExp][] = [
  [
    'an unknown factor',
    (text) => text.replace('direct-notice', 'direct-notise'),
    22,
    /"direct-notise" is not a factor/,
  ],
  ['an unknown set', (text) => text.replace('direct-notice', 'set:nothing'), 22, /no set of factors nothing/],
  ['an unknown court', (text) => text.replace('S.D. Ohio', 'S.D. Nowhere'), 16, /"S\.D\. Nowhere" is not a court/],
  ['an unknown decision', (text) => text.replace('known-case', 'lost-case'), 17, /no decision lost-case/],
  [
    'an unknown element',
    (text) => `${text}      - { same_as: "us/sample#one/lost" }\n`,
    24,
    /no element us\/sample#one\/lost/,
  ],
  ['a theory that stands twice', (text) => text + text.slice(text.indexOf('  - id: one')), 24, /stands there twice/],
  ['an id that is not its place', (text) => text.replace('id: us/sample', 'id: us/other'), 1, /has the id us\/sample/],
  [
    'a field that is not one',
    (text) => text.replace('title: Sample', 'title: Sample\ncite: x'),
    3,
    /"cite" is not a field/,
  ],
  ['a role that is not one', (text) => text.replace('[operator]', '[innkeeper]'), 7, /roles/],
]

test('a sound file is read', () => {
  const found = parseElements(file(sample()), new Set(['known-case']))
  assert.ok(found.ok, JSON.stringify(found))
  assert.equal(found.value.elements.theories[0]?.elements[0]?.tests[0]?.ingredients[0]?.shownBy[0], 'direct-notice')
  assert.equal(parseElements(file(sample()), null).ok, true)
})

for (const [name, change, line, what] of bad)
  test(`${name} is refused with file and line`, () => {
    const found = parseElements(file(sample(change)), new Set(['known-case']))
    assert.equal(found.ok, false)
    if (found.ok) return
    assert.equal(found.problem.code, 'law-not-valid')
    assert.equal(found.problem.params.file, 'elements/us/sample.yaml')
    assert.match(complaintSays(found.problem.params.complaint), what)
    assert.equal(found.problem.params.line, line)
  })

test('a folder without elements is named', () => {
  const found = readElementsFolder(join(folder, 'no-such-folder'))
  assert.equal(!found.ok && found.problem.code, 'folder-not-found')
})
