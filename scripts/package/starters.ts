import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Platform } from './platforms.ts'

/** What a person double-clicks: it finds the program beside itself, wherever the folder lies, and starts it. */
const linuxStarter = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/program/node" "$here/program/dist/app/main.js" "$@"
`

const linuxEntry = `[Desktop Entry]
Type=Application
Name=Redress
Comment=The civil case for survivors of trafficking, on this computer only
Exec=sh -c 'exec "$(dirname "$1")/redress"' redress %k
Terminal=false
Categories=Office;
`

const macStarter = `#!/bin/sh
here=$(cd "$(dirname "$0")/../Resources/program" && pwd)
exec "$here/node" "$here/dist/app/main.js" "$@"
`

const windowsStarter = `@echo off\r
rem Starts Redress from this folder. Nothing is installed and nothing outside this folder is changed.\r
if not exist "%~dp0program\\node.exe" (\r
  echo Redress was started from inside the ZIP. Take the folder out first: right-click the ZIP, Extract All.\r
  pause\r
  exit /b 1\r
)\r
start "Redress" /min "%~dp0program\\node.exe" "%~dp0program\\dist\\app\\main.js" %*\r
`

const macInfo = (version: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>CFBundleName</key><string>Redress</string>
  <key>CFBundleIdentifier</key><string>org.redress.app</string>
  <key>CFBundleExecutable</key><string>Redress</string>
  <key>CFBundlePackageType</key><string>APPL</string>
  <key>CFBundleShortVersionString</key><string>${version}</string>
  <key>CFBundleVersion</key><string>${version}</string>
  <key>LSMinimumSystemVersion</key><string>13.5</string>
</dict>
</plist>
`

function writeExecutable(path: string, text: string): void {
  writeFileSync(path, text)
  chmodSync(path, 0o755)
}

/** Where the program itself goes inside the folder that is packed. */
export const programPlace = (folder: string, { os }: Platform): string =>
  os === 'darwin' ? join(folder, 'Redress.app', 'Contents', 'Resources', 'program') : join(folder, 'program')

export function writeStarters(folder: string, platform: Platform, version: string): void {
  switch (platform.os) {
    case 'linux':
      writeExecutable(join(folder, 'redress'), linuxStarter)
      writeExecutable(join(folder, 'Redress.desktop'), linuxEntry)
      return
    case 'darwin': {
      const contents = join(folder, 'Redress.app', 'Contents')
      mkdirSync(join(contents, 'MacOS'), { recursive: true })
      writeExecutable(join(contents, 'MacOS', 'Redress'), macStarter)
      writeFileSync(join(contents, 'Info.plist'), macInfo(version))
      return
    }
    case 'win32':
      writeFileSync(join(folder, 'Redress.cmd'), windowsStarter)
      return
    default:
      platform.os satisfies never
  }
}
