/** What is told where names in an archive could not be kept as they are. */
export const unpackedNotes = (renamed: number): readonly string[] =>
  renamed > 0
    ? [
        `${renamed} file name(s) in the archive were changed, because they pointed outside it, stood twice or held hidden characters.`,
      ]
    : []
