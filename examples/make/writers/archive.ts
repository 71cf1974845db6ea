import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inScratch, run } from './tools.ts'

const zipScript = `
import sys, zipfile, json
target, source, names = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as z:
    for name in names:
        info = zipfile.ZipInfo(name, (2026, 2, 17, 9, 0, 0))
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        with open(source + '/' + name, 'rb') as f:
            z.writestr(info, f.read())
`

const freezeScript = `
import sys, zipfile, re
source, target, day = sys.argv[1], sys.argv[2], sys.argv[3]
y, m, d = [int(p) for p in day.split('-')]
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as new:
    for entry in old.infolist():
        body = old.read(entry.filename)
        if entry.filename == 'docProps/core.xml':
            body = re.sub(rb'(<dcterms:(created|modified)[^>]*>)[^<]*', lambda k: k.group(1) + (day + 'T09:00:00Z').encode(), body)
        if entry.filename == 'meta.xml':
            body = re.sub(rb'(<(dc:date|meta:creation-date)>)[^<]*', lambda k: k.group(1) + (day + 'T09:00:00').encode(), body)
        info = zipfile.ZipInfo(entry.filename, (y, m, d, 9, 0, 0))
        info.compress_type = zipfile.ZIP_STORED if entry.filename == 'mimetype' else zipfile.ZIP_DEFLATED
        new.writestr(info, body)
`

/** A ZIP archive with fixed times. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return inScratch((folder) => {
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, 'in', name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
    }
    const target = join(folder, 'out.zip')
    run('python3', ['-c', zipScript, target, join(folder, 'in'), JSON.stringify(Object.keys(files))])
    return new Uint8Array(readFileSync(target))
  })
}

/** Office files are archives whose entries carry the moment of making: sets that to a fixed day. */
export function freezeOffice(bytes: Uint8Array, madeOn: string): Uint8Array {
  return inScratch((folder) => {
    const source = join(folder, 'in.zip')
    const target = join(folder, 'out.zip')
    writeFileSync(source, bytes)
    run('python3', ['-c', freezeScript, source, target, madeOn])
    return new Uint8Array(readFileSync(target))
  })
}
