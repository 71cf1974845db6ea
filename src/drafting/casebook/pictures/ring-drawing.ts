import type { RingLink, RingNode, RingPicture } from '../../../casefile/ring.ts'
import { nodeName } from '../../../words/ring-words.ts'
import type { Picture } from '../document-tree.ts'
import { ink, labelLines, svgDrawing, svgElement, svgText } from './svg-writing.ts'

const width = 980
const rowHeight = 58
const top = 58
const columnPlaces = [236, 490, 720] as const

type ColumnNumber = 0 | 1 | 2

interface Placed {
  readonly node: RingNode
  readonly column: ColumnNumber
  readonly x: number
  readonly y: number
}

function columnOf(node: RingNode, organisations: ReadonlySet<string>): ColumnNumber {
  if (node.kind === 'place') return 2
  if (node.kind === 'party') return organisations.has(node.id) ? 2 : 0
  return node.kind === 'claimant' ? 0 : 1
}

/** Orders the columns so that linked nodes stand near each other: each takes the mean height of those it is linked to. */
function ordered(
  columns: readonly (readonly RingNode[])[],
  links: readonly RingLink[],
): readonly (readonly RingNode[])[] {
  const neighbours = new Map<string, string[]>()
  for (const { from, to } of links) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to])
    neighbours.set(to, [...(neighbours.get(to) ?? []), from])
  }
  let current = columns
  for (let sweep = 0; sweep < 8; sweep++) {
    const height = new Map(
      current.flatMap((nodes) => nodes.map((node, i): [string, number] => [node.id, (i + 0.5) / nodes.length])),
    )
    current = current.map((nodes, column) => {
      if (sweep % columns.length !== column % columns.length) return nodes
      const wish = (node: RingNode): number => {
        const heights = (neighbours.get(node.id) ?? []).map((id) => height.get(id) ?? 0.5)
        return heights.length === 0 ? 1 : heights.reduce((a, b) => a + b, 0) / heights.length
      }
      return [...nodes].sort((a, b) => wish(a) - wish(b) || (a.id < b.id ? -1 : 1))
    })
  }
  return current
}

const shapes: Readonly<Record<RingNode['kind'], (x: number, y: number, r: number, fill: string) => string>> = {
  party: (x, y, r, fill) => svgElement('circle', { cx: x, cy: y, r, fill, stroke: ink.accent, 'stroke-width': 1.6 }),
  claimant: (x, y, r, fill) =>
    svgElement('path', {
      d: `M${x} ${y - r - 2}L${x + r + 2} ${y}L${x} ${y + r + 2}L${x - r - 2} ${y}Z`,
      fill,
      stroke: ink.accent,
      'stroke-width': 1.6,
    }),
  place: (x, y, r, fill) =>
    svgElement('path', {
      d: `M${x} ${y - r}L${x + r} ${y + r * 0.8}L${x - r} ${y + r * 0.8}Z`,
      fill,
      stroke: ink.accent,
      'stroke-width': 1.6,
    }),
  phone: (x, y, r, fill) =>
    svgElement('rect', {
      x: x - r * 0.6,
      y: y - r,
      width: r * 1.2,
      height: r * 2,
      rx: 2,
      fill,
      stroke: ink.accent,
      'stroke-width': 1.6,
    }),
  ad: (x, y, r, fill) =>
    svgElement('rect', {
      x: x - r,
      y: y - r * 0.7,
      width: r * 2,
      height: r * 1.4,
      fill,
      stroke: ink.accent,
      'stroke-width': 1.6,
    }),
  account: (x, y, r, fill) =>
    svgElement('path', {
      d: `M${x - r} ${y}L${x - r / 2} ${y - r}L${x + r / 2} ${y - r}L${x + r} ${y}L${x + r / 2} ${y + r}L${x - r / 2} ${y + r}Z`,
      fill,
      stroke: ink.accent,
      'stroke-width': 1.6,
    }),
  vehicle: (x, y, r, fill) =>
    svgElement('ellipse', { cx: x, cy: y, rx: r * 1.2, ry: r * 0.7, fill, stroke: ink.accent, 'stroke-width': 1.6 }),
}

function drawNode({ node, column, x, y }: Placed, organisations: ReadonlySet<string>): string {
  const size = 6 + Math.min(5, node.degree)
  const fill = node.kind === 'claimant' ? ink.accent : node.kind === 'party' ? '#cfdcea' : '#ffffff'
  const shape =
    node.kind === 'party' && organisations.has(node.id)
      ? svgElement('rect', {
          x: x - size,
          y: y - size,
          width: size * 2,
          height: size * 2,
          fill,
          stroke: ink.accent,
          'stroke-width': 1.6,
        })
      : shapes[node.kind](x, y, size, fill)
  const lines = labelLines(nodeName(node), 30)
  const halo = { stroke: ink.paper, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' }
  const words = lines.map((line, i) => {
    if (column === 1) return svgText(x, y + size + 14 + i * 14, line, { 'text-anchor': 'middle', ...halo })
    const dy = 4 + (i - (lines.length - 1) / 2) * 15
    return svgText(column === 0 ? x - size - 8 : x + size + 8, y + dy, line, {
      'text-anchor': column === 0 ? 'end' : 'start',
      ...halo,
    })
  })
  return shape + words.join('')
}

interface Curve {
  readonly path: string
  readonly middle: readonly [number, number]
}

function curveBetween(a: Placed, b: Placed, at: number): Curve {
  const sameColumn = a.column === b.column
  const bulge = sameColumn ? (a.column === 2 ? -1 : 1) * (34 + Math.abs(a.y - b.y) * 0.32) : 0
  const reach = (b.x - a.x) * 0.4
  const [p1x, p2x] = sameColumn ? [a.x + bulge, b.x + bulge] : [a.x + reach, b.x - reach]
  const point = (p0: number, p1: number, p2: number, p3: number): number =>
    (1 - at) ** 3 * p0 + 3 * (1 - at) ** 2 * at * p1 + 3 * (1 - at) * at ** 2 * p2 + at ** 3 * p3
  const r = (n: number): number => Math.round(n * 10) / 10
  return {
    path: `M${r(a.x)} ${r(a.y)}C${r(p1x)} ${r(a.y)} ${r(p2x)} ${r(b.y)} ${r(b.x)} ${r(b.y)}`,
    middle: [point(a.x, p1x, p2x, b.x), point(a.y, a.y, b.y, b.y)],
  }
}

/** Numbers on the lines keep apart: each takes the first place along its line where no other stands. */
function drawLinks(links: readonly RingLink[], placed: ReadonlyMap<string, Placed>): string {
  const taken: (readonly [number, number])[] = []
  const labelled = [...placed.values()].filter((one) => one.column === 1)
  const onLabel = ([x, y]: readonly [number, number]): boolean =>
    labelled.some(
      (one) => Math.abs(one.x - x) < nodeName(one.node).length * 3.6 + 12 && y > one.y - 20 && y < one.y + 36,
    )
  const lines: string[] = []
  const numbers: string[] = []
  for (const [i, one] of links.entries()) {
    const [a, b] = [placed.get(one.from), placed.get(one.to)]
    if (a === undefined || b === undefined) continue
    const [left, right] = a.x <= b.x ? [a, b] : [b, a]
    const places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.28, 0.72, 0.22, 0.78, 0.17].map((at) =>
      curveBetween(left, right, at),
    )
    const free =
      places.find(
        ({ middle: [x, y] }) => !onLabel([x, y]) && taken.every(([tx, ty]) => Math.hypot(tx - x, ty - y) > 19),
      ) ?? places[0]
    if (free === undefined) continue
    taken.push(free.middle)
    const sure = one.standing === 'confirmed'
    lines.push(
      svgElement('path', {
        d: free.path,
        fill: 'none',
        stroke: sure ? ink.accent : ink.quiet,
        'stroke-width': sure ? 1.5 : 1.3,
        'stroke-dasharray': sure ? undefined : '5 4',
      }),
    )
    const [x, y] = free.middle
    numbers.push(
      svgElement('circle', { cx: x, cy: y, r: 8.5, fill: ink.paper }) +
        svgText(x, y + 3.5, String(i + 1), { 'text-anchor': 'middle', 'font-size': 10.5, fill: ink.quiet }),
    )
  }
  return lines.join('') + numbers.join('')
}

function legend(y: number): string {
  const entry = (x: number, mark: string, text: string): string =>
    mark + svgText(x + 16, y + 4, text, { 'font-size': 12, fill: ink.quiet })
  const kinds: readonly (readonly [RingNode['kind'], string])[] = [
    ['claimant', 'claimant'],
    ['party', 'person'],
    ['place', 'place'],
    ['phone', 'phone'],
    ['ad', 'ad'],
    ['account', 'account'],
    ['vehicle', 'vehicle'],
  ]
  let x = 40
  const parts: string[] = []
  for (const [kind, text] of kinds) {
    parts.push(
      entry(
        x,
        shapes[kind](x, y, 6, kind === 'claimant' ? ink.accent : kind === 'party' ? '#cfdcea' : '#ffffff'),
        text,
      ),
    )
    x += 34 + text.length * 7
    if (kind === 'party') {
      parts.push(
        entry(
          x,
          svgElement('rect', {
            x: x - 6,
            y: y - 6,
            width: 12,
            height: 12,
            fill: '#cfdcea',
            stroke: ink.accent,
            'stroke-width': 1.6,
          }),
          'business',
        ),
      )
      x += 34 + 8 * 7
    }
  }
  const line = (from: number, text: string, dashes: string | undefined): string =>
    svgElement('line', {
      x1: from,
      x2: from + 30,
      y1: y,
      y2: y,
      stroke: dashes ? ink.quiet : ink.accent,
      'stroke-width': 1.5,
      'stroke-dasharray': dashes,
    }) + svgText(from + 36, y + 4, text, { 'font-size': 12, fill: ink.quiet })
  return parts.join('') + line(x + 6, 'confirmed', undefined) + line(x + 120, 'inference', '5 4')
}

/** People on the left, things in the middle, businesses and places on the right; the same input always gives the same picture. */
export function drawRingPicture(ring: RingPicture, organisations: ReadonlySet<string>): Picture {
  const columns = ordered(
    [0, 1, 2].map((column) => ring.nodes.filter((node) => columnOf(node, organisations) === column)),
    ring.links,
  )
  const rows = Math.max(...columns.map((nodes) => nodes.length), 1)
  const placed = new Map<string, Placed>()
  for (const [number, nodes] of columns.entries()) {
    const column: ColumnNumber = number === 0 ? 0 : number === 1 ? 1 : 2
    const gap = (rows * rowHeight) / Math.max(1, nodes.length)
    for (const [i, node] of nodes.entries())
      placed.set(node.id, { node, column, x: columnPlaces[column], y: top + gap * (i + 0.5) })
  }
  const height = top + rows * rowHeight + 24
  const nodes = [...placed.values()].map((one) => drawNode(one, organisations)).join('')
  const describes = `${ring.nodes.length} nodes and ${ring.links.length} links; the table of links says the same in words.`
  return {
    svg: svgDrawing(width, height, describes, legend(22) + drawLinks(ring.links, placed) + nodes),
    width,
    height,
    describes,
  }
}
