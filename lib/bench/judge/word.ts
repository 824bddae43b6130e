import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  hasLibreOffice,
  resolvedByLibreOffice,
  type ToResolve,
} from '@/lib/export/docx/libreoffice'
import { formatFor } from '@/lib/formats/registry'
import { readableText } from '@/lib/inline/content'
import type { Input } from './inputs'
import { converted, EDITED, type Made } from './made'
import { difference, type Verdicts } from './verdicts'

/** A document that LibreOffice is to open, and what must stand in it then, line by line or somewhere. */
interface Question extends ToResolve {
  readonly what: string
  readonly lines?: readonly string[] | Question
  readonly holds?: string
}

/** Whether LibreOffice opens the Word files that we write, and resolves tracked changes to our texts. */
export async function judgeWord(
  folder: string,
  made: readonly Made[],
  verdicts: Verdicts,
): Promise<void> {
  if (!hasLibreOffice()) {
    verdicts.absent('LibreOffice', 'there is no soffice (Debian: libreoffice-writer)')
    return
  }
  const questions = await questionsOf(folder, made)
  const asked = questions.flatMap((one) =>
    one.lines && 'bytes' in one.lines ? [one, one.lines] : [one],
  )
  mkdirSync(join(folder, 'word'), { recursive: true })
  const texts = resolvedByLibreOffice(join(folder, 'word'), asked)
  const textOf = new Map(asked.map((one, n) => [one, texts[n] ?? null]))
  for (const question of questions)
    verdicts.judge('LibreOffice', question.what, wrongIn(question, textOf))
}

function wrongIn(question: Question, texts: ReadonlyMap<Question, string | null>): string | null {
  const text = texts.get(question) ?? null
  if (text === null) return 'it could not be opened'
  const { lines, holds } = question
  if (holds !== undefined && !text.includes(holds)) return `${JSON.stringify(holds)} is not in it`
  if (!lines) return null
  const wanted = 'bytes' in lines ? linesOf(texts.get(lines) ?? '') : lines
  return difference(linesOf(text), wanted)
}

async function questionsOf(folder: string, made: readonly Made[]): Promise<Question[]> {
  const questions: Question[] = []
  for (const one of made) {
    const { input, file } = one
    const name = input.awkward ?? input.name
    const tracked = await file('docx-tracked')
    if (input.awkward)
      questions.push({ what: `opens the export of ${name}`, bytes: await file('own'), how: 'open' })
    else
      questions.push({
        ...{ what: `opens the table of ${name}`, how: 'open', holds: EDITED },
        bytes: await file('table-docx'),
      })
    questions.push({
      ...{ what: `accepting all of ${name} gives the export`, bytes: tracked, how: 'accept' },
      lines: isWord(input) ? resolved(await file('own'), 'accept') : linesOf(await words(one)),
    })
    if (!REJECTED_OTHERWISE.test(name))
      questions.push({
        ...{ what: `rejecting all of ${name} gives the import`, bytes: tracked, how: 'reject' },
        lines: isWord(input) ? resolved(input.target, 'reject') : importedLines(input),
      })
  }
  const xliff = made.find(({ input }) => input.name === 'menu.xlf')
  if (xliff)
    questions.push({
      ...{ what: 'opens the table that a conversion makes', how: 'open', holds: 'Open file' },
      bytes: await converted(folder, xliff.input, 'docx'),
    })
  return questions
}

/**
 * LibreOffice works out a field anew whose deletion it rejects, and drops the tracking inside of a content control
 * that stands in a cell by itself.
 */
const REJECTED_OTHERWISE = /^fields:|content control round a row/

/** Where the target came as a Word file LibreOffice says itself what stands in it. */
function isWord({ name }: Input): boolean {
  return name.endsWith('.docx')
}

function resolved(bytes: Uint8Array, how: Question['how']): Question {
  return { what: '', bytes, how }
}

async function words({ file }: Made): Promise<string> {
  return new TextDecoder().decode(await file('text'))
}

function importedLines({ name, target }: Input): string[] {
  const format = formatFor(name, target)
  if (format.sides === 1) return linesOf(new TextDecoder().decode(target))
  const parsed = format.parse(target)
  if (!parsed.ok) throw new Error(`${name}: ${parsed.failure.code}`)
  return linesOf(parsed.value.units.map((unit) => readableText(unit.target)).join('\n'))
}

/** Lines with words; a page or a list has blank ones where it likes. */
function linesOf(text: string): string[] {
  return text
    .split(/[\n\f\v]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
