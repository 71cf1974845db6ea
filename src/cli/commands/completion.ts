import { Argument, type Command } from 'commander'
import { completionScript, type Shell, shells } from '../completion-script.ts'
import { terminal } from '../terminal.ts'

export function addCompletionCommand(program: Command): void {
  program
    .command('completion')
    .description('a script by which a shell completes commands and options')
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .addHelpText('after', '\nExample:\n  redress completion bash >> ~/.bashrc\n')
    .action((shell: Shell) => terminal.print(completionScript(program, shell)))
}
