import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Language } from '../../../casefile/language.ts'
import type { RecordList } from '../../../casefile/written/record-list.ts'
import { intakeWords } from '../../../words/intake/intake-words.ts'
import { fromServer } from '../../from-server.ts'
import { sitting } from '../../parts/frame/sitting.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { Loading, TroubleNote } from '../../parts/states.tsx'
import { Enquiry } from './enquiry.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { Letters } from './letters.tsx'
import { SafeContact } from './safe-contact.tsx'
import { TriageView } from './triage-view.tsx'

const viewPlace = 'intake:view'

/** After the first conversation: how to reach the client safely, and until when what must be done. */
export function IntakeTaken({ records, name }: { records: RecordList; name: string | null }) {
  const [language, choose] = useShownLanguage(records.intake?.[0]?.content.language ?? 'en')
  const words = intakeWords[language]
  const triage = useQuery({ queryKey: ['triage'], queryFn: fromServer.triage })
  const people = (records.claimant ?? []).map(({ id, content }) => ({
    pseudonym: content.pseudonym,
    rules: records['safe-contact']?.find((one) => one.id === id)?.content ?? null,
  }))
  return (
    <div lang={language} className="intake">
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <LanguageChoice language={language} label={words.language} choose={choose} />
      <p role="status">{words.taken}</p>
      <p className="on-paper">
        <strong>{words.copyTitle}.</strong> {words.copyLead}
      </p>
      {triage.data ? (
        <TriageView triage={triage.data} language={language} />
      ) : triage.error ? (
        <div lang="en">
          <TroubleNote error={triage.error} again={triage.refetch} />
        </div>
      ) : (
        <Loading what="the deadlines" />
      )}
      <Letters language={language} />
      <SafeContact people={people} words={words} />
      <div className="row">
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </div>
      <p className="on-paper">
        {words.copyNoAdvice} {words.copyRights}
      </p>
      <Enquiry intake={records.intake?.[0] ?? null} name={name} language={language} />
    </div>
  )
}

/** The language of the page: as it was last chosen in this matter, else the one in which the conversation was held. */
function useShownLanguage(held: Language): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(held)
  useEffect(() => {
    let left = false
    fromServer.drafts().then(
      ({ drafts }) => {
        const chosen = Language.safeParse(drafts.find((one) => one.place === viewPlace)?.fields.language)
        if (!left && chosen.success) setLanguage(chosen.data)
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [])
  const choose = (chosen: Language) => {
    sitting.language = chosen
    setLanguage(chosen)
    void fromServer.keepDraft(viewPlace, { language: chosen }).catch(() => undefined)
  }
  return [language, choose]
}
