import type { Content } from '@/lib/model/content'
import type { Device, UnsavedText } from './device'

/** Texts typed and not yet made revisions; each reaches the device at most `WRITE_WITHIN_MS` late. */
export interface UnsavedTexts {
  readonly get: (segment: string) => UnsavedText | undefined
  readonly set: (segment: string, text: Content, basedOn: string) => void
  /** The text was made an action, which is on the device by now, or was given up. */
  readonly clear: (segment: string) => void
  /** Takes in what an earlier visit left, newest last. */
  readonly restore: (texts: readonly UnsavedText[]) => void
  /** The text typed last, if any. */
  readonly newest: () => UnsavedText | undefined
  /** Writes at once what waits. */
  readonly flush: () => void
  /** Would something be lost if the page went away now? */
  readonly isOnlyHere: () => boolean
}

export function createUnsavedTexts(
  document: string,
  device: Promise<Device>,
  now: () => string,
): UnsavedTexts {
  const texts = new Map<string, UnsavedText>()
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  let writing = 0

  const write = (segment: string) => {
    clearTimeout(waiting.get(segment))
    waiting.delete(segment)
    const text = texts.get(segment)
    writing += 1
    const done = () => void (writing -= 1)
    void device
      .then((one) => (text ? one.putUnsaved(text) : one.removeUnsaved(document, segment)))
      .then(done, done)
  }

  return {
    get: (segment) => texts.get(segment),
    set: (segment, text, basedOn) => {
      texts.set(segment, { document, segment, text, basedOn, at: now() })
      if (!waiting.has(segment)) {
        waiting.set(
          segment,
          setTimeout(() => write(segment), WRITE_WITHIN_MS),
        )
      }
    },
    clear: (segment) => {
      if (texts.delete(segment)) write(segment)
    },
    restore: (list) => list.forEach((text) => texts.set(text.segment, text)),
    newest: () => [...texts.values()].toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1),
    flush: () => [...waiting.keys()].forEach(write),
    isOnlyHere: () => waiting.size > 0 || writing > 0,
  }
}

// The promise to the reader is 300 ms; a timer and a transaction may take a tenth of that.
const WRITE_WITHIN_MS = 200
