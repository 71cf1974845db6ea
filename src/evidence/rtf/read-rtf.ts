import { makeNamer } from '../child-names.ts'
import { nativePage, type Reader } from '../read-outcome.ts'
import { RtfReading } from './rtf-text.ts'

/** A rich text: pages by the breaks set by hand, notes and comments where they stand, pictures as parts of their own. */
export const readRtf: Reader = async (bytes) => {
  const reading = new RtfReading()
  const { text, children, endings, changes, hidden, objects } = reading.read(bytes)
  const pages = text
    .split('\f')
    .map((page) =>
      page
        .replace(/[ \t]+\n/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .filter((page, _i, all) => page !== '' || all.length === 1)
    .map((page, i) => nativePage(i + 1, null, page))
  if (reading.open > 0)
    return {
      kind: 'failed',
      reason: 'damaged',
      notes: [{ is: 'breaks-off', within: 'text' }],
      recovered: pages,
    }
  const namer = makeNamer()
  return {
    kind: 'read',
    pages: pages.length > 0 ? pages : [nativePage(1, null, '')],
    children: children.map(({ bytes: taken }, i) => ({
      name: namer(`picture ${i + 1}.${endings[i] ?? 'bin'}`),
      bytes: taken,
    })),
    unreadChildren: Array.from({ length: objects }, (_, i) => ({
      name: namer(`embedded object ${i + 1}`),
      reason: 'type-not-supported' as const,
      bytes: 0,
    })),
    notes: [
      ...(changes > 0 ? [{ is: 'changes-marked', changes, marked: 'deleted-alone' } as const] : []),
      ...(hidden ? [{ is: 'hidden-words' } as const] : []),
    ],
  }
}
