import { message, warningMessage } from '@/lib/i18n/message'
import type { Warning } from '@/lib/model/file'
import type { Failure } from '@/lib/model/result'

/** Writes the result, waiting until it is taken: a pipe may be slower than we are. */
export function print(result: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(result, (error) => (error ? reject(error) : resolve()))
  })
}

/** How many columns a result has on a terminal; undefined where it goes elsewhere, whole. */
export function widthOfTerminal(): number | undefined {
  // Some terminals do not say, or say 0.
  return process.stdout.isTTY ? process.stdout.columns || undefined : undefined
}

/** Says in one line what was wrong, with the file and line where that is known. */
export function printFailure({ code, args }: Failure, file = placeName(args)): void {
  const line = file !== '' && args.line !== undefined ? `:${args.line}` : ''
  say(file + line, message('en', { code: OWN_WORDS[code] ?? code, args }))
}

/** What the page tells by what it shows, and the command line by its own options. */
export const OWN_WORDS: Readonly<Partial<Record<string, string>>> = {
  'csv.noColumn': 'cli.noColumn',
  'document.missing': 'cli.noDocument',
  'encoding.unreadable': 'cli.unknownEncoding',
  'export.unapproved': 'cli.unapproved',
  'file.bilingual': 'cli.inBoth',
  'file.notBilingual': 'cli.notBilingual',
  'language.unknown': 'cli.unknownLanguage',
}

export function printWarning(warning: Warning, file = placeName(warning.args)): void {
  say(file, warningMessage('en', warning))
}

/** One more line about a failure, such as a segment that is not approved. */
export function say(place: string, sentence: string): void {
  const parts = ['interlinear', place, sentence.replaceAll(/\s*\n\s*/g, ' ')]
  process.stderr.write(`${parts.filter((part) => part !== '').join(': ')}\n`)
}

function placeName(args: Failure['args']): string {
  const name = args.file ?? args.name
  return name === undefined ? '' : String(name)
}

/** A bar on a terminal, nothing elsewhere. `done` is 0 to 1; the bar goes when it is 1. */
export function showProgress(label: string, done: number): void {
  if (!process.stderr.isTTY) return
  const filled = Math.round(done * WIDTH)
  const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
  const percent = `${Math.round(done * 100)}`.padStart(3)
  process.stderr.write(done >= 1 ? '\r\x1b[K' : `\r\x1b[K${label} ${bar} ${percent} %`)
}

const WIDTH = 30
