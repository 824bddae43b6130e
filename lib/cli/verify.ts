import { readManifest } from '@/lib/export/manifest'
import { type Verdict, verdictOn } from '@/lib/export/verify'
import { type Failure, fail, ok, type Result } from '@/lib/model/result'
import type { Call, Command, ExitCode } from './command'
import { inFile, readInput } from './files'
import help from './help/verify.txt'
import { print, printFailure } from './terminal'

/** Whether a file is the one that was exported. */
export const verifyCommand: Command = { help, options: {}, takes: [2, 2], run: verify }

async function verify(call: Call): Promise<Result<ExitCode>> {
  const [path = '', manifestPath = ''] = call.operands
  if (path === '-' && manifestPath === '-') return fail('cli.stdinTwice')
  const file = await readInput(path)
  if (!file.ok) return file
  const text = await readInput(manifestPath)
  if (!text.ok) return text
  const manifest = readManifest(new TextDecoder().decode(text.value.bytes))
  if (!manifest.ok && manifest.failure.code !== 'manifest.changed')
    return inFile(manifest, text.value.shown)
  if (!manifest.ok) {
    printFailure(manifest.failure, text.value.shown)
    return ok(1)
  }
  const failures = failuresOf(verdictOn(file.value, manifest.value))
  for (const failure of failures) printFailure(failure, file.value.shown)
  if (failures.length > 0) return ok(1)
  await print(`${file.value.shown}: OK\n`)
  return ok(0)
}

function failuresOf(verdict: Verdict): readonly Failure[] {
  switch (verdict.kind) {
    case 'same':
      return []
    case 'bytes':
      return [{ code: 'manifest.bytesDiffer', args: {} }]
    case 'unreadable':
      return [{ code: 'manifest.unreadable', args: {} }]
    case 'texts': {
      const { segments, lostFrom } = verdict
      const named = segments.map((args) => ({ code: 'manifest.segmentDiffers', args: { ...args } }))
      const lost = { code: 'manifest.lost', args: { number: lostFrom ?? 0 } }
      return lostFrom === null ? named : [...named, lost]
    }
  }
}
