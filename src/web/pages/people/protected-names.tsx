import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Identity } from '../../../casefile/matter.ts'
import type { NamesOfMatter } from '../../../casefile/views/names-view.ts'
import type { WantedChange } from '../../../casefile/written/change-request.ts'
import { intakeWords } from '../../../words/intake/intake-words.ts'
import { suggestedWords } from '../../../words/release/name-words.ts'
import { standIns } from '../../../words/release/stand-ins.ts'
import { lookedForInWords } from '../../../words/search/looked-for-words.ts'
import { fromServer } from '../../from-server.ts'
import { Loading, TroubleNote } from '../../parts/states.tsx'
import { TableOut } from '../../parts/table-out.tsx'
import { NameQuestions } from './name-questions.tsx'
import { Choice, type Fields, Line, RecordForm } from './record-form.tsx'
import { ShownForms } from './shown-forms.tsx'

const { identityKinds } = intakeWords.en

/** What is protected with everything that is looked for, what cannot be told, and what is not protected yet. */
export function ProtectedNames() {
  const names = useQuery({ queryKey: ['names'], queryFn: fromServer.names })
  return (
    <section aria-labelledby="names">
      <h2 id="names">Protected names and numbers</h2>
      {names.data ? (
        <>
          <Listed names={names.data} />
          {names.data.identities.length > 0 && <TableOut table="names" what="the pseudonyms" />}
          {names.data.identities.length > 0 && <ShownForms />}
          <NameQuestions questions={names.data.questions} answered={names.data.answered} />
        </>
      ) : names.error ? (
        <TroubleNote error={names.error} again={names.refetch} />
      ) : (
        <Loading what="the protected names" />
      )}
      <Suggested />
    </section>
  )
}

function Listed({ names }: { names: NamesOfMatter }) {
  return (
    <>
      {names.identities.length === 0 && <p className="note">No name is protected yet, so nothing is covered.</p>}
      {names.identities.map((one) => (
        <details key={one.identity}>
          <summary>
            <bdi>{one.pseudonym}</bdi>{' '}
            <span className="quiet">
              {identityKinds[one.kind]}; {one.listed === 1 ? 'one form' : `${one.listed} forms`} listed
            </span>
          </summary>
          <p className="quiet">Looked for, beyond what was listed:</p>
          <ul>
            {one.looksFor.flatMap(lookedForInWords).map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
          <AnotherForm of={one} />
        </details>
      ))}
      <details>
        <summary>Protect a name or a number</summary>
        <NewIdentity />
      </details>
    </>
  )
}

/** A form more, such as a nickname or a misspelling; those that are listed already stay and show nowhere. */
function AnotherForm({ of }: { of: NamesOfMatter['identities'][number] }) {
  const { data } = useQuery({
    queryKey: ['records', 'identity'],
    queryFn: () => fromServer.records({ kinds: ['identity'] }),
  })
  const recorded = data?.identity?.find(({ id }) => id === of.identity)
  if (recorded === undefined) return null
  const { kind, forms } = recorded.content
  const kept = Array.from({ length: forms }, (_, i) => ({ kept: i }))
  const change = ({ form = '', pseudonym = '' }: Fields, basedOn: number): WantedChange | null =>
    pseudonym.trim() === '' || form.trim().length === 1
      ? null
      : {
          ...{ kind: 'identity', id: recorded.id, basedOn },
          content: {
            ...{ id: recorded.id, kind, pseudonym: pseudonym.trim() },
            forms: [...kept, ...(form.trim() === '' ? [] : [form.trim()])],
          },
        }
  return (
    <RecordForm
      title={`Forms of ${of.pseudonym}`}
      place={['identity', recorded.id]}
      begin={{ form: '', pseudonym: recorded.content.pseudonym }}
      version={recorded.version}
      wrong="What stands in its place is needed; a form has two letters at least."
      change={change}
      remove={(basedOn) => ({ kind: 'identity', id: recorded.id, basedOn, content: null })}
    >
      {(fields, set) => (
        <div className="pair">
          <Line {...{ fields, set }} name="form" label="Another form: nickname, misspelling, handle" />
          <Line {...{ fields, set }} name="pseudonym" label="What stands in its place" />
        </div>
      )}
    </RecordForm>
  )
}

function NewIdentity() {
  const change = ({ kind, form = '', pseudonym = '' }: Fields): WantedChange | null => {
    const read = Identity.shape.kind.safeParse(kind)
    if (!read.success || form.trim().length < 2 || pseudonym.trim() === '') return null
    const content = { kind: read.data, pseudonym: pseudonym.trim(), forms: [form.trim()] }
    return { kind: 'identity', id: null, basedOn: 0, content }
  }
  return (
    <RecordForm
      title="A new protected name"
      place={['identity', 'new']}
      begin={{ kind: 'person', form: '', pseudonym: '' }}
      version={0}
      wrong="Its form and what stands in its place are needed."
      change={change}
      remove={null}
    >
      {(fields, set) => (
        <div className="pair">
          <Choice
            {...{ fields, set }}
            name="kind"
            label="What it is"
            of={Identity.shape.kind.options.map((one) => [one, identityKinds[one]])}
          />
          <Line {...{ fields, set }} name="form" label="As it is written" />
          <Line {...{ fields, set }} name="pseudonym" label="What stands in its place" />
        </div>
      )}
    </RecordForm>
  )
}

/** Names and numbers on the pages that nobody protects yet; looked for when asked, for it reads every page. */
function Suggested() {
  const cache = useQueryClient()
  const [asked, setAsked] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const found = useQuery({ queryKey: ['name-suggestions'], queryFn: fromServer.nameSuggestions, enabled: asked })
  const protect = async ({ name, why }: NamesOfMatter['suggestions'][number]) => {
    setError(null)
    const kind = why === 'phone' ? 'phone' : why === 'coordinates' ? 'address' : 'person'
    try {
      await fromServer.change([
        { kind: 'identity', id: null, basedOn: 0, content: { kind, pseudonym: standIns[kind], forms: [name] } },
      ])
      await cache.invalidateQueries()
    } catch (trouble) {
      setError(trouble)
    }
  }
  return (
    <>
      <h3>Not protected yet</h3>
      {!asked && (
        <button type="button" onClick={() => setAsked(true)}>
          Look through every page
        </button>
      )}
      {asked && found.isPending && <Loading what="every page" />}
      {(error ?? found.error) !== null && <TroubleNote error={error ?? found.error} />}
      {found.data && (
        <ul className="names-found">
          {found.data.suggestions.length === 0 && <li>Nobody and nothing more was found.</li>}
          {found.data.suggestions.map((one) => (
            <li key={`${one.name} ${one.why}`}>
              <bdi>{one.name}</bdi>{' '}
              <span className="quiet">
                {suggestedWords[one.why]},{' '}
                {one.document === null ? 'in what was written down' : `${one.document} page ${one.page}`}
                {one.times > 1 && `, ${one.times} times`}
              </span>{' '}
              <button
                type="button"
                className="small"
                onClick={() => void protect(one)}
                aria-label={`Protect ${one.name}`}
              >
                Protect
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
