import type { SegmentView } from '@/lib/api/answers'
import { isMark, plainText, trimGlue } from '@/lib/inline/content'
import { CODE, type Content } from '@/lib/model/content'
import { fail, ok, type Result } from '@/lib/model/result'
import { documentInfo } from '@/lib/workflows/document-info'
import type { Context } from '@/lib/workflows/context'
import { annotationList } from '@/lib/workflows/export-annotations'
import { importReport } from '@/lib/workflows/import-report'
import { segmentsWindow } from '@/lib/workflows/segments-window'
import type { Call, Command, ExitCode } from './command'
import help from './help/show.txt'
import { filesTold } from './files-told'
import { table } from './table'
import { print } from './terminal'
import { withStore } from './with-store'

/** A document and its segments, or what was said of its files. */
export const show: Command = {
  help,
  options: { files: 'boolean', json: 'boolean' },
  takes: [1, 1],
  run: (call) => withStore((context) => showDocument(context, call)),
}

async function showDocument(context: Context, call: Call): Promise<Result<ExitCode>> {
  const document = call.operands[0] ?? ''
  const info = await documentInfo(context, { document })
  if (!info.ok) return missing(info, document)
  const came = await importReport(context, { document })
  if (!came.ok) return missing(came, document)
  if (call.flag('files') && !call.flag('json')) {
    await print(filesTold(came.value))
    return ok(0)
  }
  const window = await segmentsWindow(context, { document, from: 0, count: EVERY })
  if (!window.ok) return missing(window, document)
  const { id, title, sourceLang, targetLang } = info.value
  const segments = window.value.segments.map(shown)
  const { seq } = window.value
  const errors = await annotationList(context, { document })
  if (!errors.ok) return missing(errors, document)
  const whole = {
    id,
    title,
    sourceLang,
    targetLang,
    seq,
    segments,
    errors: errors.value,
    import: came.value,
  }
  await print(call.flag('json') ? `${JSON.stringify(whole)}\n` : asTable(segments))
  return ok(0)
}

const EVERY = 10_000_000

function missing({ failure }: ReturnType<typeof fail>, file: string) {
  return fail(failure.code, { ...failure.args, file })
}

function shown({ segment, head, source, machine }: SegmentView) {
  return {
    id: segment.id,
    position: segment.source.start + segment.machine.start,
    source: words(trimGlue(source).content),
    machine: words(trimGlue(machine).content),
    target: words(head.target),
    status: head.status,
    flagged: segment.flagged,
    confidence: segment.confidence,
  }
}

/** A text on its own: where a unit begins inside it, a line begins. */
function words({ text, codes }: Content): string {
  let n = 0
  return text.replaceAll(CODE, () => {
    const code = codes[n]
    n += 1
    return isMark(code) ? '\n' : plainText({ text: CODE, codes: code ? [code] : [] })
  })
}

function asTable(segments: readonly ReturnType<typeof shown>[]): string {
  return table(
    segments.map(({ status, source, target }, n) => [
      ...[String(n + 1), status],
      `${source} ⇄ ${target}`,
    ]),
  )
}
