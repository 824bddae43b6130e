import type { ImportDone, ImportLine, ImportStage } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import { failureOf } from './failure-of'
import { respond } from './respond'

type OnProgress = (stage: ImportStage, done: number) => void
type Import = (onProgress: OnProgress, signal: AbortSignal) => Promise<Result<ImportDone>>

/**
 * The answer to an import: JSON lines while it works, the last one says how it ended. What is wrong
 * with the files themselves is found before the first line and answered as a plain refusal. Who
 * goes away cancels the work.
 */
export async function importStream(
  work: Import,
  onDone: (document: string) => void = () => undefined,
): Promise<Response> {
  const gone = new AbortController()
  const lines = new TransformStream<ImportLine, Uint8Array>({ transform: encodeLine })
  const writer = lines.writable.getWriter()
  writer.closed.catch(() => gone.abort())
  const send = (line: ImportLine) => void writer.write(line).catch(() => gone.abort())

  let read: (stage: 'read') => void = () => undefined
  const isRead = new Promise<'read'>((resolve) => (read = resolve))
  const onProgress = thinned((stage, done) => {
    send({ type: 'progress', stage, done })
    if (stage === 'read' && done === 1) read('read')
  })
  const result = settled(work, onProgress, gone.signal)
  const first = await Promise.race([isRead, result])
  if (first !== 'read' && !first.ok) return respond(first)

  void result.then((end) => {
    if (end.ok) onDone(end.value.document)
    send(lastLine(end))
    void writer.close().catch(() => gone.abort())
  })
  const headers = { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' }
  return new Response(lines.readable, { headers })
}

const encoder = new TextEncoder()

function encodeLine(line: ImportLine, controller: TransformStreamDefaultController<Uint8Array>) {
  controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
}

async function settled(work: Import, ...args: Parameters<Import>): Promise<Result<ImportDone>> {
  try {
    return await work(...args)
  } catch (error) {
    return failureOf(error)
  }
}

function lastLine(result: Result<ImportDone>): ImportLine {
  return result.ok ? { type: 'done', ...result.value } : { type: 'failed', failure: result.failure }
}

/** Progress as it is worth showing: each new stage, and each further hundredth of it. */
function thinned(onProgress: OnProgress): OnProgress {
  let last = ''
  return (stage, done) => {
    const shown = `${stage} ${Math.floor(done * 100)}`
    if (shown === last) return
    last = shown
    onProgress(stage, done)
  }
}
