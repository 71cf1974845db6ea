const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The five named and the numeric references of XML; anything a document defines itself stays as written. Phone backups
 * write an emoji as two references, one per half of a surrogate pair, so numbers become code units, not characters.
 */
export function decodeXmlReferences(text: string): string {
  if (!text.includes('&')) return text
  const decoded = text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name) return named[String(name).toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
      if (code === 0 || code > 0x10ffff) return '\ufffd'
      return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code)
    },
  )
  return decoded.toWellFormed()
}
