import type { Analysis } from '../../casefile/analysis.ts'
import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import { ok, type Result } from '../../casefile/result.ts'
import { inOrderOfDue, taskDue } from '../../casefile/task-due.ts'
import type { WorkOfMatter, WorkPlace } from '../../casefile/views/work-view.ts'
import type { About } from '../../casefile/written/single-records.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { asOfOf } from '../as-of.ts'
import { claimsOf, type NotAssessed } from '../claims/assess-claims.ts'
import { engineOf } from '../claims/assessment-at-work.ts'
import { type Draft, draftOf } from '../claims/draft-casefile.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble, StoreTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'

const coverage: Coverage<WorkOfMatter> = {
  published: ['tags[].at.cite', 'notes[].at.cite', 'tasks[].at.cite', 'tasks[].at.theory', 'notes[].at.theory'],
  spelled: [
    'tags[].about.kind',
    'tags[].at.is',
    'notes[].about.kind',
    'notes[].at.is',
    'tasks[].about.kind',
    'tasks[].at.is',
    'tasks[].from',
  ],
}

/** Every tag, note and task with where it stands; the day of a task that is counted from a deadline is worked out now. */
export const showWork = (matter: OpenMatter): Promise<Result<Covered<WorkOfMatter>, DoorTrouble | NotAssessed>> =>
  answerAbout(matter, 'show-work', async ({ vault, cover }) => {
    const tags = await vault.listRecords('tag')
    if (!tags.ok) return tags
    const notes = await vault.listRecords('note')
    if (!notes.ok) return notes
    const tasks = await vault.listRecords('task')
    if (!tasks.ok) return tasks
    const abouts = [...tags.value, ...notes.value, ...tasks.value].map(({ content }) => aboutOf(content))
    const known = await whatIsNamed(matter, vault, abouts)
    if (!known.ok) return known
    const placed = <C extends { readonly about?: About | undefined }>(of: {
      readonly id: string
      readonly version: number
      readonly content: C
    }) => {
      const about = aboutOf(of.content)
      return { id: of.id, version: of.version, about, at: placeOf(about, known.value) }
    }
    const work: WorkOfMatter = {
      tags: tags.value.map((one) => ({ ...placed(one), label: one.content.label })),
      notes: notes.value.map((one) => ({ ...placed(one), text: one.content.text })),
      tasks: inOrderOfDue(
        tasks.value.map((one) => {
          const { what, done, due = null, daysBefore = null } = one.content
          return { ...placed(one), what, done, due, daysBefore, ...taskDue(one.content, known.value.deadlines) }
        }),
      ),
    }
    return cover(work, coverage)
  })

/** A tag of a document names it by itself. */
export const aboutOf = (content: {
  readonly about?: About | undefined
  readonly document?: string | undefined
}): About | null =>
  content.document === undefined ? (content.about ?? null) : { kind: 'document', id: content.document }

interface Named {
  readonly documents: ReadonlyMap<string, DocumentRecord>
  readonly draft: Draft
  readonly claims: Analysis['claims']
  readonly deadlines: Analysis['deadlines']
}

async function whatIsNamed(
  matter: OpenMatter,
  vault: AtTheDesk['vault'],
  abouts: readonly (About | null)[],
): Promise<Result<Named, StoreTrouble | NotAssessed>> {
  const draft = await draftOf(vault)
  if (!draft.ok) return draft
  const documents = new Map<string, DocumentRecord>()
  for (const about of abouts) {
    const id = about?.kind === 'document' || about?.kind === 'page' ? about.id.split('/')[0] : undefined
    if (id === undefined || documents.has(id)) continue
    const found = await vault.document(id as DocumentRecord['id'])
    if (!found.ok) return found
    if (found.value !== null) documents.set(id, found.value)
  }
  const none = { claims: [], deadlines: [] }
  if (!abouts.some((about) => about?.kind === 'claim')) return ok({ documents, draft: draft.value, ...none })
  const { day } = asOfOf(matter)
  const analysed = await claimsOf(vault, { asOf: day }, engineOf(matter))
  if (!analysed.ok && analysed.problem.code !== 'no-assessment-yet') return analysed
  return ok({ documents, draft: draft.value, ...(analysed.ok ? analysed.value : none) })
}

function placeOf(about: About | null, { documents, draft, claims }: Named): WorkPlace {
  const gone = { is: 'gone' } as const
  if (about === null) return { is: 'matter' }
  switch (about.kind) {
    case 'document':
    case 'page': {
      const [id = '', page] = about.id.split('/')
      const found = documents.get(id)
      if (found === undefined) return gone
      const { bates, path } = found
      return page === undefined ? { is: 'document', bates, path } : { is: 'page', bates, page: Number(page) }
    }
    case 'fact': {
      const fact = draft.facts.find(({ id }) => id === about.id)
      return fact === undefined ? gone : { is: 'fact', when: fact.when, statement: fact.statement }
    }
    case 'claim': {
      const claim = claims.find(({ id }) => id === about.id)
      if (claim === undefined) return gone
      const against = draft.parties.find(({ id }) => id === claim.defendant)?.name ?? claim.defendant
      return { is: 'claim', cite: claim.cite, theory: claim.theory, against }
    }
    case 'party': {
      const party = draft.parties.find(({ id }) => id === about.id)
      return party === undefined ? gone : { is: 'party', name: party.name }
    }
    default:
      return about.kind satisfies never
  }
}
