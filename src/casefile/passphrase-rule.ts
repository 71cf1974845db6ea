/** Counted in characters as a person sees code points; length is what slows a guesser down most. */
export const shortestPassphrase = 12

export const longEnough = (passphrase: string): boolean =>
  [...passphrase.normalize('NFKC')].length >= shortestPassphrase
