import { printableText } from '../printable-text.ts'

/** Text that is safe between tags and in quoted attributes, whatever it holds. */
export function escapeHtml(text: string): string {
  return printableText(text).replace(/[&<>"'`]/g, (c) => `&#${c.charCodeAt(0)};`)
}

type Attributes = Readonly<Record<string, string | true | undefined>>

/** One element; `content` is HTML already. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `${openTag(name, attributes)}${content}</${name}>`
}

export function openTag(name: string, attributes: Attributes): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeHtml(value ?? '')}"`))
  return `<${name}${list.join('')}>`
}
