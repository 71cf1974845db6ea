import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { givenFolder } from '../../casefile/release/written-files.ts'
import type { PaperName, PaperPreview, WrittenPaper } from '../../casefile/views/papers-view.ts'
import { noGapInWords } from '../../words/release/gap-words.ts'
import { earlierFileInWords, givenFolderInWords } from '../../words/release/written-file-words.ts'
import { formatBytes } from '../../words/size-words.ts'
import { fromServer } from '../from-server.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { Release } from '../parts/release.tsx'
import { saveFile } from '../parts/save-file.ts'
import { Loading, TroubleNote } from '../parts/states.tsx'
import { papers } from './papers/paper-list.ts'

/** What can be written, looked at first: nothing leaves before it was searched for what was listed and the forms that follow. */
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
  const { files, gaps, replaced, release, shown, words, more } = preview
  const noGap = noGapInWords(preview)
  return (
    <>
      <h3>What is open in it</h3>
      {noGap !== null ? (
        <p>{noGap}</p>
      ) : (
        <ul>
          {gaps?.map((gap) => (
            <li key={gap}>needs: {gap}</li>
          ))}
        </ul>
      )}
      <h3>What the firewall did</h3>
      <p>
        {replaced.toLocaleString('en-US')} protected {replaced === 1 ? 'word was' : 'words were'} replaced by
        pseudonyms.
      </p>
      <Release release={release} />
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
  const [folder, setFolder] = useState(usual.startsWith(givenFolder) ? '' : usual)
  const write = useMutation({ mutationFn: () => fromServer.writePaper(paper, claimant, folder.trim() || null) })
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
          write.mutate()
        }}
      >
        <label htmlFor="paper-folder">
          Into this folder on this computer, readable by you alone; left empty, into that of the matter’s papers, beside
          it
        </label>
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

function Written({ written: { files, kept, earlier, release } }: { written: WrittenPaper }) {
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
      {earlier.map(({ file, removed }) => (
        <p key={file}>
          <strong>{file}</strong> {earlierFileInWords(removed)}
        </p>
      ))}
      {files.some((file) => file.startsWith(givenFolder)) && <p>{givenFolderInWords}</p>}
      <Release release={release} />
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
