import { formatDay } from '../../words/date-words.ts'
import { stageWords } from '../../words/standing.ts'
import type { Casebook, Paper, Section } from './document-tree.ts'
import type { Material } from './material.ts'
import { alterationsSection } from './sections/alterations.ts'
import { atAGlance } from './sections/at-a-glance.ts'
import { chronologySection } from './sections/chronology.ts'
import { claimsInFull, claimsSection } from './sections/claims.ts'
import { courtsSection } from './sections/courts.ts'
import { damagesSection } from './sections/damages/damages.ts'
import { offersSection } from './sections/damages/offers.ts'
import { deadlinesSection } from './sections/deadlines.ts'
import { methodSection } from './sections/method.ts'
import { nextStepsSection } from './sections/next-steps.ts'
import { partiesSection } from './sections/parties.ts'
import { ringSections } from './sections/ring.ts'
import { evidenceSections, lawSection } from './sections/sources.ts'
import { summarySection } from './sections/summary.ts'

/** The casebook, its annexes and its summary, each in order. */
export function outlineCasebook(material: Material): Casebook {
  const { analysis, madeOn } = material.snapshot
  const { matter } = analysis
  const courts = courtsSection(material)
  const [damages, ...damagesInDetail] = inAnnex(damagesSection(material), staysInMain)
  const [ring, ...links] = ringSections(material)
  const paper = (
    kind: string,
    prefix: string,
    title: string,
    sections: readonly (Section | undefined)[],
    contents = true,
  ): Paper => ({
    matterId: matter.id,
    kind,
    prefix,
    contents,
    title,
    workProduct:
      'Attorney work product, prepared in anticipation of litigation. Confidential: names are replaced by pseudonyms, and the record behind them stays in the vault.',
    cover: [
      ['Matter', matter.id],
      ['Court', [matter.court, ...matter.otherCourts.map((court) => `${court} compared`)].join('; ')],
      ['Stage assessed', stageWords[analysis.stage]],
      ['Law and facts as of', formatDay(analysis.asOf)],
      ['Filed', matter.filed === undefined ? 'not yet filed' : formatDay(matter.filed)],
      ['Made on', formatDay(madeOn)],
    ],
    sections: sections.filter((one) => one !== undefined),
    facts: material.facts,
  })
  const annex = (letter: string, file: string, title: string, sections: readonly (Section | undefined)[]) => ({
    ...paper(`Annex ${letter}`, `${letter}.`, title, sections),
    file: `annex-${letter.toLowerCase()}-${file}`,
  })
  return {
    main: paper('Casebook', '', matter.caption, [
      atAGlance(material),
      partiesSection(material),
      chronologySection(material),
      claimsSection(material),
      courts ?? undefined,
      deadlinesSection(material),
      ring,
      damages,
      offersSection(material),
      nextStepsSection(material),
      alterationsSection(material),
      methodSection(material),
    ]),
    annexes: [
      annex('A', 'claims', 'Claims worked out', claimsInFull(material)),
      annex('B', 'evidence', 'Facts, files and links', [...evidenceSections(material), ...links]),
      annex('C', 'law', 'Law and decisions', [lawSection(material)]),
      annex('D', 'damages', 'Damages in detail', damagesInDetail),
    ].filter(({ sections }) => sections.length > 0),
    summary: paper('Summary', '', matter.caption, [summarySection(material)], false),
  }
}

/** What a value rests on, the net and the care stay with the headline; how each was reached is an annex. */
const staysInMain = ({ id }: Section): boolean => /^(?:rests-on|net|care)(?:-|$)/.test(id)

/** The section without the parts that do not stay, then those parts; a part for one claimant keeps the claimant's title. */
function inAnnex(section: Section, stays: (part: Section) => boolean): readonly Section[] {
  const ofClaimants = section.sections.filter(({ id }) => id.startsWith('damages-'))
  if (ofClaimants.length > 0) {
    const parted = ofClaimants.map((one) => inAnnex(one, stays))
    return [
      { ...section, sections: parted.flatMap(([kept]) => kept ?? []) },
      ...parted.flatMap(([kept, ...moved]) =>
        moved.map((part) => ({ ...part, title: `${part.title} (${kept?.title ?? section.title})` })),
      ),
    ]
  }
  return [{ ...section, sections: section.sections.filter(stays) }, ...section.sections.filter((part) => !stays(part))]
}
