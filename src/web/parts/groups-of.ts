/** What has the same key stands together, in the order of the first of each group. */
export function groupsOf<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly [T, ...T[]])[] {
  return [...Map.groupBy(all, keyOf).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [[first, ...rest] as const],
  )
}
