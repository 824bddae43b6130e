import type { FileInfo, ImportReportAnswer } from '@/lib/api/answers'
import { warningMessage } from '@/lib/i18n/message'
import { messagesOf } from '@/lib/i18n/messages'
import { createTranslator } from '@/lib/i18n/translator'
import type { PartCount, ToldAlike } from '@/lib/model/import-report'

/** What came in with a document and what was said of it, a line each, for reading. */
export function filesTold({ files, report }: ImportReportAnswer): string {
  const say = createTranslator('en', messagesOf('en', ['files']))
  const isPaired = files.length === 1
  const lines = files.map((file) => {
    const parts = report?.parts[isPaired ? 'source' : file.side] ?? []
    const side = isPaired ? 'bilingual' : file.side
    const told = [say.t('units', { count: file.units }), ...partsTold(say, parts)].join(', ')
    return `${side}: ${file.name} (${factsOf(file)}): ${told}`
  })
  if (!report) return inLines([...lines, say.t('notKept')])
  const told = [...report.warnings, ...report.kept].flatMap((one) => toldLines(say, one))
  return inLines([...lines, ...told])
}

type Say = ReturnType<typeof createTranslator>

function partsTold({ t }: Say, parts: readonly PartCount[]): string[] {
  return parts.map(({ part, count }) => t(`parts.${part}`, { count }))
}

function factsOf({ format, encoding, certainty, bytes }: FileInfo): string {
  const sure = certainty < 1 ? ` ${Math.round(certainty * 100)} %` : ''
  return [format, ...(encoding === '' ? [] : [encoding + sure]), `${bytes} bytes`].join(', ')
}

function toldLines({ t }: Say, { count, first }: ToldAlike): string[] {
  const side = first[0]?.args.side
  const lines = first.map((warning) => {
    const sentence = warningMessage('en', warning)
    return side === undefined ? sentence : `${side}: ${sentence}`
  })
  return count > first.length ? [...lines, t('more', { count: count - first.length })] : lines
}

function inLines(lines: readonly string[]): string {
  return lines.map((line) => `${line.replaceAll(/\s*\n\s*/g, ' ')}\n`).join('')
}
