import { dirname, join } from 'node:path'
import { nameOfFolder } from '../list-matters.ts'

/** Where papers of a matter are written unless another folder is named: beside it, never within it. */
export const paperFolder = (folder: string): string => join(dirname(folder), `${nameOfFolder(folder)} papers`)
