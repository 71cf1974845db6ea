import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SentFile } from '../../../casefile/given-file.ts'
import type { LoadedFacts, PlannedChange } from '../../../casefile/written/loaded-facts.ts'
import { counted } from '../../../words/counting.ts'
import { recordKindWords } from '../../../words/record-kind-words.ts'
import { shownIdInWords } from '../../../words/release/shown-id-words.ts'
import { fromServer } from '../../from-server.ts'
import { DropFile } from '../../parts/drop-file.tsx'
import { Differences } from '../../parts/record-lines.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { TroubleNote } from '../../parts/states.tsx'
import { sentFile } from '../../sending/sent-file.ts'

interface Looked {
  readonly file: SentFile
  readonly loaded: LoadedFacts
}

/** Everything that is written down as one file: merged after a look at what it would change, and given back. */
export function FactsFile() {
  const cache = useQueryClient()
  const look = useMutation({
    mutationFn: async (chosen: File): Promise<Looked> => {
      const file = await sentFile(chosen)
      return { file, loaded: await fromServer.loadFacts(file, false) }
    },
    onMutate: () => merge.reset(),
  })
  const merge = useMutation({
    mutationFn: (file: SentFile) => fromServer.loadFacts(file, true),
    onSuccess: () => {
      look.reset()
      return cache.invalidateQueries()
    },
  })
  const looked = look.data
  return (
    <section aria-labelledby="facts-file">
      <h2 id="facts-file">Facts as a file</h2>
      <p>
        Parties, protected names and facts can be merged from a YAML file, by their ids; what it does not name stays.
        You see what it would change first, each quote is looked for on its page, and everything that is wrong in the
        file is told at once.
      </p>
      <DropFile label="Choose a facts file" accept=".yaml,.yml,.json" take={(file) => look.mutate(file)}>
        <p>Drop a facts file here.</p>
      </DropFile>
      <p role="status">
        {look.isPending && 'Reading the file, and looking for each quote on its page …'}
        {merge.isPending && 'Merging …'}
        {merge.data && mergedWords(merge.data)}
      </p>
      {merge.data && <ShownIds loaded={merge.data} />}
      {look.error && <TroubleNote error={look.error} />}
      {looked && (
        <Plan
          looked={looked}
          busy={merge.isPending}
          merge={() => merge.mutate(looked.file)}
          leave={() => look.reset()}
        />
      )}
      {merge.error && <TroubleNote error={merge.error} />}
      <FactsOut />
    </section>
  )
}

const ShownIds = ({ loaded: { shownIds } }: { loaded: LoadedFacts }) =>
  shownIds.map((one) => <p key={`${one.kind} ${one.line}`}>{shownIdInWords(one)}</p>)

const mergedWords = ({ change, plan }: LoadedFacts): string =>
  change === null
    ? 'The matter holds everything that the file says; nothing was changed.'
    : `Merged: ${counted(plan.length, 'record')}. It is change ${change}; Undo above takes all of it back.`

function Plan({
  looked: { file, loaded },
  busy,
  merge,
  leave,
}: {
  looked: Looked
  busy: boolean
  merge: () => void
  leave: () => void
}) {
  const { plan, facts, passages, parties, identities } = loaded
  const adds = Map.groupBy(
    plan.filter(({ does }) => does === 'adds'),
    ({ kind }) => kind,
  )
  const changes = plan.filter(({ does }) => does === 'changes')
  return (
    <section className="note" aria-label={`What ${file.name} would change`}>
      <p>
        <strong className="path">{file.name}</strong>: {counted(facts, 'fact')} on {counted(passages, 'passage')},{' '}
        {counted(parties, 'party', 'parties')}, {counted(identities, 'protected name')}.
      </p>
      <ShownIds loaded={loaded} />
      {plan.length === 0 ? (
        <p>The matter holds everything that the file says; nothing would change.</p>
      ) : (
        <>
          {[...adds].map(([kind, all]) => (
            <Changes
              key={kind}
              title={`${all.length.toLocaleString('en-US')} new: ${recordKindWords[kind][all.length === 1 ? 0 : 1]}`}
              changes={all}
            />
          ))}
          {changes.length > 0 && (
            <Changes title={`${counted(changes.length, 'record')} would change`} changes={changes} open />
          )}
        </>
      )}
      <div className="row">
        {plan.length > 0 && (
          <button type="button" className="main" disabled={busy} onClick={merge}>
            Merge it into the matter
          </button>
        )}
        <button type="button" disabled={busy} onClick={leave}>
          Leave it
        </button>
      </div>
    </section>
  )
}

const shownMost = 200

function Changes({
  title,
  changes,
  open = false,
}: {
  title: string
  changes: readonly PlannedChange[]
  open?: boolean
}) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      <ul>
        {changes.slice(0, shownMost).map(({ kind, id, before, after }) => (
          <li key={`${kind} ${id}`}>
            {recordKindWords[kind][0]} <bdi>{id}</bdi>
            <Differences before={before} after={after} />
          </li>
        ))}
      </ul>
      {changes.length > shownMost && <p className="quiet">and {changes.length - shownMost} more</p>}
    </details>
  )
}

/** The owner's own file: it holds the real names, so it is asked for twice. */
function FactsOut() {
  const [knows, setKnows] = useState(false)
  const out = useMutation({
    mutationFn: async () => saveFile('facts.yaml', await fromServer.factsFile()),
    onSuccess: () => setKnows(false),
  })
  return (
    <>
      <h3>Take it out</h3>
      <p>
        <label>
          <input type="checkbox" checked={knows} onChange={(event) => setKnows(event.target.checked)} /> I know that
          this file holds real names and the words of the evidence; it stands in the audit log that it was taken out
        </label>
      </p>
      <button type="button" disabled={!knows || out.isPending} onClick={() => out.mutate()}>
        Download facts.yaml
      </button>
      <p role="status">
        {out.isPending && 'Being made …'}
        {out.isSuccess && 'Downloaded. Keep it as you keep the evidence.'}
      </p>
      {out.error && <TroubleNote error={out.error} />}
    </>
  )
}
