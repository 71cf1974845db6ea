/** A white dot, for programs that cannot show the drawing itself; the table beside it says the same. */
export const blankPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAGN2NtAAAAABJRU5ErkJggg==',
  'base64',
)
