import { type FoldedText, foldWith } from '../fold-text.ts'
import type { EncodedSign } from './encoded-signs.ts'

/** `=?utf-8?Q?Jos=C3=A9?=` of a header, `=C3=A9` of a body, and the sign that a line goes on: `=` at its end. */
const sign = /=\?[\w-]{2,20}\?([bq])\?([^?\s]{0,300})\?=(?:\s+(?==\?))?|((?:=[0-9a-f]{2})+)|=[ \t]{0,3}\r?\n/gi

const asText = (bytes: Buffer): string => {
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? bytes.toString('latin1') : text
}

const unquoted = (quoted: string): string =>
  quoted.replace(/(?:=[0-9a-f]{2})+/gi, (run) => asText(Buffer.from(run.replaceAll('=', ''), 'hex')))

function signsIn(text: string): readonly EncodedSign[] {
  return [...text.matchAll(sign)].map(({ 0: all, 1: how, 2: word = '', 3: run, index }) => ({
    start: index,
    end: index + all.length,
    sign:
      how === undefined
        ? unquoted(run ?? '')
        : /b/i.test(how)
          ? asText(Buffer.from(word, 'base64'))
          : unquoted(word.replaceAll('_', ' ')),
  }))
}

/**
 * The text with what mail writes encoded as what it stands for; none where nothing is. A reading beside the text itself: `=55`
 * may as well be a figure.
 */
export function withoutMailSigns(text: string): readonly FoldedText[] {
  if (!/=(?:[0-9a-f]{2}|\?[\w-]+\?[bq]\?|[ \t]{0,3}\r?\n)/i.test(text)) return []
  return [foldWith(text, signsIn(text))]
}
