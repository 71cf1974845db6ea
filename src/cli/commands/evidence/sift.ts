import type { Command } from 'commander'
import type { UsageComplaint } from '../../../casefile/problems/usage-complaints.ts'
import { problem } from '../../../casefile/problems.ts'
import { failed, ok } from '../../../casefile/result.ts'
import { idMeant } from '../../../desk/facts/id-meant.ts'
import type { OpenMatter } from '../../../desk/open-matter.ts'
import { placesNamed } from '../../../desk/sift/places-named.ts'
import { nextSift } from '../../../desk/sift/sift-next.ts'
import { answerSift, drawSiftSample, listSifts, startSift } from '../../../desk/sift/sift-questions.ts'
import { reportSift } from '../../../desk/sift/sift-report.ts'
import { printSiftNext, printSiftQuestions, printSiftReport } from '../../print/print-sift.ts'
import { type MatterOptions, matterOptions, withMatter } from '../../with-matter.ts'

const usage = (complaint: UsageComplaint) => failed(problem('usage', { complaint }))
const outOfBounds = (option: string, most: number) =>
  usage({ is: 'not-in-bounds', option, counts: 'numbers', least: 1, most })

export function addSiftCommands(program: Command): void {
  const sift = program
    .command('sift')
    .description(
      'read less to find it: one question, your yes and no, the likeliest passages next, and what was missed',
    )
  matterOptions(sift.command('start <matter> <question>'))
    .description('begin a review of one question')
    .option('--from <search>', 'a search by which the first passages are found')
    .addHelpText(
      'after',
      '\nExample:\n  redress sift start jd.redress "Did staff see that she was watched?" --from "clerk OR desk"\n',
    )
    .action((matter: string, question: string, options: MatterOptions & { from?: string }) =>
      withMatter(
        matter,
        options,
        { write: true },
        async (open) =>
          question.trim() === '' || question.length > 400
            ? usage({ is: 'letters-out-of-bounds', thing: 'question', most: 400 })
            : startSift(open, { question: question.trim(), start: options.from ?? null }),
        ({ records }) =>
          `Begun as ${records.map(({ id }) => id).join(', ')}. Next: \`redress sift next MATTER ${records[0]?.id ?? ''}\`\n`,
      ),
    )
  matterOptions(sift.command('list <matter>'))
    .description('every question under review, and how far it is')
    .addHelpText('after', '\nExample:\n  redress sift list jd.redress\n')
    .action((matter: string, options: MatterOptions) =>
      withMatter(matter, options, { write: false }, listSifts, printSiftQuestions),
    )
  matterOptions(sift.command('next <matter> <id>'))
    .description('the passages to read next')
    .option('--count <n>', 'how many', '5')
    .addHelpText('after', '\nExample:\n  redress sift next jd.redress question-1\n')
    .action((matter: string, id: string, options: MatterOptions & { count: string }) =>
      withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const count = Number(options.count)
          return Number.isSafeInteger(count) && count > 0 && count <= 100
            ? nextSift(open, await idMeant(open, id), count)
            : outOfBounds('--count', 100)
        },
        printSiftNext,
      ),
    )
  matterOptions(sift.command('answer <matter> <id>'))
    .description('say of passages whether they answer the question; each is named as `sift next` names it')
    .option('--yes <passages...>', 'these do')
    .option('--no <passages...>', 'these do not')
    .addHelpText(
      'after',
      '\nExample:\n  redress sift answer jd.redress question-1 --yes RD-000012/1/0 --no RD-000031/2/1180 RD-000040/1/0\n',
    )
    .action((matter: string, id: string, options: MatterOptions & { yes?: string[]; no?: string[] }) =>
      withMatter(
        matter,
        options,
        { write: true },
        (open) => answered(open, id, options.yes ?? [], Array.isArray(options.no) ? options.no : []),
        ({ records }) => `${records.length} ${records.length === 1 ? 'answer' : 'answers'} kept.\n`,
      ),
    )
  addSampleCommands(sift)
}

function addSampleCommands(sift: Command): void {
  matterOptions(sift.command('sample <matter> <id>'))
    .description('draw passages by chance from those not read, to learn what was missed')
    .option('--size <n>', 'how many', '300')
    .addHelpText('after', '\nExample:\n  redress sift sample jd.redress question-1\n')
    .action((matter: string, id: string, options: MatterOptions & { size: string }) =>
      withMatter(
        matter,
        options,
        { write: true },
        async (open) => {
          const size = Number(options.size)
          return Number.isSafeInteger(size) && size > 0 && size <= 5_000
            ? drawSiftSample(open, await idMeant(open, id), size)
            : outOfBounds('--size', 5_000)
        },
        () => 'Drawn. `redress sift next` shows its passages first; answer them all.\n',
      ),
    )
  matterOptions(sift.command('report <matter> <id>'))
    .description('how the review stands and what the sample tells of what was missed')
    .option('--out <file>', 'write the protocol to a text file')
    .addHelpText('after', '\nExample:\n  redress sift report jd.redress question-1 --out protocol.txt\n')
    .action((matter: string, id: string, options: MatterOptions & { out?: string }) =>
      withMatter(
        matter,
        options,
        { write: false },
        async (open) => reportSift(open, await idMeant(open, id), options.out ?? null),
        printSiftReport,
      ),
    )
}

async function answered(open: OpenMatter, id: string, yes: readonly string[], no: readonly string[]) {
  if (yes.length + no.length === 0) return usage({ is: 'no-passage-named' })
  const of = async (names: readonly string[], is: boolean) => {
    const places = await placesNamed(open, names)
    return places.ok ? ok(places.value.value.places.map((place) => ({ ...place, yes: is }))) : places
  }
  const [said, denied] = [await of(yes, true), await of(no, false)]
  if (!said.ok) return said
  return denied.ok ? answerSift(open, await idMeant(open, id), [...said.value, ...denied.value]) : denied
}
