import type { Identity } from '../../../casefile/matter.ts'
import { type TurnedParts, turnedParts } from '../forms/misread-words.ts'
import { type NameParts, namePartsOf } from '../forms/name-parts.ts'
import type { SearchedPattern } from '../forms/numbers/searched-pattern.ts'
import { writtenForms } from '../forms/written-forms.ts'
import { type LatinSpellings, latinSpellingsOf } from './spellings/find-spellings.ts'
import { type GluedSpellings, gluedSpellingsOf } from './spellings/glued-spellings.ts'
import { shortWhole } from './within-words/short-wholes.ts'

/** Patterns that need the same letters, which are looked for once. */
interface Searched {
  readonly patterns: readonly RegExp[]
  readonly needs: string | null
  readonly reach: number | null
  readonly asks: SearchedPattern['asks'] | null
}

/** An identity with what the rest of the matter tells of it, which is not kept with it. */
export interface ProtectedIdentity extends Identity {
  readonly sex?: 'female' | 'male'
  /** Parts of its name that a party of the matter bears too, folded. */
  readonly namesakes?: readonly string[]
}

/** An identity with all that is looked for, made once. */
export interface Searchable {
  readonly identity: ProtectedIdentity
  readonly name: NameParts
  readonly turned: TurnedParts
  readonly spellings: LatinSpellings
  readonly glued: GluedSpellings
  readonly searched: readonly Searched[]
  /** A short name in one word, which has no part of its own; null where the name is longer, or a handle. */
  readonly shortWhole: RegExp | null
  readonly answers: NonNullable<Identity['answers']>
}

export function searchable(identity: ProtectedIdentity): Searchable {
  const written = new Map(identity.forms.map((form) => [form, writtenForms(identity.kind, form)]))
  const asWords = identity.forms.filter((form) => written.get(form)?.length === 0)
  const alike = new Map<string, SearchedPattern[]>()
  for (const one of new Map([...written.values()].flat().map((form) => [form.pattern, form])).values()) {
    const key = `${one.needs} ${one.reach} ${one.asks}`
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  const name = namePartsOf({ kind: identity.kind, forms: asWords })
  return {
    identity,
    name,
    turned: turnedParts(name),
    spellings: latinSpellingsOf({ kind: identity.kind, forms: asWords }),
    glued: gluedSpellingsOf({ kind: identity.kind, forms: asWords }),
    searched: [...alike.values()].map((forms) => ({
      patterns: forms.map(({ pattern }) => new RegExp(pattern, 'gu')),
      needs: forms[0]?.needs ?? null,
      reach: forms[0]?.reach ?? null,
      asks: forms[0]?.asks ?? null,
    })),
    shortWhole: identity.kind === 'person' ? shortWhole(asWords) : null,
    answers: identity.answers ?? [],
  }
}
