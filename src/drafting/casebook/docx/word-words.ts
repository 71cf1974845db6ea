import { Bookmark, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { findingShapes, findingWords, timeWords } from '../../../words/standing.ts'
import { anchor, type Inline, type Paper, type Picture, type Saying } from '../document-tree.ts'
import { printableText } from '../printable-text.ts'
import { wordColours } from './word-styles.ts'

/** What one Word document is written from. */
export interface WordDraft {
  readonly casebook: Paper
  /** Each drawing once more, for programs that show no SVG. */
  readonly pngs: ReadonlyMap<Picture, Uint8Array>
  /** Where a link goes in this paper; null where its place is in another. */
  readonly place: (to: string) => string | null
}

/** Word allows 40 signs in the name of a bookmark. */
export function bookmarkName(id: string): string {
  const name = id.replace(/[^A-Za-z0-9_]/g, '_')
  return name.length <= 40 ? name : `${name.slice(0, 26)}_${name.slice(-13)}`
}

const symbolFont = 'Segoe UI Symbol'

interface Look {
  readonly bold?: boolean
  readonly size?: number
}

/** The runs as a link, or plainly where the place is in another paper. */
function linked(to: string, draft: WordDraft, runs: readonly TextRun[]): ParagraphChild[] {
  const place = draft.place(to)
  return place === null ? [...runs] : [new InternalHyperlink({ anchor: bookmarkName(place), children: [...runs] })]
}

export function wordRuns(part: Inline, draft: WordDraft, look: Look = {}): ParagraphChild[] {
  switch (part.kind) {
    case 'text': {
      if (part.text === '') return []
      const colour = part.tone === 'quiet' ? wordColours.quiet : part.tone === 'loss' ? wordColours.loss : undefined
      const bold = part.tone === 'strong' || part.tone === 'figure' || look.bold
      return [
        new TextRun({
          ...look,
          text: printableText(part.text),
          ...(bold ? { bold: true } : {}),
          ...(colour === undefined ? {} : { color: colour }),
        }),
      ]
    }
    case 'finding': {
      const colour = part.finding === 'gap' ? wordColours.quiet : wordColours.accent
      const runs = [
        new TextRun({ ...look, text: `${findingShapes[part.finding]}\u00a0`, font: symbolFont, color: colour }),
        new TextRun({
          ...look,
          text: findingWords[part.finding],
          bold: true,
          color: part.finding === 'gap' ? wordColours.quiet : wordColours.text,
        }),
      ]
      return part.to === undefined ? runs : linked(part.to, draft, runs)
    }
    case 'time': {
      const late = part.standing === 'too-late'
      return [
        new TextRun({
          ...look,
          text: timeWords[part.standing],
          ...(late ? { bold: true, color: wordColours.loss } : {}),
          ...(part.standing === 'arguable' ? { italics: true } : {}),
        }),
      ]
    }
    case 'grade':
      return [
        new TextRun({
          ...look,
          text: part.text,
          ...(part.sure ? { color: wordColours.quiet } : { bold: true, color: wordColours.caution }),
        }),
      ]
    case 'link': {
      const colour = draft.place(part.to) === null ? {} : { color: wordColours.accent }
      return linked(part.to, draft, [new TextRun({ ...look, text: printableText(part.text), ...colour })])
    }
    case 'break':
      return [new TextRun({ break: 1 })]
    default:
      return part satisfies never
  }
}

function citations(saying: Saying, draft: WordDraft, look: Look): ParagraphChild[] {
  const cited = saying.facts.flatMap((id) => {
    const fact = draft.casebook.facts.get(id)
    return fact === undefined ? [] : [{ id, ...fact }]
  })
  const places = cited
    .sort((a, b) => a.number - b.number)
    .flatMap(({ id, number, sources }) =>
      saying.cite === 'numbers'
        ? [{ id, text: `F${number}` }]
        : [...new Set(sources.map(({ bates, page }) => `${bates} p. ${page}`))].map((text) => ({ id, text })),
    )
  const small = saying.cite === 'sources' ? { ...look, size: 16 } : look
  return places.flatMap(({ id, text }, i): ParagraphChild[] => [
    new TextRun({ ...small, text: i === 0 ? (saying.words.length === 0 ? '' : ' ') : ', ' }),
    // A number and its page stay on one line.
    ...linked(anchor('fact', id), draft, [
      new TextRun({ ...small, text: printableText(text).replaceAll(' ', '\u00a0'), color: wordColours.accent }),
    ]),
  ])
}

export function sayingRuns(saying: Saying, draft: WordDraft, look: Look = {}): ParagraphChild[] {
  return [
    ...saying.words.flatMap((part) => wordRuns(part, draft, look)),
    ...(saying.cite === undefined ? [] : citations(saying, draft, look)),
  ]
}

export const marked = (id: string, children: readonly ParagraphChild[]): ParagraphChild =>
  new Bookmark({ id: bookmarkName(id), children: [...children] })
