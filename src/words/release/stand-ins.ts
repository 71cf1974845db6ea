import type { Identity } from '../../casefile/matter.ts'

/** What stands in place of a protected form where nobody gave it a pseudonym. */
export const standIns: Readonly<Record<Identity['kind'], string>> = {
  person: 'a protected person',
  'birth-date': 'birth date withheld',
  address: 'a protected address',
  phone: 'a protected number',
  email: 'a protected mail address',
  account: 'a protected account',
  'record-number': 'a protected record number',
  handle: 'a protected handle',
}

/** Several of whom one is meant, and nobody can tell which: `M.N. or her sister`. */
export const anyOf = (pseudonyms: readonly string[]): string => pseudonyms.join(' or ')
