import { randomUUID } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@/lib/store/open'
import { engineHere } from '@/lib/workers/engine-here'
import type { Context } from '@/lib/workflows/context'
import { REVIEWER } from '@/lib/workflows/context'
import { exportDocument } from '@/lib/workflows/export-document'
import { importDocument } from '@/lib/workflows/import-document'
import type { Incoming } from '@/lib/workers/read-import'
import type { IncomingFile } from '@/lib/workers/read-side'
import { madeUpDocx } from './docx'
import { report } from './figures'
import { peakMemory, valueOf } from './measured'
import { madeUpXliff } from './xliff'

/**
 * `npm run bench -- round-trip xliff|docx [COUNT]`: a made-up file, imported into an embedded store of its
 * own and exported again, all in this process. Word files are a pair, whose sentences are aligned;
 * `docx-lines` takes their paragraphs as segments, so that nothing is aligned.
 */
export async function benchRoundTrip(kind = 'xliff', asked?: string, made?: string): Promise<void> {
  const count = Number(asked ?? (kind === 'xliff' ? 50_000 : 10_000))
  if (made === undefined) {
    benchApart(kind, count)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'interlinear-bench-'))
  const store = await openStore({ dataDir: folder, role: 'cli' })
  if (!store.ok) throw new Error(store.failure.code)
  const engine = engineHere()
  const now = () => new Date().toISOString()
  const context = { store: store.value, person: REVIEWER, engine, now, newId: randomUUID }
  try {
    await measure(context, kind, made)
  } finally {
    await engine.close()
    await store.value.close()
    rmSync(folder, { recursive: true })
  }
}

/** In a process of its own, so that the memory is not that of making up the files. */
function benchApart(kind: string, count: number): void {
  const made = mkdtempSync(join(tmpdir(), 'interlinear-bench-'))
  try {
    for (const { name, bytes } of madeUp(kind, count)) writeFileSync(join(made, name), bytes)
    const [, script = ''] = process.argv
    const { status } = spawnSync(
      process.execPath,
      [script, 'round-trip', kind, String(count), made],
      {
        stdio: 'inherit',
      },
    )
    process.exitCode = status ?? 1
  } finally {
    rmSync(made, { recursive: true })
  }
}

async function measure(context: Context, kind: string, made: string): Promise<void> {
  const lines = kind === 'docx-lines' ? ({ segments: 'lines' } as const) : {}
  const options = { sourceLang: 'en', targetLang: 'de', ...lines }
  const start = clock()
  const { document, segments } = valueOf(
    await importDocument(context, { ...filesIn(made, kind), options }),
  )
  const imported = clock()
  const exported = await exportDocument(context, { document, unapproved: 'current' })
  if (!exported.ok) throw new Error(exported.failure.code)
  const end = clock()
  const peak = peakMemory()
  const target = readFileSync(join(made, kind === 'xliff' ? BILINGUAL : TARGET))
  const isSame = Buffer.compare(exported.value.bytes, target) === 0
  report(
    `${kind}, ${segments.toLocaleString('en')} segments, ${isSame ? 'the same' : 'OTHER'} bytes`,
    [
      { name: 'size', value: target.length / 2 ** 20, unit: 'MB' },
      { name: 'imported', value: imported.wall - start.wall, unit: 's' },
      { name: 'exported', value: end.wall - imported.wall, unit: 's' },
      { name: 'both', value: end.wall - start.wall, unit: 's', bar: kind === 'xliff' ? 8 : 6 },
      // Of a machine that others use too, the wall clock says little.
      { name: 'processor', value: end.cpu - start.cpu, unit: 's' },
      peak,
    ],
  )
}

function madeUp(kind: string, count: number): IncomingFile[] {
  if (kind === 'xliff') return [{ name: BILINGUAL, bytes: madeUpXliff(count, 1) }]
  return [
    { name: SOURCE, bytes: madeUpDocx(count, 'source') },
    { name: TARGET, bytes: madeUpDocx(count, 'target') },
  ]
}

function filesIn(folder: string, kind: string): Incoming {
  const file = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })
  return kind === 'xliff'
    ? { bilingual: file(BILINGUAL) }
    : { source: file(SOURCE), target: file(TARGET) }
}

const BILINGUAL = 'a.xlf'
const SOURCE = 'a.en.docx'
const TARGET = 'a.de.docx'

function clock() {
  const { user, system } = process.cpuUsage()
  return { wall: performance.now() / 1_000, cpu: (user + system) / 1e6 }
}
