import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Side } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import { type Sample, SAMPLES } from './catalog'

export type SampleFiles = Readonly<
  Record<Side, { readonly name: string; readonly bytes: Uint8Array }>
>

/** A sample with its two files as they would be dropped on the page; fails with `sample.missing` {name}. */
export async function readSample(
  name: string,
): Promise<Result<{ readonly sample: Sample; readonly files: SampleFiles }>> {
  const sample = SAMPLES.find((one) => one.name === name)
  if (!sample) return fail('sample.missing', { name })
  const [source, target] = await Promise.all([read(sample, 'source'), read(sample, 'target')])
  return ok({ sample, files: { source, target } })
}

async function read({ name, sourceLang, targetLang }: Sample, side: Side) {
  const bytes = await readFile(join(folder(), name, `${side}.txt`))
  const [title] = name.split('-').slice(2)
  const lang = side === 'source' ? sourceLang : targetLang
  return { name: `${title ?? name}.${lang}.txt`, bytes }
}

/** Texts stay files, beside the code; every way of starting begins in the project's folder. */
function folder(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'lib/samples/texts')
}
