import { align } from '@/lib/alignment/align'
import { importedText, plainText, slicer } from '@/lib/inline/content'
import type { Bead, Sentence } from '@/lib/model/bitext'
import type { Unit } from '@/lib/model/file'
import { readySegmentation, sentencesOf } from '@/lib/segmentation/segment'

/** Two lists of units to be segmented and aligned. Languages are BCP 47 tags. */
export interface BitextJob {
  readonly source: readonly Unit[]
  readonly target: readonly Unit[]
  readonly sourceLang: string
  readonly targetLang: string
}

export interface Bitext {
  readonly sourceSentences: readonly Sentence[]
  readonly targetSentences: readonly Sentence[]
  readonly beads: readonly Bead[]
}

/** `done` is 0 to 1 within the stage. */
export interface BitextProgress {
  readonly stage: 'segment' | 'align'
  readonly done: number
}

/** Sentences of both sides and the beads that tile them. Runs in this thread, for as long as it takes. */
export async function makeBitext(
  job: BitextJob,
  onProgress: (progress: BitextProgress) => void = () => undefined,
): Promise<Bitext> {
  await readySegmentation()
  const source = sideOf(job.source, job.sourceLang)
  onProgress({ stage: 'segment', done: 0.5 })
  const target = sideOf(job.target, job.targetLang)
  onProgress({ stage: 'segment', done: 1 })
  const beads = align(source.texts, target.texts, {
    sourceLang: job.sourceLang,
    targetLang: job.targetLang,
    onProgress: (done) => onProgress({ stage: 'align', done }),
  })
  return { sourceSentences: source.sentences, targetSentences: target.sentences, beads }
}

function sideOf(units: readonly Unit[], lang: string) {
  const sentences = sentencesOf(units, lang)
  const cut = slicer(importedText(units))
  const texts = sentences.map(({ start, end, unit }) => ({
    text: plainText(cut(start, end)),
    unit,
    kind: units[unit]?.kind ?? 'paragraph',
  }))
  return { sentences, texts }
}
