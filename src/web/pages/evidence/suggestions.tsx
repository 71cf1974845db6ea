import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { SuggestionKind } from '../../../casefile/evidence/records.ts'
import type { SuggestionList } from '../../../casefile/views/views.ts'
import { counted } from '../../../words/counting.ts'
import { suggestedInWords, suggestionKindWords } from '../../../words/evidence/suggestion-words.ts'
import { fromServer } from '../../from-server.ts'
import { Empty, Loading, TroubleNote } from '../../parts/states.tsx'
import { TableOut } from '../../parts/table-out.tsx'

const perPage = 20
type Status = 'proposed' | 'accepted' | 'rejected'
const statusWords: Readonly<Record<Status, string>> = {
  proposed: 'to be decided',
  accepted: 'accepted',
  rejected: 'rejected',
}
const isStatus = (given: string): given is Status => given in statusWords

/** What the patterns propose in the whole matter; on its page each is decided with its sentence in view. */
export function Suggestions() {
  const [kindId, statusId] = [useId(), useId()]
  const [where, setWhere] = useState<{ kind: SuggestionKind | null; status: Status; offset: number }>({
    ...{ kind: null, status: 'proposed', offset: 0 },
  })
  const { kind, status, offset } = where
  const { data, error, refetch } = useQuery({
    queryKey: ['suggestions', kind, status, offset],
    queryFn: () => fromServer.suggestions({ ...(kind === null ? {} : { kind }), status, offset, limit: perPage }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <div className="row">
        <label htmlFor={kindId}>Kind</label>
        <select
          id={kindId}
          value={kind ?? ''}
          onChange={(event) => {
            const chosen = SuggestionKind.safeParse(event.target.value)
            setWhere({ status, kind: chosen.success ? chosen.data : null, offset: 0 })
          }}
        >
          <option value="">all</option>
          {SuggestionKind.options.map((one) => (
            <option key={one} value={one}>
              {suggestionKindWords[one]}
            </option>
          ))}
        </select>
        <label htmlFor={statusId}>State</label>
        <select
          id={statusId}
          value={status}
          onChange={({ target: { value } }) => isStatus(value) && setWhere({ kind, status: value, offset: 0 })}
        >
          {Object.entries(statusWords).map(([value, said]) => (
            <option key={value} value={value}>
              {said}
            </option>
          ))}
        </select>
      </div>
      {error && <TroubleNote error={error} again={refetch} />}
      {!data && !error && <Loading what="the suggestions" />}
      {data && data.total === 0 && <Empty>No suggestion is of this kind and state.</Empty>}
      {data && data.total > 0 && (
        <>
          <Listed key={`${kind} ${status} ${offset}`} list={data} status={status} />
          <Pages total={data.total} offset={offset} move={(to) => setWhere({ kind, status, offset: to })} />
        </>
      )}
      <TableOut table="suggestions" what="the suggestions" />
    </>
  )
}

function Pages({ total, offset, move }: { total: number; offset: number; move: (offset: number) => void }) {
  return (
    <p className="row">
      <button type="button" disabled={offset === 0} onClick={() => move(offset - perPage)}>
        Before
      </button>
      <button type="button" disabled={offset + perPage >= total} onClick={() => move(offset + perPage)}>
        Next
      </button>
      <span role="status" className="quiet">
        {(offset + 1).toLocaleString('en-US')} to {Math.min(total, offset + perPage).toLocaleString('en-US')} of{' '}
        {total.toLocaleString('en-US')}
      </span>
    </p>
  )
}

/** The sentence with the words that were found marked in it. */
function Sentence({ sentence, words }: { sentence: string; words: string }) {
  const at = sentence.indexOf(words)
  if (at < 0) return <span className="below">{sentence}</span>
  return (
    <span className="below">
      {sentence.slice(0, at)}
      <mark>{words}</mark>
      {sentence.slice(at + words.length)}
    </span>
  )
}

/** A factor by the words that a lawyer knows it by. */
function useNamed(): (kind: SuggestionKind, value: string) => string {
  const { data } = useQuery({ queryKey: ['factors'], queryFn: fromServer.factors, staleTime: Number.POSITIVE_INFINITY })
  return (kind, value) =>
    (kind === 'factor' ? data?.factors.find(({ id }) => id === value)?.name : undefined) ??
    suggestedInWords(kind, value)
}

function Listed({ list: { suggestions }, status }: { list: SuggestionList; status: Status }) {
  const cache = useQueryClient()
  const named = useNamed()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const act = useMutation({
    mutationFn: async (what: 'accept' | 'rejected' | 'proposed' | 'undo') => {
      const ids = suggestions.map(({ id }) => id).filter((id) => chosen.has(id))
      if (what === 'undo') return fromServer.undo().then(() => 'Taken back.')
      if (what !== 'accept')
        return fromServer.decide(ids, what).then(({ changed }) => `${counted(changed, 'suggestion')} set so.`)
      const { accepted, facts } = await fromServer.accept(ids)
      return `${accepted} accepted, ${counted(facts.filter(({ made }) => made).length, 'new fact')}.`
    },
    onSuccess: (words) => {
      setSaid(words)
      setChosen(new Set())
      return cache.invalidateQueries()
    },
  })
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const none = chosen.size === 0 || act.isPending
  return (
    <>
      <ul className="plain">
        {suggestions.map(({ id, kind, value, bates, passage, sentence }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={chosen.has(id)} onChange={(event) => toggle(id, event.target.checked)} />{' '}
              {suggestionKindWords[kind]}: {named(kind, value)}
            </label>{' '}
            <Link
              to="/evidence/$document/$page"
              params={{ document: passage.document, page: String(passage.page) }}
              search={{ at: passage.start }}
            >
              {bates}, page {passage.page}
            </Link>
            <Sentence sentence={sentence.quote} words={passage.quote} />
          </li>
        ))}
      </ul>
      <div className="row">
        {status === 'proposed' ? (
          <>
            <button type="button" disabled={none} onClick={() => act.mutate('accept')}>
              Accept the chosen
            </button>
            <button type="button" disabled={none} onClick={() => act.mutate('rejected')}>
              Reject the chosen
            </button>
          </>
        ) : (
          <button type="button" disabled={none} onClick={() => act.mutate('proposed')}>
            Put the chosen back to be decided
          </button>
        )}
        <button
          type="button"
          onClick={() =>
            setChosen(chosen.size < suggestions.length ? new Set(suggestions.map(({ id }) => id)) : new Set())
          }
        >
          {chosen.size < suggestions.length ? 'Choose all of these' : 'Choose none'}
        </button>
        <span role="status">{said}</span>
        {said !== '' && (
          <button type="button" className="small" disabled={act.isPending} onClick={() => act.mutate('undo')}>
            Undo
          </button>
        )}
      </div>
      {act.error && <TroubleNote error={act.error} />}
    </>
  )
}
