import { evidenceTools } from '../../parts/frame/tools.ts'
import { TermReport } from '../../parts/search/term-report.tsx'
import { Tool } from '../../parts/tool.tsx'
import { CountTables } from './count-tables.tsx'
import { Production } from './production.tsx'
import { Recordings } from './recordings.tsx'
import { Sift } from './sift.tsx'
import { Suggestions } from './suggestions.tsx'
import { Testimony } from './testimony.tsx'

const bodies: Readonly<Record<(typeof evidenceTools)[number]['id'], () => React.ReactNode>> = {
  suggestions: () => <Suggestions />,
  sift: () => <Sift />,
  terms: () => <TermReport />,
  testimony: () => <Testimony />,
  recordings: () => <Recordings />,
  tables: () => <CountTables />,
  production: () => <Production />,
}

/** What is done with the evidence now and then, each folded until it is wanted. */
export function EvidenceTools() {
  return (
    <section aria-labelledby="evidence-tools">
      <h2 id="evidence-tools">More to do with the evidence</h2>
      {evidenceTools.map(({ id, title, what }) => (
        <Tool key={id} id={id} title={title} what={what}>
          {bodies[id]()}
        </Tool>
      ))}
    </section>
  )
}
