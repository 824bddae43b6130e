import { diff } from '@/lib/diff/hunks'
import { fail, type Result } from '@/lib/model/result'
import type { Call, Command, ExitCode } from './command'
import { asHtml, asText } from './diff-output'
import { readText, writeOutput } from './files'
import help from './help/diff.txt'
import { languageOf } from './language'

/** What makes one text of another, in words. */
export const diffCommand: Command = {
  help,
  options: { lang: 'string', json: 'boolean', html: 'boolean', text: 'boolean', out: 'string' },
  takes: [2, 2],
  run: diffFiles,
}

async function diffFiles(call: Call): Promise<Result<ExitCode>> {
  const [oldPath = '-', newPath = '-'] = call.operands
  if (oldPath === '-' && newPath === '-') return fail('cli.stdinTwice')
  const [one, other] = ['json', 'html', 'text'].filter((form) => call.flag(form))
  if (one && other) return fail('cli.notTogether', { one: `--${one}`, other: `--${other}` })
  const a = await readText(oldPath)
  if (!a.ok) return a
  const b = await readText(newPath)
  if (!b.ok) return b
  const lang = await languageOf(call.text('lang'), b.value.text)
  if (!lang.ok) return lang
  const found = diff(a.value.text, b.value.text, lang.value)
  const texts = { a: a.value.text, b: b.value.text, hunks: found.hunks }
  const written =
    one === 'html' ? asHtml(texts, lang.value) : one === 'text' ? asText(texts) : asJson(found)
  return writeOutput(written, call.text('out'))
}

function asJson(found: ReturnType<typeof diff>): string {
  return `${JSON.stringify(found)}\n`
}
