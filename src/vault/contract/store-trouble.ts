/** What any method of any store may answer, whatever it does: its disk, its rights, its neighbours, damage. */
export type StoreTrouble = 'disk-full' | 'matter-in-use' | 'matter-read-only' | 'no-permission' | 'vault-damaged'

/** The log, or a record, is not as Redress wrote it. */
export type NotWhole = 'audit-broken' | 'content-changed'

/** Why the file that locks the keys is not one to try a passphrase on. */
export type KeyFileTrouble =
  | StoreTrouble
  | 'matter-not-found'
  | 'key-file-missing'
  | 'matter-newer'
  | 'matter-not-plain'
  | 'vault-file-refused'

/** Why a matter was not opened. */
export type NotOpened = KeyFileTrouble | 'database-missing' | 'wrong-passphrase'

/** Why a new matter was not made, or not opened after it. */
export type NotMade =
  | StoreTrouble
  | 'database-missing'
  | 'folder-not-found'
  | 'matter-exists'
  | 'matter-newer'
  | 'passphrase-too-short'
