import { capitalised, counted } from '../../../words/counting.ts'
import { linkWords, nodeKindWords, nodeName } from '../../../words/ring-words.ts'
import { type Section, say, sayWith, words } from '../document-tree.ts'
import type { Material } from '../material.ts'
import { drawRingPicture } from '../pictures/ring-drawing.ts'

/** The picture of the links, and in an annex the two tables behind it. */
export function ringSections(material: Material): readonly Section[] {
  const { ring } = material.snapshot.analysis
  const labels = new Map(ring.nodes.map((node) => [node.id, nodeName(node)]))
  const central = [...ring.nodes].sort((a, b) => b.between - a.between || b.degree - a.degree)
  const inferred = ring.links.filter((one) => one.standing === 'inference').length
  if (ring.nodes.length === 0)
    return [
      {
        id: 'ring',
        title: 'Who and what the record ties together',
        blocks: [{ kind: 'paragraph', saying: say('No links have been confirmed or suggested yet.') }],
        sections: [],
      },
    ]
  return [
    {
      id: 'ring',
      title: 'Who and what the record ties together',
      blocks: [
        {
          kind: 'paragraph',
          role: 'quiet',
          saying: say(
            `${counted(ring.nodes.length, 'person, business, place or thing', 'people, businesses, places and things')} and ${counted(ring.links.length, 'link')}, ${inferred} of them inference only. A link says that the record names both together; it says nothing of guilt, and those at the bottom of such a group may themselves be survivors.`,
          ),
        },
        {
          kind: 'figure',
          id: 'ring-picture',
          title: 'Links in the record',
          picture: drawRingPicture(
            ring,
            new Set(
              material.snapshot.analysis.parties
                .filter((party) => party.kind === 'organisation')
                .map((party) => String(party.id)),
            ),
          ),
          caption:
            'Solid lines rest on confirmed facts; dashed lines are inference until a person confirms them. The numbers are those of the table of links in annex B.',
        },
      ],
      sections: [],
    },
    {
      id: 'ring-tables',
      title: 'Links and their sources',
      blocks: [
        {
          kind: 'table',
          id: 'ring-links',
          caption: 'Links and their sources',
          look: 'dense',
          columns: [
            { label: 'No.', width: 6 },
            { label: 'Between', width: 44 },
            { label: 'Link', width: 18 },
            { label: 'Standing', width: 14 },
            { label: 'Facts', width: 18 },
          ],
          rows: ring.links.map((one, i) => ({
            cells: [
              say(String(i + 1)),
              say(`${labels.get(one.from) ?? one.from} and ${labels.get(one.to) ?? one.to}`),
              say(linkWords[one.kind]),
              say(words(one.standing, one.standing === 'confirmed' ? 'strong' : 'quiet')),
              sayWith(one.facts, 'numbers'),
            ],
          })),
        },
        {
          kind: 'table',
          id: 'ring-nodes',
          caption: 'How central each is',
          look: 'dense',
          columns: [
            { label: 'Name', width: 46 },
            { label: 'Kind', width: 18 },
            { label: 'Links', width: 12, align: 'right' },
            { label: 'Shortest paths through it', width: 24, align: 'right' },
          ],
          rows: central.map((node) => ({
            cells: [
              say(nodeName(node)),
              say(capitalised(nodeKindWords[node.kind])),
              say(String(node.degree)),
              say(`${Math.round(node.between * 100)} of 100`),
            ],
          })),
        },
      ],
      sections: [],
    },
  ]
}
