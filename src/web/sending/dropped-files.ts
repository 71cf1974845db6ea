/** A file that a person gave, whose bytes the browser reads when they are asked for. */
export interface GivenFile {
  /** Below what was dropped, with `/`. */
  readonly path: string
  readonly open: () => Promise<File>
}

/** What a chooser gave; a folder's files come with their places in it. */
export const chosenFiles = (files: FileList): readonly GivenFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, open: async () => file }))

/** What was dropped, folders opened down to the last. The list must be asked for before the drop is over. */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly GivenFile[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return chosenFiles(dropped.files)
  const found: GivenFile[] = []
  for (const entry of entries) await addBelow(entry, found)
  return found
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function addBelow(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
  if (isFile(entry)) {
    const open = (): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject))
    found.push({ path: entry.fullPath, open })
    return
  }
  if (!isFolder(entry)) return
  const reader = entry.createReader()
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return
    for (const one of some) await addBelow(one, found)
  }
}
