import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Language } from '../../../casefile/language.ts'
import type { WrittenRelease } from '../../../casefile/release/written-files.ts'
import { intakeWords } from '../../../words/intake/intake-words.ts'
import { triageWords } from '../../../words/intake/triage-words.ts'
import { fromServer } from '../../from-server.ts'
import { Release } from '../../parts/release.tsx'
import { TroubleNote } from '../../parts/states.tsx'

/** To whom a letter should go out, and to whom none goes by itself; one press writes them. */
export function Letters({ language }: { language: Language }) {
  const words = intakeWords[language]
  const { roles } = triageWords[language]
  const { data, error } = useQuery({ queryKey: ['letters'], queryFn: fromServer.letters })
  const [writing, setWriting] = useState(false)
  const [trouble, setTrouble] = useState<unknown>(null)
  const [written, setWritten] = useState<WrittenRelease | null>(null)
  const write = async () => {
    if (writing) return
    setWriting(true)
    setTrouble(null)
    try {
      setWritten(await fromServer.writeLetters())
    } catch (caught) {
      setTrouble(caught)
    }
    setWriting(false)
  }
  const shown = trouble ?? error
  return (
    <section aria-labelledby="letters" className="not-for-client">
      <h2 id="letters">{words.letters}</h2>
      <p>{words.lettersLead}</p>
      {shown !== null && (
        <div lang="en">
          <TroubleNote error={shown} />
        </div>
      )}
      {data && data.letters.length + data.withheld.length === 0 && <p className="quiet">{words.noLetters}</p>}
      {data && data.letters.length > 0 && (
        <>
          <ul>
            {data.letters.map(({ party, role, to }) => (
              <li key={party}>
                <bdi>{to ?? words.letterNameless}</bdi> <span className="quiet">({words.letterTo(roles[role])})</span>
              </li>
            ))}
          </ul>
          <button type="button" className="main" aria-disabled={writing} onClick={() => void write()}>
            {writing ? words.writingLetters : words.writeLetters}
          </button>
        </>
      )}
      {data && data.withheld.length > 0 && (
        <>
          <p>{words.withheld}</p>
          <ul>
            {data.withheld.map(({ party, role, name }) => (
              <li key={party}>
                <bdi>{name}</bdi> <span className="quiet">({roles[role]})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div role="status">{written && <Written {...{ written, language }} />}</div>
    </section>
  )
}

function Written({ written, language }: { written: WrittenRelease; language: Language }) {
  const words = intakeWords[language]
  return (
    <div className="note">
      <p>{words.writtenLetters(written.files.length)}</p>
      <ul className="path">
        {written.files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
      <Release release={written.release} />
      {written.kept.length > 0 && (
        <>
          <p>{words.keptLetters}</p>
          <ul className="path">
            {written.kept.map(({ file }) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
