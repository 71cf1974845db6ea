/** One section as a citation names it: `18 usc` with `1595`, `ohio rev code` with `2307.51`. */
export interface Section {
  /** The code in small letters and digits, single spaces: `18 usc`, `cal code civ proc`, `740 ilcs`. */
  readonly code: string
  readonly number: string
  /** The subsection that is named, `(c)(2)`; left out where the whole section is. */
  readonly sub?: string
}

const number = /(\d[\w.:/-]*\w|\d)((?:\(\w{1,4}\))*)/g

/** Long and short names of the same words in codes, as citations and as bills write them. */
const shortWords: Readonly<Record<string, string>> = {
  administrative: 'admin',
  civil: 'civ',
  compiled: 'comp',
  consolidated: 'cons',
  construction: 'constr',
  general: 'gen',
  practice: 'prac',
  procedure: 'proc',
  remedies: 'rem',
  revised: 'rev',
  services: 'serv',
  social: 'soc',
}
/** Codes that are cited by their initials and amended by their names. */
const initialsOf = [
  [/\bciv prac law and rules\b/g, 'cplr'],
  [/\bestates powers and trusts law\b/g, 'eptl'],
  [/\b(?:official )?code of georgia\b/g, 'ocga'],
] as const

/** The code of a citation in one spelling. */
export function plainCode(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/u\.?\s?s\.?\s?c\.?(?:\s?a\.?)?(?![a-z])/g, 'usc')
    .replace(/\b(?:annotated|ann|statutes?|stat)\b\.?/g, 'stat')
    // `C.P.L.R.` is one word.
    .replace(/\b(?:[a-z]\.){2,}/g, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/[a-z]+/g, (word) => shortWords[word] ?? word)
  return initialsOf.reduce((now, [name, initials]) => now.replace(name, initials), words)
}

/**
 * The sections that a citation of `law/` names, in its order: `Cal. Code Civ. Proc. §§ 377.20, 335.1`, `740 ILCS 180/2`.
 * Other words in parentheses are left off; a range gives its two ends. Acts and rules of court have none.
 */
export function sectionsCited(cite: string): readonly Section[] {
  return cite.split(';').flatMap((part) => {
    const ilcs = /(\d+)\s+ILCS\s+(\d[\w./-]*)/.exec(part)
    if (ilcs) return [{ code: `${ilcs[1]} ilcs`, number: ilcs[2] ?? '' }]
    const [before = '', after] = part.includes('§') ? part.split(/§§?/, 2) : withoutSign(part)
    const code = plainCode(before)
    if (after === undefined || code === '' || /\bpub\b|\bl\b.*\bstat\b/.test(code)) return []
    const numbers = after.replace(/(?<![\w)])\([^)]*\)/g, ' ').replace(/\s(?:to|through)\s/g, ', ')
    return [...numbers.matchAll(number)].flatMap(([, found = '', sub = '']) =>
      rangeEnds(found).map((one) => ({ code, number: one.replace(/\.$/, ''), ...(sub === '' ? {} : { sub }) })),
    )
  })
}

/** Codes that are cited without the sign: by initials, `N.Y. C.P.L.R. 208, 214`, `RCW 4.16.080`, or as a code, statutes, a law. */
const signless =
  /^([^\d§]*(?:\b(?:[A-Z]\.){3,}|\b[A-Z]{3,}|RSMo|\bCode(?: Ann\.)?|\bStat\.(?: Ann\.)?|\bLaw))\s+(\d.*)$/

function withoutSign(part: string): readonly [string, string?] {
  const [, code, numbers] = signless.exec(part.trim()) ?? []
  return code === undefined || numbers === undefined ? [part] : [code, numbers]
}

/** `768.16-768.28` is a range, `52-571i` one section: the ends of a range are alike in form. */
function rangeEnds(text: string): readonly string[] {
  const ends = /^(\d+\.\d+|\d{4,})-(\d+\.\d+|\d{4,})$/.exec(text)
  return ends?.[1] !== undefined && ends[2] !== undefined ? [ends[1], ends[2]] : [text]
}

/** The subsection that stands right behind a section number of a text; none where several are named together. */
export function subsectionAt(text: string, at: number): { readonly sub?: string } {
  const found = /^((?:\(\w{1,4}\))+)(\s*(?:,|and|or|through|to|-)\s*\()?/.exec(text.slice(at, at + 40))
  return found?.[1] === undefined || found[2] !== undefined ? {} : { sub: found[1] }
}

/** Whether two namings of one section can mean the same part of it. */
export const meetsSubsection = (one: Section, other: Section): boolean =>
  one.sub === undefined || other.sub === undefined || one.sub.startsWith(other.sub) || other.sub.startsWith(one.sub)
