import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PaperName, PaperPreview, WrittenPaper } from '../../casefile/papers-view.ts'
import { formatBytes } from '../../words/size-words.ts'
import { fromServer } from '../from-server.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { Loading, TroubleNote } from '../parts/states.tsx'
import { saveFile } from './papers/save-file.ts'

const papers: readonly {
  readonly paper: PaperName
  readonly title: string
  readonly what: string
  readonly ofClaimant: boolean
}[] = [
  {
    paper: 'casebook',
    title: 'Casebook',
    what: 'Who may be liable, proved by which page, by when, and what it is worth; annexes beside it.',
    ofClaimant: false,
  },
  {
    paper: 'casebook-full',
    title: 'Casebook, nothing left out',
    what: 'The same with every claim worked out in full.',
    ofClaimant: false,
  },
  {
    paper: 'summary',
    title: 'One-page summary',
    what: 'What can be handed to a partner or a mediator.',
    ofClaimant: false,
  },
  {
    paper: 'offers',
    title: 'Comparison of offers',
    what: 'Each offer beside a trial against those whom it would release.',
    ofClaimant: true,
  },
  {
    paper: 'settlement-sheets',
    title: 'Sheets of an aggregate settlement',
    what: 'What each client must read and sign (Model Rule 1.8(g)).',
    ofClaimant: true,
  },
  {
    paper: 'workbook',
    title: 'Workbook of the damages',
    what: 'Every figure with live formulas; it reckons by age to the day, so keep it as confidential.',
    ofClaimant: true,
  },
]

/** What can be written, looked at first: nothing leaves before it was searched for every protected name. */
export function Papers() {
  const [open, setOpen] = useState<PaperName | null>(null)
  const [claimant, setClaimant] = useState<string | null>(null)
  const { data } = useQuery({ queryKey: ['damages', null], queryFn: () => fromServer.damages(null) })
  const chosen = papers.find(({ paper }) => paper === open)
  return (
    <>
      <PageTitle tab="Papers">Papers</PageTitle>
      <p className="quiet">
        Choose a paper to look at it: its gaps, and what the firewall did. Nothing is written until you say so, and a
        file that was changed by hand is never replaced.
      </p>
      <ul className="papers">
        {papers.map(({ paper, title, what }) => (
          <li key={paper}>
            <button type="button" aria-pressed={open === paper} onClick={() => setOpen(paper)}>
              {title}
            </button>{' '}
            <span className="quiet">{what}</span>
          </li>
        ))}
      </ul>
      {chosen && (
        <section aria-label={chosen.title}>
          <h2>{chosen.title}</h2>
          {chosen.ofClaimant && data && data.claimants.length > 1 && (
            <div className="row">
              <label htmlFor="paper-claimant">For</label>
              <select
                id="paper-claimant"
                value={claimant ?? data.claimant ?? ''}
                onChange={(event) => setClaimant(event.target.value)}
              >
                {data.claimants.map(({ id, called }) => (
                  <option key={id} value={id}>
                    {called}
                  </option>
                ))}
              </select>
            </div>
          )}
          <Preview
            key={`${chosen.paper} ${claimant}`}
            paper={chosen.paper}
            claimant={chosen.ofClaimant ? claimant : null}
          />
        </section>
      )}
    </>
  )
}

function Preview({ paper, claimant }: { paper: PaperName; claimant: string | null }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['paper', paper, claimant],
    queryFn: () => fromServer.previewPaper(paper, claimant),
    // What was looked at stays until it is asked for again: a change elsewhere makes no new paper by itself.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  })
  if (error) return <TroubleNote error={error} again={refetch} />
  if (!data) return <Loading what="the paper, which is made and searched now" />
  return <Made preview={data} claimant={claimant} />
}

function Made({ preview, claimant }: { preview: PaperPreview; claimant: string | null }) {
  const { files, gaps, replaced, warnings, shown, words, more } = preview
  return (
    <>
      <h3>What is open in it</h3>
      {gaps.length === 0 ? (
        <p>Nothing stands open as [needs: …].</p>
      ) : (
        <ul>
          {gaps.map((gap) => (
            <li key={gap}>needs: {gap}</li>
          ))}
        </ul>
      )}
      <h3>What the firewall did</h3>
      <p>
        {replaced.toLocaleString('en-US')} protected {replaced === 1 ? 'word was' : 'words were'} replaced by
        pseudonyms; every finished file was then searched for every form of every protected name and holds none.
      </p>
      {warnings.length > 0 && (
        <ul>
          {warnings.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <Out preview={preview} claimant={claimant} files={files} />
      {words !== '' && (
        <details open>
          <summary>Words of {shown}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className="paper-words" aria-label={`Words of ${shown}`} tabIndex={0}>
            {words}
            {more && '\n\n… and more; the file holds all of it.'}
          </section>
        </details>
      )}
    </>
  )
}

function Out({
  preview: { paper, folder: usual },
  claimant,
  files,
}: {
  preview: PaperPreview
  claimant: string | null
  files: PaperPreview['files']
}) {
  const [folder, setFolder] = useState(usual)
  const write = useMutation({ mutationFn: () => fromServer.writePaper(paper, claimant, folder.trim()) })
  const download = useMutation({
    mutationFn: async (name: string) => saveFile(name, await fromServer.paperFile(paper, claimant, name)),
  })
  return (
    <>
      <h3>Write</h3>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault()
          if (folder.trim() !== '') write.mutate()
        }}
      >
        <label htmlFor="paper-folder">Into this folder on this computer, readable by you alone</label>
        <div className="row">
          <input
            id="paper-folder"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={folder}
            onChange={(event) => setFolder(event.target.value)}
          />
          <button type="submit" className="main" disabled={write.isPending}>
            Write {files.length === 1 ? 'the file' : `${files.length} files`}
          </button>
        </div>
      </form>
      <p role="status">{write.isPending ? 'Making, searching and writing …' : ''}</p>
      {write.error && <TroubleNote error={write.error} />}
      {write.data && <Written written={write.data} />}
      <ul>
        {files.map(({ name, bytes }) => (
          <li key={name}>
            {name} <span className="quiet">({formatBytes(bytes)})</span>{' '}
            <button
              type="button"
              className="small"
              aria-label={`Download ${name}`}
              onClick={() => download.mutate(name)}
            >
              Download
            </button>
          </li>
        ))}
      </ul>
      {download.error && <TroubleNote error={download.error} />}
    </>
  )
}

function Written({ written: { files, kept } }: { written: WrittenPaper }) {
  return (
    <div className="note" role="status">
      <p>Written:</p>
      <ul>
        {files.map((file) => (
          <li key={file} className="path">
            {file}
          </li>
        ))}
      </ul>
      {kept.map(({ file, newVersion, differs }) => (
        <div key={file}>
          <p>
            <strong>{file}</strong> was changed by hand, or is not of Redress’s making: it stays as it is, and the new
            version stands beside it as {newVersion}.
          </p>
          {differs === null ? (
            <p className="quiet">What differs cannot be told: one of the two cannot be read.</p>
          ) : (
            <details>
              <summary>What differs</summary>
              <p className="differs">
                {differs.map((one, i) =>
                  one.in === 'both' ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: stretches stand in their order
                    <span key={i}>{one.text}</span>
                  ) : one.in === 'first' ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: stretches stand in their order
                    <del key={i} title="in the file changed by hand alone">
                      {one.text}
                    </del>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: stretches stand in their order
                    <ins key={i} title="in the new version alone">
                      {one.text}
                    </ins>
                  ),
                )}
              </p>
            </details>
          )}
        </div>
      ))}
    </div>
  )
}
