import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWeb } from '../../scripts/build-web.ts'
import { makeCheapMatter } from '../../src/desk/cheap-matter.fixture.ts'
import { decideHeld } from '../../src/desk/evidence/decide-held.ts'
import { ingestFolder } from '../../src/desk/evidence/ingest-folder.ts'
import { loadFacts } from '../../src/desk/facts/load-facts.ts'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { programFolder } from '../../src/desk/program-folder.ts'
import { loadDamagesInput } from '../../src/desk/value/load-damages-input.ts'
import { spokenWave } from '../../src/evidence/recording/wave.fixture.ts'
import { type Serving, serveMatter } from '../../src/server/serve.ts'
import { readFactsFile } from '../../src/shelf/read-facts.ts'
import { exampleFolder, madeOnce, need, passphrase, temporaryFolder } from '../whole/made-matter.fixture.ts'

/** Enough for claims on both sides, a name to cover, a page with an original, mail and a chat; no picture to recognise. */
const few = [
  '02 Starlite Motor Inn/Folios/Folio 118 - June 2020.pdf',
  '02 Starlite Motor Inn/Mail/2020-09-14 Have you seen my daughter.eml',
  '05 Brand and owner/Lease Kestrel - Brightwater.pdf',
  '06 Police and courts/US v Rusk - plea agreement 2024-10-03.pdf',
  '06 Police and courts/US v Rusk - judgment 2025-02-10.pdf',
  '07 Messages/WhatsApp Chat with Dale R.txt',
  '08 Ads and reviews/PostBoard 2020-06-18.html',
]

export const secrets = /dettweiler|junia|\bjuni\b|\bcarla\b|wren hollow|555-?0142/i

export interface ServedMatter extends Serving {
  readonly folder: string
}

let made: Promise<string> | null = null

/**
 * A few files of the example with the facts that rest on them, on a real vault; made once for a run of tests, and copied for
 * each process.
 */
export function smallMatter(): Promise<string> {
  made ??= madeOnce('small-matter', makeSmallMatter).then((place) => join(place, 'small.redress'))
  return made
}

async function makeSmallMatter(place: string): Promise<void> {
  const example = exampleFolder('jd-v-starlite')
  const folder = join(place, 'small.redress')
  for (const file of few) cpSync(join(example, 'evidence', file), join(place, 'evidence', file), { recursive: true })
  const { facts, ...rest } = need(readFactsFile(join(example, 'facts.yaml')))
  const known = new Set(few)
  const kept = facts.filter((fact) => fact.passages.every((passage) => known.has(passage.document)))
  const ids = new Set(kept.map((fact) => fact.id))
  const written = {
    ...rest,
    tolling: rest.tolling.filter((one) => one.facts.every((id) => ids.has(id))),
    facts: kept.map((fact) => ({ ...fact, differsFrom: fact.differsFrom.filter((id) => ids.has(id)) })),
  }
  const factsFile = join(place, 'facts.yaml')
  writeFileSync(factsFile, JSON.stringify(written, null, 1))

  need(await makeCheapMatter(folder, passphrase))
  const matter = need(await openMatter(folder, passphrase, { write: true }))
  need(
    await ingestFolder(matter, join(place, 'evidence'), {
      minor: true,
      ocr: false,
      hashList: null,
      custodian: null,
      progress: () => undefined,
    }),
  )
  need(await loadFacts(matter, factsFile))
  need(await loadDamagesInput(matter, join(example, 'damages.yaml')))
  await matter.close()
}

/** The small matter once more, with a second claimant of whom one fact speaks alone. */
export async function matterOfTwo(): Promise<string> {
  const small = await smallMatter()
  const folder = join(temporaryFolder(), 'two.redress')
  cpSync(small, folder, { recursive: true })
  const read = need(readFactsFile(join(small, '..', 'facts.yaml')))
  const [claimant] = read.claimants
  const [first, ...facts] = read.facts
  if (!claimant || !first) throw new Error('the small matter has no claimant or no fact')
  const other = { ...claimant, id: 'kr', pseudonym: 'K.R.', born: '1995-07-01' }
  const factsFile = join(folder, '..', 'facts.yaml')
  const written = {
    ...read,
    claimants: [claimant, other],
    facts: [{ ...first, about: [...first.about, 'kr'] }, ...facts],
  }
  writeFileSync(factsFile, JSON.stringify(written, null, 1))
  const matter = need(await openMatter(folder, passphrase, { write: true }))
  need(await loadFacts(matter, factsFile))
  await matter.close()
  return folder
}

const ledger = `Guest,Room,In,Out,Amount,Tender
Dale Rusk,118,2020-06-12,2020-06-13,59.00,CASH
Dale Rusk,118,2020-06-13,2020-06-14,59.00,CASH
Dale Rusk,118,2020-06-14,2020-06-15,59.00,CASH
`
const production = `Doc No,Family,File
SMI0001,SMI0001,NATIVES/SMI0001.txt
SMI0002,SMI0009,NATIVES/SMI0002.txt
`

/** The small matter once more, with a deposition, a recording, a ledger and a production whose headings are unusual. */
export async function matterWithTools(): Promise<string> {
  const folder = join(temporaryFolder(), 'tools.redress')
  cpSync(await smallMatter(), folder, { recursive: true })
  const more = join(folder, '..', 'more')
  mkdirSync(join(more, 'VOL001', 'NATIVES'), { recursive: true })
  const samples = join(programFolder, 'src', 'evidence')
  cpSync(join(samples, 'transcript', 'good', 'rusk-deposition.txt'), join(more, 'Rusk deposition.txt'))
  writeFileSync(
    join(more, 'desk call.wav'),
    spokenWave(60, [
      [12, 20],
      [41, 45],
    ]),
  )
  writeFileSync(join(more, 'ledger.csv'), ledger)
  writeFileSync(join(more, 'VOL001', 'list.csv'), production)
  writeFileSync(join(more, 'VOL001', 'NATIVES', 'SMI0001.txt'), 'The room was paid in cash by the week.')
  const matter = need(await openMatter(folder, passphrase, { write: true }))
  const options = { minor: false, ocr: false, hashList: null, custodian: null, progress: () => undefined }
  need(await ingestFolder(matter, more, options))
  const files = need(await vaultOf(matter).listDocuments({ status: 'held' })).map(({ bates }) => bates)
  const [who, why] = ['A. Lawyer', 'a call of the front desk, adults only']
  need(await decideHeld(matter, { decide: 'open', files, who, why, althoughMinor: true }))
  need(await ingestFolder(matter, more, options))
  await matter.close()
  return folder
}

/** A matter without files and facts. */
export async function emptyMatter(): Promise<string> {
  const folder = join(temporaryFolder(), 'empty.redress')
  need(await makeCheapMatter(folder, passphrase))
  return folder
}

/** As `redress serve` does: opened to read, on a free port. */
export async function served(folder: string, idleSeconds = 900): Promise<ServedMatter> {
  await buildWeb()
  const open = (words: string) => openMatter(folder, words, { write: false })
  const matter = need(await open(passphrase))
  const webFolder = join(programFolder, 'dist', 'web')
  return { ...need(await serveMatter({ matter, open, idleSeconds }, { port: 0, webFolder })), folder }
}
