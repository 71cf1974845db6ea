import { resolve } from 'node:path'

/** Where the program's own data lies: law/, data/, dist/. */
export const programFolder = resolve(import.meta.dirname, '..', '..')
export const lawFolder = resolve(programFolder, 'law')
