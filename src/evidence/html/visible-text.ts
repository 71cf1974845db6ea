import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document
type Element = DefaultTreeAdapterTypes.Element

export interface VisibleText {
  readonly title: string
  readonly text: string
  /** What the page carries without showing it, in characters: text that styles hide. */
  readonly hiddenCharacters: number
  readonly pictures: number
  readonly savedFrom: string | null
}

const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'canvas',
  'audio',
  'video',
  'select',
  'datalist',
])
const block = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'legend',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
])

const attribute = (element: Element, name: string): string => element.attrs.find((a) => a.name === name)?.value ?? ''
const isElement = (node: Node): node is Element => 'tagName' in node
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])

function isHidden(element: Element): boolean {
  if (
    element.attrs.some((a) => a.name === 'hidden') ||
    (element.tagName === 'input' && attribute(element, 'type') === 'hidden')
  )
    return true
  return /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|pt|%)?\s*(?:;|$)/i.test(
    attribute(element, 'style'),
  )
}

/** Addresses that say who is behind a page: shown after the link's words when the words do not hold them. */
function contactOf(element: Element): string | null {
  if (element.tagName !== 'a') return null
  const href = attribute(element, 'href').trim()
  return /^(?:tel|sms|mailto|whatsapp):/i.test(href) || /^https?:\/\/(?:wa\.me|t\.me)\//i.test(href) ? href : null
}

type Step =
  | { readonly do: 'enter'; readonly node: Node; readonly hidden: boolean; readonly pre: boolean }
  | { readonly do: 'write'; readonly text: string }

/** Text as a reader of the page sees it. Walks without recursion: hostile pages nest deeper than a call stack. */
export function visibleText(html: string): VisibleText {
  const document = parse(html)
  const out: string[] = []
  let title = ''
  let hiddenCharacters = 0
  let pictures = 0
  const stack: Step[] = [{ do: 'enter', node: document, hidden: false, pre: false }]
  while (stack.length > 0) {
    const step = stack.pop()
    if (step === undefined) break
    if (step.do === 'write') {
      out.push(step.text)
      continue
    }
    const { node } = step
    if (node.nodeName === '#text' && 'value' in node) {
      if (step.hidden) hiddenCharacters += node.value.trim().length
      else out.push(step.pre ? node.value : node.value.replace(/[ \t\r\n\f]+/g, ' '))
      continue
    }
    if (!isElement(node)) {
      for (const child of childrenOf(node).toReversed()) stack.push({ ...step, node: child })
      continue
    }
    const tag = node.tagName
    if (tag === 'head') {
      const found = node.childNodes.find((child): child is Element => isElement(child) && child.tagName === 'title')
      title =
        found?.childNodes
          .map((child) => ('value' in child ? child.value : ''))
          .join('')
          .trim() ?? ''
    }
    if (silent.has(tag)) continue
    const hidden = step.hidden || isHidden(node)
    if (tag === 'br' && !hidden) out.push('\n')
    if (tag === 'img' && !hidden) {
      pictures += 1
      const alt = attribute(node, 'alt').trim()
      if (alt !== '') out.push(` [picture: ${alt}] `)
    }
    const isBlock = block.has(tag) && !hidden
    const contact = hidden ? null : contactOf(node)
    if (isBlock) stack.push({ do: 'write', text: '\n' })
    if ((tag === 'td' || tag === 'th') && !hidden) stack.push({ do: 'write', text: '\t' })
    if (contact) stack.push({ do: 'write', text: ` [link: ${contact}]` })
    for (const child of node.childNodes.toReversed())
      stack.push({ do: 'enter', node: child, hidden, pre: step.pre || tag === 'pre' || tag === 'textarea' })
    if (isBlock) out.push('\n')
    if ((tag === 'p' || /^h[1-6]$/.test(tag)) && isBlock) out.push('\n')
  }
  const savedFrom = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html.slice(0, 20_000))?.[1] ?? null
  return { title, text: tidy(out.join('')), hiddenCharacters, pictures, savedFrom }
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u00ad', '')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').replace(/^ +|[ \t]+$/g, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
