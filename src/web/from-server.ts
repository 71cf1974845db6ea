import type { DocumentList, MatterOverview, PageView, SearchAnswer } from '../casefile/views.ts'

export interface Trouble {
  readonly ok: false
  readonly code: string
  readonly message: string
  readonly next: string
}

/** Thrown so that the query layer shows it; carries the server's own sentence. */
export class ServerTrouble extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.message)
    this.trouble = trouble
  }
}

const unreachable: Trouble = {
  ok: false,
  code: 'unreachable',
  message: 'Redress does not answer on this computer any more. What was saved is safe in the matter folder.',
  next: 'Start it again with `redress serve` and open the new address.',
}

async function ask<T>(path: string, body?: object): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, {
      method: body ? 'POST' : 'GET',
      credentials: 'same-origin',
      headers: body ? { 'content-type': 'application/json' } : {},
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  } catch {
    throw new ServerTrouble(unreachable)
  }
  const json: unknown = await answer.json().catch(() => unreachable)
  // The server's response schema is the type; both are made from casefile/views.ts.
  if (!answer.ok) throw new ServerTrouble(json as Trouble)
  return json as T
}

export const fromServer = {
  overview: () => ask<MatterOverview>('/api/overview'),
  documents: () => ask<DocumentList>('/api/documents'),
  page: (document: string, page: number) => ask<PageView>(`/api/documents/${document}/pages/${page}`),
  /** A POST: what is searched for must not stand in an address. */
  search: (query: string, offset: number) => ask<SearchAnswer>('/api/search', { query, offset }),
  openOriginal: async (document: string, page: number): Promise<Blob> => {
    const answer = await fetch(`/api/documents/${document}/pages/${page}/original`, {
      method: 'POST',
      credentials: 'same-origin',
    })
    if (!answer.ok) throw new ServerTrouble((await answer.json()) as Trouble)
    return answer.blob()
  },
  lock: () => ask<object>('/api/lock', {}),
}
