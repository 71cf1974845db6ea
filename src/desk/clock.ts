/** The only place where the time of this machine is read. */
export const now = (): Temporal.Instant => Temporal.Now.instant()
export const today = (): Temporal.PlainDate => Temporal.Now.plainDateISO()
export const timeZoneHere = (): string => Temporal.Now.timeZoneId()
