import type { WhenText } from '../../../casefile/dates.ts'
import type { Claimant, Party } from '../../../casefile/matter.ts'
import { formatWhen } from '../../../words/date-words.ts'
import { roleWords } from '../../../words/role-words.ts'
import { anchor, link, type Row, type Section, say, words } from '../document-tree.ts'
import type { Material } from '../material.ts'

function claimantLine(claimant: Claimant): string {
  const died = claimant.died === undefined ? '' : `; died ${formatWhen(claimant.died)}`
  const born = claimant.born === 'unknown' ? 'birth year not known' : `born ${formatWhen(claimant.born)}`
  return `${claimant.kind === 'estate' ? 'Estate of one who died' : 'Survivor'}; ${born}${died}.`
}

function span({ from, to }: { readonly from: WhenText; readonly to: WhenText }): string {
  return from === to ? formatWhen(from) : `${formatWhen(from)} to ${formatWhen(to)}`
}

/** When it acted; apart for each claimant towards whom that was told. */
function spansOf({ conduct, conductTowards }: Party, { partyName }: Material): string {
  const towards = (conductTowards ?? []).map((one) => `towards ${partyName(one.claimant)}: ${span(one)}`)
  const spans = [...(conduct === undefined ? [] : [span(conduct)]), ...towards]
  return spans.length === 0 ? 'not dated' : spans.join('; ')
}

export function partiesSection(material: Material): Section {
  const { analysis } = material.snapshot
  const claimants: readonly Row[] = analysis.claimants.flatMap((claimant): Row[] => [
    { cells: [say(words(claimant.pseudonym, 'strong')), say(claimantLine(claimant))] },
    ...claimant.beneficiaries.map(
      (heir): Row => ({
        cells: [
          say(heir.pseudonym),
          say(
            `${heir.relation}${heir.born === undefined ? '' : `; born ${formatWhen(heir.born)}`}. May claim with or through ${claimant.pseudonym}.`,
          ),
        ],
      }),
    ),
  ])
  const liable = analysis.parties.map((party): Row => {
    const claims = material.claimsAgainst(party.id)
    return {
      cells: [
        say(
          claims.length > 0 ? link(anchor('party', party.id), party.name) : words(party.name, 'strong'),
          words(party.unknown ? ' (not yet identified)' : '', 'quiet'),
        ),
        say(roleWords[party.role]),
        say(party.states.join(', ')),
        say(spansOf(party, material)),
        say(party.description),
      ],
    }
  })
  return {
    id: 'parties',
    title: 'Parties',
    blocks: [
      {
        kind: 'table',
        id: 'claimants',
        caption: 'For whom the case is',
        columns: [
          { label: 'Called', width: 22 },
          { label: 'Who', width: 78 },
        ],
        rows: claimants,
      },
      {
        kind: 'table',
        id: 'liable-parties',
        caption: 'Potentially liable parties',
        columns: [
          { label: 'Name', width: 24 },
          { label: 'Part in the events', width: 17 },
          { label: 'State', width: 8 },
          { label: 'Conduct', width: 19 },
          { label: 'What it is', width: 32 },
        ],
        rows: liable,
      },
    ],
    sections: [],
  }
}
