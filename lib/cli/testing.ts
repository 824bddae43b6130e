import { Readable } from 'node:stream'
import { vi } from 'vitest'
import { runSafely } from './run'

/** A command that has come to its end. */
export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly errors: string
}

/** Runs a command as the program does once it is started, which takes most of its time. */
export async function run(
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<Ended> {
  const [out, errors]: [Buffer[], Buffer[]] = [[], []]
  const { stdin } = process
  const spies = [keepWritten(process.stdout, out), keepWritten(process.stderr, errors)]
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]) })
  try {
    const status = await runSafely(args)
    return { status, out: Buffer.concat(out).toString(), errors: Buffer.concat(errors).toString() }
  } finally {
    Object.defineProperty(process, 'stdin', { value: stdin })
    for (const spy of spies) spy.mockRestore()
  }
}

function keepWritten(stream: NodeJS.WriteStream, kept: Buffer[]) {
  return vi.spyOn(stream, 'write').mockImplementation((text, ...rest) => {
    kept.push(Buffer.from(text))
    const taken = rest.find((one) => typeof one === 'function')
    taken?.(null)
    return true
  })
}
