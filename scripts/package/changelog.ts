import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const kinds = { added: 'Added', changed: 'Changed', fixed: 'Fixed', law: 'Law' } as const

/** `changes/<topic>.<kind>.md` as one page for the people who use the program. */
export function changelog(root: string, version: string): string {
  const entries = globSync('changes/*.md', { cwd: root })
    .sort()
    .map((file) => ({
      kind: basename(file, '.md').split('.').at(-1) ?? '',
      text: readFileSync(join(root, file), 'utf8').trim(),
    }))
  const strange = entries.find(({ kind }) => !(kind in kinds))
  if (strange) throw new Error(`a file in changes/ ends in .${strange.kind}.md; use ${Object.keys(kinds).join(', ')}`)
  const parts = Object.entries(kinds).flatMap(([kind, title]) => {
    const own = entries.filter((one) => one.kind === kind)
    return own.length === 0
      ? []
      : [`## ${title}\n\n${own.map(({ text }) => `- ${text.replace(/\s*\n\s*/g, ' ')}`).join('\n')}\n`]
  })
  return `# Redress ${version}\n\n${parts.join('\n')}`
}
