/** A sentence with its commands, which the server writes between backticks, set as code. */
export function Words({ children }: { children: string }) {
  const parts = children.split(/`([^`]+)`/)
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never move
  return parts.map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part))
}
