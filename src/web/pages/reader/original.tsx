import { useEffect, useRef, useState } from 'react'
import { fromServer } from '../../from-server.ts'
import { sitting } from '../../parts/frame/sitting.ts'
import { TroubleNote } from '../../parts/states.tsx'

/** The page as it looks, covered until somebody opens it on purpose. */
export function Original({ document, page }: { document: string; page: number }) {
  const [picture, setPicture] = useState<string | null>(null)
  const [opening, setOpening] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [pause, setPause] = useState(sitting.showsPause)
  const button = useRef<HTMLButtonElement>(null)
  const asked = useRef(false)
  useEffect(() => () => void (picture && URL.revokeObjectURL(picture)), [picture])
  useEffect(() => {
    // One button takes the other's place: the focus stays with it.
    if (asked.current && !opening) button.current?.focus()
  }, [opening])

  const open = async () => {
    asked.current = true
    setOpening(true)
    setError(null)
    try {
      const blob = await fromServer.openOriginal(document, page)
      sitting.originalsOpened += 1
      setPicture(URL.createObjectURL(blob))
    } catch (trouble) {
      setError(trouble)
    }
    setOpening(false)
  }
  const noPause = () => {
    sitting.showsPause = false
    setPause(false)
    button.current?.focus()
  }
  return (
    <section className="as-it-looks">
      <h2>The page as it looks</h2>
      {error !== null && <TroubleNote error={error} />}
      {picture === null ? (
        <div className="cover">
          <p>Covered: page {page} of the original, in gray, with real names. Opening it is written to the audit log.</p>
          <button ref={button} type="button" onClick={open} aria-disabled={opening}>
            {opening ? 'Opening …' : 'Open the original page'}
          </button>
        </div>
      ) : (
        <>
          <div className="row">
            <button ref={button} type="button" onClick={() => setPicture(null)}>
              Cover it again
            </button>
            {pause && (
              <span className="quiet">
                Originals opened since you began: {sitting.originalsOpened}. A pause is fine at any time.{' '}
                <button type="button" className="small" onClick={noPause}>
                  Stop counting
                </button>
              </span>
            )}
          </div>
          <img className="original" src={picture} alt={`Page ${page} of the original`} />
        </>
      )}
    </section>
  )
}
