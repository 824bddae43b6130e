import { analyse } from 'chardet'
import { bytesToText } from './bytes-to-text'
import { CANDIDATES, type Candidate } from './candidates'
import { plausibility } from './plausible'

export interface EncodingGuess {
  readonly encoding: string
  /** 0 to 1. */
  readonly certainty: number
}

/**
 * The legacy encoding that bytes are most likely in, or null when none can hold them.
 *
 * chardet's letter statistics decide where a text is long; how the decoded text looks decides where
 * it is short, a heading or a name, of which chardet says nothing.
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess | null {
  const sample = sampleOf(bytes)
  const confidences = new Map(
    analyse(sample).map((match) => [match.name.toLowerCase(), match.confidence]),
  )
  const scored = CANDIDATES.flatMap((candidate) => score(candidate, sample, confidences))
    .filter(({ label }) => sample.length === bytes.length || bytesToText(bytes, label) !== null)
    .sort((a, b) => b.score - a.score)
  const [best] = scored
  if (!best) return null
  const rival = scored.find(({ text }) => text !== best.text)
  return { encoding: best.label, certainty: certaintyOf(best.score, rival?.score ?? 0) }
}

function score(candidate: Candidate, sample: Uint8Array, confidences: ReadonlyMap<string, number>) {
  const text = bytesToText(sample, candidate.label)
  if (text === null) return []
  const confidence = Math.max(0, ...candidate.chardet.map((name) => confidences.get(name) ?? 0))
  const looks = plausibility(text, candidate)
  if (looks < NOISE) return []
  return [{ label: candidate.label, text, score: 60 * looks + confidence / 2 + candidate.prior }]
}

// Texts in the right encoding lie above .5.
const NOISE = -1

// A lead of 40 points is what two paragraphs give.
function certaintyOf(best: number, rival: number): number {
  return Math.max(0.1, Math.min(0.99, 0.5 + (best - Math.max(0, rival)) / 80))
}

// Cut at an ASCII line end or space, never inside a character of several bytes.
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  const end = bytes.findIndex((byte, n) => n >= SAMPLE && (byte === 0x0a || byte === 0x20))
  return end === -1 ? bytes : bytes.subarray(0, end)
}

const SAMPLE = 20_000
