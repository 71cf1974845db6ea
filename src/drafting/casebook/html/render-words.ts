import type { FactId } from '../../../casefile/ids.ts'
import { findingWords, timeWords } from '../../../words/standing.ts'
import { anchor, type Inline, type Paper, type Saying } from '../document-tree.ts'
import { element, escapeHtml } from './html-writing.ts'

const shape: Readonly<Record<'supported' | 'contested' | 'gap', string>> = {
  supported: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  contested:
    '<circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M6 1.7A4.3 4.3 0 0 1 6 10.3Z" fill="currentColor"/>',
  gap: '<circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" stroke-width="1.4"/>',
}

export function findingMark(finding: 'supported' | 'contested' | 'gap'): string {
  const drawing = `<svg class="shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">${shape[finding]}</svg>`
  return `<span class="finding ${finding}">${drawing}${findingWords[finding]}</span>`
}

export function renderInline(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return part.tone === undefined
        ? escapeHtml(part.text)
        : part.tone === 'strong'
          ? element('strong', {}, escapeHtml(part.text))
          : element('span', { class: part.tone }, escapeHtml(part.text))
    case 'finding':
      return part.to === undefined
        ? findingMark(part.finding)
        : element('a', { href: `#${part.to}`, class: 'to-finding' }, findingMark(part.finding))
    case 'time':
      return `<span class="time ${part.standing}">${timeWords[part.standing]}</span>`
    case 'grade':
      return `<span class="grade${part.sure ? '' : ' unsure'}">${escapeHtml(part.text)}</span>`
    case 'link':
      return element('a', { href: `#${part.to}` }, escapeHtml(part.text))
    case 'break':
      return '<br>'
    default:
      return part satisfies never
  }
}

function citation(id: FactId, cite: 'sources' | 'numbers', { facts }: Paper): string {
  const fact = facts.get(id)
  if (fact === undefined) return ''
  const to = `#${anchor('fact', id)}`
  if (cite === 'numbers') return element('a', { href: to, class: 'cite', title: fact.statement }, `F${fact.number}`)
  const places = [...new Set(fact.sources.map(({ bates, page }) => `${bates} p. ${page}`))]
  return places
    .map((place) =>
      element('a', { href: to, class: 'cite', title: `The words quoted for F${fact.number}` }, escapeHtml(place)),
    )
    .join(' ')
}

export function renderSaying(saying: Saying, casebook: Paper): string {
  const text = saying.words.map(renderInline).join('')
  if (saying.facts.length === 0 || saying.cite === undefined) return text
  const cite = saying.cite
  const number = (id: FactId): number => casebook.facts.get(id)?.number ?? 0
  const cites = [...saying.facts]
    .sort((a, b) => number(a) - number(b))
    .map((id) => citation(id, cite, casebook))
    .join(' ')
  return text === '' ? `<span class="cites alone">${cites}</span>` : `${text} <span class="cites">${cites}</span>`
}
