import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ShownRange, SuggestionCard } from '../../../casefile/evidence/page-marks.ts'
import { Fact } from '../../../casefile/matter.ts'
import type { PageView } from '../../../casefile/views/views.ts'
import type { ChangeAnswer, ShownPlace } from '../../../casefile/written/change-request.ts'
import { fromServer } from '../../from-server.ts'
import { type FactFields, fieldsOf, fieldsOfFact, type Writing } from './fact-fields.ts'
import { removeFact, type Saved, saveFact } from './fact-saving.ts'
import { forgetDraft, giveBackFact, newPlace, useKeptDraft } from './kept-draft.ts'

interface Open {
  readonly on: Writing | null
  readonly fields: FactFields | null
  /** Whether it began with what was typed before a lock or a crash. */
  readonly restored: boolean
  readonly conflict: ChangeAnswer['conflicts'][number] | null
}

const closed: Open = { on: null, fields: null, restored: false, conflict: null }
const openOn = (on: Writing, fields: FactFields, restored = false): Open => ({ on, fields, restored, conflict: null })

/** One act at a time; its trouble is kept until the next. */
function useDoing() {
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const busy = useRef(false)
  const doing = async (work: () => Promise<void>): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setSaving(true)
    setError(null)
    try {
      await work()
    } catch (trouble) {
      setError(trouble)
    }
    busy.current = false
    setSaving(false)
  }
  return { saving, error, doing }
}

export type FactWriting = ReturnType<typeof useFactWriting>

/**
 * Writes facts, from the page on which they stand or, where that is null, from a list of them: what is typed is kept at each
 * pause, what is saved is a change with its version.
 */
export function useFactWriting(page: PageView | null, after: () => void) {
  const cache = useQueryClient()
  const [state, setState] = useState<Open>(closed)
  const { saving, error, doing } = useDoing()
  /** What the last act came to, for the status line; null before the first. */
  const [done, setDone] = useState<string | null>(null)
  const { on, fields } = state
  const fresh = page === null ? null : newPlace(page.document.id, page.page)
  const place = on?.of === 'fact' ? `fact:${on.id}` : fresh
  useKeptDraft(on, fields, place)
  useEffect(() => {
    if (fresh === null) return
    return giveBackFact(fresh, (kept) => {
      if (kept.range === null) return
      const proposed = kept.fields.factors
      setState(openOn({ of: 'new', range: kept.range, ids: [], proposed, day: kept.day }, kept.fields, true))
    })
  }, [fresh])

  /** Of the fact in the drawer. */
  const stopWaiting = useRef<() => void>(() => undefined)
  useEffect(() => () => stopWaiting.current(), [])

  const placed = (range: ShownRange): ShownPlace => {
    if (page === null) throw new Error('words are selected on a page')
    const shown = { ...range, words: page.text.slice(range.start, range.end) }
    return { document: page.document.id, page: page.page, shown }
  }
  const ended = (words: string | null): void => {
    if (place !== null) forgetDraft(place)
    stopWaiting.current()
    setState(closed)
    if (words !== null) setDone(words)
    void cache.invalidateQueries()
    after()
  }
  const saved = ({ answer, words }: Saved): void => {
    const [conflict] = answer.conflicts
    if (conflict !== undefined) setState((was) => ({ ...was, conflict }))
    else ended(answer.outcome === 'unchanged' ? 'Nothing was changed.' : words)
  }
  const save = (basedOn?: number) =>
    doing(async () => {
      const outcome = on === null || fields === null ? null : await saveFact(on, fields, placed, basedOn)
      if (outcome !== null) saved(outcome)
    })
  return {
    ...{ ...state, saving, error, done },
    save: () => save(),
    set: (change: Partial<FactFields>) =>
      setState((was) => (was.fields === null ? was : { ...was, fields: { ...was.fields, ...change } })),
    beginNew: (range: ShownRange) =>
      doing(async () => {
        const fact = await fromServer.proposeFact(placed(range))
        setState(openOn({ of: 'new', range, ids: [], proposed: fact.factors, day: fact.day }, fieldsOf(fact)))
      }),
    beginCard: ({ sentence, ids, fact }: SuggestionCard) =>
      setState(openOn({ of: 'new', range: sentence, ids, proposed: fact.factors, day: fact.day }, fieldsOf(fact))),
    beginFact: (id: string) =>
      doing(async () => {
        stopWaiting.current()
        stopWaiting.current = await openFact(id, setState)
      }),
    addPassage: (added: ShownRange) =>
      setState((was) => (was.on?.of === 'fact' ? { ...was, on: { ...was.on, added } } : was)),
    remove: () => doing(async () => (on?.of === 'fact' ? saved(await removeFact(on.id, on.version)) : undefined)),
    resolve: (how: 'mine' | 'theirs') => {
      if (how === 'mine') void save(state.conflict?.currentVersion)
      setState((was) => (how === 'theirs' ? asItStands(was) : { ...was, conflict: null }))
    },
    close: () => ended(null),
    ...actsOnSuggestions(doing, ended),
  }
}

/** Opens the fact as it is stored, or as it was being changed when the window went. What it returns ends the waiting for that. */
async function openFact(id: string, show: (opened: Open) => void): Promise<() => void> {
  const [found] = (await fromServer.records({ kinds: ['fact'], ids: [id] })).fact ?? []
  if (found === undefined) {
    show(closed)
    return () => undefined
  }
  const { version, content } = found
  const on: Writing = { of: 'fact', id, version, before: content, added: null }
  return giveBackFact(
    `fact:${id}`,
    (kept) => show(openOn(on, kept.fields, true)),
    () => show(openOn(on, fieldsOfFact(content))),
  )
}

/** After a conflict: what another made of it. */
function asItStands(was: Open): Open {
  const current = Fact.safeParse(was.conflict?.current)
  if (was.on?.of !== 'fact' || was.conflict === null || !current.success) return closed
  return openOn({ ...was.on, version: was.conflict.currentVersion, before: current.data }, fieldsOfFact(current.data))
}

const actsOnSuggestions = (doing: (work: () => Promise<void>) => Promise<void>, ended: (words: string) => void) => ({
  take: ({ ids }: SuggestionCard) =>
    doing(async () => {
      const { facts } = await fromServer.accept(ids)
      const made = facts.some((one) => one.made)
      ended(made ? 'A fact was made of the suggestion.' : 'The suggestion is part of a fact now.')
    }),
  reject: ({ ids }: SuggestionCard) =>
    doing(async () => {
      await fromServer.decide(ids, 'rejected')
      ended('The suggestion was rejected.')
    }),
  undo: () =>
    doing(async () => {
      await fromServer.undo()
      ended('The last change was taken back.')
    }),
})
