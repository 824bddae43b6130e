import process from 'node:process'

type Bench = (args: readonly string[]) => Promise<void>

/** Each is loaded when it is asked for: one that measures memory would measure the others too. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  align: async () => (await import('./align')).benchAlign,
  'align-files': async () => (await import('./align')).benchAlignFiles,
  checks: async () => (await import('./checks')).benchChecks,
  'checks-clean': async () => (await import('./checks-clean')).benchChecksClean,
  diff: async () => (await import('./diff')).benchDiff,
  docx: async () => {
    const { benchDocx } = await import('./docx')
    return ([paragraphs]) => benchDocx(Number(paragraphs ?? 10_000))
  },
  formats: async () => {
    const { benchFormats } = await import('./formats')
    return ([kind, size]) => benchFormats(kind, size)
  },
  grammar: async () => (await import('./grammar')).benchGrammar,
  metrics: async () => (await import('./metrics')).benchMetrics,
  'review-screen': async () => {
    const { benchReviewScreen } = await import('./review-screen')
    return ([segments]) => benchReviewScreen(Number(segments ?? 10_000))
  },
  'round-trip': async () => {
    const { benchRoundTrip } = await import('./round-trip')
    return ([kind, count, made]) => benchRoundTrip(kind, count, made)
  },
  segment: async () => {
    const { benchSegment } = await import('./segment')
    return ([folder]) => benchSegment(folder)
  },
  xliff: async () => {
    const { benchXliff } = await import('./xliff')
    return ([units, file]) => benchXliff(Number(units ?? 50_000), file)
  },
}

const [name = '', ...args] = process.argv.slice(2)
const load = BENCHES[name]
if (!load) {
  console.error(
    `usage: npm run bench -- NAME [ARGUMENTS]; NAME is one of ${Object.keys(BENCHES).join(', ')}`,
  )
  process.exit(2)
}
const bench = await load()
await bench(args)
