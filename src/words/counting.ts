/** `one fact`, `3 facts`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n === 1 ? 'one' : n.toLocaleString('en-US')} ${n === 1 ? one : many}`
}

/** A full stop behind a name, unless the name ends with one: `Example Inc.` */
export const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
