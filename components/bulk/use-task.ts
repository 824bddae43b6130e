import { useEffect, useRef, useState } from 'react'
import { unlessAborted } from '@/lib/api/aborted'
import type { BulkAnswer, BulkPreview, BulkPreviewRow } from '@/lib/api/bulk-answers'
import { createClient } from '@/lib/api/client'
import type { BulkTask } from '@/lib/model/bulk'
import type { Failure, Result } from '@/lib/model/result'
import { fail } from '@/lib/model/result'
import type { Desk } from '../review/desk'
import { untilHeard, untilSent } from '../review/quiet-store'

/** What a task would do, as far as it has been looked at. */
export interface TaskPreview {
  readonly preview: BulkPreview | null
  readonly rows: readonly BulkPreviewRow[]
  readonly failure: Failure | null
  readonly more: () => void
}

/** `task` null: nothing to work out yet. `only` null: the whole document. */
export function useTaskPreview(
  desk: Desk,
  document: string,
  task: BulkTask | null,
  only: readonly string[] | null,
): TaskPreview {
  const [came, setCame] = useState<Came>(NOTHING)
  const asked = JSON.stringify([task, only])
  const [from, setFrom] = useState({ of: asked, at: 0 })
  const at = from.of === asked ? from.at : 0
  useEffect(() => {
    const [wanted, within] = JSON.parse(asked) as [BulkTask | null, string[] | null]
    if (!wanted) return
    const stop = new AbortController()
    const load = async () => {
      const outcome = (await untilSent(desk))
        ? await createClient().previewBulk(document, bodyOf(wanted, within, at), stop.signal)
        : fail('bulk.unsent')
      if (!stop.signal.aborted) setCame((old) => withPage(old, asked, at, outcome))
    }
    const timer = setTimeout(() => void load().catch(unlessAborted(stop.signal)), PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [desk, document, asked, at])
  const { preview, rows, failure } = task && came.of === asked ? came : NOTHING
  return { preview, rows, failure, more: () => setFrom({ of: asked, at: rows.length }) }
}

interface Came {
  readonly of: string
  readonly preview: BulkPreview | null
  readonly rows: readonly BulkPreviewRow[]
  readonly failure: Failure | null
}

const NOTHING: Came = { of: '', preview: null, rows: [], failure: null }
const PAUSE_MS = 120

function bodyOf(task: BulkTask, only: readonly string[] | null, from: number) {
  return { task, from, ...(only && { only: [...only] }) }
}

function withPage(old: Came, of: string, at: number, outcome: Result<BulkPreview>): Came {
  if (!outcome.ok) return { ...NOTHING, of, failure: outcome.failure }
  const before = old.of === of ? old.rows.slice(0, at) : []
  // The oldest preview counts: what has changed since its first page was not seen.
  const seq = at > 0 && old.preview ? old.preview.seq : outcome.value.seq
  const rows = [...before, ...outcome.value.segments]
  return { of, preview: { ...outcome.value, seq }, rows, failure: null }
}

export interface Doing {
  readonly task: BulkTask
  readonly only: readonly string[] | null
  readonly seq: number
  readonly except: readonly string[]
}

/** Does a task; pressed again after a lost answer, it is the same action and done once. */
export function useDoTask(desk: Desk, document: string) {
  const [isDoing, setDoing] = useState(false)
  const id = useRef<{ of: string; id: string } | null>(null)
  const run = async ({ task, only, seq, except }: Doing): Promise<Result<BulkAnswer>> => {
    const of = JSON.stringify([task, only, seq, except])
    if (id.current?.of !== of) id.current = { of, id: desk.newId() }
    setDoing(true)
    const body = {
      task,
      id: id.current.id,
      seq,
      except: [...except],
      ...(only && { only: [...only] }),
    }
    const outcome = await createClient().bulk(document, body)
    if (outcome.ok) {
      desk.store.refresh()
      if (outcome.value.changed > 0) await untilHeard(desk, body.id)
    }
    setDoing(false)
    return outcome
  }
  return { isDoing, run }
}
