/**
 * Where in the program something failed, and what kind of failure it was: its name and the places in the code. The message of an
 * error is left out, since a library may quote in it what it was working on.
 */
export function framesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const stack = error.stack ?? ''
  const said = stack.indexOf(error.message)
  const behind = said < 0 ? stack : stack.slice(said + error.message.length)
  return [error.constructor.name, ...behind.split('\n').filter((line) => line.startsWith('    at '))].join('\n')
}
