import { fail, type Result } from '@/lib/model/result'
import { alignCommand } from './align'
import { type Command, type ExitCode, parseCall } from './command'
import { diffCommand } from './diff'
import { exportCommand } from './export'
import help from './help/interlinear.txt'
import { importCommand } from './import'
import { list } from './list'
import { migrate } from './migrate'
import { segment } from './segment'
import { show } from './show'
import { print, printFailure, say } from './terminal'

const COMMANDS: Readonly<Record<string, Command>> = {
  segment,
  align: alignCommand,
  diff: diffCommand,
  import: importCommand,
  list,
  show,
  export: exportCommand,
  migrate,
}

// A reader that has seen enough closes the pipe (`… | head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runSafely(process.argv.slice(2))

/** The last line of defence: whatever else goes wrong is one line too, unless somebody looks for it. */
async function runSafely(args: readonly string[]): Promise<ExitCode> {
  try {
    return await run(args)
  } catch (error) {
    if (process.env.INTERLINEAR_DEBUG) throw error
    say('', error instanceof Error ? error.message : String(error))
    return 2
  }
}

async function run([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === 'help') {
    await print(help)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const result = command ? await runCommand(command, args) : fail('cli.unknownCommand', { name })
  if (result.ok) return result.value
  if (command) printFailure(result.failure)
  else printFailure(result.failure, '')
  return 2
}

async function runCommand(command: Command, args: readonly string[]): Promise<Result<ExitCode>> {
  const call = parseCall(command, args)
  if (!call.ok) return call
  if (!call.value.flag('help')) return command.run(call.value)
  await print(command.help)
  return { ok: true, value: 0 }
}
