import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import type { Command } from 'commander'
import { type RouteName, routes } from '../../src/casefile/routes.ts'
import { makeProgram } from '../../src/cli/program.ts'

const root = resolve(import.meta.dirname, '..', '..')

/** Where a lawyer does in the app what a command does: a place, and what it asks of the server. */
interface InTheApp {
  /** The address of the place, or `before` for what is done before a matter is open. */
  readonly place: string
  readonly asks: readonly RouteName[]
  /** Options that the app needs no words for, each with the reason. */
  readonly without?: Readonly<Record<string, string>>
}

/** What is a terminal's alone, and why. */
interface OnATerminal {
  readonly terminal: string
}

const paging = { '--limit': 'the list is paged', '--offset': 'the list is paged' }
const seed = {
  '--seed': 'the app values with the seed of the matter, so that two looks agree',
  '--trials': 'the app values with the full number of trials',
}
const asOf = { '--as-of': 'chosen once for every screen, in its one place' }
const ofSheet = { '--claimant': 'chosen above the sheet' }

/**
 * Every command on a matter, and where the app does it. A command that is added without a row stops the test; so does a place
 * or a route that is not there, or that the place does not ask.
 */
const rows: Readonly<Record<string, InTheApp | OnATerminal>> = {
  new: { place: 'before', asks: ['makeMatter'] },
  restore: { place: 'before', asks: ['restoreMatter'] },
  remove: { place: '/intake', asks: ['removeMatter'], without: { '--name': 'a field' } },
  serve: { terminal: 'it starts the server of one matter; the app itself is started by its icon' },
  intake: { place: '/intake', asks: ['takeIntake'] },
  triage: {
    place: '/intake',
    asks: ['triage'],
    without: { ...asOf, '--language': 'the form has a choice of language of its own' },
  },
  letters: { place: '/intake', asks: ['letters', 'writeLetters'], without: { '--out': 'beside the matter' } },
  backup: { place: '/matter', asks: ['backUpMatter', 'matterWork'] },
  passphrase: {
    place: '/matter',
    asks: ['changePassphrase'],
    without: {
      '--new-passphrase-file': 'typed in the page',
      '--new-passphrase-fd': 'typed in the page',
    },
  },
  'audit verify': { place: '/matter', asks: ['verifyAudit', 'matterWork'] },
  'audit accept': { place: '/matter', asks: ['acceptMatter'], without: { '--yes': 'a box to be ticked' } },
  history: {
    place: '/matter',
    asks: ['history'],
    without: {
      '--kind': 'the history of one record stands beside it',
      '--id': 'the history of one record stands beside it',
      '--before': 'the list is paged',
      '--limit': 'the list is paged',
    },
  },
  undo: { place: '/matter', asks: ['undo'] },
  redo: { place: '/matter', asks: ['redo'] },
  'facts load': {
    place: '/matter',
    asks: ['loadFacts'],
    without: { '--yes': 'a button below what would change', '--dry-run': 'what would change is always shown first' },
  },
  'facts export': { place: '/matter', asks: ['factsFile'], without: { '--out': 'a download' } },
  write: {
    terminal: 'records of any kind from a file of changes, for other programs; the app has a form for each kind',
  },
  ingest: {
    place: '/evidence',
    asks: ['announceFiles', 'sendPiece', 'readFolder', 'reading', 'steerReading', 'readAgain'],
    without: {
      '--adult': 'asked beside the files while nothing is known of minors',
      '--no-ocr': 'scans are recognised after everything else, and can be paused',
      '--hash-list': 'a list of hashes comes from the police as a file for a terminal; it is kept with the matter',
      '--hash-again': 'files that are sent are hashed each time',
      '--custodian': 'asked beside the files',
      '--retry': 'a button with each failed file, and one for all',
    },
  },
  account: {
    place: '/evidence',
    asks: ['account', 'tableOut'],
    without: { '--all': 'the list below names all', '--csv': 'a download' },
  },
  held: {
    place: '/evidence',
    asks: ['held', 'decideHeld'],
    without: {
      '--open': 'a button',
      '--leave': 'a button',
      '--by': 'a field',
      '--because': 'a field',
      '--although-minor': 'a box to be ticked',
    },
  },
  search: {
    place: '/evidence',
    asks: ['search', 'facets', 'meaning', 'tableOut'],
    without: {
      ...paging,
      '--facets': 'shown beside the hits',
      '--meaning': 'a button below the hits',
      '--like': 'in the reader, beside the passage',
      '--out': 'a download',
    },
  },
  'searches list': {
    place: '/evidence',
    asks: ['savedSearches', 'searchesSeen'],
    without: { '--seen': 'a button' },
  },
  'searches save': { place: '/evidence', asks: ['saveSearch'], without: { '--watch': 'a box to be ticked' } },
  'searches remove': { place: '/evidence', asks: ['removeSearch'] },
  'searches report': {
    place: '/evidence',
    asks: ['termReport', 'tableOut'],
    without: { '--terms': 'a field, one term a line', '--out': 'a download' },
  },
  table: {
    place: '/evidence',
    asks: ['tableOut'],
    without: {
      '--out': 'a download beside each list',
      '--query': 'what is searched for',
      '--terms': 'the field above',
    },
  },
  duplicates: { place: '/evidence', asks: ['duplicates'], without: { '--pages': 'a button' } },
  compare: { place: '/evidence', asks: ['compare'] },
  production: {
    place: '/evidence',
    asks: ['production', 'tableHeadings'],
    without: { '--columns': 'chosen from the headings' },
  },
  testimony: { place: '/evidence', asks: ['testimony'], without: { '--find': 'a field' } },
  transcript: { place: '/evidence', asks: ['addTranscript'], without: { '--by': 'a field' } },
  speech: { place: '/evidence', asks: ['speech'] },
  clip: {
    place: '/evidence',
    asks: ['clipFile'],
    without: { '--from': 'a field', '--to': 'a field', '--out': 'a download' },
  },
  records: {
    place: '/evidence',
    asks: ['tableHeadings', 'mapTable'],
    without: {
      '--mapping': 'columns are chosen from the headings',
      '--dry-run': 'counted first, kept by a second button',
    },
  },
  'sift start': { place: '/evidence', asks: ['startSift'], without: { '--from': 'a field' } },
  'sift list': { place: '/evidence', asks: ['sifts'] },
  'sift next': { place: '/evidence', asks: ['nextSift'], without: { '--count': 'five at a time' } },
  'sift answer': { place: '/evidence', asks: ['answerSift'], without: { '--yes': 'y', '--no': 'n' } },
  'sift sample': { place: '/evidence', asks: ['sampleSift'], without: { '--size': 'a field' } },
  'sift report': { place: '/evidence', asks: ['siftReport', 'siftProtocol'], without: { '--out': 'a download' } },
  custody: { place: '/papers', asks: ['previewPaper', 'writePaper', 'paperFile'], without: { '--out': 'a field' } },
  review: {
    place: '/evidence',
    asks: ['suggestions', 'accept', 'decide'],
    without: {
      ...paging,
      ...{ '--kind': 'a choice', '--status': 'a choice' },
      ...{ '--accept': 'a button', '--reject': 'a button', '--reopen': 'a button' },
    },
  },
  'fact add': {
    place: '/evidence/$document/$page',
    asks: ['proposeFact', 'change'],
    without: Object.fromEntries(
      [
        ...['--id', '--statement', '--when', '--about', '--place', '--factor', '--differs-from'],
        ...['--document', '--page', '--quote', '--by'],
      ].map((option) => [option, 'the drawer beside the page']),
    ),
  },
  'fact change': {
    place: '/chronology',
    asks: ['change'],
    without: Object.fromEntries(
      [
        ...['--seen', '--statement', '--when', '--about', '--place', '--factor', '--differs-from'],
        ...['--document', '--page', '--quote', '--by'],
      ].map((option) => [option, 'the drawer, with the version that is shown']),
    ),
  },
  'fact remove': { place: '/chronology', asks: ['change'], without: { '--seen': 'the version that is shown' } },
  people: { place: '/people', asks: ['records', 'overview'] },
  names: {
    place: '/people',
    asks: ['names', 'nameSuggestions', 'answerName', 'takeBackAnswer'],
    without: {
      '--suggest': 'a button',
      '--answer': 'beside the question',
      '--is': 'beside the question',
      '--everywhere': 'beside the question',
      '--answered': 'below the questions',
      '--take-back': 'beside the answer',
    },
  },
  assess: {
    place: '/claims',
    asks: ['overview', 'records'],
    without: { ...asOf, '--stage': 'a field of this matter, with history' },
  },
  courts: {
    place: '/courts',
    asks: ['overview'],
    without: { ...asOf, '--stage': 'a field of this matter, with history' },
  },
  whatif: {
    place: '/claims/$claim',
    asks: ['whatIf'],
    without: {
      ...asOf,
      ...{ '--factor': 'a field', '--about': 'a field', '--when': 'a field', '--statement': 'a field' },
    },
  },
  casebook: {
    place: '/papers',
    asks: ['previewPaper', 'writePaper'],
    without: { ...asOf, '--out': 'a field', '--full': 'a paper of its own', '--stage': 'a field of this matter' },
  },
  paper: {
    place: '/papers',
    asks: ['previewPaper', 'writePaper', 'paperFile'],
    without: {
      '--out': 'a field',
      '--claimant': 'a field',
      '--facts': 'in the chronology, of the facts that are chosen',
    },
  },
  damages: {
    place: '/damages',
    asks: ['damages', 'damagesCharts', 'paperFile'],
    without: {
      ...{ ...seed, ...ofSheet, '--as-of': 'the day of the sheet' },
      ...{ '--xlsx': 'a download', '--charts': 'drawn in the page, and a paper', '--docx': 'a paper' },
    },
  },
  'damages explain': {
    place: '/damages',
    asks: ['damages'],
    without: { ...seed, ...ofSheet, '--as-of': 'the day of the sheet' },
  },
  'damages load': { place: '/damages', asks: ['loadDamages'], without: ofSheet },
  'damages curve': { place: '/damages', asks: ['readCurve', 'changeSheet'], without: { '--on': 'a field' } },
  'damages table': {
    place: '/damages',
    asks: ['tableMappings', 'readTable', 'changeSheet'],
    without: { '--map': 'chosen', '--downloaded': 'a field', '--dry-run': 'what was read is always shown first' },
  },
  'damages rows': { place: '/damages', asks: ['damages', 'sheetChoices'], without: ofSheet },
  'damages add': { place: '/damages', asks: ['changeSheet'], without: ofSheet },
  'damages change': { place: '/damages', asks: ['changeSheet'], without: ofSheet },
  'damages remove': { place: '/damages', asks: ['changeSheet'], without: ofSheet },
  'damages set': { place: '/damages', asks: ['changeSheet'], without: ofSheet },
  offer: {
    place: '/damages',
    asks: ['damages'],
    without: { ...seed, ...ofSheet, '--as-of': 'the day of the sheet', '--sheet': 'a paper of its own' },
  },
  'work list': { place: '/', asks: ['work'] },
  ...Object.fromEntries(
    ['tag', 'note', 'task', 'done', 'reopen', 'change', 'remove'].map((one): readonly [string, InTheApp] => [
      `work ${one}`,
      {
        place: '/',
        asks: ['change', 'work'],
        without: {
          ...(one === 'tag' || one === 'note' || one === 'task'
            ? { '--on': 'where it is written', '--words': 'the selection' }
            : {}),
          ...(one === 'task' ? { '--due': 'a field', '--days-before': 'a field' } : {}),
        },
      },
    ]),
  ),
}

/** How a command is given its passphrase and how it prints: nothing of it is a thing that the app would do. */
const ofTerminal = new Set(['--passphrase-file', '--passphrase-fd', '--json', '--trace', '--uncovered'])

const optionsOf = (command: Command): readonly string[] =>
  command.options.map(({ long }) => long ?? '').filter((long) => long !== '--version' && !ofTerminal.has(long))

function commandsBelow(command: Command, above = ''): readonly (readonly [path: string, command: Command])[] {
  const path = above === '' ? command.name() : `${above} ${command.name()}`
  const own = command.registeredArguments.length > 0 || command.commands.length === 0
  return [...(own ? [[path, command] as const] : []), ...command.commands.flatMap((one) => commandsBelow(one, path))]
}

async function onAMatter(): Promise<readonly (readonly [path: string, command: Command])[]> {
  const all = (await makeProgram('')).commands.flatMap((one) => commandsBelow(one))
  return all.filter(([, command]) => command.options.some(({ long }) => long === '--passphrase-file'))
}

test('every command on a matter has its place in the app, or the reason why it is only a terminal’s', async () => {
  const commands = await onAMatter()
  assert.deepEqual(commands.map(([path]) => path).sort(), Object.keys(rows).sort(), 'rows: one for each command')
  for (const [path, row] of Object.entries(rows))
    if ('terminal' in row) assert.match(row.terminal, /\w+ \w+ \w+/, `${path}: why it is only a terminal's`)
})

test('every option of such a command has its way in the app', async () => {
  const wrong = (await onAMatter()).flatMap(([path, command]) => {
    const row = rows[path]
    if (row === undefined || 'terminal' in row) return []
    const told = Object.keys(row.without ?? {})
    return [
      ...optionsOf(command)
        .filter((option) => !told.includes(option))
        .map((option) => `${path} ${option}: say how the app does it`),
      ...told.filter((option) => !optionsOf(command).includes(option)).map((option) => `${path} ${option}: is no more`),
    ]
  })
  assert.deepEqual(wrong, [])
})

const web = join(root, 'src', 'web')
const textOf = (file: string): string => readFileSync(file, 'utf8')

/** A file of the view with everything of the view that it is made of. */
function madeOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, target = ''] of textOf(file).matchAll(/from '(\.[^']+)'/g)) {
    const goal = resolve(dirname(file), target)
    if (!relative(web, goal).startsWith('..') && /\.tsx?$/.test(goal)) madeOf(goal, seen)
  }
  return seen
}

/** The file of the component that a place shows, as `main.tsx` has it. */
function placesOfTheView(): ReadonlyMap<string, string> {
  const main = textOf(join(web, 'main.tsx'))
  const files = new Map(
    [...main.matchAll(/import \{ (\w+) \} from '(\.\/pages\/[^']+)'/g)].map(([, name, at]) => [name, at]),
  )
  const found = new Map<string, string>()
  for (const [, path = '', rest = ''] of main.matchAll(/path: '([^']+)',([\s\S]*?)(?=createRoute|\]\))/g)) {
    const component = /component: (\w+)/.exec(rest)?.[1]
    const file = files.get(component)
    if (file !== undefined) found.set(path, resolve(web, file))
  }
  found.set('before', join(web, 'pages', 'matters.tsx'))
  return found
}

/** Which calls of `from-server.ts` ask a route. */
function callsOf(route: RouteName): readonly string[] {
  const text = textOf(join(web, 'from-server.ts'))
  return [...text.matchAll(/^ {2}(\w+):([\s\S]*?)(?=^ {2}\w+:|^\})/gm)]
    .filter(([, , body = '']) => new RegExp(`\\broutes\\.${route}\\b`).test(body))
    .map(([, name = '']) => name)
}

test('each row names a place and routes that are there, and the place asks them', () => {
  const places = placesOfTheView()
  assert.ok(places.size > 10)
  const wrong: string[] = []
  for (const [path, row] of Object.entries(rows)) {
    if ('terminal' in row) continue
    const file = places.get(row.place)
    if (file === undefined) {
      wrong.push(`${path}: there is no place ${row.place}`)
      continue
    }
    const texts = [...madeOf(file)].filter((one) => !one.endsWith('from-server.ts')).map(textOf)
    for (const route of row.asks) {
      assert.ok(route in routes, `${path}: ${route}`)
      const calls = callsOf(route)
      const byName = route === 'undo' || route === 'redo' ? '|\\bfromServer\\[which\\]' : ''
      const asked = calls.some((call) =>
        texts.some((text) => new RegExp(`\\bfromServer\\.${call}\\b${byName}`).test(text)),
      )
      if (!asked) wrong.push(`${path}: ${row.place} never asks ${route}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('no route of the contract is asked by nobody', () => {
  const files = globSync('src/web/**/*.{ts,tsx}', { cwd: root }).filter((file) => !file.endsWith('from-server.ts'))
  const texts = files.map((file) => textOf(join(root, file)))
  // Another start of the program asks it, and no window.
  const ofAnotherStart = new Set(['show'])
  // A page in the order of the history asks both by name.
  const byName = new Set(['undo', 'redo'])
  const wrong = Object.keys(routes).filter((route) => {
    if (ofAnotherStart.has(route) || byName.has(route)) return false
    const calls = [...textOf(join(web, 'from-server.ts')).matchAll(/^ {2}(\w+):([\s\S]*?)(?=^ {2}\w+:|^\})/gm)]
      .filter(([, , body = '']) => new RegExp(`\\broutes\\.${route}\\b`).test(body))
      .map(([, name = '']) => name)
    return !calls.some((call) => texts.some((text) => new RegExp(`\\bfromServer\\.${call}\\b`).test(text)))
  })
  assert.deepEqual(wrong, [])
})
