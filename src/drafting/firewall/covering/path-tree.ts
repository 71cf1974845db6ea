/** Lists of places (`claims[].cite`) put together so that a walk through an answer knows at each step what it stands on. */
export interface PathTree<Mark extends string> {
  readonly marks: ReadonlySet<Mark>
  /** What lies below this key; `[]` for the items of a list. Null where no place is listed below. */
  readonly at: (key: string) => PathTree<Mark> | null
}

interface Growing<Mark extends string> {
  readonly marks: Set<Mark>
  readonly below: Map<string, Growing<Mark>>
}

/** `a.b[][].c` as `a`, `b`, `[]`, `[]`, `c`. */
const stepsOf = (path: string): readonly string[] => path.match(/\[\]|[^.[\]]+/g) ?? []

export function pathTree<Mark extends string>(lists: Readonly<Record<Mark, readonly string[]>>): PathTree<Mark> {
  const root: Growing<Mark> = { marks: new Set(), below: new Map() }
  for (const mark in lists)
    for (const path of lists[mark]) {
      let at = root
      for (const step of stepsOf(path)) {
        const next: Growing<Mark> = at.below.get(step) ?? { marks: new Set(), below: new Map() }
        at.below.set(step, next)
        at = next
      }
      at.marks.add(mark)
    }
  return grown(root)
}

function grown<Mark extends string>({ marks, below }: Growing<Mark>): PathTree<Mark> {
  const children = new Map([...below].map(([key, child]) => [key, grown(child)]))
  const any = children.get('*') ?? null
  return { marks, at: (key) => children.get(key) ?? (key === '[]' ? null : any) }
}
