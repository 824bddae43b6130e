import { benchAlign, benchAlignFiles } from './align'
import { benchChecks } from './checks'
import { benchChecksClean } from './checks-clean'
import { benchDiff } from './diff'
import { benchDocx } from './docx'
import { benchGrammar } from './grammar'
import { benchMetrics } from './metrics'
import { benchReviewScreen } from './review-screen'
import { benchRoundTrip } from './round-trip'
import { benchSegment } from './segment'
import { benchXliff } from './xliff'

const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  align: benchAlign,
  'align-files': benchAlignFiles,
  checks: benchChecks,
  'checks-clean': benchChecksClean,
  diff: benchDiff,
  docx: ([paragraphs]) => benchDocx(Number(paragraphs ?? 10_000)),
  grammar: benchGrammar,
  metrics: benchMetrics,
  'review-screen': ([segments]) => benchReviewScreen(Number(segments ?? 10_000)),
  'round-trip': ([kind, count, made]) => benchRoundTrip(kind, count, made),
  segment: ([folder]) => benchSegment(folder),
  xliff: ([units, file]) => benchXliff(Number(units ?? 50_000), file),
}

const [name = '', ...args] = process.argv.slice(2)
const bench = BENCHES[name]
if (!bench) {
  console.error(
    `usage: npm run bench -- NAME [ARGUMENTS]; NAME is one of ${Object.keys(BENCHES).join(', ')}`,
  )
  process.exit(2)
}
await bench(args)
