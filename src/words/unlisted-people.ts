/** What is said of a paper that names people whom nobody listed. `count` is above zero. */
export const wordsOfUnlisted = (count: number): string =>
  `${count === 1 ? 'One person is' : `${count} people are`} named here as a relative, a minor, a friend or witness, or with a protected surname, and not listed: the name was left as it is. The command names with --suggest shows who; list whom it must not name.`
