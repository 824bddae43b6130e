import type { Hints, PairFormat, ReadPairs } from '@/lib/formats/format'
import { FORMATS, pairFormatFor } from '@/lib/formats/registry'
import { readableText } from '@/lib/inline/content'
import type { PairedUnit, Side } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import { languagesOf, tagsIn } from '@/lib/workflows/languages-of'
import type { Call } from './command'
import { inFile, type InputFile, readInput } from './files'
import { printWarning } from './terminal'

/** A file that holds both sides, as it was asked for. */
export interface PairedAsked extends Pick<Hints, 'columns' | 'encoding'> {
  readonly bilingual: string
  /** An extension that tells its format in place of its name's. */
  readonly from?: string
  readonly sourceLang: string | undefined
  readonly targetLang: string | undefined
}

/** A file that holds both sides, read. */
export interface PairedInput extends InputFile, ReadPairs<unknown> {
  readonly format: PairFormat
  readonly sourceLang: string
  readonly targetLang: string
  /** The languages that the file itself names. */
  readonly named: Readonly<Record<Side, string | null>>
}

/**
 * The paired units of a file, in the languages asked for, else in those that it names, else in those
 * that its texts look like. Warnings are printed. Fails as reading and parsing do, and with
 * `file.notBilingual` and `file.noUnits`, each with {file}.
 */
export async function readPaired(asked: PairedAsked): Promise<Result<PairedInput>> {
  const file = await readInput(asked.bilingual)
  if (!file.ok) return file
  const { shown, bytes } = file.value
  const format = pairFormatFor(file.value.name, bytes, asked.from)
  if (bytes.length === 0) return inFile(fail('file.empty'), shown)
  if (format.sides === 1) return inFile(fail('file.notBilingual'), shown)
  const { sourceLang: source, targetLang: target, columns, encoding } = asked
  const chosen = { ...(source ? { source } : {}), ...(target ? { target } : {}) }
  const parsed = format.parse(bytes, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(columns ? { columns } : {}),
    languages: chosen,
  })
  if (!parsed.ok) return inFile(parsed, shown)
  const { units, warnings } = parsed.value
  if (units.length === 0) return inFile(fail('file.noUnits'), shown)
  const named = { source: parsed.value.sourceLang, target: parsed.value.targetLang }
  const languages = await languagesOf(wordsOf(units, 'source'), wordsOf(units, 'target'), {
    ...tagsIn(named),
    ...(source ? { sourceLang: source } : {}),
    ...(target ? { targetLang: target } : {}),
  })
  if (!languages.ok) return languages
  for (const one of warnings) printWarning(one, shown)
  for (const warning of languages.value.warnings) printWarning(warning)
  const { sourceLang, targetLang } = languages.value
  return ok({ ...file.value, ...parsed.value, format, sourceLang, targetLang, named })
}

function wordsOf(units: readonly PairedUnit[], side: Side): string {
  return units.map((unit) => readableText(unit[side])).join('\n')
}

/** `--columns 1,3`: columns are counted from 1 by people. Fails with `cli.badColumns`. */
export function columnsOf(call: Call): Result<Pick<Hints, 'columns'>> {
  const asked = call.text('columns')
  if (asked === undefined) return ok({})
  const [, source, target] = /^([1-9]\d{0,4}),([1-9]\d{0,4})$/.exec(asked) ?? []
  if (source === undefined || target === undefined || source === target)
    return fail('cli.badColumns')
  const hasHeader = !call.flag('no-header')
  return ok({ columns: { source: Number(source) - 1, target: Number(target) - 1, hasHeader } })
}

/** `--from` where two files may be named instead, which take none. Fails with `cli.notTogether`, too. */
export function fromOfOne(call: Call): Result<Pick<PairedAsked, 'from'>> {
  const from = fromOf(call)
  return from.ok && from.value.from !== undefined && call.operands.length > 1
    ? fail('cli.notTogether', { one: '--from', other: 'TARGET' })
    : from
}

/** `--from po`: the format of a file that holds both sides, whatever its name. Fails with `cli.unknownFormat`. */
export function fromOf(call: Call): Result<Pick<PairedAsked, 'from'>> {
  const asked = call.text('from')?.toLowerCase()
  if (asked === undefined) return ok({})
  const known = FORMATS.filter(({ sides }) => sides === 2).flatMap(({ extensions }) => extensions)
  if (known.includes(`.${asked}`)) return ok({ from: asked })
  const named = [...new Set(known)].map((extension) => extension.slice(1)).join(', ')
  return fail('cli.unknownFormat', { format: asked, known: named })
}
