import type { Command } from 'commander'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

interface Place {
  /** Words before: `law`, `fact add`; empty for the first word. */
  readonly path: string
  readonly commands: readonly Command[]
  readonly options: readonly string[]
}

/** Every place at which a word is typed, with what may stand there. */
function placesOf(command: Command, path: string): readonly Place[] {
  const options = command.options.flatMap(({ long }) => long ?? [])
  const below = command.commands.flatMap((one) => placesOf(one, `${path} ${one.name()}`.trim()))
  return [{ path, commands: command.commands, options: [...options, '--help'] }, ...below]
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** A script for a shell that completes commands and options, and files where neither fits. It asks no matter and no network. */
export function completionScript(program: Command, shell: Shell): string {
  const places = placesOf(program, '')
  if (shell === 'fish') return fishScript(places)
  const bash = bashScript(places)
  return shell === 'zsh'
    ? `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bash}`
    : bash
}

function bashScript(places: readonly Place[]): string {
  const known = places.filter(({ path }) => path !== '').map(({ path }) => quoted(` ${path}`))
  const cases = places.map(
    ({ path, commands, options }) =>
      `    ${quoted(path === '' ? '' : ` ${path}`)}) words=${quoted([...commands.map((one) => one.name()), ...options].join(' '))} ;;`,
  )
  return `_redress() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" word words=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path $word" in
    ${known.join('|')}) path="$path $word" ;;
    esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _redress redress
`
}

function fishScript(places: readonly Place[]): string {
  const lines = places.flatMap(({ path, commands, options }) => {
    const seen = path.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`)
    const when = quoted(path === '' ? '__fish_use_subcommand' : seen.join('; and '))
    return [
      ...commands.map(
        (one) => `complete -c redress -n ${when} -a ${one.name()} -d ${quoted(one.description().split(':')[0] ?? '')}`,
      ),
      ...options.map((option) => `complete -c redress -n ${when} -l ${option.replace(/^--/, '')}`),
    ]
  })
  return `${lines.join('\n')}\n`
}
