import { counted } from '../../../words/counting.ts'
import type { AlterationKind } from '../../firewall/covering/replace-identities.ts'
import { anchor, link, type Row, type Section, say } from '../document-tree.ts'
import type { Material } from '../material.ts'

const kindWords: Readonly<Record<AlterationKind, string>> = {
  person: 'name',
  'birth-date': 'birth date',
  address: 'address',
  phone: 'phone number',
  email: 'e-mail address',
  account: 'account',
  'record-number': 'record number',
  handle: 'user name',
  'social-security-number': 'taxpayer number, last four digits kept',
  'financial-account': 'account number, last four digits kept',
  'birth-date-of-a-person': 'birth date, year kept',
}

export function alterationsSection(material: Material): Section {
  const total = material.alterations.reduce((sum, one) => sum + one.times, 0)
  const rows = material.alterations.map(({ record, place, kind, replacedBy, times }): Row => {
    const number = record?.kind === 'fact' ? material.facts.get(record.id)?.number : undefined
    const where =
      record?.kind === 'fact'
        ? say(link(anchor('fact', record.id), `F${number ?? ''}`))
        : record?.kind === 'document'
          ? say(link(anchor('document', record.id), material.document(record.id)?.bates ?? ''))
          : say('matter')
    return { cells: [where, say(place), say(kindWords[kind]), say(replacedBy), say(String(times))] }
  })
  return {
    id: 'alterations',
    title: 'Alterations',
    blocks: [
      {
        kind: 'paragraph',
        saying: say(
          total === 0
            ? 'Nothing was replaced: no protected identity stood in what this casebook shows.'
            : `${counted(total, 'place')} where a protected form was replaced in this copy. The originals in the vault are untouched; what was replaced is not written here.`,
        ),
      },
      ...(rows.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              id: 'alterations-table',
              caption: 'What was replaced, and where',
              look: 'dense' as const,
              columns: [
                { label: 'Record', width: 14 },
                { label: 'Place', width: 34 },
                { label: 'What', width: 22 },
                { label: 'Now reads', width: 20 },
                { label: 'Times', width: 10, align: 'right' as const },
              ],
              rows,
            },
          ]),
    ],
    sections: [],
  }
}
