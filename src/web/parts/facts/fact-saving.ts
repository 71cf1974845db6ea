import type { ShownRange } from '../../../casefile/evidence/page-marks.ts'
import type { Fact } from '../../../casefile/matter.ts'
import { typedWhen } from '../../../casefile/typed-when.ts'
import type { ChangeAnswer, PlacedFact, ShownPlace, WantedChange } from '../../../casefile/written/change-request.ts'
import { fromServer } from '../../from-server.ts'
import type { FactFields, Writing } from './fact-fields.ts'

export interface Saved {
  readonly answer: ChangeAnswer
  readonly words: string
}

const nothing: ChangeAnswer = { outcome: 'unchanged', change: null, records: [], conflicts: [] }
const send = (record: WantedChange): Promise<ChangeAnswer> => fromServer.change([record])

/** Saves what the drawer holds; null where the date is none. `basedOn` is another version than the one it was opened on. */
export async function saveFact(
  on: Writing,
  fields: FactFields,
  placed: (range: ShownRange) => ShownPlace,
  basedOn?: number,
): Promise<Saved | null> {
  const when = typedWhen(fields.when)
  if (when === null) return null
  const place = fields.place.trim()
  const said = {
    ...{ statement: fields.statement.trim(), when, about: [...fields.about], factors: [...fields.factors] },
    differsFrom: [...fields.differsFrom],
    ...(place === '' ? {} : { place }),
  }
  if (on.of === 'fact') {
    const { passages, place: _, ...before } = on.before
    const added = on.added === null ? [] : [placed(on.added)]
    const kept = passages.filter((_, at) => !fields.left.includes(at)).map(placeOf)
    const content: PlacedFact = { ...before, ...said, passages: [...kept, ...added] }
    const answer = await send({ kind: 'fact', id: on.id, basedOn: basedOn ?? on.version, content })
    return { answer, words: 'The fact was changed.' }
  }
  if (on.ids.length > 0) return { answer: await takeEdited(on.ids, said), words: 'A fact was made of the suggestion.' }
  const content = {
    ...{ ...said, confirmedBy: 'counsel', confirmedOn: on.day },
    passages: [placed(on.range)],
  }
  return { answer: await send({ kind: 'fact', id: null, basedOn: 0, content }), words: 'The fact was saved.' }
}

export const removeFact = async (id: string, version: number): Promise<Saved> => ({
  answer: await send({ kind: 'fact', id, basedOn: version, content: null }),
  words: 'The fact was removed.',
})

/** The place alone: its words are the stored ones. */
export const placeOf = ({ document, page, start, end }: Fact['passages'][number]) => ({ document, page, start, end })

/** The suggestions become a fact, or part of one, which then says what was typed. */
async function takeEdited(ids: readonly string[], said: Partial<Fact>): Promise<ChangeAnswer> {
  const { facts } = await fromServer.accept(ids)
  const [taken] = facts
  if (taken === undefined) return nothing
  const [found] = (await fromServer.records({ kinds: ['fact'], ids: [taken.id] })).fact ?? []
  if (found === undefined) return nothing
  const { id, version, content } = found
  const more = { about: together(content.about, said.about), factors: together(content.factors, said.factors) }
  // A fact that was there before keeps its own words.
  const change = { ...content, ...(taken.made ? said : more) }
  return send({ kind: 'fact', id, basedOn: version, content: { ...change, passages: change.passages.map(placeOf) } })
}

const together = <T>(a: readonly T[], b: readonly T[] = []): T[] => [...new Set([...a, ...b])]
