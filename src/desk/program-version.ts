import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from './program-folder.ts'

const manifest: { readonly version: string } = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8'))

/** As `package.json` has it: the one place. */
export const programVersion = manifest.version
