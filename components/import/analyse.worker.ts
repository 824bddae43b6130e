import type { LanguageGuess } from '@/lib/text/languages'
import { pairWarnings } from '@/lib/text/warnings'
import { analyse } from './analyse'
import type { AnalysisAnswer, AnalysisRequest, PairRequest } from './analysis-messages'

/*
 * Reads, decodes, counts and compares the two texts beside the page, which stays quick whatever is
 * dropped on it. Texts are kept here by the id of their input; a pair names the two in use.
 */
interface Known {
  readonly text: string
  readonly guess: LanguageGuess | null
  /** Of a file that holds both sides. */
  readonly target: Known | null
}

const known = new Map<number, Promise<Known>>()

self.addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  if (data.kind === 'input') known.set(data.id, report(data.id, data.input))
  else void compare(data)
})

async function report(id: number, input: Parameters<typeof analyse>[0]): Promise<Known> {
  const { text, target, report } = await analyse(input)
  answer({ kind: 'input', id, report })
  const guess = report.target?.guess ?? null
  return {
    ...{ text, guess: report.guess },
    target: target === null ? null : { text: target, guess, target: null },
  }
}

async function compare(request: PairRequest): Promise<void> {
  const { source, target, sourceLang, targetLang } = request
  for (const id of known.keys()) if (id !== source && id !== target) known.delete(id)
  const [first, second] = await Promise.all([known.get(source), known.get(target)])
  const both = [first, second].find((side) => side?.target)
  const [one, other] = both ? [both, both.target] : [first, second]
  const pair = {
    ...{ source: one?.text ?? '', target: other?.text ?? '', sourceLang, targetLang },
    ...{ sourceGuess: one?.guess ?? null, targetGuess: other?.guess ?? null },
  }
  answer({ kind: 'pair', source, target, warnings: pairWarnings(pair) })
}

function answer(message: AnalysisAnswer): void {
  self.postMessage(message)
}
