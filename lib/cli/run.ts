import { fail, type Result } from '@/lib/model/result'
import { type Command, type ExitCode, parseCall } from './command'
import help from './help/interlinear.txt'
import { print, printFailure, say } from './terminal'

/** The last line of defence: whatever else goes wrong is one line too, unless somebody looks for it. */
export async function runSafely(args: readonly string[]): Promise<ExitCode> {
  try {
    return await run(args)
  } catch (error) {
    if (process.env.INTERLINEAR_DEBUG) throw error
    say('', error instanceof Error ? error.message : String(error))
    return 2
  }
}

// Loaded when called: to open no store costs half the start.
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  segment: async () => (await import('./segment')).segment,
  align: async () => (await import('./align')).alignCommand,
  check: async () => (await import('./check')).checkCommand,
  fix: async () => (await import('./fix')).fixCommand,
  convert: async () => (await import('./convert')).convertCommand,
  diff: async () => (await import('./diff')).diffCommand,
  score: async () => (await import('./score')).score,
  import: async () => (await import('./import')).importCommand,
  list: async () => (await import('./list')).list,
  show: async () => (await import('./show')).show,
  export: async () => (await import('./export')).exportCommand,
  verify: async () => (await import('./verify')).verifyCommand,
  migrate: async () => (await import('./migrate')).migrate,
}

async function run([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === 'help') {
    await print(help)
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const result = load
    ? await runCommand(await load(), args)
    : fail('cli.unknownCommand', { command: name })
  if (result.ok) return result.value
  printFailure(result.failure)
  return 2
}

async function runCommand(command: Command, args: readonly string[]): Promise<Result<ExitCode>> {
  const call = parseCall(command, args)
  if (!call.ok) return call
  if (!call.value.flag('help')) return command.run(call.value)
  await print(command.help)
  return { ok: true, value: 0 }
}
