import { shownName } from '../ingest/file-names.ts'

/**
 * The path of a file as a browser tells it, as it is shown and kept: with `/`, in Unicode normal form C, without empty parts.
 * It is no place on a disk, so a part such as `..` is a name like any other.
 */
export const sentPath = (given: string): string =>
  given
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => shownName(Buffer.from(part, 'utf8')).name.replaceAll('\0', '\uFFFD'))
    .join('/') || 'without a name'

/** Tells a file from one of the same path that was changed; a browser says no more of it. */
export const sentStamp = (bytes: number, modified: number): string => `sent:${bytes}:${modified}`
