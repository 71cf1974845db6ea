/**
 * PDFium marks a word divided at a line end by U+0002 or U+FFFE. The word is joined again; between digits the hyphen belongs to the
 * number and stays. Compatibility forms (ligatures, full-width letters) become plain letters, so that words are found.
 */
export function cleanPdfText(raw: string): string {
  return (
    raw
      .replaceAll('\u0002', '\ufffe')
      .replace(/(\d)\ufffe\s*(?=\d)/g, '$1-')
      .replace(/\ufffe[ \t]*(?:\r\n?|\n)?/g, '')
      .replaceAll('\u00ad', '')
      .replace(/\r\n?/g, '\n')
      .replace(/(\d-)\n(?=\d)/g, '$1')
      .normalize('NFKC')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff\uffff]/g, '')
      .replace(/[ \t]+\n/g, '\n')
      .toWellFormed()
      .trim()
  )
}
