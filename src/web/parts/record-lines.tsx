/** What two states of a record say, line by line: what is gone and what is new. */
export function Differences({ before, after }: { before: unknown; after: unknown }) {
  const [was, is] = [linesOf(before), linesOf(after)]
  const gone = was.filter((line) => !is.includes(line))
  const come = is.filter((line) => !was.includes(line))
  if (before === 'sealed' || after === 'sealed') return <p className="quiet">What it says is not shown.</p>
  return (
    <ul className="differs">
      {gone.map((line) => (
        <li key={`- ${line}`}>
          before: <del>{line}</del>
        </li>
      ))}
      {come.map((line) => (
        <li key={`+ ${line}`}>
          {before === null ? '' : 'after: '}
          <ins>{line}</ins>
        </li>
      ))}
      {gone.length + come.length === 0 && <li className="quiet">the order alone</li>}
    </ul>
  )
}

/** A record as lines that can be told apart: a text by its own lines, anything else by its fields. */
function linesOf(content: unknown): readonly string[] {
  if (content === null || content === undefined) return []
  if (typeof content !== 'object') return [String(content)]
  return Object.entries(content).flatMap(([field, value]) =>
    field === 'text' && typeof value === 'string'
      ? value.split('\n').filter((line) => line.trim() !== '')
      : [`${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`],
  )
}
