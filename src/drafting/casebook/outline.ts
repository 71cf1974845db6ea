import { formatDay } from '../../words/date-words.ts'
import { stageWords } from '../../words/standing.ts'
import type { Casebook } from './document-tree.ts'
import type { Material } from './material.ts'
import { alterationsSection } from './sections/alterations.ts'
import { atAGlance } from './sections/at-a-glance.ts'
import { chronologySection } from './sections/chronology.ts'
import { claimsSection } from './sections/claims.ts'
import { courtsSection } from './sections/courts.ts'
import { damagesSection } from './sections/damages.ts'
import { deadlinesSection } from './sections/deadlines.ts'
import { methodSection } from './sections/method.ts'
import { nextStepsSection } from './sections/next-steps.ts'
import { partiesSection } from './sections/parties.ts'
import { ringSection } from './sections/ring.ts'
import { sourcesSection } from './sections/sources.ts'

/** The whole casebook in order. */
export function outlineCasebook(material: Material): Casebook {
  const { analysis, madeOn } = material.snapshot
  const { matter } = analysis
  const courts = courtsSection(material)
  return {
    matterId: matter.id,
    title: matter.caption,
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
    sections: [
      atAGlance(material),
      partiesSection(material),
      chronologySection(material),
      claimsSection(material),
      ...(courts === null ? [] : [courts]),
      deadlinesSection(material),
      ringSection(material),
      damagesSection(material),
      nextStepsSection(material),
      sourcesSection(material),
      alterationsSection(material),
      methodSection(material),
    ],
    facts: material.facts,
  }
}
