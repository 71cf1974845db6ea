import type { FoldedText } from '../fold-text.ts'

/** A letter written three times or more: no word has it so. An address on the web and a Roman number do. */
const lengthened = /([a-z])\1{2,}/g
const isOfItself = (word: string): boolean => word === 'www' || /^[ivxlcdm]+$/.test(word)

interface Run {
  readonly start: number
  readonly end: number
}

function lengthenedRuns(text: string): readonly Run[] {
  return [...text.matchAll(lengthened)].flatMap(({ 0: run, index }) => {
    const end = index + run.length
    const before = /[a-z]*$/.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? ''
    const behind = /^[a-z]*/.exec(text.slice(end, end + 20))?.[0] ?? ''
    return isOfItself(before + run + behind) ? [] : [{ start: index, end }]
  })
}

/** `MAYYY`, `ngoziii`, `Annnna`: the text with such a letter once, and twice. */
export function withoutLengthening(folded: FoldedText): readonly FoldedText[] {
  const runs = lengthenedRuns(folded.text)
  if (runs.length === 0) return []
  return [1, 2].map((times) => {
    const at: number[] = []
    let text = ''
    const add = (from: number, to: number): void => {
      for (let i = from; i < to; i++) at.push(folded.at === null ? i : (folded.at[i] ?? 0))
      text += folded.text.slice(from, to)
    }
    let from = 0
    for (const { start, end } of runs) {
      add(from, start + times)
      from = end
    }
    add(from, folded.text.length)
    return { original: folded.original, text, at }
  })
}

/** A word with each of its letters once where it is doubled or drawn out. */
export const eachLetterOnce = (word: string): string => word.replace(/([a-z])\1+/g, '$1')

const doubled = /([a-z])\1/

/** Whether the word is the name with letters doubled or drawn out and none left out: `ngozzi` of `ngozi`. */
export function isDrawnOut(word: string, name: string): boolean {
  if (word === name || !doubled.test(word) || eachLetterOnce(word) !== eachLetterOnce(name)) return false
  const [ofWord, ofName] = [word, name].map((one) => one.match(/([a-z])\1*/g) ?? [])
  return ofWord?.every((run, i) => run.length >= (ofName?.[i]?.length ?? 0)) ?? false
}
