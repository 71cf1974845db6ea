import { type Section, subsectionAt } from './sections-cited.ts'

/** A place of a text that names a section. `at` counts UTF-16 units from its beginning. */
export interface Mention {
  readonly section: Section
  readonly at: number
  readonly length: number
}

const usCode =
  /\b(\d{1,2})\s+U\.?\s?S\.?\s?C\.?(?:\s?A\.?)?\s*(?:§{1,2}|sections?|secs?\.?)?\s*(\d+[A-Za-z]{0,2}(?:-\d+)?)/g
const ofTitle =
  /\bsections?\s+(\d+[A-Za-z]{0,2})((?:\([\w]+\))*)(?:\s+and\s+(\d+[A-Za-z]{0,2})((?:\([\w]+\))*))?\s+of\s+title\s+(\d{1,2})\b/gi
/** What the acts of Congress are cited by, where an opinion or a bill does not give the Code. */
const byAct: readonly { readonly act: RegExp; readonly sections: RegExp; readonly code: string }[] = [
  {
    act: /Communications (?:Decency )?Act/i,
    sections: /(?:\bsections?|§)\s*(230)\b(?!\s+of\s+title)/gi,
    code: '47 usc',
  },
]

/** Sections of the United States Code that a text names, in whatever usual way; each place once, in the order of the text. */
export function federalMentions(text: string): readonly Mention[] {
  const found: Mention[] = []
  const add = (title = '', number = '', at: number, length: number, sub = subsectionAt(text, at + length)): void => {
    if (title !== '' && number !== '')
      found.push({ section: { code: `${Number(title)} usc`, number: number.toLowerCase(), ...sub }, at, length })
  }
  for (const one of text.matchAll(usCode)) add(one[1], one[2], one.index, one[0].length)
  for (const one of text.matchAll(ofTitle)) {
    const part = (sub = ''): { readonly sub?: string } => (sub === '' ? {} : { sub })
    add(one[5], one[1], one.index, one[0].length, part(one[2]))
    add(one[5], one[3], one.index, one[0].length, part(one[4]))
  }
  for (const { act, sections, code } of byAct)
    if (act.test(text))
      for (const one of text.matchAll(sections))
        found.push({ section: { code, number: one[1] ?? '' }, at: one.index, length: one[0].length })
  return oncePerPlace([...found, ...bareSections(text, found)])
}

/** `§ 1591(e)(4)` after the title was named with that very section, or with one of the same chapter before it. */
function bareSections(text: string, named: readonly Mention[]): readonly Mention[] {
  const codes = new Map(named.map(({ section }) => [section.number, section.code]))
  return [...text.matchAll(/(?:§{1,2}|\bsections?)\s*(\d{3,}[A-Za-z]{0,2})\b/gi)].flatMap((one) => {
    const code = codes.get((one[1] ?? '').toLowerCase())
    return code === undefined
      ? []
      : [
          {
            section: {
              ...{ code, number: (one[1] ?? '').toLowerCase() },
              ...subsectionAt(text, one.index + one[0].length),
            },
            at: one.index,
            length: one[0].length,
          },
        ]
  })
}

function oncePerPlace(all: readonly Mention[]): readonly Mention[] {
  const sorted = all.toSorted((a, b) => a.at - b.at || b.length - a.length)
  return sorted.filter(
    (one, i) =>
      !sorted
        .slice(0, i)
        .some(
          (before) =>
            before.at + before.length > one.at &&
            before.section.number === one.section.number &&
            before.section.code === one.section.code,
        ),
  )
}

/** Places of a section number of a state's code; the number stands alone, not within a longer one. */
export function placesOfNumber(text: string, number: string): readonly number[] {
  return [...text.matchAll(new RegExp(`(?<![\\w.:/-])${RegExp.escape(number)}(?![\\w]|[.:/-]\\w)`, 'gi'))].map(
    ({ index }) => index,
  )
}
