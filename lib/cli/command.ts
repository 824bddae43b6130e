import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '@/lib/model/result'

/** Done; the answer is "no"; bad use or bad input. */
export type ExitCode = 0 | 1 | 2

/** One command of the command line. */
export interface Command {
  /** What `--help` prints. */
  readonly help: string
  /** Options by their long names. `help` is understood everywhere. */
  readonly options: Readonly<Record<string, 'string' | 'boolean'>>
  /** How many files, or other things named without an option, it takes. */
  readonly takes: readonly [least: number, most: number]
  readonly run: (call: Call) => Promise<Result<ExitCode>>
}

/** A command as it was called. */
export interface Call {
  readonly operands: readonly string[]
  /** The value of an option; the last one, if it is given more than once. */
  readonly text: (option: string) => string | undefined
  /** All values of an option that may be given more than once. */
  readonly texts: (option: string) => readonly string[]
  readonly flag: (option: string) => boolean
}

/**
 * Arguments as a call of a command. Fails with `cli.unknownOption` {option}, `cli.optionNeedsValue`
 * {option}, `cli.optionTakesNoValue` {option}, `cli.tooFew` {count}, `cli.tooMany` {operand}.
 */
export function parseCall(command: Command, args: readonly string[]): Result<Call> {
  const names = Object.entries({ ...command.options, help: 'boolean' as const })
  const options = Object.fromEntries(names.map(([name, type]) => [name, { type }]))
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const given = new Map<string, readonly (string | true)[]>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const wrong = wrongOption(token, options[token.name]?.type)
    if (wrong) return fail(wrong, { option: token.rawName })
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? true])
  }
  if (!given.has('help')) {
    const [least, most] = command.takes
    if (operands.length < least) return fail('cli.tooFew', { count: least })
    if (operands.length > most) return fail('cli.tooMany', { operand: operands[most] ?? '' })
  }
  return ok({
    operands,
    text: (option) => textsOf(given.get(option)).at(-1),
    texts: (option) => textsOf(given.get(option)),
    flag: (option) => given.has(option),
  })
}

function textsOf(values: readonly (string | true)[] = []): string[] {
  return values.filter((value) => value !== true)
}

function wrongOption({ value }: { value?: string | undefined }, type: string | undefined) {
  if (type === undefined) return 'cli.unknownOption'
  if (type === 'string' && value === undefined) return 'cli.optionNeedsValue'
  if (type === 'boolean' && value !== undefined) return 'cli.optionTakesNoValue'
  return null
}
