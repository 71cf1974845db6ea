import type { Block, Paper, Section } from '../document-tree.ts'

/** Every place of a paper that a link can go to. */
function* idsOf({ id, blocks, sections }: Section): Iterable<string> {
  yield id
  yield* idsOfBlocks(blocks)
  for (const inner of sections) yield* idsOf(inner)
}

function* idsOfBlocks(blocks: readonly Block[]): Iterable<string> {
  for (const block of blocks) {
    if ('id' in block && block.id !== undefined) yield block.id
    if (block.kind === 'table') for (const { id } of block.rows) if (id !== undefined) yield id
    if (block.kind === 'unfolding') yield* idsOfBlocks(block.blocks)
  }
}

/**
 * Where a link goes within one paper: to its place, for a fact whose quotation stands in an annex to its row of the
 * chronology, and nowhere where the place is in another paper.
 */
export function placesOf(paper: Paper): (to: string) => string | null {
  const known = new Set(paper.sections.flatMap((section) => [...idsOf(section)]))
  return (to) => {
    if (known.has(to)) return to
    const row = to.replace(/^fact-/, 'when-')
    return row !== to && known.has(row) ? row : null
  }
}
