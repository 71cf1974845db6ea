import { type ChangeEvent, useId, useState } from 'react'

interface DropFileProps {
  /** What the file is, as it stands on the button. */
  readonly label: string
  /** Endings, with their dots. */
  readonly accept: string
  readonly take: (file: File) => void
  readonly children?: React.ReactNode
}

/** Takes one file: dropped, or chosen by a button. */
export function DropFile({ label, accept, take, children }: DropFileProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file !== undefined) take(file)
    // So that the same file can be chosen again.
    event.target.value = ''
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what a drop does, the button does too
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file !== undefined) take(file)
      }}
    >
      {children}
      <input id={id} className="chooser" type="file" accept={accept} aria-label={label} onChange={chosen} />
      <label htmlFor={id} className="button" aria-hidden="true">
        {label}
      </label>
    </div>
  )
}
