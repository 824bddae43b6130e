import type { Failure, Result } from '@/lib/model/result'

/**
 * Sends one after the other, in the order in which they were done; while the server cannot be reached
 * they wait. What it refuses is taken back here, and said.
 */
export function createSending(listener: () => (failure: Failure) => void) {
  let last: Promise<void> = Promise.resolve()
  return (call: () => Promise<Result<unknown>>, back: () => void): void => {
    const send = async (): Promise<void> => {
      const done = await call()
      if (done.ok) return
      if (done.failure.code === 'server.unreachable') {
        await untilOnline()
        return send()
      }
      back()
      listener()(done.failure)
    }
    last = last.then(send)
  }
}

/** Until the network is back, or it is worth another try. */
function untilOnline(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, RETRY_MS)
    addEventListener('online', done)
  })
}

const RETRY_MS = 5000
