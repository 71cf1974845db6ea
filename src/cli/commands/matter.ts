import type { Command } from 'commander'
import type { UsageComplaint } from '../../casefile/problems/usage-complaints.ts'
import { type ProblemCode, problem } from '../../casefile/problems.ts'
import { failed, type Result } from '../../casefile/result.ts'
import { type AcceptedMatter, acceptMatter } from '../../desk/accept-matter.ts'
import { changePassphrase } from '../../desk/change-passphrase.ts'
import { coverTrouble } from '../../desk/door.ts'
import { makeMatter } from '../../desk/make-matter.ts'
import type { OpenMatter } from '../../desk/open-matter.ts'
import { type Verified, verifyAudit } from '../../desk/verify-audit.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { draftsNotInLog } from '../../words/audit-words.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { askYes, canBeAsked } from '../ask-yes.ts'
import { throughDoor } from '../door.ts'
import { fromOptions, readPassphrase } from '../passphrase.ts'
import { printableInLine } from '../print/printable.ts'
import { makeVerifyLine } from '../progress.ts'
import { terminal } from '../terminal.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

const usage = (complaint: UsageComplaint) => failed(problem('usage', { complaint }))

function verifiedInWords(v: Verified): string {
  const index =
    v.index === 'checked'
      ? 'The search index agrees with the pages.'
      : 'The search index was not compared with the pages, because another command is writing; run this again afterwards.'
  const accepted = v.accepted.map(
    ({ entry, at }) => `What had been found changed before entry ${entry} was accepted by it (${at.slice(0, 10)}).\n`,
  )
  return `The audit log is whole up to entry ${v.entries}, the last one here${v.until === null ? '' : `, of ${v.until.slice(0, 19).replace('T', ' ')} UTC`} (${v.head.slice(0, 16)}).
${accepted.join('')}All ${v.records} records are as they were written, and all ${v.originals} original files agree with their hashes.
${index}
${draftsNotInLog}
An older copy of the whole folder would look the same: whether this is the newest state shows only by comparing that number
and hash with those that you noted elsewhere, outside this folder, the last time. Note them now.
`
}

/** What is found is told first, and accepted after a yes. */
async function acceptAsked(
  matter: OpenMatter,
  options: MatterOptions & { yes?: true },
): Promise<Result<Covered<AcceptedMatter>, ProblemCode>> {
  if (!options.yes) {
    const verified = await verifyAudit(matter, { progress: makeVerifyLine() })
    const told = verified.ok ? null : await coverTrouble(matter, verified)
    if (told !== null && !isDoubt(told.problem.code)) return told
    if (told !== null) {
      if (options.json || !canBeAsked()) return usage({ is: 'acceptance-needs-yes' })
      terminal.warn(`${printableInLine(reportProblem(told.problem).message)}\n`)
      if (!(await askYes('Accept the matter as it stands?'))) return usage({ is: 'no-yes' })
    }
  }
  return acceptMatter(matter)
}

const isDoubt = (code: ProblemCode): boolean => code === 'audit-broken' || code === 'content-changed'

const acceptedInWords = ({ accepted }: AcceptedMatter): string =>
  accepted === 0
    ? 'Nothing speaks against the log or the records of this matter, so nothing was accepted.\n'
    : 'Accepted as it stands; the audit log says so for good.\nNext: `redress audit verify` tells whether originals are missing.\n'

export function addMatterCommands(program: Command): void {
  matterOptions(program.command('new <folder>'))
    .description('make a new encrypted matter in a folder that does not exist yet')
    .addHelpText('after', '\nExample:\n  redress new jd.redress\n')
    .action((folder: string, options: MatterOptions) =>
      throughDoor(
        options,
        async () => {
          const passphrase = await readPassphrase({ ...fromOptions(options), confirm: true })
          return passphrase.ok ? makeMatter(folder, passphrase.value) : passphrase
        },
        (made) =>
          `A new matter stands in ${made.folder}. Keep the passphrase safe: without it nobody can open the matter.\nNext: redress ingest ${made.folder} FOLDER-OF-EVIDENCE\n`,
      ),
    )

  const audit = program.command('audit').description('the log of every change and every look at an identity')
  matterOptions(audit.command('verify <matter>'))
    .description('check that the log, every record and every original file are as they were written')
    .addHelpText('after', '\nExample:\n  redress audit verify jd.redress\n')
    .action((folder: string, options: MatterOptions) =>
      withMatter(
        folder,
        options,
        { write: false },
        (matter) => verifyAudit(matter, { progress: makeVerifyLine() }),
        verifiedInWords,
      ),
    )

  matterOptions(audit.command('accept <matter>'))
    .description('take a matter as it stands that `audit verify` finds changed, once you know why; the log keeps it')
    .option('--yes', 'do not ask')
    .addHelpText(
      'after',
      `
After a part of the folder was restored from a backup, or the file beside the log was lost, every answer warns and
no paper is made. Compare with a backup first. Originals that are missing, and parts that cannot be read, are not
mended by it: restore those.

Example:
  redress audit accept jd.redress
`,
    )
    .action((folder: string, options: MatterOptions & { yes?: true }) =>
      withMatter(folder, options, { write: true }, (matter) => acceptAsked(matter, options), acceptedInWords),
    )

  matterOptions(program.command('passphrase <matter>'))
    .description('change the passphrase of a matter')
    .option('--new-passphrase-file <file>', 'read the new passphrase from the first line of a file')
    .option('--new-passphrase-fd <n>', 'read the new passphrase from an open file descriptor')
    .addHelpText('after', '\nExample:\n  redress passphrase jd.redress\n')
    .action((folder: string, options: MatterOptions & { newPassphraseFile?: string; newPassphraseFd?: string }) =>
      throughDoor(
        options,
        async () => {
          const from = await readPassphrase(fromOptions(options))
          if (!from.ok) return from
          const to = await readPassphrase({
            file: options.newPassphraseFile,
            fd: options.newPassphraseFd,
            new: true,
            confirm: true,
          })
          return to.ok ? changePassphrase(folder, from.value, to.value) : to
        },
        () => 'The passphrase is changed. Copies of the folder made before still open with the old one.\n',
      ),
    )
}
