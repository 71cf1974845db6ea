import type { IStylesOptions } from 'docx'

export const wordColours = {
  text: '1C2430',
  quiet: '56606E',
  line: 'B9C0CA',
  accent: '1F4E79',
  loss: 'A3261F',
  caution: '6B5310',
  head: 'EEF0F3',
} as const

export const wordFont = 'Arial'

/** Sizes are half points, spacing is twentieths of a point. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: wordFont, size: 20, color: wordColours.text },
      paragraph: { spacing: { after: 120, line: 269, lineRule: 'auto' } },
    },
    title: {
      run: { font: wordFont, size: 48, bold: true, color: wordColours.text },
      paragraph: { spacing: { before: 0, after: 200, line: 288, lineRule: 'auto' } },
    },
    heading1: {
      run: { font: wordFont, size: 30, bold: true, color: wordColours.accent },
      paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { font: wordFont, size: 25, bold: true, color: wordColours.text },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { font: wordFont, size: 22, bold: true, color: wordColours.text },
      paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
    },
    heading4: {
      run: { font: wordFont, size: 20, bold: true, color: wordColours.accent },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 30, after: 10, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { indent: { left: 280 }, spacing: { after: 10, line: 240, lineRule: 'auto' } },
    },
    // The line rule is written out: without it LibreOffice cuts a drawing down to one line.
    {
      id: 'Drawing',
      name: 'Drawing',
      basedOn: 'Normal',
      paragraph: { keepLines: true, spacing: { after: 120, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 20, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'TableCaption',
      name: 'Table Caption',
      basedOn: 'Normal',
      run: { bold: true, size: 19 },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
    { id: 'Quoted', name: 'Quoted', basedOn: 'Normal', paragraph: { indent: { left: 400 }, spacing: { after: 60 } } },
    {
      id: 'Caution',
      name: 'Caution',
      basedOn: 'Normal',
      paragraph: { indent: { left: 160 }, spacing: { before: 60, after: 120 } },
    },
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { color: wordColours.quiet, size: 18 } },
  ],
}
