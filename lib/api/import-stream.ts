import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { ImportDone, ImportLine, ImportProgress } from './answers'

/**
 * Reads the answer to an import, JSON lines, until it says done or failed.
 *
 * A stream that ends before that is `import.interrupted`: the server stopped in the middle, and
 * nothing was stored.
 */
export async function readImport(
  response: Response,
  onProgress?: (progress: ImportProgress) => void,
): Promise<Result<ImportDone>> {
  for await (const line of linesOf(response)) {
    if (line.type === 'progress') onProgress?.(line)
    else if (line.type === 'failed') return { ok: false, failure: line.failure }
    else return ok(doneOf(line))
  }
  return fail('import.interrupted')
}

/** `undefined` once the stream is over; a stream cut by the network ends it too. */
async function* linesOf(response: Response): AsyncGenerator<ImportLine> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  while (reader) {
    const { done, value } = await readOrEnd(reader)
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield JSON.parse(line) as ImportLine
  }
}

async function readOrEnd(reader: ReadableStreamDefaultReader<string>) {
  try {
    return await reader.read()
  } catch (error) {
    if (error instanceof TypeError) return { done: true, value: undefined } as const
    throw error
  }
}

function doneOf({ document, units, segments, warnings, kept }: ImportDone): ImportDone {
  return { document, units, segments, warnings, kept }
}
