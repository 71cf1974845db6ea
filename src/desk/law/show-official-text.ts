import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { type OfficialSection, readUslmSection } from '../../shelf/read-uslm.ts'
import { type ShownLaw, showLaw } from './show-law.ts'

export interface OfficialText {
  readonly id: string
  readonly cite: string
  readonly official: OfficialSection
  readonly ours: {
    readonly on: string
    readonly from: string | null
    readonly summary: string
    readonly operative_phrases: readonly { readonly phrase: string; readonly inText: boolean }[]
  }
}

/**
 * The published text of a federal section beside our summary, and whether each phrase that we quote stands in it.
 * Problems: `provision-not-found`, `no-version-in-force`, `file-not-found`, `input-not-valid`.
 */
export function showOfficialText(
  id: string,
  uslmFile: string,
  on: string | null,
): Result<
  OfficialText,
  | 'file-not-found'
  | 'folder-not-found'
  | 'law-not-valid'
  | 'no-version-in-force'
  | 'provision-not-found'
  | 'section-not-in-file'
  | 'usage'
  | 'xml-not-sound'
  | 'xml-too-deep'
> {
  const shown = showLaw(id, on)
  if (!shown.ok) return shown
  const identifier = identifierOf(id)
  if (identifier === null) return failed(problem('usage', { complaint: { is: 'not-a-section', given: id } }))
  const official = readUslmSection(uslmFile, identifier)
  return official.ok ? ok(beside(shown.value, official.value)) : official
}

/** `us/18-usc-1595` is `/us/usc/t18/s1595` in the Code's own scheme. */
function identifierOf(id: string): string | null {
  const parts = /^us\/(\d+)-usc-(\d+[A-Za-z]*)$/.exec(id)
  return parts ? `/us/usc/t${parts[1]}/s${parts[2]}` : null
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^a-z0-9$']+/g, ' ')
    .trim()

function beside(shown: ShownLaw, official: OfficialSection): OfficialText {
  const whole = folded(official.lines.map((line) => line.text).join(' '))
  const phrases = shown.version?.operative_phrases ?? []
  return {
    id: shown.id,
    cite: shown.cite,
    official,
    ours: {
      on: shown.on,
      from: shown.version?.from ?? null,
      summary: shown.version?.summary ?? '',
      operative_phrases: phrases.map((phrase) => ({ phrase, inText: whole.includes(folded(phrase)) })),
    },
  }
}
