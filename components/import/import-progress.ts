import type { ImportProgress, ImportStage } from '@/lib/api/answers'

/** How far an import is as a whole, 0 to 1: each stage has its share of the usual time. */
export function overall({ stage, done }: Pick<ImportProgress, 'stage' | 'done'>): number {
  const at = STAGES.findIndex((one) => one.stage === stage)
  const before = STAGES.slice(0, at).reduce((sum, { share }) => sum + share, 0)
  return (before + done * (STAGES[at]?.share ?? 0)) / 100
}

// In hundredths.
const STAGES: readonly { readonly stage: ImportStage; readonly share: number }[] = [
  { stage: 'read', share: 5 },
  { stage: 'segment', share: 20 },
  { stage: 'compare', share: 5 },
  { stage: 'align', share: 60 },
  { stage: 'store', share: 10 },
]
