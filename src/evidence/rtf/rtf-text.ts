import type { ReadChild } from '../read-outcome.ts'
import { pagesByCharset, pagesByNumber, windowsPage } from './rtf-code-pages.ts'
import { kinds, silent, spoken } from './rtf-control-words.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'

export interface RtfText {
  readonly text: string
  readonly children: readonly Omit<ReadChild, 'name'>[]
  readonly endings: readonly string[]
  readonly changes: number
  readonly hidden: boolean
  readonly objects: number
}

/** What holds within a group and ends with it. */
interface State {
  readonly skip: boolean
  readonly font: number
  readonly hidden: boolean
  readonly deleted: boolean
  /** Letters that stand for programs without Unicode, after each letter given by its number. */
  readonly fallback: number
  readonly where: 'text' | 'fonts' | 'picture' | 'note' | 'comment'
  readonly pictureKind: string
  readonly inTable: boolean
}

const begin: State = {
  skip: false,
  font: -1,
  hidden: false,
  deleted: false,
  fallback: 1,
  where: 'text',
  pictureKind: '',
  inTable: false,
}
const mostDepth = 10_000

class Writer {
  readonly #out: string[] = []
  #pending: number[] = []
  #label = 'windows-1252'

  bytes(bytes: Iterable<number>, label: string): void {
    if (label !== this.#label) this.flush()
    this.#label = label
    for (const byte of bytes) this.#pending.push(byte)
  }

  text(text: string): void {
    this.flush()
    this.#out.push(text)
  }

  flush(): void {
    if (this.#pending.length === 0) return
    this.#out.push(new TextDecoder(this.#label).decode(Uint8Array.from(this.#pending)))
    this.#pending = []
  }

  whole(): string {
    this.flush()
    return this.#out.join('')
  }
}

/** The words of a rich text: pages by a form feed, cells parted by tabs, notes and comments where they stand. */
export class RtfReading {
  readonly #writer = new Writer()
  readonly #stack: State[] = []
  readonly #fontPages = new Map<number, string>()
  #state = begin
  #page = 'windows-1252'
  #passOver = 0
  #fontInTable = -1
  #starred = false
  #changes = 0
  #hidden = false
  #objects = 0
  #hex: string[] = []
  readonly #children: { bytes: Uint8Array; ending: string }[] = []

  read(bytes: Uint8Array): RtfText {
    for (const token of rtfTokens(bytes)) this.#take(token)
    return {
      text: this.#writer.whole(),
      children: this.#children.map(({ bytes: taken }) => ({ bytes: taken })),
      endings: this.#children.map(({ ending }) => ending),
      changes: this.#changes,
      hidden: this.#hidden,
      objects: this.#objects,
    }
  }

  /** Groups still open at the end: more than none means that the file was cut. */
  get open(): number {
    return this.#stack.length
  }

  #take(token: RtfToken): void {
    switch (token.kind) {
      case 'open':
        if (this.#stack.length > mostDepth) throw new RangeError('groups lie too deep in one another')
        this.#stack.push(this.#state)
        this.#starred = false
        return
      case 'close':
        this.#close()
        return
      case 'word':
        this.#word(token.word, token.value)
        return
      case 'sign':
        this.#sign(token.sign)
        return
      case 'byte':
        this.#letters([token.byte])
        return
      case 'bytes':
        this.#letters(token.bytes)
        return
      default:
        token satisfies never
    }
  }

  #close(): void {
    const ended = this.#state
    this.#state = this.#stack.pop() ?? begin
    if (ended.where === 'picture' && this.#state.where !== 'picture') this.#endPicture(ended.pictureKind)
    const note = ended.where === 'note' || ended.where === 'comment'
    if (note && this.#state.where === 'text') this.#writer.text(']')
    if (ended.deleted && !this.#state.deleted && this.#state.where === 'text') this.#writer.text(']')
  }

  #endPicture(ending: string): void {
    const bytes = Buffer.from(this.#hex.join('').replace(/[^0-9a-f]/gi, ''), 'hex')
    this.#hex = []
    if (bytes.length > 0) this.#children.push({ bytes: new Uint8Array(bytes), ending: ending || 'bin' })
  }

  #letters(bytes: Iterable<number>): void {
    const { where, skip, font, hidden } = this.#state
    if (where === 'picture') {
      if (!skip) this.#hex.push(Buffer.from(Uint8Array.from(bytes)).toString('latin1'))
      return
    }
    const left = [...bytes]
    const over = Math.min(this.#passOver, left.length)
    this.#passOver -= over
    if (skip || where === 'fonts' || over === left.length) return
    if (hidden) this.#hidden = true
    this.#writer.bytes(left.slice(over), this.#fontPages.get(font) ?? this.#page)
  }

  #sign(sign: string): void {
    if (sign === '*') this.#starred = true
    else if (this.#state.skip || this.#state.where === 'fonts' || this.#state.where === 'picture') return
    else if (sign === '~') this.#writer.text(' ')
    else if (sign === '_') this.#writer.text('-')
    else if (['\\', '{', '}'].includes(sign)) this.#letters([sign.charCodeAt(0)])
    else if (sign === '\n' || sign === '\r') this.#writer.text('\n')
  }

  #word(word: string, value: number | null): void {
    const starred = this.#starred
    this.#starred = false
    if (word === 'u') this.#unicode(value ?? 0)
    else if (word === 'uc') this.#change({ fallback: Math.max(0, value ?? 1) })
    else if (word === 'ansicpg') this.#page = pagesByNumber[value ?? 0] ?? windowsPage(value ?? 0)
    else if (word === 'mac') this.#page = 'macintosh'
    else if (word === 'fonttbl') this.#change({ where: 'fonts' })
    else if (this.#state.where === 'fonts') this.#fontWord(word, value)
    else if (word === 'pict') this.#change({ where: 'picture', pictureKind: '' })
    else if (this.#state.where === 'picture' && kinds[word] !== undefined) this.#change({ pictureKind: kinds[word] })
    else if (word === 'object') this.#objects += 1
    else if (word === 'footnote') this.#startNote('note', ' [footnote: ')
    else if (word === 'annotation') this.#startNote('comment', ' [comment: ')
    else if (word === 'atnauthor' || word === 'shptxt' || word === 'shppict' || word === 'shpinst') return
    else if (silent.has(word)) this.#change({ skip: true })
    else if (starred && !['fldrslt', 'nesttableprops', 'bkmkstart'].includes(word)) this.#change({ skip: true })
    else if (word === 'f') this.#change({ font: value ?? -1 })
    else if (word === 'v') this.#change({ hidden: value !== 0 })
    else if (word === 'plain') this.#change({ hidden: false, font: -1 })
    else if (word === 'deleted') this.#startDeleted(value)
    else if (word === 'revised' && value !== 0) this.#changes += 1
    else if (!this.#state.skip && this.#state.where !== 'picture') this.#speak(word)
  }

  #speak(word: string): void {
    const said = spoken[word]
    if (said !== undefined) this.#writer.text(said)
  }

  #startNote(where: 'note' | 'comment', text: string): void {
    if (this.#state.skip) return
    this.#writer.text(text)
    this.#change({ where })
  }

  #startDeleted(value: number | null): void {
    if (value === 0 || this.#state.deleted || this.#state.skip) return
    this.#changes += 1
    this.#writer.text('[deleted: ')
    this.#change({ deleted: true })
  }

  #fontWord(word: string, value: number | null): void {
    if (word === 'f') this.#fontInTable = value ?? -1
    else if (word === 'fcharset') {
      const label = pagesByCharset[value ?? 0]
      if (label !== undefined && (value ?? 0) !== 0) this.#fontPages.set(this.#fontInTable, label)
    }
  }

  #unicode(value: number): void {
    const { skip, where, fallback, hidden } = this.#state
    this.#passOver = fallback
    if (skip || where === 'fonts' || where === 'picture') return
    if (hidden) this.#hidden = true
    this.#writer.text(String.fromCharCode((value + 65_536) % 65_536))
  }

  #change(part: Partial<State>): void {
    this.#state = { ...this.#state, ...part }
  }
}
