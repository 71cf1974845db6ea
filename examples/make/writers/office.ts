import { join } from 'node:path'
import { freezeOffice } from './archive.ts'
import { run, through } from './tools.ts'

/** Converts with LibreOffice, the writer of the result: `pdf`, `odt`, `ods`, `rtf`, `doc`, `pptx`. */
export function officeConvert(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const made = through(bytes, `document.${from}`, `document.${to}`, (input, _output, folder) => {
    run('soffice', [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      to,
      '--outdir',
      folder,
      input,
    ])
  })
  // These are archives that would otherwise carry the moment of making.
  return ['odt', 'ods', 'pptx'].includes(to) ? freezeOffice(made, '2026-02-17') : made
}
