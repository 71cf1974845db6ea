/** A PDF from its objects as they are written, so that what other programs store in odd ways can be made: number 1 is the catalogue. */
export function rawPdf(objects: readonly (string | readonly [string, string])[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const places: number[] = []
  objects.forEach((object, i) => {
    places.push(text.length)
    const body =
      typeof object === 'string'
        ? object
        : `<< ${object[0]} /Length ${object[1].length} >>\nstream\n${object[1]}\nendstream`
    text += `${i + 1} 0 obj\n${body}\nendobj\n`
  })
  const start = text.length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

export const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
