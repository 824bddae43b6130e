'use client'

import { useEffect, useRef, useState } from 'react'
import type { Side, Warning } from '@/lib/model/file'
import type { AnalysisAnswer, AnalysisRequest } from './analysis-messages'
import { isEmptyInput, type PaneInput, type PaneReport, type Panes } from './pane-input'

export interface Analysis {
  /** null while it is being found out. */
  readonly reports: Readonly<Record<Side, PaneReport | null>>
  readonly warnings: readonly Warning[]
}

/** Finds out about both texts while they are brought, in a worker; only the newest answers count. */
export function useAnalysis(panes: Panes): Analysis {
  const [reports, setReports] = useState<ReadonlyMap<number, PaneReport>>(new Map())
  const [pair, setPair] = useState<PairAnswer | null>(null)
  const { ask } = useWorker((answer) => {
    if (answer.kind === 'pair') setPair(answer)
    else setReports((before) => withReport(before, answer.id, answer.report))
  })
  const { source, target } = panes
  useAsked(source, panes, ask)
  useAsked(target, panes, ask)
  useEffect(() => {
    const timer = setTimeout(() => {
      const langs = { sourceLang: source.lang, targetLang: target.lang }
      ask({ kind: 'pair', source: source.id, target: target.id, ...langs })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [ask, source.id, target.id, source.lang, target.lang])

  const isCurrent = pair?.source === source.id && pair.target === target.id
  return {
    reports: { source: reportOf(source, reports), target: reportOf(target, reports) },
    warnings: isCurrent ? pair.warnings : [],
  }
}

type PairAnswer = Extract<AnalysisAnswer, { kind: 'pair' }>
type Ask = (request: AnalysisRequest) => void

/** Until a file that is read otherwise was read so, what was said of it stays. */
function reportOf({ id, like }: PaneInput, reports: ReadonlyMap<number, PaneReport>) {
  return reports.get(id) ?? (like === null ? undefined : reports.get(like)) ?? null
}

/** Hands an input to the worker once, after a pause in typing. */
function useAsked(input: PaneInput, panes: Panes, ask: Ask): void {
  const asked = useRef<number | null>(null)
  useEffect(() => {
    if (asked.current === input.id) return
    const send = () => {
      asked.current = input.id
      const { id, text, file, encoding, columns } = input
      const languages = chosenLanguages(panes)
      ask({ kind: 'input', id, input: { text, file, encoding, columns, languages } })
    }
    const timer = setTimeout(send, isEmptyInput(input) ? 0 : PAUSE_MS / 2)
    return () => clearTimeout(timer)
  }, [input, panes, ask])
}

function chosenLanguages({ source, target }: Panes) {
  return {
    ...(source.lang !== null && { source: source.lang }),
    ...(target.lang !== null && { target: target.lang }),
  }
}

// Shorter than the gap between two sentences, longer than that between two letters.
const PAUSE_MS = 240

/** Reports of the last few inputs: enough to swap back, and no more. */
function withReport(before: ReadonlyMap<number, PaneReport>, id: number, report: PaneReport) {
  return new Map([...[...before].filter(([one]) => one > id - KEPT), [id, report]])
}

const KEPT = 20

function useWorker(onAnswer: (answer: AnalysisAnswer) => void): { readonly ask: Ask } {
  const worker = useRef<Worker | null>(null)
  const listener = useRef(onAnswer)
  useEffect(() => {
    listener.current = onAnswer
  })
  useEffect(() => () => worker.current?.terminate(), [])
  const [ask] = useState<Ask>(() => (request: AnalysisRequest) => {
    worker.current ??= started((answer) => listener.current(answer))
    worker.current.postMessage(request)
  })
  return { ask }
}

function started(onAnswer: (answer: AnalysisAnswer) => void): Worker {
  const worker = new Worker(new URL('./analyse.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<AnalysisAnswer>) => onAnswer(data))
  return worker
}
