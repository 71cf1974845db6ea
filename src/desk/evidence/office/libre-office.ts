import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Apart, canRunApart, runApart } from './run-apart.ts'

/** How a file is told to LibreOffice: what it is, so that nothing is taken for a text of letters, and what comes back. */
export interface OfficeWay {
  readonly ending: 'pub' | 'vsd' | 'vsdx' | 'wpd' | 'wps'
  readonly filter: 'Publisher Document' | 'Visio Document' | 'WordPerfect' | 'MS_Works'
  readonly target: 'odt' | 'odg'
}

export type Converted =
  /** The program as it names itself. */
  | { readonly kind: 'converted'; readonly bytes: Uint8Array; readonly program: string }
  | { readonly kind: 'not-converted'; readonly why: 'not-installed' | 'not-apart' | 'not-opened' | 'took-too-long' }

const names = ['soffice', 'libreoffice']

/** The program itself, never one shut in by snap or flatpak, which sees no file of another program. */
function findProgram(): string | null {
  const path = process.env.PATH ?? ''
  const folders = [...path.split(delimiter).filter((folder) => folder.startsWith('/')), '/usr/lib/libreoffice/program']
  for (const file of folders.flatMap((folder) => names.map((name) => join(folder, name)))) {
    if (!existsSync(file)) continue
    const real = realpathSync(file)
    if (!/\/(?:snap|flatpak)(?:\/|$)/.test(real)) return real
  }
  return null
}

const setting = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`

/** No macro runs and no link is followed, whatever the file asks for. */
const settings = [
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">',
  setting('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'),
  setting('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Office.Common/Security/Scripting', 'DisableActiveContent', 'true'),
  setting('Office.Writer/Content/Update', 'Link', '2'),
  setting('Office.Common/Misc', 'CollectUsageInformation', 'false'),
  '</oor:items>',
].join('')

const begin = `
mkdir -p /tmp/profile/user
printf '%s' '${settings}' > /tmp/profile/user/registrymodifications.xcu
office() { "$PROGRAM" -env:UserInstallation=file:///tmp/profile --headless --norestore --nologo --nolockcheck "$@"; }
`

const converting = ({ filter, target }: OfficeWay): string => `${begin}
office --infilter='${filter}' --convert-to ${target} --outdir /tmp/out "/tmp/in/$FILE"
mv /tmp/out/*.${target} /tmp/out/answer
`

interface Known {
  readonly program: string
  /** As it names itself; null where it cannot be run apart. */
  readonly called: string | null
}

let known: Promise<Known | null> | null = null

async function lookForProgram(): Promise<Known | null> {
  const program = findProgram()
  if (program === null) return null
  if (!(await canRunApart())) return { program, called: null }
  const script = `${begin}office --version > /tmp/out/answer`
  const told = await runApart({ program, file: 'none', bytes: new Uint8Array(), script })
  const said = told.kind === 'answered' ? Buffer.from(told.bytes).toString('latin1') : ''
  return { program, called: /^LibreOffice [\d.]{1,20}/.exec(said)?.[0] ?? 'LibreOffice' }
}

/** A file as LibreOffice understands it, where it is installed and can be run apart. Never rejects. */
export async function convertByOffice(bytes: Uint8Array, way: OfficeWay, asked: Apart = {}): Promise<Converted> {
  known ??= lookForProgram()
  const office = await known
  if (office === null) return { kind: 'not-converted', why: 'not-installed' }
  const { program, called } = office
  if (called === null) return { kind: 'not-converted', why: 'not-apart' }
  const done = await runApart({ program, file: `file.${way.ending}`, bytes, script: converting(way) }, asked)
  if (done.kind === 'answered') return { kind: 'converted', bytes: done.bytes, program: called }
  return { kind: 'not-converted', why: done.because === 'time' ? 'took-too-long' : 'not-opened' }
}
