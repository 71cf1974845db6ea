import type { Block, Paper, Row, Saying, Tile } from '../document-tree.ts'
import { element, escapeHtml, openTag } from './html-writing.ts'
import { renderInline, renderSaying } from './render-words.ts'

type Table = Extract<Block, { kind: 'table' }>

const isEmpty = (saying: Saying): boolean =>
  saying.facts.length === 0 &&
  saying.words.every((part) => part.kind === 'text' && (part.text === '' || part.text === '—'))

// Roles stand beside the elements because the narrow layout turns rows into blocks, which takes the elements' own away.
function renderRow(row: Row, table: Table, casebook: Paper): string {
  const cells = row.cells.map((cell, i) => {
    const column = table.columns[i]
    const attributes = {
      role: i === 0 ? 'rowheader' : 'cell',
      scope: i === 0 ? 'row' : undefined,
      class:
        [column?.align === 'right' ? 'number' : '', isEmpty(cell) ? 'empty' : '']
          .filter((name) => name !== '')
          .join(' ') || undefined,
      'data-label': column?.label.replace('\n', ', '),
    }
    return element(i === 0 ? 'th' : 'td', attributes, `<div>${renderSaying(cell, casebook)}</div>`)
  })
  return element(
    'tr',
    { role: 'row', id: row.id, class: row.emphasis, 'data-about': row.about?.join(' ') },
    cells.join(''),
  )
}

function renderTable(table: Table, casebook: Paper): string {
  const columns = table.columns
    .map((column) => openTag('col', { class: column.width === undefined ? undefined : `w${column.width}` }))
    .join('')
  const heads = table.columns.map((column) =>
    element(
      'th',
      { role: 'columnheader', scope: 'col', class: column.align === 'right' ? 'number' : undefined },
      column.label
        .split('\n')
        .map((line, i) => (i === 0 ? escapeHtml(line) : `<br><span class="quiet">${escapeHtml(line)}</span>`))
        .join(''),
    ),
  )
  const filter =
    table.filter === undefined || table.filter.length === 0
      ? ''
      : element(
          'p',
          { class: 'filter scripted', hidden: true },
          `<label for="${table.id}-filter">Show only what concerns</label> ${element('select', { id: `${table.id}-filter`, 'data-filters': table.id }, `<option value="">everyone</option>${table.filter.map(({ id, name }) => element('option', { value: id }, escapeHtml(name))).join('')}`)} <span class="quiet" role="status"></span>`,
        )
  const body = table.rows.map((row) => renderRow(row, table, casebook)).join('\n')
  const content = `${element('caption', {}, escapeHtml(table.caption))}<colgroup>${columns}</colgroup><thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>\n<tbody role="rowgroup">${body}</tbody>`
  const html = element('table', { id: table.id, role: 'table', class: table.look }, content)
  const scrolls = table.look === 'matrix' && table.columns.length > 8
  return (
    filter +
    (scrolls
      ? element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': table.caption }, html)
      : html)
  )
}

function renderTile(tile: Tile): string {
  return element(
    'div',
    { class: tile.urgent ? 'tile urgent' : 'tile' },
    `<dt>${escapeHtml(tile.label)}</dt><dd class="value">${tile.value.map(renderInline).join('')}</dd><dd>${tile.note.map(renderInline).join('')}</dd>`,
  )
}

function renderQuotes(block: Extract<Block, { kind: 'quotes' }>, casebook: Paper): string {
  const fact = casebook.facts.get(block.fact)
  if (fact === undefined) return ''
  const quotes = fact.sources.map(({ document, bates, page, quote }) => {
    const source = element('a', { href: `#document-${document}` }, escapeHtml(bates))
    return `<blockquote><p>${escapeHtml(quote)}</p><footer>${source}, page ${page}</footer></blockquote>`
  })
  return element(
    'section',
    { class: 'source', id: block.id, 'aria-label': `Sources of F${fact.number}` },
    `<p><strong>F${fact.number}</strong> ${escapeHtml(fact.statement)}</p>${quotes.join('')}`,
  )
}

/** `within` an unfolding part the headings are one level lower. */
export function renderBlock(block: Block, casebook: Paper, within = false): string {
  switch (block.kind) {
    case 'paragraph':
      return element(
        'p',
        { class: block.role },
        (block.role === 'caution' ? '<strong class="sign">Note</strong> ' : '') + renderSaying(block.saying, casebook),
      )
    case 'heading':
      return element(within ? 'h5' : 'h4', { id: block.id, class: 'minor' }, escapeHtml(block.text))
    case 'list': {
      const items = block.items.map((item) => element('li', {}, renderSaying(item, casebook))).join('\n')
      return element(block.ordered ? 'ol' : 'ul', {}, items)
    }
    case 'tiles':
      return element('dl', { class: 'tiles' }, block.tiles.map(renderTile).join('\n'))
    case 'table':
      return renderTable(block, casebook)
    case 'figure': {
      return element(
        'figure',
        { id: block.id },
        `<figcaption><strong>${escapeHtml(block.title)}.</strong> ${escapeHtml(block.caption)}</figcaption>${element('div', { class: 'picture', tabindex: '0', role: 'region', 'aria-label': block.title }, block.picture.svg)}`,
      )
    }
    case 'unfolding': {
      const heading = element(`h${block.level}`, {}, escapeHtml(block.heading))
      const summary = element(
        'summary',
        {},
        `${heading}<span class="standing">${block.summary.map(renderInline).join('')}</span>`,
      )
      return element(
        'details',
        { id: block.id, open: true },
        summary +
          element('div', { class: 'within' }, block.blocks.map((one) => renderBlock(one, casebook, true)).join('\n')),
      )
    }
    case 'quotes':
      return renderQuotes(block, casebook)
    default:
      return block satisfies never
  }
}
