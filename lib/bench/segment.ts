import { CASES } from '@/lib/segmentation/cases/cases'
import { readySegmentation, segment } from '@/lib/segmentation/segment'
import { type Figure, report } from './figures'
import { accuracyOf, type Case, casesIn } from './segment-accuracy'
import { parallelTexts } from './texts'

/**
 * How well texts are cut, and how fast, on one core. `folder` holds `cases/*.json` and documents by
 * language in `pud/*.json`, each a list of { lang, text, spans }; without it our own cases are cut.
 */
export async function benchSegment(folder?: string): Promise<void> {
  await readySegmentation()
  if (folder === undefined) report('segment, own cases', accuracyOf(ownCases()))
  else {
    report(`segment, ${folder}/cases`, accuracyOf(casesIn(`${folder}/cases`)))
    report(`segment, ${folder}/pud`, accuracyOf(casesIn(`${folder}/pud`)))
  }
  report('segment, speed', [10_000, 100_000, 1_000_000, 5_000_000].flatMap(speed))
  report('segment, bad texts of a megabyte', badTexts())
}

function ownCases(): Case[] {
  return Object.entries(CASES).flatMap(([lang, cases]) =>
    cases.map((marked) => {
      const pieces = marked.split('|')
      let end = 0
      const spans = pieces.map((piece): [number, number] => [end, (end += piece.length)])
      return { group: lang, lang, text: pieces.join(''), spans }
    }),
  )
}

/** Clean prose in paragraphs, as an editor would paste it. */
function speed(codeUnits: number): Figure[] {
  const { source } = parallelTexts(Math.ceil(codeUnits / 80))
  const text = source.slice(0, codeUnits)
  const { sentences, ms } = timed(text, 'en')
  const size = `${codeUnits.toLocaleString('en')} code units`
  return [
    { name: size, value: ms, unit: 'ms' },
    { name: '', value: codeUnits / ms / 1_000, unit: 'million code units/s' },
    { name: '', value: (sentences / ms) * 1_000, unit: 'sentences/s' },
    { name: '', value: process.resourceUsage().maxRSS / 1024, unit: 'MB at most' },
  ]
}

/** What is no text at all, or a broken one: it may be cut badly, but in bounded time. */
function badTexts(): Figure[] {
  const megabyte = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length))
  const texts: Readonly<Record<string, string>> = {
    'words without a full stop': megabyte('lorem ipsum '),
    'one word': megabyte('x'),
    'full stops': megabyte('.'),
    'spaced full stops': megabyte('. '),
    '200,000 abbreviations': 'Dr. '.repeat(200_000),
    initials: megabyte('A. '),
    'opening quotation marks': megabyte('“'),
    'quotations that never close': megabyte('He said “no. Then '),
    'straight marks between spaces': megabyte('He left . " '),
    'opening brackets': megabyte('(a. B '),
    'list marks': megabyte('1. 2. 3. 4. 5. 6. 7. 8. 9. 10. '),
    'numbers in order': Array.from({ length: 150_000 }, (_, n) => `${n + 1}. `).join(''),
    ellipses: megabyte('… B'),
    'line ends': megabyte('a\n'),
    spaces: megabyte(' '),
    'inline codes': megabyte('a.\ufffc B'),
  }
  return Object.entries(texts).map(([name, text]) => ({
    ...{ name, value: timed(text, 'en').ms, unit: 'ms', bar: 5_000 },
  }))
}

function timed(text: string, lang: string): { sentences: number; ms: number } {
  const start = performance.now()
  const sentences = segment(text, lang).length
  return { sentences, ms: performance.now() - start }
}
