import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ingestFolder } from '../../src/desk/evidence/ingest-folder.ts'
import { loadFacts } from '../../src/desk/facts/load-facts.ts'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { loadDamagesInput } from '../../src/desk/value/load-damages-input.ts'
import { type Example, emptyMatter, exampleFolder, need, passphrase, temporaryFolder } from './made-matter.fixture.ts'

export interface Secrets {
  /** Put behind every free text of the files and into names of files; written as people write. */
  readonly shapes: readonly string[]
  /** A claimant's id that counsel made of the name. */
  readonly claimant: readonly [instead: string, of: string]
  /** Other ids and names of rates made of names; the first two become the same when the name is covered. */
  readonly ids: readonly (readonly [instead: string, of: string])[]
  /** What the first place is that is asked about: the name, or another of the same name. */
  readonly asked: 'name' | 'other'
  /** What may stand in nothing that leaves, looked for without the firewall's own rules. */
  readonly never: RegExp
}

export const secretsOf: Readonly<Record<Example, Secrets>> = {
  'jd-v-starlite': {
    shapes: [
      'The claim of Junia under 1595',
      'DETTWEILER JUNIA',
      'Dettweiler, Junia',
      'the Dettweilers',
      'Carla, mother of Junia',
      'juni.dettweiler@mailbox.example',
      'call (937) 555-0142',
      'phone:+19375550142',
      'born 03/09/2004',
      'born on 9 March 2004',
      '418 Wren Hollow',
      '@babyjunia',
      'Mrs. Dettweiler’s letter',
    ],
    claimant: ['junia-dettweiler', 'jd'],
    ids: [
      ['junia-bills', 'bills'],
      ['dettweiler-bills', 'care-plan'],
      ['junia', 'medical'],
      ['quill-juni', 'quill'],
      ['minor-junia', 'minor'],
      ['junia-2026-10-30', 'brightwater-2026-10-30'],
    ],
    asked: 'other',
    never:
      /dettweiler|junia|\bjuni\b|\bcarla\b|wren.hollow|555.{0,3}0142|5550142|\b0?3\D0?9\D2004|2004\D0?3\D0?9\b|march 9,? 2004|9 march/i,
  },
  'estate-of-mr': {
    shapes: [
      'Maren Radnor',
      'RADNOR, MAREN',
      'Patrice, mother of Maren',
      'Kiah',
      'the Radnors',
      '27 Quarry Bend',
      '(706) 555-0171',
      'phone:+17065550171',
    ],
    claimant: ['maren-radnor', 'estate'],
    ids: [
      ['maren-bills', 'bills'],
      ['radnor-bills', 'arrest'],
      ['radnor-survival', 'survival'],
    ],
    asked: 'other',
    never:
      /radnor|\bmaren\b|patrice|\bkiah\b|quarry.bend|555.{0,3}0171|5550171|1999\D0?8\D0?2\b|\b0?8\D0?2\D1999|august 2,? 1999/i,
  },
}

/** Fields that hold an id, a date, a place of the evidence or one of a few words; every other text may hold anything. */
const told = new Set(
  `id kind role state states districts home court otherCourts asOf filed stage document quote when about factors differsFrom
   from to confirmedOn born died sex party claimant claim provision facts pseudonym forms head every until on expires
   growth of statutory law liability rule against defendant heads valuation_date relation except punitive_cap cap
   life_table`.split(/\s+/),
)

/** Fields in which an id stands that counsel chose. */
const chosen = new Set('id about factors facts party claimant claim defendant from growth of'.split(' '))

/** `content` with names behind every free text, under the ids that counsel made of names. */
export function namedThroughout(
  content: unknown,
  { shapes, ids, claimant }: Secrets,
): { text: string; places: number } {
  let places = 0
  const instead = new Map([...ids, claimant].map(([id, of]) => [of, id]))
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return chosen.has(key)
        ? (instead.get(value) ?? value)
        : told.has(key)
          ? value
          : `${value} (${shapes[places++ % shapes.length]})`
    if (Array.isArray(value)) return value.map((item) => walk(item, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([below, item]) => [
        key === 'indices' ? (instead.get(below) ?? below) : below,
        below === 'identities' ? item : walk(item, below),
      ]),
    )
  }
  return { text: JSON.stringify(walk(content, '')), places }
}

export interface NamedMatter {
  readonly secrets: Secrets
  readonly folder: string
  /** Where the matter, its files and what is written of it lie. */
  readonly place: string
  readonly evidence: string
  readonly facts: string
  readonly damages: string
  readonly key: string
}

/**
 * An example without its scans, on a real vault: its facts and damages full of names, from a custodian and with files and ids
 * that bear names.
 */
export async function namedMatter(example: Example): Promise<NamedMatter> {
  const secrets = secretsOf[example]
  const place = temporaryFolder()
  const [folder, evidence, key] = [join(place, 'm.redress'), join(place, 'evidence'), join(place, 'key')]
  const [name = ''] = secrets.shapes
  const [facts, damages] = [join(place, `${name} facts.yaml`), join(place, `${name} damages.yaml`)]
  cpSync(join(exampleFolder(example), 'evidence'), evidence, { recursive: true })
  writeFileSync(join(evidence, `${name}.unknown`), Buffer.from([0, 1, 2, 3]))
  writeFileSync(join(evidence, `${name}.jpg`), Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
  await emptyMatter(folder, key)
  const matter = need(await openMatter(folder, passphrase, { write: true }))
  const custodian = secrets.shapes.find((shape) => shape.includes('mother of')) ?? ''
  const quiet = { minor: true, ocr: false, hashList: null, custodian, progress: () => undefined }
  need(await ingestFolder(matter, evidence, quiet))
  const paths = new Set(need(await vaultOf(matter).listDocuments({ status: 'read' })).map((d) => d.path))
  const written = parse(readFileSync(join(exampleFolder(example), 'facts.yaml'), 'utf8'))
  const input = parse(readFileSync(join(exampleFolder(example), 'damages.yaml'), 'utf8'))
  const [record, money] = [factsThatStand(written, paths), input].map((one) => namedThroughout(one, secrets))
  assert.ok(record && money && record.places > 20 && money.places > 10, `${record?.places} and ${money?.places}`)
  writeFileSync(facts, record.text)
  writeFileSync(damages, money.text)
  need(await loadFacts(matter, facts))
  need(await loadDamagesInput(matter, damages))
  await matter.close()
  return { secrets, folder, place, evidence, facts, damages, key }
}

interface Written {
  readonly facts: readonly {
    readonly id: string
    readonly passages: readonly { readonly document: string }[]
    readonly differsFrom?: readonly string[]
  }[]
  readonly tolling?: readonly { readonly facts: readonly string[] }[]
}

/** The facts whose pages were read; the scans are left out, since recognising them takes longer than all the rest. */
function factsThatStand<W extends Written>(written: W, paths: ReadonlySet<string>): W {
  const facts = written.facts.filter(({ passages }) =>
    passages.every(({ document }) => paths.has(document.normalize('NFC'))),
  )
  const ids = new Set(facts.map(({ id }) => id))
  assert.ok(facts.length > 10, `${facts.length} facts stand`)
  return {
    ...written,
    facts: facts.map((fact) => ({
      ...fact,
      differsFrom: (fact.differsFrom ?? []).filter((id) => ids.has(id)),
    })),
    tolling: (written.tolling ?? []).filter((one) => one.facts.every((id) => ids.has(id))),
  }
}
