import type { FactorId } from '../../../casefile/ids.ts'
import type { WarningFinding } from '../../../casefile/precedent/warning-finding.ts'
import { warningWords } from '../../../words/warning-words.ts'
import { type Block, say, words } from '../document-tree.ts'
import type { CasebookForm } from '../material.ts'

const signsAtMost = 4
const limitsAtMost = 2

/** Public warnings that had named the signs, in brief; nothing where none came first. */
export function warningBlocks(
  finding: WarningFinding,
  named: (factor: FactorId) => string,
  form: CasebookForm,
): readonly Block[] {
  if (finding.signs.length === 0) return []
  const { lead, signs, rest, limits } = warningWords(finding, named)
  const shown = form === 'full' ? signs : signs.slice(0, signsAtMost)
  const more = signs.length - shown.length
  return [
    { kind: 'heading', text: 'Warnings to the trade' },
    { kind: 'paragraph', saying: say(lead) },
    {
      kind: 'list',
      items: [
        ...shown.map((text) => say(text)),
        ...(more > 0 ? [say(words(`Further signs: ${more}, in analysis.json.`, 'quiet'))] : []),
      ],
    },
    {
      kind: 'paragraph',
      role: 'quiet',
      saying: say([...limits.slice(0, limitsAtMost), ...(form === 'full' ? rest : [])].join(' ')),
    },
  ]
}
