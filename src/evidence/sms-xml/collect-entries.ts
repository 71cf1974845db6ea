import { decodeXmlReferences } from '../xml-references.ts'
import { scanTags, type Tag } from './scan-elements.ts'

/** A message or a call of a backup; parts and addresses belong to an MMS. */
export interface Entry {
  readonly name: 'sms' | 'mms' | 'call'
  readonly attributes: Tag['attributes']
  readonly parts: readonly Tag['attributes'][]
  readonly addresses: readonly Tag['attributes'][]
}

export interface Backup {
  readonly entries: readonly Entry[]
  /** How many the backup says it holds; null where it does not say. */
  readonly stated: number | null
  /** Whether the end of the backup is there. */
  readonly whole: boolean
}

/** The value of an attribute; the programs write `null` for none. */
export function fieldOf(attributes: Tag['attributes'], name: string): string {
  const value = attributes.get(name)
  const text = value === undefined ? '' : decodeXmlReferences(value)
  return text === 'null' ? '' : text
}

const roots = new Set(['smses', 'calls', 'allsms'])
const isEntry = (name: string): name is Entry['name'] => name === 'sms' || name === 'mms' || name === 'call'

/** Null when the document is no backup. An entry that is cut off is left out, those before it stay. */
export function collectEntries(text: string): Backup | null {
  let root: string | null = null
  let stated: number | null = null
  let whole = false
  const entries: Entry[] = []
  let open: {
    name: Entry['name']
    attributes: Tag['attributes']
    parts: Tag['attributes'][]
    addresses: Tag['attributes'][]
  } | null = null
  for (const { name, kind, attributes } of scanTags(text)) {
    if (kind === 'close') {
      if (open?.name === name) {
        entries.push(open)
        open = null
      } else if (name === root) whole = true
      continue
    }
    if (roots.has(name)) {
      root = name
      const count = fieldOf(attributes, 'count')
      stated = /^\d+$/.test(count) ? Number(count) : null
      whole = kind === 'whole'
    } else if (isEntry(name)) {
      if (kind === 'whole') entries.push({ name, attributes, parts: [], addresses: [] })
      else open = { name, attributes, parts: [], addresses: [] }
    } else if (name === 'part') open?.parts.push(attributes)
    else if (name === 'addr') open?.addresses.push(attributes)
  }
  return root === null ? null : { entries, stated, whole }
}
