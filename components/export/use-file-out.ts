import { useState } from 'react'
import { createClient, type ExportOutcome } from '@/lib/api/client'
import type { ExportRequest } from '@/lib/api/requests'
import { saveAs, textOf } from './file-out'

interface ExportedFile {
  readonly name: string
  readonly blob: Blob
}

/** Asked for on the way out; what the server refuses is kept until the next attempt. */
export function useFileOut(document: string) {
  const [refused, setRefused] = useState<ExportOutcome | null>(null)
  const [done, setDone] = useState<'copied' | 'downloaded' | null>(null)
  const [busy, setBusy] = useState(false)
  const take = async (
    asked: ExportRequest,
    hand: (file: ExportedFile) => Promise<void> | void,
  ): Promise<boolean> => {
    const outcome = await createClient().export(document, asked)
    if (outcome.ok) await hand(outcome.value)
    setRefused(outcome.ok ? null : outcome)
    return outcome.ok
  }
  const during = async (work: () => Promise<boolean>, then: 'copied' | 'downloaded') => {
    setBusy(true)
    setDone(null)
    const isDone = await work()
    setDone(isDone ? then : null)
    setBusy(false)
  }
  const save = ({ name, blob }: ExportedFile) => saveAs(name, blob)
  return {
    refused,
    done,
    busy,
    /** The file, and its manifest after it where that is wanted. */
    download: (asked: ExportRequest, withManifest: boolean) =>
      during(async () => {
        if (!(await take(asked, save))) return false
        const { format = 'own', ...rest } = asked
        if (!withManifest || format === 'manifest') return true
        return take({ ...rest, format: 'manifest', of: format }, save)
      }, 'downloaded'),
    /** The words of a file in a WHATWG encoding. */
    copy: (asked: ExportRequest, encoding: string) =>
      during(
        () =>
          take(asked, async ({ blob }) =>
            navigator.clipboard.writeText(await textOf(blob, encoding)),
          ),
        'copied',
      ),
  }
}

export type FileOut = ReturnType<typeof useFileOut>
