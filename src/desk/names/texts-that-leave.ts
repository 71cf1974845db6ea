import { ok, type Result } from '../../casefile/result.ts'
import type { QuestionPlace } from '../../casefile/views/names-view.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { draftOf } from '../claims/draft-casefile.ts'

/** A text that goes into papers, from `from` to `to` of what it stands in, and where that is. */
export interface TextThatLeaves {
  readonly text: string
  /** Whether it is a part of a page, of which only that part leaves. */
  readonly part: boolean
  readonly from: number
  readonly to: number
  readonly where: QuestionPlace
}

const whole = (text: string, where: QuestionPlace): TextThatLeaves => ({
  ...{ text, part: false, from: 0, to: text.length, where },
})

/** Every text of the matter that goes into papers: facts and what they rest on, parties, damages, names of files. */
export async function textsThatLeave(vault: Vault): Promise<Result<readonly TextThatLeaves[], StoreTrouble>> {
  const texts: TextThatLeaves[] = []
  const take = (value: unknown, where: QuestionPlace): void => {
    if (typeof value === 'string') texts.push(whole(value, where))
    else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) take(item, where)
  }
  const documents = await vault.listDocuments()
  if (!documents.ok) return documents
  const numbers = new Map<string, string>(documents.value.map(({ id, bates }) => [id, bates]))
  // There may be facts before the matter is described: a chronology is made of them.
  const casefile = await draftOf(vault)
  if (!casefile.ok) return casefile
  const { facts, parties, claimants, ...rest } = casefile.value
  for (const [part, value] of Object.entries(rest)) take(value, { is: 'matter', part })
  for (const one of claimants) take(one, { is: 'claimant', id: one.id })
  for (const one of parties) take(one, { is: 'party', id: one.id })
  for (const { passages, ...fact } of facts) {
    take(fact, { is: 'fact', id: fact.id })
    for (const { document, page, start, end, quote } of passages) {
      const where = { is: 'page', document: numbers.get(document) ?? document, page, fact: fact.id } as const
      const stored = await vault.pageText(document, page)
      if (!stored.ok && stored.problem.code !== 'document-not-found') return { ok: false, problem: stored.problem }
      if (!stored.ok) take(quote, where)
      else texts.push({ text: stored.value.text, part: true, from: start, to: end, where })
    }
  }
  const damages = await vault.loadDamagesInputs()
  if (!damages.ok) return damages
  for (const { text } of damages.value)
    for (const [i, line] of text.split('\n').entries()) take(line, { is: 'damages', line: i + 1 })
  for (const { path, custodian, bates } of documents.value)
    take([path, custodian ?? ''], { is: 'file-name', document: bates })
  return ok(texts)
}
