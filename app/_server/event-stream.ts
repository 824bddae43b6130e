import type { EventsAnswer } from '@/lib/api/event-answers'
import type { Result } from '@/lib/model/result'
import type { Seqs } from '@/lib/store/documents'
import type { Watch } from '@/lib/workflows/watch-documents'

export interface EventStreamParts {
  readonly document: string
  /** The asker knows every action up to this `seq`, and is told where the rest stands. */
  readonly since: Seqs
  readonly ask: (since: number) => Promise<Result<EventsAnswer>>
  readonly watch: Watch
  /** Ends with the request. */
  readonly signal: AbortSignal
}

/**
 * Server-sent events: `open` with how far the document has come, then an `action` with each
 * EventEntry, or `behind` with the newest `seq` where the asker had better begin anew, `comments`
 * after every change of one, `annotations` likewise, and `findings` after every change of what checks
 * found.
 *
 * A stream ends after some twenty seconds, and at once when the server stops or the store fails:
 * browsers come back by themselves and say what they heard last.
 */
export function eventStream(parts: EventStreamParts): Response {
  const { readable, writable } = new TransformStream<string, string>()
  const writer = writable.getWriter()
  void follow(parts, writer).catch(() => undefined)
  return new Response(readable.pipeThrough(new TextEncoderStream()), { headers: HEADERS })
}

// `no-transform` keeps Next from compressing, which would hold events back.
const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

async function follow(
  { document, since, ask, watch, signal }: EventStreamParts,
  writer: WritableStreamDefaultWriter<string>,
): Promise<void> {
  const ending = new AbortController()
  const end = () => ending.abort()
  const ends = [signal, watch.closed]
  ends.forEach((one) => one.addEventListener('abort', end, { once: true }))
  writer.closed.catch(end)
  const clock = setTimeout(end, LASTS_MS + Math.random() * SPREAD_MS)
  const beat = setInterval(() => void writer.write(': \n\n').catch(end), BEAT_MS)
  const pace = createPace(ending.signal)
  const off = watch.on(document, since, pace.go)
  try {
    await tellAll({ since, ask, writer, wait: pace.wait, isOver: () => ending.signal.aborted })
    if (signal.aborted) await writer.abort()
    else await writer.close()
  } finally {
    off()
    clearTimeout(clock)
    clearInterval(beat)
    ends.forEach((one) => one.removeEventListener('abort', end))
  }
}

// A browser's own proxy or the process manager gives up on silence or at 30 s; ours are shorter.
const LASTS_MS = 20_000
const SPREAD_MS = 4_000
const BEAT_MS = 8_000

interface Telling {
  readonly since: Seqs
  readonly ask: EventStreamParts['ask']
  readonly writer: WritableStreamDefaultWriter<string>
  readonly wait: () => Promise<void>
  readonly isOver: () => boolean
}

async function tellAll({ since, ask, writer, wait, isOver }: Telling): Promise<void> {
  let told = since.seq
  let heard: Heard | null = null
  while (!isOver()) {
    const answer = await ask(told)
    if (!answer.ok) return
    const { seq, events, ...now } = answer.value
    if (heard === null) await writer.write(`retry: 1000\n${frame('open', told, { seq, ...now })}`)
    else for (const one of news(heard, now)) await writer.write(frame(one.event, told, one.data))
    heard = now
    const last = events.at(-1)?.seq ?? told
    // Further behind than one answer reaches, or ahead of a store that was put back.
    if (last !== seq) {
      await writer.write(frame('behind', seq, { seq }))
      told = seq
    } else {
      for (const event of events) await writer.write(frame('action', event.seq, event))
      told = last
    }
    await wait()
  }
}

type Heard = Omit<Seqs, 'seq'>

/** What has another number than was heard last, each as an event of its own. */
function news(heard: Heard, now: Heard) {
  return (['comments', 'annotations', 'findings'] as const)
    .filter((event) => heard[event] !== now[event])
    .map((event) => ({ event, data: { [event]: now[event] } }))
}

function frame(event: string, id: number, data: unknown): string {
  return `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`
}

/** `wait` ends at the next `go`, also when that came before it, or when all is over. */
function createPace(over: AbortSignal) {
  let isDue = false
  let resume: () => void = () => undefined
  const go = () => {
    isDue = true
    resume()
  }
  over.addEventListener('abort', go, { once: true })
  const wait = async () => {
    if (!isDue) await new Promise<void>((resolve) => (resume = resolve))
    isDue = false
  }
  return { go, wait }
}
