import type { ReasonCode } from '../../casefile/evidence/records.ts'
import { makeNamer } from '../child-names.ts'
import { nativePage, type ReadChild, type Reader, type UnreadChild } from '../read-outcome.ts'
import { answerBody } from './answer-body.ts'
import { splitRecords, type WarcRecord } from './split-records.ts'

const endingByType: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'application/json': '.json',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'application/pdf': '.pdf',
}

/** `example.org/ads/4471.html` from the address that was saved; a page without a file name is `index.html`. */
function nameOf(address: string, type: string): string {
  const plain = address.replace(/^[a-z][a-z0-9+.-]*:\/*/i, '').replace(/#.*$/, '')
  const [path = '', query] = plain.split('?', 2)
  const named = path.endsWith('/') || !path.includes('/') ? `${path.replace(/\/?$/, '/')}index` : path
  const ending = endingByType[type] ?? ''
  const cut = /^(.*\/[^/]*?)(\.[A-Za-z0-9]{1,5})?$/s.exec(named)
  return `${cut?.[1] ?? named}${query ? `_${query.replace(/[/\\]/g, '_')}` : ''}${cut?.[2] ?? ending}`
}

/** What the record holds as a file of its own: null for those that only tell how the archive was made. */
async function fileIn(
  record: WarcRecord,
  most: number,
): Promise<{ readonly status: string; readonly type: string; readonly body: Uint8Array | ReasonCode } | null> {
  const kind = record.fields.get('warc-type')
  const type = record.fields.get('content-type') ?? ''
  if (kind === 'response' && /^application\/http\b/i.test(type)) {
    const answer = await answerBody(record.block, most)
    if (answer === null) return { status: '', type: '', body: 'damaged' }
    return { status: String(answer.status), type: answer.type, body: record.cutOff ? 'damaged' : answer.body }
  }
  if (kind === 'response' || kind === 'resource' || kind === 'conversion')
    return { status: '', type: type.split(';')[0]?.toLowerCase() ?? '', body: record.cutOff ? 'damaged' : record.block }
  return null
}

const inText = (record: WarcRecord): string => new TextDecoder().decode(record.block).trim().replace(/\r\n/g, '\n')

/** Every page, picture and file that a web archive saved, each with its address and instant as the archive states them. */
export const readWarc: Reader = async (bytes, _name, options) => {
  const { limits } = options
  if (options.depth >= limits.depth) return { kind: 'failed', reason: 'archive-too-deep' }
  const split = splitRecords(bytes, limits.entries)
  if (split === 'too-many') return { kind: 'failed', reason: 'archive-too-big' }
  if (split.records.length === 0) return { kind: 'failed', reason: 'damaged' }
  const namer = makeNamer()
  const children: ReadChild[] = []
  const unreadChildren: UnreadChild[] = []
  const lines: string[] = []
  const crawler: string[] = []
  let left = Math.max(limits.ratioFromBytes, Math.min(limits.unpackedBytes, bytes.length * limits.ratio))
  for (const record of split.records) {
    const kind = record.fields.get('warc-type') ?? 'unnamed'
    const address = (record.fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
    const file = await fileIn(record, left)
    if (file === null) {
      if (kind === 'revisit')
        lines.push(
          `${record.fields.get('warc-date') ?? ''}  ${address}  as saved before: ${record.fields.get('warc-refers-to-date') ?? 'not said when'}`,
        )
      else crawler.push([kind, address].join('  ').trim(), inText(record), '')
      continue
    }
    lines.push([record.fields.get('warc-date'), address, file.status, file.type].filter((part) => part).join('  '))
    // An answer without a body (a redirection, "not changed") has nothing to read but its line here.
    if (typeof file.body !== 'string' && file.body.length === 0) continue
    const name = namer(nameOf(address, file.type))
    if (typeof file.body === 'string') unreadChildren.push({ name, reason: file.body, bytes: record.block.length })
    else {
      children.push({ name, bytes: file.body.slice() })
      left -= file.body.length
      if (left < 0) return { kind: 'failed', reason: 'archive-too-big' }
    }
    if (record.fields.has('warc-truncated')) unreadChildren.push({ name: `${name}.rest`, reason: 'damaged', bytes: 0 })
  }
  if (split.restBytes > 0)
    unreadChildren.push({ name: 'rest-of-this-archive', reason: 'damaged', bytes: split.restBytes })
  return {
    kind: 'read',
    pages: [
      nativePage(1, 'what this web archive saved', lines.join('\n')),
      ...(crawler.length > 0 ? [nativePage(2, 'what the crawler asked and noted', crawler.join('\n').trim())] : []),
    ],
    children,
    unreadChildren,
  }
}
