/** Who holds the telephone or the account, where a backup does not name them. */
export const thisPhone = 'this phone'
export const thisAccount = 'this account'

/** `+16145550122 (Dale)`: the number as the phone keeps it, and the name it has in its contacts. */
export const numberAndName = (number: string, name: string): string =>
  name === '' || name === number ? number : number === '' ? name : `${number} (${name})`
