import type { LawInForce } from '../../../analysis/law-in-force.ts'
import { SourceNote, sourceNamed } from '../../../law/source-note.ts'
import { citedCaption } from '../../../precedent/decision.ts'

/** Every text that the law library holds, and what is put together of nothing else: published, whoever reads it. */
export interface PublishedWords {
  readonly holds: (text: string) => boolean
}

const gathered = new WeakMap<LawInForce, ReadonlySet<string>>()

/** Only what was read from `law/` can be published; a client's words are not in it, wherever they stand in an answer. */
export function publishedWords(law: LawInForce): PublishedWords {
  return {
    holds: (text) => {
      const known = gathered.get(law) ?? textsOf(law)
      gathered.set(law, known)
      return known.has(text)
    },
  }
}

function textsOf(law: LawInForce): ReadonlySet<string> {
  const texts = new Set<string>()
  const seen = new Set<object>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value)
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if ('title' in value && 'url' in value && 'read' in value) {
      const note = SourceNote.safeParse(value)
      if (note.success) texts.add(sourceNamed({ it: note.data }, 'it'))
    }
    if (value instanceof Map)
      for (const [key, item] of value) {
        walk(key)
        walk(item)
      }
    else for (const item of Array.isArray(value) ? value : Object.values(value)) walk(item)
  }
  walk(law)
  // Provisions are read when they are asked for, by a list of its own kind.
  for (const provision of law.library.provisions.values()) walk(provision)
  for (const decision of law.decisions) texts.add(citedCaption(decision))
  return texts
}
