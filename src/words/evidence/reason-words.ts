import type { DocumentStatus, ReasonCode } from '../../casefile/evidence/records.ts'

/** Why a file was not read, for a lawyer: what happened, what it means for the matter, what to do. */
export interface ReasonWording {
  readonly what: string
  readonly means: string
  readonly next: string
}

const untouched = 'The file is listed with its size and hash.'

export const reasons: Readonly<Record<ReasonCode, ReasonWording>> = {
  'password-protected': {
    what: 'The file is locked with a password.',
    means: `Its text is not searchable and no fact can rest on it yet. ${untouched}`,
    next: 'Ask the person who sent it for the password, save an unlocked copy beside it, and ingest the folder again.',
  },
  damaged: {
    what: 'The file is damaged or cut off: its content does not hold together as its format requires.',
    means: `It was not taken in as a whole; anything recovered from it is marked as incomplete. ${untouched}`,
    next: 'Ask for the file again from its source, and keep this copy as it came.',
  },
  'empty-file': {
    what: 'The file is empty: zero bytes.',
    means: `There is nothing in it to read. ${untouched}`,
    next: 'Ask whether the transfer failed and for the file again; an empty export can itself be worth noting.',
  },
  'type-not-supported': {
    what: 'Redress cannot read files of this kind.',
    means: `Its text is not searchable and no fact can rest on it yet. ${untouched}`,
    next: 'Open it in the program it belongs to, save it as PDF, DOCX, XLSX, CSV or EML, and ingest the folder again.',
  },
  'too-large': {
    what: 'The file is larger than the limit for one file.',
    means: `It was not opened, so that one file cannot stop the rest. ${untouched}`,
    next: 'Split it in its own program (a mailbox by year, a PDF by pages) and ingest the parts.',
  },
  'archive-too-deep': {
    what: 'The file lies in an archive within an archive, deeper than the limit.',
    means: `It was not unpacked, because such nesting is a known way to harm a computer. ${untouched}`,
    next: 'If the source is trusted, unpack it by hand and ingest the resulting folder.',
  },
  'archive-too-big': {
    what: 'The file holds more parts, or unpacks to far more data, than the limit.',
    means: `It was not unpacked as a whole, because such files are a known way to harm a computer. ${untouched}`,
    next: 'If the source is trusted: unpack an archive by hand and ingest the resulting folder; open a Word file or a workbook in its own program, save it anew or in parts, and ingest that.',
  },
  'reader-timed-out': {
    what: 'Reading the file took longer than the limit and was stopped.',
    means: `Nothing of it was taken in; the other files were not affected. ${untouched}`,
    next: 'Ingest again with more time allowed, or open it in its own program and save it as PDF.',
  },
  'reader-stopped': {
    what: 'The file brought its reader down, which is what the separate reader is for.',
    means: `Nothing of it was taken in; the other files were not affected. ${untouched}`,
    next: 'Treat the file with care, ask for it in another format, and ingest that copy.',
  },
  'picture-held': {
    what: 'A loose picture in a minor’s matter: it was not opened.',
    means: 'Only its name, size and hash are listed. Nothing was decoded, copied out or indexed.',
    next: 'Decide with the responsible attorney whether anyone needs to open it, and record who decided and why, under Evidence or with `redress held`.',
  },
  'video-held': {
    what: 'A video or sound recording: it was not opened.',
    means: 'Only its name, size and hash are listed. Nothing was decoded, copied out or indexed.',
    next: 'Decide with the responsible attorney whether anyone needs to open it, and record who decided and why, under Evidence or with `redress held`.',
  },
  'heard-by-person': {
    what: 'A recording: what is said and shown in it is taken in by a person only.',
    means: 'It is kept, and its head is told. No word that is spoken in it can be found until somebody typed it.',
    next: 'Listen to it, type what is said with its time in front of each line, as [0:41] Hale: Who paid?, and add that under Evidence or with `redress transcript`.',
  },
  'listed-contraband': {
    what: 'The hash of the file is on the list of known illegal material.',
    means: 'Import of the file stopped at once. It was not opened and not copied.',
    next: 'Do not open, copy, send or delete it. Take legal advice now, before anything else is done with this folder.',
  },
  'cannot-open': {
    what: 'The file could not be opened where it lies.',
    means: 'It may be in use or protected by the system. Nothing of it was taken in.',
    next: 'Close programs that use it, check that you may read it, and ingest the folder again.',
  },
  'no-plain-file': {
    what: 'The name stands for no plain file: it is a link to another place, a pipe, a socket or a device.',
    means: 'There are no bytes of its own to read, and what it points to was not followed. Nothing of it was taken in.',
    next: 'Where it is a link to a file of the matter, copy that file itself into the folder and ingest it again.',
  },
  'changed-while-read': {
    what: 'The file was being changed by another program while it was read, twice.',
    means: 'Half of an older and half of a newer state would be no evidence, so nothing of it was taken in.',
    next: 'Close the program that writes to it, or copy the file elsewhere, and ingest the folder again.',
  },
  'encrypted-mail': {
    what: 'The message is encrypted: only the program and key of its receiver can open it.',
    means:
      'Who wrote to whom, when and under which subject is listed where the message says so; its words are not searchable.',
    next: 'Ask the receiver to open it in their mail program, save it decrypted as EML or MSG, and ingest that copy beside this one.',
  },
  'released-to-read': {
    what: 'A held file that somebody decided to open, or what it lies in; its bytes are only in the folder it came from.',
    means: 'Who decided it, when and why stands with the file. Nothing of it was taken in yet.',
    next: 'Ingest that folder again with the same command.',
  },
  'held-by-decision': {
    what: 'The file stays held: somebody decided so, and who, when and why stands with it.',
    means: 'Only its name, size and hash are listed. Nothing was decoded, copied out or indexed.',
    next: 'Nothing; should the decision change, say so under Evidence or with `redress held`.',
  },
  'ocr-waiting': {
    what: 'The pages are pictures of text and wait to be recognised.',
    means: 'The document is stored, but its words are not searchable yet.',
    next: 'Let text recognition finish, or run it for this document.',
  },
  'not-read-well': {
    what: 'One or more pages could not be read well from their picture.',
    means:
      'What was recognised is stored and can be searched, but words may be wrong or missing; the notes name the pages.',
    next: 'Read those pages yourself, or ask for a better scan or photograph of them, and ingest that copy beside this one.',
  },
}

/** One line for the reconciliation: what happened and what to do. */
/** The sum that accounts for every file: `12 in = 9 read + 1 duplicate + …`. */
export const sumOfFiles = (count: Readonly<Record<DocumentStatus, number>> & { readonly in: number }): string =>
  `${count.in} in = ${count.read} read + ${count.duplicate} duplicate + ${count.failed} failed + ${count.held} held + ${count.waiting} waiting`

/** What became of a file, and why. */
export interface FileState {
  readonly status: DocumentStatus
  readonly reason: ReasonCode | null
}

/** What happened to a file and what to do; null for one that was plainly read. */
export function accountedInWords({ status, reason }: FileState): Pick<ReasonWording, 'what' | 'next'> | null {
  if (reason !== null) return reasons[reason]
  switch (status) {
    case 'duplicate':
      return {
        what: 'The same content came in before, byte for byte.',
        next: 'Nothing has to be done: it is kept once and read there.',
      }
    case 'waiting':
      return { what: 'It is not finished yet.', next: 'Ingest the folder again.' }
    default:
      return null
  }
}

/** The same in one run of text; empty for a file that was plainly read. */
export function whyNotReadInWords(state: FileState): string {
  const told = accountedInWords(state)
  return told === null ? '' : `${told.what} ${told.next}`
}
