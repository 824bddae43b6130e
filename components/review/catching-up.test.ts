import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ApiClient } from '@/lib/api/client'
import { seeded } from '@/lib/review/random'
import { createCatchingUp } from './catching-up'
import { createDocumentCore } from './document-core'
import { happened, openDocument } from './document-state'
import { createModelServer } from './model-server'
import { documentOf } from './opened-document'

describe('catching up with the server', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks for the outline again when it was overtaken by what it has made old', async () => {
    const server = createModelServer(documentOf('One. Two.'), seeded(7))
    server.heal()
    const { info, window } = server.opened()
    const outlineAt = (seq: number) => {
      while (server.log().length < seq) server.colleagueActs()
      return answered(server.client.outline('d'))
    }
    const outlines = [await outlineAt(1), await outlineAt(2)]
    const outline = vi.fn(() => Promise.resolve(outlines.shift()))
    const client = { outline } as unknown as ApiClient

    const listeners = { onBehind: () => catching.outline(), onGap: () => undefined }
    const core = createDocumentCore(openDocument(info, window), listeners)
    const catching = createCatchingUp('d', client, () => core)
    const stop = catching.start()
    core.become({ ...happened(core.state(), server.log()[1]!), isBehind: true })
    await vi.advanceTimersByTimeAsync(0)
    expect(core.state()).toMatchObject({ isBehind: true, base: { seq: 1 } })
    await vi.advanceTimersByTimeAsync(2000)
    expect(core.state()).toMatchObject({ isBehind: false, base: { seq: 2 } })
    expect(outline).toHaveBeenCalledTimes(2)
    stop()
  })
})

async function answered<T>(answer: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(300)
  return answer
}
