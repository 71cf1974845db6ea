import { counted } from '../../../words/counting.ts'
import { formatDay } from '../../../words/date-words.ts'
import { whyNotReadInWords } from '../../../words/evidence/reason-words.ts'
import { statusWords } from '../../../words/standing.ts'
import { anchor, type Block, gradeMark, lineBreak, type Row, type Section, say, words } from '../document-tree.ts'
import type { Material } from '../material.ts'

function factSources(material: Material): Section {
  return {
    id: 'sources-facts',
    title: 'Facts and the words they rest on',
    blocks: [
      {
        kind: 'paragraph',
        role: 'quiet',
        saying: say(
          `${counted(material.quotesChecked, 'quote')} compared with the stored page, character by character, before pseudonyms were put in. Words in square brackets stand for what was replaced.`,
        ),
      },
      ...material.snapshot.analysis.chronology.map(
        (fact): Block => ({ kind: 'quotes', id: anchor('fact', fact.id), fact: fact.id }),
      ),
    ],
    sections: [],
  }
}

function files({ snapshot, form }: Material): Section {
  const { reconciliation: count } = snapshot
  const quoted = new Set<string>(
    snapshot.analysis.chronology.flatMap(({ passages }) => passages.map(({ document }) => document)),
  )
  const documents = snapshot.documents.filter(({ id }) => form === 'full' || quoted.has(id))
  const sum = count.read + count.duplicate + count.failed + count.held + count.waiting
  const amounts: readonly (readonly [string, number])[] = [
    ['Read', count.read],
    ['Duplicate of another file', count.duplicate],
    ['Not read', count.failed],
    ['Held', count.held],
    ['Waiting', count.waiting],
  ]
  return {
    id: 'sources-files',
    title: 'Files, every one accounted for',
    blocks: [
      {
        kind: 'table',
        id: 'reconciliation',
        caption: 'Reconciliation',
        columns: [
          { label: 'What became of it', width: 70 },
          { label: 'Files', width: 30, align: 'right' },
        ],
        rows: [
          ...amounts.map(([label, n]): Row => ({ cells: [say(label), say(n.toLocaleString('en-US'))] })),
          {
            emphasis: 'total',
            cells: [
              say(
                sum === count.in
                  ? 'Files that came in'
                  : `Files that came in, against ${sum} accounted for: the sums differ`,
              ),
              say(count.in.toLocaleString('en-US')),
            ],
          },
        ],
      },
      ...(count.exceptions.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              id: 'exceptions',
              caption: 'Files that were not plainly read',
              look: 'dense' as const,
              columns: [
                { label: 'File', width: 40 },
                { label: 'Became', width: 12 },
                { label: 'Why, and what to do', width: 48 },
              ],
              rows: count.exceptions.map(
                (one): Row => ({
                  cells: [say(one.path), say(words(statusWords[one.status], 'strong')), say(whyNotReadInWords(one))],
                }),
              ),
            },
          ]),
      {
        kind: 'table',
        id: 'documents',
        caption:
          documents.length === snapshot.documents.length
            ? 'Documents by Bates number'
            : `Documents that a fact rests on, by Bates number; all ${snapshot.documents.length} stand in analysis.json`,
        look: 'dense',
        columns: [
          { label: 'Bates', width: 12 },
          { label: 'File', width: 34 },
          { label: 'Pages', width: 7, align: 'right' },
          { label: 'Status', width: 10 },
          { label: 'SHA-256', width: 37 },
        ],
        rows: documents.map(
          (document): Row => ({
            id: anchor('document', document.id),
            cells: [
              say(document.bates),
              say(
                document.path,
                words(
                  document.ocrPages > 0 ? ` (${counted(document.ocrPages, 'page')} by text recognition)` : '',
                  'quiet',
                ),
              ),
              say(document.pages === 0 ? '' : String(document.pages)),
              say(statusWords[document.status]),
              say(words(document.sha256, 'quiet')),
            ],
          }),
        ),
      },
    ],
    sections: [],
  }
}

function decisionRow(id: string, { comparisons, captions }: Material): Row {
  const rulings = comparisons(id)
  const one = rulings[0]
  const row = { id: anchor('source', id) }
  if (one === undefined) return { ...row, cells: [say(captions.get(id) ?? id), say(''), say(''), say('')] }
  const holdings = [...new Set(rulings.map(({ holding }) => holding.trim()))]
  return {
    ...row,
    cells: [
      say(words(one.caption, 'strong'), words(one.citation === null ? '' : `, ${one.citation}`)),
      say(one.court, lineBreak, words(one.decidedText ?? formatDay(one.decided), 'quiet')),
      say(holdings.join(' ')),
      say(one.confidence),
    ],
  }
}

function authorities(material: Material): Section {
  const { analysis } = material.snapshot
  const compared = new Set<string>(
    analysis.claims
      .filter(material.workedOut)
      .flatMap(({ precedent }) => [...(precedent?.decisionsFor ?? []), ...(precedent?.decisionsAgainst ?? [])])
      .map(({ decision }) => decision),
  )
  const decisions = analysis.sources.decisions.filter((id) => material.form === 'full' || compared.has(id))
  return {
    id: 'sources-law',
    title: 'Law and decisions',
    blocks: [
      {
        kind: 'table',
        id: 'authorities',
        caption: `Provisions used; the law files were current to ${formatDay(analysis.sources.lawAsOf)}`,
        look: 'dense',
        columns: [
          { label: 'Provision', width: 30 },
          { label: 'Title', width: 32 },
          { label: 'As of', width: 16 },
          { label: 'Rests on', width: 22 },
        ],
        rows: analysis.sources.authorities.map(
          (one): Row => ({
            id: anchor('source', one.id),
            cells: [
              say(words(one.cite, 'strong')),
              say(one.title, ...(one.url === null ? [] : [lineBreak, words(one.url, 'quiet')])),
              say(one.asOf === null ? 'not dated' : formatDay(one.asOf)),
              say(gradeMark(one.rests_on)),
            ],
          }),
        ),
      },
      ...(decisions.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              id: 'decisions',
              caption: 'Decisions compared, in our words; confidence says how surely the decision was read',
              look: 'dense' as const,
              columns: [
                { label: 'Decision', width: 28 },
                { label: 'Court and day', width: 17 },
                { label: 'What it held', width: 43 },
                { label: 'Confidence', width: 12 },
              ],
              rows: decisions.map((id) => decisionRow(id, material)),
            },
          ]),
      ...(analysis.sources.notRead.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: 'What was not read in a source' },
            { kind: 'list' as const, items: analysis.sources.notRead.map((text) => say(text)) },
          ]),
    ],
    sections: [],
  }
}

/** Facts with the words they rest on, and every file. */
export const evidenceSections = (material: Material): readonly Section[] => [factSources(material), files(material)]

/** The provisions and decisions that the casebook uses, and what was not verified. */
export const lawSection = (material: Material): Section => authorities(material)
