/** Of a file that an earlier version of a paper had, behind its name. */
export const earlierFileInWords = (removed: boolean): string =>
  removed
    ? 'was part of an earlier version and is part of this one no more: it was removed.'
    : 'was part of an earlier version, is part of this one no more and was changed by hand: it was left. Do not hand it on with these.'

/** Where a path is told without its folder. */
export const givenFolderInWords =
  '… is the folder that you gave; its name holds what is protected and is not repeated. Call folders by a file number.'
