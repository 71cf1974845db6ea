/**
 * What a terminal could take for a command, or a reader for other letters than stand there: control characters of both
 * ranges, marks that turn the direction of writing, and letters without width. The joiners stay, which Persian and many
 * signs need.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|[\ud800-\udfff]/gu

const named = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`

/** The text with such characters written out, as `<U+001B>`; line breaks and tabs stay. */
export const printable = (text: string): string => text.replace(/\r\n/g, '\n').replace(unsafe, named)

/** The same for what must stay in one line, such as the name of a file: its line breaks and tabs are written out too. */
export const printableInLine = (text: string): string => text.replace(/[\n\r\t]/g, named).replace(unsafe, named)

/** JSON that reads back as the same value and holds none of these characters as they are. */
export const printableJson = (value: object): string =>
  JSON.stringify(value).replace(unsafe, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  )
