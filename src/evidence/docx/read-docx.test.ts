import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFile } from '../read-file.ts'
import { docxOf, paragraph, zipOf } from '../sample-files.fixture.ts'

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await readFile(bytes, 'a.docx')
  assert.ok(read.kind === 'read', JSON.stringify(read))
  assert.equal(read.format, 'docx')
  return read.pages.map(({ text }) => text).join('\n')
}

test('a note stands where it is called, and one that is called nowhere at the end', async () => {
  const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`
  const call = '<w:p><w:r><w:t>Paid in cash</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
  const text = await textOf(
    docxOf({
      body: `${call}${paragraph('End of the list.')}`,
      footnotes: `${note(1, 'Each Friday.')}${note(2, 'See the second ledger.')}`,
      comments: `<w:comment w:id="7" w:author="Owner">${paragraph('Not for the inspector.')}</w:comment>`,
    }),
  )
  assert.equal(
    text,
    'Paid in cash [footnote: Each Friday.]\nEnd of the list.\n[footnote: See the second ledger.]\n[comment: Owner: Not for the inspector.]',
  )
})

test('the main part may have a number', async () => {
  const body = (text: string): string =>
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(text)}</w:body></w:document>`
  const bytes = zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document2.xml', content: body('Room 131 is not entered.') },
  ])
  assert.equal(await textOf(bytes), 'Room 131 is not entered.')
})
