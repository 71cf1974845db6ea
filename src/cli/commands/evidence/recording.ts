import type { Command } from 'commander'
import { addTranscript } from '../../../desk/evidence/add-transcript.ts'
import { cutClip } from '../../../desk/evidence/cut-clip.ts'
import { showSpeech } from '../../../desk/evidence/show-speech.ts'
import { counted } from '../../../words/counting.ts'
import { printSpeech } from '../../print/print-speech.ts'
import { printWrittenFiles } from '../../print/print-written.ts'
import { type MatterOptions, matterOptions, withMatter } from '../../with-matter.ts'

export function addRecordingCommands(program: Command): void {
  matterOptions(program.command('transcript <matter> <recording> <file>'))
    .description('add what a person typed while hearing a recording; it is found like any text, each line by its time')
    .requiredOption('--by <name>', 'who heard and typed it')
    .addHelpText('after', transcriptHelp)
    .action((matter: string, recording: string, file: string, options: MatterOptions & { by: string }) =>
      withMatter(
        matter,
        options,
        { write: true },
        (open) => addTranscript(open, { recording, file, by: options.by }),
        ({ recording: of, bates, pages, lines, until }) =>
          `${bates}: ${counted(lines, 'line')} of ${of}, up to ${until}, on ${counted(pages, 'page')}.\n`,
      ),
    )
  matterOptions(program.command('speech <matter> <recording>'))
    .description('tell where somebody speaks in a recording, found by machine, and what of it nobody has typed yet')
    .addHelpText('after', speechHelp)
    .action((matter: string, recording: string, options: MatterOptions) =>
      withMatter(matter, options, { write: false }, (open) => showSpeech(open, recording), printSpeech),
    )
  matterOptions(program.command('clip <matter> <recording>'))
    .description('cut a stretch of a wave file out as a file of your own; what is spoken in it is not covered')
    .requiredOption('--from <time>', 'where it begins, as 0:41 or 1:04:07')
    .requiredOption('--to <time>', 'where it ends')
    .requiredOption('--out <file>', 'the wave file to write')
    .addHelpText('after', '\nExample:\n  redress clip jd.redress RD-000012 --from 0:41 --to 1:10 --out desk.wav\n')
    .action((matter: string, recording: string, options: MatterOptions & { from: string; to: string; out: string }) =>
      withMatter(
        matter,
        options,
        { write: true },
        (open) => cutClip(open, { recording, from: options.from, to: options.to, out: options.out }),
        (clip) => `${clip.seconds} seconds of ${clip.recording}.\n${printWrittenFiles(clip)}`,
      ),
    )
}

const speechHelp = `
Voices are told from other sounds on this computer when a wave file (WAV) comes in; what they say is not. In a matter about a
minor nothing is listened to before somebody decided to open the recording (redress held --help).

Example:
  redress speech jd.redress RD-000012
`

const transcriptHelp = `
A line begins with its time from the beginning of the recording; one without belongs to the line before. Subtitles (SRT, WebVTT)
are taken too.
  [0:41] Hale: Who paid for the room?
  [0:44] Guest: He did, in cash.

Example:
  redress transcript jd.redress RD-000012 interview.txt --by "L. Okafor"
`
