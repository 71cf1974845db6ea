/** One section as a citation names it: `18 usc` with `1595`, `ohio rev code` with `2307.51`. */
export interface Section {
  /** The code in small letters and digits, single spaces: `18 usc`, `cal code civ proc`, `740 ilcs`. */
  readonly code: string
  readonly number: string
}

const number = /\d[\w.:/-]*\w|\d/g

/** The code of a citation in one spelling. */
export const plainCode = (text: string): string =>
  text
    .toLowerCase()
    .replace(/u\.?\s?s\.?\s?c\.?(?:\s?a\.?)?(?![a-z])/g, 'usc')
    .replace(/\b(?:annotated|ann|statutes?|stat)\b\.?/g, 'stat')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * The sections that a citation of `law/` names, in its order: `Cal. Code Civ. Proc. §§ 377.20, 335.1`, `740 ILCS 180/2`.
 * Subsections in parentheses are left off; a range gives its two ends. Acts and rules of court have none.
 */
export function sectionsCited(cite: string): readonly Section[] {
  return cite.split(';').flatMap((part) => {
    const ilcs = /(\d+)\s+ILCS\s+(\d[\w./-]*)/.exec(part)
    if (ilcs) return [{ code: `${ilcs[1]} ilcs`, number: ilcs[2] ?? '' }]
    const [before = '', after] = part.split(/§§?/, 2)
    const code = plainCode(before)
    if (after === undefined || code === '' || /\bpub\b|\bl\b.*\bstat\b/.test(code)) return []
    const numbers = after.replace(/\([^)]*\)/g, ' ').replace(/\s(?:to|through)\s/g, ', ')
    return [...numbers.matchAll(number)].flatMap(([found]) =>
      rangeEnds(found).map((one) => ({ code, number: one.replace(/\.$/, '') })),
    )
  })
}

/** `768.16-768.28` is a range, `52-571i` one section: the ends of a range are alike in form. */
function rangeEnds(text: string): readonly string[] {
  const ends = /^(\d+\.\d+|\d{4,})-(\d+\.\d+|\d{4,})$/.exec(text)
  return ends?.[1] !== undefined && ends[2] !== undefined ? [ends[1], ends[2]] : [text]
}
