/** One page image of a production. */
export interface ImageRow {
  readonly key: string
  readonly volume: string
  readonly path: string
  readonly beginsDocument: boolean
  /** Pages of the document as the file states them; empty where it does not. */
  readonly pages: string
}

const optLine =
  /^(?<key>[^,\t]{1,80}),(?<volume>[^,]{0,80}),(?<path>[^,]{1,300}\.[A-Za-z0-9]{2,4}),(?<begins>Y?),[^,]{0,80},[^,]{0,80},(?<pages>\d*)\s*$/
const lfpLine =
  /^IM,(?<key>[^,]{1,80}),(?<begins>[DSC ]?),\d*,@?(?<volume>[^;]{0,80});(?<folder>[^;]{0,300});(?<file>[^;,]{1,200});\d+(?:,[^,]*)*\s*$/

const optRow = (line: string): ImageRow | null => {
  const parts = optLine.exec(line)?.groups
  return parts
    ? {
        key: parts.key ?? '',
        volume: parts.volume ?? '',
        path: parts.path ?? '',
        beginsDocument: parts.begins === 'Y',
        pages: parts.pages ?? '',
      }
    : null
}

const lfpRow = (line: string): ImageRow | null => {
  const parts = lfpLine.exec(line)?.groups
  return parts
    ? {
        key: parts.key ?? '',
        volume: parts.volume ?? '',
        path: `${parts.folder}\\${parts.file}`,
        beginsDocument: parts.begins === 'D' || parts.begins === 'S',
        pages: '',
      }
    : null
}

/** Opticon (OPT) or IPRO (LFP) lines; those that are none come back apart, so that nothing is lost. */
export function parseImages(text: string): {
  readonly images: readonly ImageRow[]
  readonly others: readonly string[]
} {
  const images: ImageRow[] = []
  const others: string[] = []
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/)) {
    const row = optRow(line) ?? lfpRow(line)
    if (row) images.push(row)
    else if (line.trim() !== '') others.push(line)
  }
  return { images, others }
}

/** Whether the first lines are page images of a production. */
export function looksLikeImages(lines: readonly string[]): boolean {
  const first = lines.slice(0, 20).filter((line) => line.trim() !== '')
  const hits = first.filter((line) => optRow(line) !== null || lfpRow(line) !== null).length
  return hits > 0 && hits >= first.length * 0.8
}
