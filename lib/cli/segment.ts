import { z } from 'zod'
import { plainUnits } from '@/lib/formats/text'
import { readableText, slice, trimGlue } from '@/lib/inline/content'
import type { Unit } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { fail, ok, type Result } from '@/lib/model/result'
import {
  readySegmentation,
  segment as sentenceRanges,
  segmentUnit,
} from '@/lib/segmentation/segment'
import type { Call, Command, ExitCode } from './command'
import help from './help/segment.txt'
import { readJsonLines } from './json-lines'
import { languageOf } from './language'
import { placeInUnit } from './places'
import { readUnits } from './read-units'
import { onOneLine, type PrintedSentence } from './sentences'
import { print, showProgress } from './terminal'

/** The sentences of a text. */
export const segment: Command = {
  help,
  options: { lang: 'string', abbreviation: 'string', json: 'boolean', jsonl: 'boolean' },
  takes: [0, 1],
  run: (call) => (call.flag('jsonl') ? segmentLines(call) : segmentFile(call)),
}

async function segmentFile(call: Call): Promise<Result<ExitCode>> {
  const file = await readUnits(call.operands[0] ?? '-')
  if (!file.ok) return file
  const { units, words } = file.value
  const lang = await languageOf(call.text('lang'), words)
  if (!lang.ok) return lang
  await readySegmentation()
  const how = { lang: lang.value, abbreviations: call.texts('abbreviation') }
  const sentences = units.flatMap((unit) => sentencesOfUnit(unit, how))
  if (call.flag('json')) await print(`${JSON.stringify({ lang: lang.value, sentences })}\n`)
  else await print(sentences.map((one) => `${onOneLine(one.text)}\n`).join(''))
  return ok(0)
}

interface How {
  readonly lang: string
  readonly abbreviations: readonly string[]
}

/** What a reader calls a sentence; `align` cuts more finely, because it can join again. */
function sentencesOfUnit(unit: Unit, { lang, abbreviations }: How): PrintedSentence[] {
  const placeOf = placeInUnit(unit)
  return segmentUnit(unit.content, lang, abbreviations).flatMap((range) => {
    const { content, start, end } = trimGlue(slice(unit.content, range.start, range.end))
    const text = readableText(content)
    // What is markup alone, such as a picture, is no sentence.
    if (text.trim() === '') return []
    const place = placeOf({ start: range.start + start, end: range.start + end })
    return { start: place.start, end: place.end, text, unit: unit.id, within: place.within }
  })
}

/** As a list of none or one: what is white space alone is no sentence. */
function trimmed(text: string, { start, end }: Range): Range[] {
  const piece = text.slice(start, end)
  const from = start + piece.length - piece.trimStart().length
  const length = piece.trim().length
  return length === 0 ? [] : [{ start: from, end: from + length }]
}

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  lang: z.string().optional(),
  text: z.string(),
})

async function segmentLines(call: Call): Promise<Result<ExitCode>> {
  if (call.flag('json')) return fail('cli.notTogether', { one: '--json', other: '--jsonl' })
  const input = await readJsonLines(call.operands[0] ?? '-', Line)
  if (!input.ok) return input
  await readySegmentation()
  const abbreviations = call.texts('abbreviation')
  const { file, lines } = input.value
  for (const [n, { value, line }] of lines.entries()) {
    const lang = await languageOf(value.lang ?? call.text('lang'), value.text)
    if (!lang.ok) return fail(lang.failure.code, { ...lang.failure.args, file, line })
    const sentences = sentencesOfText(value.text, { lang: lang.value, abbreviations })
    const spans = sentences.map(({ start, end }) => [start, end])
    const id = value.id === undefined ? {} : { id: value.id }
    await print(`${JSON.stringify({ ...id, spans })}\n`)
    showProgress('segment', (n + 1) / lines.length)
  }
  return ok(0)
}

/** Any string will do here: what no store could hold is cut as it is, without units. */
function sentencesOfText(text: string, how: How): readonly Range[] {
  const units = plainUnits(text)
  if (units.ok) return units.value.units.flatMap((unit) => sentencesOfUnit(unit, how))
  const ranges = sentenceRanges(text, how.lang, 'policy', how.abbreviations)
  return ranges.flatMap((range) => trimmed(text, range))
}
