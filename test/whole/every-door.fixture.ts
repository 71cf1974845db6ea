import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Command } from 'commander'
import { IntakeAnswers } from '../../src/casefile/intake/intake-answers.ts'
import { routes } from '../../src/casefile/routes.ts'
import { ListedKind } from '../../src/casefile/written/record-list.ts'
import { makeProgram } from '../../src/cli/program.ts'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { finishedTexts } from '../../src/drafting/firewall/release/finished-text.ts'
import { answers, type Served, tell } from '../../src/server/answers.ts'
import { LockedMatter } from '../../src/server/locked-matter.ts'
import { Presence } from '../../src/server/presence.ts'
import { makeWindows } from '../../src/server/windows.ts'
import { filesBelow, need, passphrase } from './made-matter.fixture.ts'
import { type NamedMatter, namedMatter } from './named-matter.fixture.ts'

/** Words behind the name of a command; `json` is asked both ways. */
type Runs = Readonly<Record<string, readonly (readonly string[])[]>>

/**
 * Every command that opens a matter, with each of its options in some run; a command or an option that is not here stops the
 * test. What changes the matter comes last.
 */
function runsOn({ folder, place, evidence, facts, damages, key, secrets }: NamedMatter): Runs {
  const [name = ''] = secrets.shapes
  const [claimant] = secrets.claimant
  const out = (file: string): string => join(place, 'out', file)
  const day = ['--as-of', '2026-11-23']
  const few = ['--trials', '2000', '--seed', '7']
  return {
    assess: [[folder], [folder, ...day, '--stage', 'trial'], [folder, '--as-of', name], [folder, '--stage', name]],
    courts: [
      [folder, 'N.D. Ga.'],
      [folder, name],
      [folder, ...day, '--stage', 'pleading'],
    ],
    whatif: [
      [folder, '--factor', 'paid in cash', ...day],
      [folder, '--factor', name, '--about', name, '--when', '2020', '--statement', name],
      [folder, '--factor', 'paid in cash', '--about', 'nobody-here'],
    ],
    casebook: [
      [folder, '--out', out('short')],
      [folder, '--out', out('full'), '--full', ...day, '--stage', 'trial'],
      [folder, '--out', join(facts, name)],
    ],
    paper: [
      [folder, 'summary'],
      [folder, 'workbook', '--claimant', claimant],
      [folder, 'offers', '--out', out('offers')],
      [folder, 'settlement-sheets', '--out', out('sheets')],
      [folder, name],
    ],
    account: [[folder], [folder, '--all'], [folder, '--csv', out('account.csv')], [folder, '--csv', join(facts, name)]],
    held: [
      [folder],
      [folder, '--open', name, '--by', name, '--because', name, '--although-minor'],
      [folder, '--leave', 'RD-000001', '--by', name, '--because', name],
    ],
    intake: [
      [folder, facts],
      [folder, `${facts}.missing`],
    ],
    triage: [[folder], [folder, ...day, '--language', 'es'], [folder, '--language', name], [folder, '--as-of', name]],
    letters: [[folder], [folder, '--out', out('letters')], [folder, '--out', join(facts, name)]],
    remove: [[folder, '--name', name]],
    people: [[folder]],
    write: [
      [folder, facts],
      [folder, `${facts}.missing`],
    ],
    names: [
      [folder],
      [folder, '--answer', '1', '--is', 'other', '--everywhere'],
      [folder, '--answer', name, '--is', name],
    ],
    search: [
      [folder, 'the', '--limit', '500', '--offset', '0'],
      [folder, `"${name}"`],
      [folder, `(${name}`],
      [folder, 'zebrra'],
      [folder, 'the clerk saw injuries', '--meaning'],
      [folder, `what the clerk said of ${name}`, '--meaning', '--limit', '100'],
      [folder, '--like', 'RD-000001/1'],
      [folder, '--like', 'RD-000002/1/0'],
      [folder, '--like', name],
      [folder],
      [folder, 'the', '--facets'],
      [folder, 'the', '--out', out('found.csv')],
      [folder, 'the OR a', '--out', out('found.xlsx')],
      [folder, 'the', '--out', join(facts, name)],
    ],
    'sift start': [
      [folder, 'Was it paid in cash?', '--from', 'cash'],
      [folder, name],
      [folder, 'x', '--from', `(${name}`],
    ],
    'sift list': [[folder]],
    'sift next': [
      [folder, 'question-1', '--count', '30'],
      [folder, name],
    ],
    'sift answer': [
      [folder, 'question-1', '--yes', 'RD-000001/1/0'],
      [folder, 'question-1', '--no', name],
    ],
    'sift sample': [
      [folder, 'question-1', '--size', '40'],
      [folder, name],
    ],
    'sift report': [
      [folder, 'question-1', '--out', out('protocol.txt')],
      [folder, name],
    ],
    custody: [
      [folder, '--out', out('custody')],
      [folder, '--out', join(facts, name)],
    ],
    duplicates: [[folder], [folder, '--pages']],
    compare: [
      [folder, 'RD-000001', 'RD-000002'],
      [folder, name, 'RD-000001'],
    ],
    'searches save': [
      [folder, 'tokens', 'token OR room', '--watch'],
      [folder, name, `"${name}"`],
      [folder, name, `(${name}`],
    ],
    'searches list': [[folder], [folder, '--seen']],
    'searches report': [
      [folder, '--out', out('terms.xlsx')],
      [folder, '--terms', facts, '--out', out('terms.csv')],
      [folder, '--terms', `${facts}.missing`],
    ],
    'searches remove': [
      [folder, 'search-2'],
      [folder, name],
    ],
    review: [
      [folder, '--limit', '5000', '--offset', '0'],
      [folder, '--kind', name],
      [folder, '--status', name],
      [folder, '--accept', name],
      [folder, '--reject', name],
      [folder, '--reopen', name],
    ],
    'audit verify': [[folder]],
    damages: [
      [folder, ...few],
      [folder, ...few, ...day, '--claimant', claimant],
      [folder, ...few, '--xlsx', out('loss.xlsx'), '--charts', out('charts'), '--docx', out('loss.docx')],
      [folder, '--claimant', name],
      [folder, ...few, '--xlsx', join(facts, name)],
    ],
    'damages explain': [
      [folder, ...few],
      [folder, ...few, ...day, '--claimant', claimant, '--xlsx', out('why.xlsx'), '--charts', out('why')],
    ],
    // A file that concerns no matter.
    'damages curve': [[`${key}.missing`, '--on', '2026-11-23']],
    'damages table': [
      [`${key}.missing`, '--map', `${key}.missing`],
      [`${key}.missing`, '--map', `${key}.missing`, '--dry-run', '--downloaded', '2026-11-23'],
    ],
    offer: [
      [folder, ...few],
      [folder, ...few, ...day, '--sheet', '--claimant', claimant],
      [folder, '--claimant', name],
    ],
    records: [
      [folder, 'RD-000001', '--mapping', facts, '--dry-run'],
      [folder, name, '--mapping', `${facts}.missing`],
    ],
    production: [[folder, name]],
    testimony: [[folder, 'RD-000001', '--find', name]],
    transcript: [
      [folder, 'RD-000001', facts, '--by', name],
      [folder, name, `${facts}.missing`, '--by', name],
    ],
    clip: [
      [folder, 'RD-000001', '--from', '0:01', '--to', '0:02', '--out', out('clip.wav')],
      [folder, name, '--from', name, '--to', '1', '--out', join(facts, name)],
    ],
    'fact add': [
      [folder, '--statement', name, '--when', name, '--about', name, '--place', name, '--id', name],
      [folder, '--statement', name, '--document', name, '--page', '1', '--quote', name, '--by', name, '--factor', name],
      [folder, '--statement', name, '--differs-from', name],
    ],
    'fact change': [
      [folder, name, '--seen', '1', '--statement', name, '--when', '2020', '--about', name, '--place', name],
      [
        folder,
        name,
        '--document',
        name,
        '--page',
        '1',
        '--quote',
        name,
        '--by',
        name,
        '--factor',
        name,
        '--differs-from',
        name,
      ],
    ],
    'fact remove': [[folder, name, '--seen', '1']],
    // The owner's own file: it holds the names by design, and stands apart from what leaves.
    'facts export': [[folder, '--out', join(place, 'own', 'facts.yaml')]],
    history: [[folder], [folder, '--kind', name], [folder, '--id', name, '--before', '5', '--limit', '3']],
    undo: [[folder]],
    redo: [[folder]],
    'facts load': [
      [folder, facts, '--dry-run'],
      [folder, facts, '--yes'],
      [folder, `${facts}.missing`],
      [folder, damages],
    ],
    'damages rows': [[folder], [folder, 'offer', '--claimant', claimant], [folder, name]],
    'damages add': [
      [folder, 'bill', `label=${name}`, 'amount=120', 'from=2024-03-01', '--claimant', claimant],
      [folder, name, name],
      [folder, 'offer', `id=${name}`, `from=[${name}]`],
    ],
    'damages change': [
      [folder, 'loss', '1', `label=${name}`, '--claimant', claimant],
      [folder, 'bill', '999', `${name}=1`],
      [folder, 'bill', name, name],
    ],
    'damages remove': [
      [folder, 'cost', '1', '--claimant', claimant],
      [folder, name, name],
    ],
    'damages set': [
      [folder, `title=${name}`, '--claimant', claimant],
      [folder, `${name.toLowerCase()}=1`],
    ],
    'damages load': [
      [folder, damages],
      [folder, damages, '--claimant', name],
      [folder, `${damages}.missing`],
      [folder, facts],
    ],
    ingest: [
      [folder, evidence, '--no-ocr', '--custodian', name],
      [folder, evidence, '--adult', '--no-ocr', '--hash-list', facts],
      [folder, '--retry', name],
      [folder, evidence, '--no-ocr', '--hash-again'],
      [folder, join(place, name)],
    ],
    // Before a matter is open nobody knows what to cover: what was typed comes back as it is.
    new: [[folder]],
    // A server answers only when it is ended; its routes are walked below.
    serve: [
      [folder, '--port', name, '--locked'],
      [folder, '--idle-lock', name],
    ],
    passphrase: [
      [folder, '--new-passphrase-file', `${key}.missing`],
      [folder, '--new-passphrase-fd', '99'],
      [folder, '--new-passphrase-file', key],
    ],
  }
}

/** They show what is not covered, by what they are: names that nobody listed, and the names themselves on a terminal. */
const showNames = new Set(['--suggest', '--uncovered'])
const common = new Set(['--passphrase-file', '--passphrase-fd', '--json', '--trace'])

interface Named {
  readonly path: string
  readonly command: Command
}

const commandsBelow = (command: Command, above = ''): readonly Named[] => {
  const path = above === '' ? command.name() : `${above} ${command.name()}`
  const own = command.registeredArguments.length > 0 || command.commands.length === 0 ? [{ path, command }] : []
  return [...own, ...command.commands.flatMap((one) => commandsBelow(one, path))]
}

const longNames = (command: Command): readonly string[] =>
  command.options.map(({ long }) => long ?? '').filter((long) => long !== '--version')

/** What opens a matter asks for its passphrase. */
const opensMatter = ({ command }: Named): boolean => longNames(command).includes('--passphrase-file')

async function everyRun(made: NamedMatter): Promise<readonly (readonly string[])[]> {
  const commands = (await makeProgram('')).commands.flatMap((one) => commandsBelow(one)).filter(opensMatter)
  const runs = runsOn(made)
  assert.deepEqual(
    commands.map(({ path }) => path).sort(),
    Object.keys(runs).sort(),
    'runsOn: every command on a matter',
  )
  for (const { path, command } of commands) {
    const used = new Set(runs[path]?.flat())
    const forgotten = longNames(command).filter((long) => !used.has(long) && !common.has(long) && !showNames.has(long))
    assert.deepEqual(forgotten, [], `runsOn: ${path} with each of its options`)
  }
  return Object.entries(runs).flatMap(([path, words]) => words.map((one) => [...path.split(' '), ...one]))
}

/** Everything that a command printed, on both ways out of the process. What the test runner writes there is no text. */
async function printed(words: readonly string[]): Promise<string> {
  let text = ''
  const [out, err] = [process.stdout.write, process.stderr.write]
  const taking =
    (stream: NodeJS.WriteStream, write: typeof out) =>
    (chunk: string | Uint8Array): boolean => {
      if (typeof chunk !== 'string') return write.call(stream, chunk)
      text += chunk
      return true
    }
  Object.assign(process.stdout, { write: taking(process.stdout, out) })
  Object.assign(process.stderr, { write: taking(process.stderr, err) })
  try {
    const program = await makeProgram(words[0] ?? '')
    await program.parseAsync([...words], { from: 'user' })
  } finally {
    Object.assign(process.stdout, { write: out })
    Object.assign(process.stderr, { write: err })
    process.exitCode = 0
  }
  return text
}

/** Names, and values that became text by accident, in what left; all of them, so that one run shows the whole. */
class Found {
  readonly all: string[] = []
  readonly #never: RegExp

  constructor(never: RegExp) {
    this.#never = never
  }

  lookAt(what: string, text: string): void {
    for (const form of [this.#never, /\[object \w+\]|\bundefined\b|\bNaN\b/]) {
      const at = text.search(form)
      if (at >= 0) this.all.push(`${what}: ...${text.slice(Math.max(0, at - 100), at + 60).replace(/\s+/g, ' ')}...`)
    }
  }
}

/** Registers the walk of one example: each has a file of its own, for a walk takes as long as all other whole matters. */
export const walkEveryDoor = (example: 'estate-of-mr' | 'jd-v-starlite'): void =>
  void test(`${example}: no form of a name leaves by any command or route, printed, written or answered`, async () => {
    const made = await namedMatter(example)
    const found = new Found(made.secrets.never)
    const runs = await everyRun(made)
    await eachRoute(made, found)
    const shorten = (word: string): string => (word.includes('/') ? '...' : word)
    // Words for a person are tried on one example, for both the answers are alike in kind.
    // What is mistyped, or names a file by a client, is tried on one example: the words of trouble are the same for both.
    const [name = ''] = made.secrets.shapes
    const tried =
      example === 'estate-of-mr' ? runs : runs.filter((words) => words.every((word) => !word.includes(name)))
    for (const words of tried)
      for (const form of example === 'estate-of-mr' ? [[], ['--json']] : [['--json']]) {
        const given = [...words, '--passphrase-file', made.key, ...form]
        const text = await printed(given)
        const told = [...words.map(shorten), ...form].join(' ')
        assert.notEqual(text, '', told)
        assert.doesNotMatch(text, /"code":"unexpected"|stopped for a reason that it did not expect/, told)
        found.lookAt(told, text.replaceAll(made.place, ''))
      }
    const refused = await printed([
      'names',
      made.folder,
      '--uncovered',
      '--suggest',
      '--json',
      '--passphrase-file',
      made.key,
    ])
    assert.match(refused, /--uncovered shows names on a terminal only/)
    found.lookAt('names --uncovered --json', refused)

    const written = filesBelow(join(made.place, 'out'))
    for (const { path, bytes } of written)
      for (const { where, text } of finishedTexts({ name: path, bytes })) found.lookAt(`${path} ${where}`, text)
    assert.deepEqual(found.all, [])
    for (const name of ['short/casebook.docx', 'full/analysis.json', 'loss.xlsx', 'account.csv'])
      assert.ok(
        written.some(({ path }) => path === name),
        `${name} is written`,
      )
    assert.ok(written.some(({ path }) => /^charts\/.*\.svg$/.test(path)))
  })

async function eachRoute(made: NamedMatter, found: Found): Promise<void> {
  const open = (words: string) => openMatter(made.folder, words, { write: false })
  const matter = need(await open(passphrase))
  const served: Served = {
    locked: new LockedMatter({ matter, open, idleSeconds: 900 }),
    windows: makeWindows(),
    presence: new Presence(),
    home: null,
    show: () => false,
  }
  const documents = need(await vaultOf(matter).listDocuments())
  const [name = ''] = made.secrets.shapes
  const bodies: Readonly<Record<string, readonly unknown[]>> = {
    search: [
      { query: 'the', offset: 0 },
      { query: `(${name}`, offset: 0 },
    ],
    meaning: [
      { query: 'the clerk saw injuries' },
      { query: `what ${name} said` },
      ...documents.map(({ id }) => ({ document: id, page: 1, shown: null })),
      ...documents.map(({ id }) => ({ document: id, page: 1, shown: { start: 0, end: 3, words: name } })),
    ],
    duplicates: [{ by: 'document' }, { by: 'page' }],
    compare: [
      { first: 'RD-000001', second: 'RD-000002' },
      { first: name, second: name },
    ],
    facets: [{ query: 'the' }, { query: `(${name}` }],
    saveSearch: [{ name, query: `"${name}"`, watched: true }],
    chooseAsOf: [{ day: '2026-11-23' }],
    history: [{}, { limit: 100 }],
    change: [
      { records: [{ kind: 'note', id: 'n1', basedOn: 0, content: { id: 'n1', text: name } }] },
      { records: [{ kind: 'task', id: null, basedOn: 0, content: { what: name, done: false } }] },
    ],
    accept: [{ ids: [name] }],
    answerName: [{ number: 1, passage: name, is: 'not-the-name', everywhere: false }],
    decide: [{ ids: [name], status: 'rejected' }],
    marks: documents.map(({ id }) => ({ document: id, page: 1, query: name })),
    proposeFact: documents.map(({ id }) => ({ document: id, page: 1, shown: { start: 0, end: 3, words: name } })),
    suggestions: [{ limit: 5000, offset: 0 }],
    records: [{ kinds: ListedKind.options }, { kinds: ['note'], ids: ['n1', name] }],
    takeIntake: [{ ...IntakeAnswers.parse({ people: [{ kind: 'survivor', name, pseudonym: name }] }), where: name }],
    announceFiles: [{ files: [{ path: `${name}/${name}.txt`, bytes: 9, modified: 1 }], custodian: name, adult: false }],
    steerReading: [{ do: 'pause' }, { do: 'give-up' }],
    readFolder: [{ folder: join(made.place, name), custodian: name, adult: false }],
    readAgain: [{ what: name }],
    decideHeld: [{ decide: 'open', files: [documents[0]?.id], who: name, why: name, althoughMinor: true }],
    rows: [
      { where: {}, order: 'number', offset: 0, limit: 200 },
      { where: { custodian: name, tag: name, name }, order: 'path', offset: 0, limit: 5 },
    ],
    rowFacets: [{ where: {} }, { where: { name } }],
    tagDocuments: [{ documents: [documents[0]?.id], label: name, on: true }],
    changeCustodian: [{ documents: [documents[0]?.id], custodian: name }],
    removeSearch: [{ id: 'search-99' }],
    whatIf: [
      { supposed: [{ statement: name, when: '2020', about: [], factors: ['cash-payment'] }] },
      { supposed: [{ statement: '', when: 'unknown', about: ['nobody-here'], factors: ['cash-payment'] }] },
    ],
    damages: [{ claimant: null }, { claimant: made.secrets.claimant[0] ?? '' }, { claimant: name }],
    changePassphrase: [{ from: name, to: name }],
    lawText: [
      { id: 'us/18-usc-1595', on: '2016-03-01' },
      { id: name, on: null },
    ],
    lawDifferences: [{ id: 'us/18-usc-1595', from: '2015-01-01', to: '2024-01-01' }],
    reformEffect: [{ reform: 'fosta' }, { reform: name }],
    damagesCharts: [{ claimant: null }],
    previewPaper: (['casebook', 'offers', 'settlement-sheets', 'workbook'] as const).map((paper) => ({
      paper,
      claimant: null,
    })),
    writePaper: [
      { paper: 'offers', claimant: null, folder: join(made.place, 'out', 'by-page') },
      { paper: 'offers', claimant: name, folder: join(made.place, 'out', 'by-page') },
    ],
    paperFile: [
      { paper: 'offers', claimant: null, name: 'comparison-of-offers.docx' },
      { paper: 'offers', claimant: null, name },
    ],
    changeSheet: [
      {
        claimant: null,
        edits: [{ list: 'items', at: null, fields: { head: 'therapy', label: name, amount: 1, every: 'once' } }],
      },
      { claimant: null, edits: [{ list: 'items', at: 0, seen: { label: name }, fields: { label: name } }] },
      { claimant: null, edits: [{ field: name, value: name }] },
      { claimant: name, edits: [{ field: 'title', value: name }] },
    ],
    keepDraft: [{ place: 'note:new', fields: { text: name } }],
  }
  for (const [route, { needs, path }] of Object.entries(routes)) {
    // A stream tells of kinds of change alone.
    if (needs !== 'open-matter' || route === 'awake') continue
    const answered = Object.entries(answers).find(([key]) => key === route)?.[1]
    assert.ok(answered)
    const params = path.includes(':document')
      ? documents.map(({ id }) => ({ document: id, page: '1' }))
      : [path.includes(':at') ? { id: '0'.repeat(24), at: '0' } : {}]
    for (const param of params)
      for (const body of bodies[route] ?? [null]) {
        const answer = await tell(served, answered, { params: param, body, window: '' })
        if (answer.ok && answer.value.kind === 'png') continue
        if (answer.ok && answer.value.kind === 'file') {
          const { name: called, bytes: held } = answer.value
          for (const { where, text } of finishedTexts({ name: called, bytes: held }))
            found.lookAt(`${path} ${where}`, text)
          continue
        }
        if (answer.ok) assert.notEqual(JSON.stringify(answer.value), '{}')
        else assert.notEqual(answer.problem.code, 'request-not-understood', `bodies: say what ${route} is asked`)
        found.lookAt(`${path} ${JSON.stringify(param)}`, JSON.stringify(answer))
      }
  }
  await served.locked.end()
}
