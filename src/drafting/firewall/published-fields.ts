// Published law names no client, and a citation with a changed name would be a false one.
const published = new Set([
  'cite',
  'title',
  'caption',
  'captions',
  'citation',
  'court',
  'otherCourts',
  'holding',
  'outcome',
  'authorities',
  'decisions',
  'factorNames',
  'factors',
  'sharedFactors',
  'onlyThere',
  'onlyHere',
  'add',
  'claim',
  'version',
  'versions',
  'url',
  'provision',
  'theory',
  'mentalState',
  'test',
  'decision',
  'notice',
  'issuer',
  'said',
  'point',
  'dated',
  'publishedBy',
  'notNamedBefore',
  'carriedBy',
  'unreadBinding',
])
const writtenByCounsel = new Set(['matter.caption', 'matter.court', 'matter.otherCourts'])

// Set by the program: they hold no words of anybody.
const fixed = new Set([
  'sha256',
  'status',
  'format',
  'reader',
  'ingestedAt',
  'kind',
  'role',
  'finding',
  'stage',
  'asOf',
  'madeOn',
  'programVersion',
  'bates',
  'result',
  'answer',
  'favours',
  'towards',
  'confidence',
  'standing',
  'covered',
  'treatment',
  'available',
  'barred',
  'rung',
  'howRead',
  'weight',
  'reach',
  'silent',
])

/** Whether a field of the snapshot holds published law; everything else is the client's and is protected. */
export const isPublished = (parent: string | undefined, field: string): boolean =>
  published.has(field) && !writtenByCounsel.has(`${parent}.${field}`)

export const isFixed = (field: string): boolean => fixed.has(field)

// The tags of a time limit: words of the program, by which a sentence is chosen.
const tagsOfLimitation = new Set([
  'rule',
  'code',
  'reading',
  'reasons',
  'because',
  'effect',
  'before',
  'outcome',
  'counted',
  'with',
  'by',
  'is',
  'event',
  'runs',
  'whose',
  'of',
  'missing',
  'untold',
  'turn',
])

/** Whether a field of the answer about a time limit is one of its tags, which no name may change. */
export const isTagOfLimitation = (path: readonly string[], field: string): boolean =>
  path.includes('limitation') && tagsOfLimitation.has(field)
