import type { AnnotationsAnswer } from '@/lib/api/annotation-answers'
import type { ApiClient } from '@/lib/api/client'
import type { Failure, Result } from '@/lib/model/result'
import { createExternalStore, type ExternalStore } from '../review/external-store'
import { whenBack } from '../review/when-back'
import {
  annotationsAfter,
  type AnnotationsState,
  type Doing,
  NO_ANNOTATIONS,
} from './annotations-state'
import { isPassing, keepDoings, keptDoings } from './doings-kept'
import type { Marking } from './marking'

/** The errors marked in a document, in the browser, outside React. */
export interface AnnotationsStore {
  readonly document: string
  readonly state: Pick<ExternalStore<AnnotationsState>, 'get' | 'subscribe'>
  /** The error that is being marked. */
  readonly marking: ExternalStore<Marking | null>
  /** Does it at once, keeps it on the device, and sends it now or when that is possible. */
  readonly do: (doing: Doing) => void
  readonly refresh: () => void
  /** Resolves once the server's annotations have come, or could not be had. */
  readonly ready: () => Promise<void>
  /** Starts what goes on in the background; gives what ends it. */
  readonly start: (onFailure: (failure: Failure) => void) => () => void
}

type Calls = Pick<
  ApiClient,
  'annotations' | 'addAnnotation' | 'changeAnnotation' | 'deleteAnnotation'
>

export function createAnnotationsStore(
  document: string,
  client: Calls,
  storage: () => Storage,
): AnnotationsStore {
  const state = createExternalStore<AnnotationsState>(NO_ANNOTATIONS)
  let answer: AnnotationsAnswer = { annotations: [], texts: [] }
  let doings: readonly Doing[] = []
  let isSending = false
  let onFailure: (failure: Failure) => void = () => undefined

  const show = () => state.set(annotationsAfter(answer, doings))
  const become = (next: readonly Doing[]) => {
    doings = next
    keepDoings(storage(), document, doings)
    show()
  }
  const read = async () => {
    const came = await client.annotations(document)
    if (!came.ok || JSON.stringify(came.value) === JSON.stringify(answer)) return
    answer = came.value
    show()
  }
  /** In the order in which they were done; what cannot go through yet keeps the others waiting. */
  const send = async () => {
    const [next] = doings
    if (isSending || !next) return
    isSending = true
    const sent = await call(client, document, next)
    isSending = false
    if (!sent.ok && isPassing(sent.failure)) return
    // What the server has now is asked for first, so that the row does not blink.
    await read()
    become(doings.filter((one) => one !== next))
    if (!sent.ok) onFailure(sent.failure)
    void send()
  }
  let first: Promise<void> | null = null
  const refresh = () => {
    void send()
    const reading = read()
    first ??= reading
  }
  return {
    ...{ document, state, refresh },
    ready: () => (first ??= read()),
    marking: createExternalStore<Marking | null>(null),
    do: (doing) => {
      become([...doings, doing])
      void send()
    },
    start: (listener) => {
      onFailure = listener
      doings = keptDoings(storage(), document)
      show()
      refresh()
      return listen(refresh, () => void send())
    },
  }
}

async function call(client: Calls, document: string, doing: Doing): Promise<Result<unknown>> {
  switch (doing.does) {
    case 'add': {
      return client.addAnnotation(document, doing.annotation)
    }
    case 'change': {
      return client.changeAnnotation(document, doing.id, doing.to)
    }
    case 'remove': {
      return client.deleteAnnotation(document, doing.id)
    }
    case 'restore': {
      return client.changeAnnotation(document, doing.view.id, { deleted: false })
    }
  }
}

/** The stream tells of what others mark; what waits is tried again every few seconds. */
function listen(refresh: () => void, retry: () => void): () => void {
  const timer = setInterval(retry, RETRY_MS)
  const end = whenBack(refresh)
  return () => {
    clearInterval(timer)
    end()
  }
}

const RETRY_MS = 3000
