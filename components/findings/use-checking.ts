'use client'

import { useEffect, useState } from 'react'
import type { Desk, Screen } from '../review/desk'
import { structureOf } from '../review/document-cache'
import { useDocumentPart } from '../review/use-document'
import { checkActive, startChecking } from './checking'
import { findingsOn } from './findings-on-screen'
import type { FindingsStore } from './findings-store'
import { openAtPress } from './finding-press'

/**
 * The document's findings, kept up to date: the server's when the stream tells of a change, those of
 * the active segment by a worker, a moment after it was gone to, so that running through the rows
 * checks none.
 */
export function useChecking(desk: Desk, { active }: Screen): FindingsStore {
  const { store } = desk
  const [findings] = useState(() => findingsOn(store))
  const head = useDocumentPart(store, ({ shown }) => shown.loaded.get(active)?.state)
  const structure = useDocumentPart(store, ({ shown }) => structureOf(shown.rows))
  useEffect(() => startChecking(desk), [desk])
  useEffect(
    () => findings.start((failure) => desk.tell({ kind: 'failed', failure })),
    [desk, findings],
  )
  useEffect(() => {
    const timer = setTimeout(() => checkActive(desk), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [desk, active, head, structure])
  const heard = useDocumentPart(store, (state) => state.findings)
  useEffect(() => {
    if (heard !== null) findings.heardOf(heard)
  }, [findings, heard])
  useEffect(() => openAtPress(desk), [desk])
  return findings
}

const SETTLED_MS = 40
