import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { textOfPdfString } from './string-text.ts'

/** A field of a form with what was filled in. */
export interface FilledField {
  /** Its own name behind those of the groups that it stands in, joined by points; what the form calls it for readers, if it does. */
  readonly name: string
  readonly value: string
  /** From 1; null where no page shows the field. */
  readonly page: number | null
}

const mostFields = 50_000
const mostDepth = 40

/**
 * Every field of a form that holds a value, in whatever way it is stored: as text in any encoding, as a stream, a name, a
 * list or a number; in the field, in a group above it or in the boxes below; by its place in a list of choices; as rich
 * text; as a signature. Fields that no page shows are among them. Throws where the file cannot be taken apart.
 */
export async function filledFields(bytes: Uint8Array): Promise<readonly FilledField[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, password: '', throwOnInvalidObject: false })
  const form = pdf.catalog.lookup(PDFName.of('AcroForm'))
  if (!(form instanceof PDFDict)) return []
  const walk = new FormWalk(pdf.context, pagesOfWidgets(pdf))
  const fields = form.lookup(PDFName.of('Fields'))
  if (fields instanceof PDFArray) walk.all(fields, [], {}, 0)
  return [...walk.found, ...xfaFields(form)]
}

function pagesOfWidgets(pdf: PDFDocument): ReadonlyMap<string, number> {
  const pages = new Map<string, number>()
  pdf.getPages().forEach((page, i) => {
    const notes = page.node.lookup(PDFName.of('Annots'))
    if (notes instanceof PDFArray)
      for (const note of notes.asArray()) if (note instanceof PDFRef) pages.set(note.toString(), i + 1)
  })
  return pages
}

/** What a field takes over from the groups above it. */
interface Inherited {
  readonly type?: string
  readonly value?: PDFObject
  readonly choices?: PDFArray
}

class FormWalk {
  readonly found: FilledField[] = []
  readonly #context: PDFContext
  readonly #pages: ReadonlyMap<string, number>
  readonly #seen = new Set<string>()

  constructor(context: PDFContext, pages: ReadonlyMap<string, number>) {
    this.#context = context
    this.#pages = pages
  }

  all(list: PDFArray, names: readonly string[], above: Inherited, depth: number): void {
    for (const item of list.asArray()) {
      if (this.found.length >= mostFields || depth > mostDepth) return
      const key = item instanceof PDFRef ? item.toString() : ''
      if (key !== '' && this.#seen.has(key)) continue
      this.#seen.add(key)
      const field = this.#context.lookup(item)
      if (field instanceof PDFDict) this.#one(field, key, names, above, depth)
    }
  }

  #one(field: PDFDict, key: string, above: readonly string[], inherited: Inherited, depth: number): void {
    const get = (name: string): PDFObject | undefined => field.lookup(PDFName.of(name))
    const own = textOf(get('T'))
    const names = own === '' ? above : [...above, own]
    const [type, choices, value] = [get('FT'), get('Opt'), get('V')]
    const here: Inherited = {
      ...inherited,
      ...(type instanceof PDFName ? { type: type.decodeText() } : {}),
      ...(choices instanceof PDFArray ? { choices } : {}),
      ...(value === undefined ? {} : { value }),
    }
    const kids = get('Kids')
    const children = kids instanceof PDFArray ? kids.asArray().map((kid) => this.#context.lookup(kid)) : []
    const named = children.some((kid) => kid instanceof PDFDict && kid.has(PDFName.of('T')))
    if (named && kids instanceof PDFArray) {
      this.all(kids, names, here, depth + 1)
      return
    }
    const boxes = children.filter((kid): kid is PDFDict => kid instanceof PDFDict)
    const shown = filledIn(field, boxes, here)
    if (shown === '') return
    const page =
      this.#pages.get(key) ??
      (kids instanceof PDFArray ? kids.asArray() : []).map((kid) => this.#pages.get(String(kid))).find(Boolean) ??
      null
    const told = textOf(get('TU'))
    const name = names.join('.')
    this.found.push({ name: told === '' || told === name ? name : `${name} (${told})`, value: shown, page })
  }
}

function filledIn(field: PDFDict, boxes: readonly PDFDict[], { type, value, choices }: Inherited): string {
  const get = (name: string): PDFObject | undefined => field.lookup(PDFName.of(name))
  if (type === 'Sig') return value instanceof PDFDict ? signatureOf(value) : ''
  if (type === 'Btn') return stateOf(field, boxes, value, choices)
  const plain = type === 'Ch' ? choiceOf(value, get('I'), choices) : textOf(value)
  const rich = richText(textOf(get('RV')))
  const left = textOf(get('DV'))
  if (plain === '' && rich === '') return left === '' ? '' : `${left} (as the form suggests)`
  return rich === '' || bare(plain).includes(bare(rich))
    ? plain
    : [plain, rich].filter((part) => part !== '').join(' / ')
}

const bare = (text: string): string => text.replace(/\s+/g, '')

/** A box or a button: the name of its state, or the words that the form has for that state. */
function stateOf(
  field: PDFDict,
  boxes: readonly PDFDict[],
  value: PDFObject | undefined,
  choices: PDFArray | undefined,
): string {
  const states = [value, ...[field, ...boxes].map((box) => box.lookup(PDFName.of('AS')))]
    .map((state) => (state instanceof PDFName ? state.decodeText() : textOf(state)))
    .filter((state) => state !== '' && state !== 'Off')
  const [state] = states
  if (state === undefined) return ''
  const words = choices && /^\d+$/.test(state) ? textOf(choices.lookup(Number(state))) : ''
  return words === '' ? (/^(?:yes|on|1|true)$/i.test(state) ? 'checked' : `checked (${state})`) : words
}

/** What was chosen from a list: stored are the values for machines, or their places in the list; shown are the words. */
function choiceOf(value: PDFObject | undefined, places: PDFObject | undefined, choices: PDFArray | undefined): string {
  const pairs = (choices?.asArray() ?? []).map((_, i): readonly [string, string] => {
    const choice = choices?.lookup(i)
    return choice instanceof PDFArray
      ? [textOf(choice.lookup(0)), textOf(choice.lookup(1))]
      : [textOf(choice), textOf(choice)]
  })
  const chosen = value instanceof PDFArray ? value.asArray().map((_, i) => textOf(value.lookup(i))) : [textOf(value)]
  const words = chosen
    .filter((one) => one !== '')
    .map((one) => {
      const shown = pairs.find(([stored]) => stored === one)?.[1] ?? one
      return shown === one || shown === '' ? one : `${shown} (${one})`
    })
  if (words.length > 0 || !(places instanceof PDFArray)) return words.join('; ')
  return places
    .asArray()
    .map((place) => (place instanceof PDFNumber ? (pairs[place.asNumber()]?.[1] ?? '') : ''))
    .filter((word) => word !== '')
    .join('; ')
}

const signatureParts = [
  ['Name', 'signed by'],
  ['Reason', 'reason'],
  ['Location', 'place'],
  ['ContactInfo', 'contact'],
  ['M', 'time'],
] as const

/** What a signature says of itself; whether it holds is not checked. */
const signatureOf = (signature: PDFDict): string =>
  signatureParts
    .map(([key, label]) => [label, textOf(signature.lookup(PDFName.of(key)))] as const)
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label} ${text}`)
    .join(', ') || 'signed'

const richText = (text: string): string =>
  text
    .replace(/<\?[^>]*>/g, '')
    .replace(/<(?:br|\/p|\/div)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(0x10ffff, Number(code))))
    .replace(/&amp;/g, '&')
    .trim()

function textOf(value: PDFObject | undefined): string {
  if (value instanceof PDFString || value instanceof PDFHexString) return textOfPdfString(value.asBytes())
  if (value instanceof PDFName) return value.decodeText()
  if (value instanceof PDFNumber) return String(value.asNumber())
  if (value instanceof PDFBool) return String(value.asBoolean())
  if (value instanceof PDFArray)
    return value
      .asArray()
      .map((_, i) => textOf(value.lookup(i)))
      .filter((part) => part !== '')
      .join('; ')
  return value instanceof PDFStream ? textOfPdfString(bytesOf(value)) : ''
}

const bytesOf = (stream: PDFStream): Uint8Array =>
  stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents()

/** Forms of Adobe LiveCycle keep what was filled in as XML beside the pages, and only sometimes in the fields as well. */
function xfaFields(form: PDFDict): readonly FilledField[] {
  const xfa = form.lookup(PDFName.of('XFA'))
  const parts: string[] = []
  if (xfa instanceof PDFStream) parts.push(new TextDecoder().decode(bytesOf(xfa)))
  if (xfa instanceof PDFArray)
    for (let i = 0; i + 1 < xfa.size(); i += 2) {
      const part = xfa.lookup(i + 1)
      if (textOf(xfa.lookup(i)) === 'datasets' && part instanceof PDFStream)
        parts.push(new TextDecoder().decode(bytesOf(part)))
    }
  const data = parts.flatMap((xml) => /<xfa:data\b[^>]*>([\s\S]*?)<\/xfa:data>/.exec(xml)?.[1] ?? [])
  return data.flatMap((xml) =>
    [...xml.matchAll(/<([\w.:-]+)[^<>]*>([^<>]+)<\/\1>/g)]
      .map(([, name = '', text = '']) => ({ name, value: richText(text), page: null }))
      .filter(({ value }) => value !== ''),
  )
}
