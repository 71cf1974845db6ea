import { printableText } from '../printable-text.ts'

/** Colours that print in black and white and hold 4.5:1 on white where they carry text. */
export const ink = {
  text: '#1c2430',
  quiet: '#56606e',
  line: '#b9c0ca',
  faint: '#e4e7ec',
  accent: '#1f4e79',
  loss: '#a3261f',
  paper: '#ffffff',
} as const

export const svgFont = "'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"

export const svgEscaped = (text: string): string =>
  printableText(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

export const rounded = (n: number): string => String(Math.round(n * 10) / 10)

type Attributes = Readonly<Record<string, string | number | undefined>>

export function svgElement(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${svgEscaped(typeof value === 'number' ? rounded(value) : (value ?? ''))}"`)
    .join('')
  return content === '' ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`
}

export function svgText(x: number, y: number, text: string, more: Attributes = {}): string {
  return svgElement(
    'text',
    { x, y, 'font-family': svgFont, 'font-size': 13, fill: ink.text, ...more },
    svgEscaped(text),
  )
}

export function svgDrawing(width: number, height: number, describes: string, content: string): string {
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      width,
      height,
      role: 'img',
      'aria-label': describes,
      'data-made-by': 'Redress',
    },
    svgElement('rect', { x: 0, y: 0, width, height, fill: ink.paper }) + content,
  )
}

/** Breaks a label into lines of at most `most` characters, at spaces, never cutting a word. */
export function labelLines(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
