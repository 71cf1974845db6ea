/** Somebody by the id that a record names. */
export interface Named {
  readonly id: string
  readonly name: string
}

export const nameIn = (all: readonly Named[], id: string): string => all.find((one) => one.id === id)?.name ?? id
