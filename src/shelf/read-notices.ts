import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Complaint } from '../casefile/problems/complaint.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { DiscoveryOrder } from '../precedent/discovery-order.ts'
import { Notice, NoticeAuthorities, type NoticeRecord } from '../precedent/notice.ts'
import { textOfGiven } from './given/given-file.ts'
import type { LawTrouble } from './read-trouble.ts'
import { parseYaml } from './yaml-file.ts'

/** Words that a notice may use, where it is held against them. */
interface WordsOfNotices {
  readonly factors: ReadonlySet<string>
  readonly decisions: ReadonlySet<string>
}

/**
 * Public warnings below `law/notices`, one file each, and `law/notice-authorities.yaml`; every factor and decision named must be
 * there. Problems: `folder-not-found`, `law-not-valid` with file and line.
 */
export function readNotices(lawFolder: string, words: WordsOfNotices): Result<NoticeRecord, LawTrouble> {
  const notices = readEach(join(lawFolder, 'notices'), Notice, ({ signs }) => {
    const at = signs.findIndex(({ factor }) => factor !== null && !words.factors.has(factor))
    return at < 0
      ? null
      : {
          at: ['signs', at, 'factor'],
          complaint: { is: 'not-in-the-law', list: 'factors', given: signs[at]?.factor ?? '' },
        }
  })
  if (!notices.ok) return notices
  const file = 'notice-authorities.yaml'
  const text = textOfGiven(join(lawFolder, file))
  if (!text.ok) return failed(problem('law-not-valid', { file, complaint: { is: 'file-missing' } }))
  const parsed = parseYaml(text.value, file, NoticeAuthorities, 'law-not-valid')
  if (!parsed.ok) return parsed
  const { authorities } = parsed.value.value
  const strange = authorities.findIndex(({ decision }) => decision !== null && !words.decisions.has(decision))
  if (strange >= 0)
    return failed(
      problem('law-not-valid', {
        file,
        line: parsed.value.lineOf(['authorities', strange, 'decision']),
        complaint: { is: 'not-in-the-law', list: 'decisions', given: authorities[strange]?.decision ?? '' },
      }),
    )
  return ok({ notices: notices.value, authorities })
}

/**
 * Rulings on discovery below `law/discovery`, one file each. `serves` may name only the words given.
 * Problems: `folder-not-found`, `law-not-valid` with file and line.
 */
export function readDiscoveryOrders(
  lawFolder: string,
  serves: ReadonlySet<string>,
): Result<readonly DiscoveryOrder[], LawTrouble> {
  return readEach(join(lawFolder, 'discovery'), DiscoveryOrder, (order) => {
    const at = order.serves.findIndex((word) => !serves.has(word))
    return at < 0
      ? null
      : {
          at: ['serves', at],
          complaint: { is: 'not-in-the-law', list: 'served-by-orders', given: order.serves[at] ?? '' },
        }
  })
}

/** Every file of a folder, by its id, which must be the file's name. */
function readEach<T extends { readonly id: string }>(
  folder: string,
  schema: z.ZodType<T>,
  strangeIn: (one: T) => { readonly at: readonly PropertyKey[]; readonly complaint: Complaint } | null,
): Result<readonly T[], LawTrouble> {
  let names: readonly string[]
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  } catch {
    return failed(problem('folder-not-found', { folder }))
  }
  const all: T[] = []
  for (const name of names.toSorted()) {
    const text = textOfGiven(join(folder, name))
    if (!text.ok) return text
    const parsed = parseYaml(text.value, name, schema, 'law-not-valid')
    if (!parsed.ok) return parsed
    const { value, lineOf } = parsed.value
    const strange: ReturnType<typeof strangeIn> =
      `${value.id}.yaml` === name
        ? strangeIn(value)
        : { at: ['id'], complaint: { is: 'id-not-the-file-name', given: value.id } }
    if (strange) {
      const { at, complaint } = strange
      return failed(problem('law-not-valid', { file: name, line: lineOf(at), complaint }))
    }
    all.push(value)
  }
  return ok(all)
}
