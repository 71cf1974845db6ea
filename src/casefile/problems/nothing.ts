/** The parameters of a problem that has nothing to be told. */
export type Nothing = Readonly<Record<never, never>>
