const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of a law file for reading: fields by name, lists as lists, what is not known said so. */
export function LaidOut({ value }: { value: unknown }): React.ReactNode {
  if (value === null || value === undefined) return 'not known'
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none'
    return (
      <ul>
        {value.map((item: unknown) => (
          <li key={JSON.stringify(item)}>
            <LaidOut value={item} />
          </li>
        ))}
      </ul>
    )
  }
  if (!isFields(value)) return String(value)
  return (
    <dl className="laid-out">
      {Object.entries(value).map(([field, item]) => (
        <div key={field}>
          <dt>{field.replaceAll('_', ' ')}</dt>
          <dd>
            <LaidOut value={item} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
