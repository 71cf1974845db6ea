import type { LawTrouble } from '../shelf/read-trouble.ts'
import type { StoreTrouble } from '../vault/contract/store-trouble.ts'

export type { NotMade, NotOpened, StoreTrouble } from '../vault/contract/store-trouble.ts'

/** What the door itself may answer, whatever was asked: the store's own, the law's, and a pseudonym that tells a name. */
export type DoorTrouble = StoreTrouble | LawTrouble | 'pseudonym-reveals-identity'
