import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Command } from 'commander'
import { IntakeAnswers } from '../../src/casefile/intake/intake-answers.ts'
import { routes } from '../../src/casefile/routes.ts'
import { TableName } from '../../src/casefile/views/table-view.ts'
import { ListedKind } from '../../src/casefile/written/record-list.ts'
import { makeProgram } from '../../src/cli/program.ts'
import { vaultOf } from '../../src/desk/open-matter.ts'
import { finishedTexts } from '../../src/drafting/firewall/release/finished-text.ts'
import { answers, tell } from '../../src/server/answers.ts'
import { printed, servedMatter } from './at-the-doors.fixture.ts'
import { filesBelow, need, passphrase } from './made-matter.fixture.ts'
import type { NamedMatter } from './named-matter.fixture.ts'

/** Stands where a person types a name; each walk puts one of its own in its place, and another one the next time. */
const anyName = '\uE000\uE001'

/** `value` with names in it, from where the last one stopped. */
function naming({ secrets }: NamedMatter): <T>(value: T) => T {
  let next = 0
  const name = () => secrets.shapes[next++ % secrets.shapes.length] ?? ''
  return (value) => JSON.parse(JSON.stringify(value).replaceAll(anyName, () => JSON.stringify(name()).slice(1, -1)))
}

/** Words behind the name of a command; `json` is asked both ways. */
type Runs = Readonly<Record<string, readonly (readonly string[])[]>>

/**
 * Every command that opens a matter, with each of its options in some run; a command or an option that is not here stops the
 * test. What changes the matter comes last.
 */
function runsOn({ folder, place, evidence, facts, damages, key, secrets }: NamedMatter): Runs {
  const name = anyName
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
      [folder, 'chronology', '--facts', name],
      [folder, 'chronology', '--out', out('chronology')],
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
    backup: [
      [folder, join(place, 'copies')],
      [folder, join(facts, name)],
    ],
    people: [[folder]],
    write: [
      [folder, facts],
      [folder, `${facts}.missing`],
    ],
    names: [
      [folder],
      [folder, '--answer', '1', '--is', secrets.asked, '--everywhere'],
      [folder, '--answer', name, '--is', name],
      [folder, '--answered'],
      [folder, '--take-back', name],
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
    'audit accept': [[folder], [folder, '--yes']],
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
    production: [[folder, name, '--columns', `begin=${name}`]],
    table: [
      ...TableName.options.map((table) => [folder, table, '--out', out(`${table}.csv`), '--query', 'the']),
      [folder, 'claims', '--out', out('claims.xlsx')],
      [folder, 'terms', '--terms', facts, '--out', out('named-terms.csv')],
      [folder, 'search', '--query', name, '--out', join(facts, name)],
      [folder, name, '--out', out('none.csv')],
    ],
    testimony: [[folder, 'RD-000001', '--find', name]],
    transcript: [
      [folder, 'RD-000001', facts, '--by', name],
      [folder, name, `${facts}.missing`, '--by', name],
    ],
    speech: [
      [folder, 'RD-000001'],
      [folder, name],
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
    'work tag': [
      [folder, name, '--on', 'RD-000001/1', '--words', name],
      [folder, name],
    ],
    'work note': [
      [folder, name, '--on', name, '--words', name],
      [folder, name],
    ],
    'work task': [
      [folder, name, '--due', '2027-01-02', '--on', 'RD-000001', '--words', name],
      [folder, name, '--days-before', '30'],
      [folder, name, '--due', name],
    ],
    'work list': [[folder]],
    'work done': [
      [folder, 'task-1'],
      [folder, name],
    ],
    'work reopen': [[folder, 'task-1']],
    'work change': [[folder, 'note-1', name]],
    'work remove': [[folder, 'tag-1']],
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
    restore: [
      [folder, join(place, 'restored.redress')],
      [`${key}.missing`, join(place, 'never.redress')],
    ],
    // A server answers only when it is ended; its routes are walked below.
    serve: [
      [folder, '--port', name, '--locked', '--stay'],
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

/** Every command that opens a matter, by its words. */
export const commandsOnMatters = async (): Promise<readonly Named[]> =>
  (await makeProgram('')).commands.flatMap((one) => commandsBelow(one)).filter(opensMatter)

async function everyRun(
  made: NamedMatter,
): Promise<readonly { readonly words: readonly string[]; readonly first: boolean }[]> {
  const commands = await commandsOnMatters()
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
  return Object.entries(runs).flatMap(([path, words]) =>
    words.map((one, i) => ({ words: [...path.split(' '), ...one], first: i === 0 })),
  )
}

/** Marks above and below letters are left out, as a reader may who looks for a name. */
export const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')

/** Names, and values that became text by accident, in what left; all of them, so that one run shows the whole. */
class Found {
  readonly all: string[] = []
  readonly #never: RegExp

  constructor(never: RegExp) {
    this.#never = never
  }

  lookAt(what: string, text: string): void {
    for (const form of [this.#never, /\[object \w+\]|\bundefined\b|\bNaN\b/]) {
      const at = Math.max(text.search(form), withoutMarks(text).search(form))
      if (at >= 0) this.all.push(`${what}: ...${text.slice(Math.max(0, at - 100), at + 60).replace(/\s+/g, ' ')}...`)
    }
  }
}

export interface Walk {
  /** What is walked. */
  readonly title: string
  readonly make: () => Promise<NamedMatter>
  /** How the run of a command is asked: as text, as JSON, both or not at all. */
  readonly asked: (run: Run) => readonly Form[]
  /** These alone; both where it is left out. */
  readonly doors?: 'routes' | 'commands'
}
interface Run {
  readonly words: readonly string[]
  /** The first run of its command. */
  readonly first: boolean
  /** Whether a name is typed in it. */
  readonly named: boolean
  /** Its place among all runs. */
  readonly at: number
}
type Form = 'text' | 'json'

/** Registers one walk: each has a file of its own, for a walk takes as long as all other whole matters. */
export const walkEveryDoor = ({ title, make, asked, doors }: Walk): void =>
  void test(`${title}: no form of a name leaves by any ${wordsOf(doors)}, printed, written or answered`, async () => {
    const made = await make()
    const found = new Found(made.secrets.never)
    if (doors !== 'commands') await eachRoute(made, found)
    if (doors !== 'routes') await eachCommand(made, found, asked)
    assert.deepEqual(found.all, [])
  })

const wordsOf = (doors: Walk['doors']): string =>
  doors === undefined ? 'command or route' : doors === 'routes' ? 'route' : 'command'

async function eachCommand(made: NamedMatter, found: Found, asked: Walk['asked']): Promise<void> {
  const runs = await everyRun(made)
  const shorten = (word: string): string => (word.includes('/') ? '...' : word)
  const named = naming(made)
  for (const [at, { words, first }] of runs.entries())
    for (const form of asked({ words, first, named: words.some((word) => word.includes(anyName)), at })) {
      const said = [...named(words), ...(form === 'json' ? ['--json'] : [])]
      const text = await printed([...said, '--passphrase-file', made.key])
      const told = said.map(shorten).join(' ')
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
  for (const name of ['short/casebook.docx', 'full/analysis.json', 'loss.xlsx', 'account.csv'])
    assert.ok(
      written.some(({ path }) => path === name),
      `${name} is written`,
    )
  assert.ok(written.some(({ path }) => /^charts\/.*\.svg$/.test(path)))
}

async function eachRoute(made: NamedMatter, found: Found): Promise<void> {
  const { matter, served } = await servedMatter(made.folder)
  const documents = need(await vaultOf(matter).listDocuments())
  const name = anyName
  const [shape = ''] = made.secrets.shapes
  /** A file as a window sends it, with a name in it. */
  const sent = (called: string, text: string) => ({
    ...{ name: called, base64: Buffer.from(text.replaceAll(anyName, shape)).toString('base64') },
  })
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
    tryText: [{ text: name }, { text: `ask ${name}` }],
    answerName: [{ id: name, is: 'not-the-name', everywhere: false }],
    takeBackAnswer: [{ id: name }],
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
    loadFacts: [
      { file: sent('facts.yaml', 'facts: []'), apply: false },
      { file: sent(`${name}.yaml`, `parties: ${JSON.stringify([{ id: name, name }])}`), apply: true },
    ],
    loadDamages: [
      { claimant: null, file: sent('damages.yaml', readFileSync(made.damages, 'utf8')), apply: false },
      { claimant: name, file: sent(`${name}.yaml`, `title: ${name}`), apply: true },
    ],
    readTable: [
      { table: sent(`${name}.csv`, 'Year,Value'), mapping: { known: 'cpi-medical' }, downloaded: '2026-11-23' },
      {
        ...{ table: sent('t.csv', name), mapping: { own: sent(`${name}.yaml`, name) }, downloaded: '2026-11-23' },
      },
    ],
    readCurve: [{ table: sent(`${name}.csv`, `Date,${name}`), on: '2026-11-23' }],
    tableOut: TableName.options.flatMap((table) =>
      (['csv', 'xlsx'] as const).map((form) => ({
        ...{ table, form },
        ...(table === 'search' ? { query: 'the' } : table === 'terms' ? { terms: ['the', name] } : {}),
      })),
    ),
    termReport: [{ terms: ['the', `(${name}`] }, { terms: null }],
    production: [
      { loadFiles: [name], columns: {} },
      { loadFiles: ['RD-000001'], columns: { begin: name } },
    ],
    testimony: [
      { document: name, words: name },
      { document: 'RD-000001', words: null },
    ],
    addTranscript: [{ recording: name, by: name, file: sent(`${name}.txt`, name) }],
    speech: [{ recording: name }],
    clipFile: [{ recording: name, from: '0:01', to: '0:02' }],
    tableHeadings: documents.map(({ id }) => ({ document: id })),
    mapTable: documents.map(({ id }) => ({
      store: false,
      mapping: {
        ...{ document: id, headings: { page: 1, line: 1 }, onePage: false, record: 'stay' },
        ...{ columns: { who: 0 }, cash: [name], natures: [name], address: name },
      },
    })),
    startSift: [
      { question: name, start: null },
      { question: name, start: `(${name}` },
    ],
    nextSift: [
      { id: 'question-1', count: 30 },
      { id: name, count: 5 },
    ],
    answerSift: [{ id: 'question-1', answers: [{ document: documents[0]?.id, page: 1, start: 0, yes: true }] }],
    sampleSift: [
      { id: 'question-1', size: 20 },
      { id: name, size: 5 },
    ],
    siftReport: [{ id: 'question-1' }, { id: name }],
    siftProtocol: [{ id: 'question-1' }, { id: name }],
    changeCustodian: [{ documents: [documents[0]?.id], custodian: name }],
    removeSearch: [{ id: 'search-99' }],
    whatIf: [
      { supposed: [{ statement: name, when: '2020', about: [], factors: ['cash-payment'] }] },
      { supposed: [{ statement: '', when: 'unknown', about: ['nobody-here'], factors: ['cash-payment'] }] },
    ],
    damages: [{ claimant: null }, { claimant: made.secrets.claimant[0] ?? '' }, { claimant: name }],
    changePassphrase: [{ from: name, to: name }],
    backUpMatter: [
      { folder: join(made.place, 'copies-by-page'), passphrase },
      { folder: name, passphrase: name },
    ],
    lawText: [
      { id: 'us/18-usc-1595', on: '2016-03-01' },
      { id: name, on: null },
    ],
    lawDifferences: [{ id: 'us/18-usc-1595', from: '2015-01-01', to: '2024-01-01' }],
    reformEffect: [{ reform: 'fosta' }, { reform: name }],
    damagesCharts: [{ claimant: null }],
    previewPaper: (
      [
        'casebook',
        'chronology',
        'offers',
        'settlement-sheets',
        'workbook',
        'damages-report',
        'damages-charts',
        'custody',
      ] as const
    ).map((paper) => ({
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
      { paper: 'chronology', claimant: null, name: 'chronology.xlsx' },
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
  const named = naming(made)
  for (const [route, { needs, path }] of Object.entries(routes)) {
    // A stream tells of kinds of change alone.
    // The forms, and what was typed, are asked for on purpose, for the owner's own eyes, as a page of an original is.
    const forTheOwner = route === 'showForms' || route === 'draftsWithNames'
    if (needs !== 'open-matter' || route === 'awake' || forTheOwner) continue
    const answered = Object.entries(answers).find(([key]) => key === route)?.[1]
    assert.ok(answered)
    const params = path.includes(':document')
      ? documents.map(({ id }) => ({ document: id, page: '1' }))
      : [path.includes(':at') ? { id: '0'.repeat(24), at: '0' } : {}]
    for (const param of params)
      for (const body of (bodies[route] ?? [null]).map(named)) {
        const answer = await tell(served, answered, { params: param, body, window: '' })
        if (answer.ok && answer.value.kind === 'png') continue
        // The owner's own file holds the names by design.
        if (answer.ok && route === 'factsFile') continue
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
