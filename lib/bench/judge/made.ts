import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runSafely } from '@/lib/cli/run'
import { withStore } from '@/lib/cli/with-store'
import { concat, slice } from '@/lib/inline/content'
import { CODE, type Content, plain } from '@/lib/model/content'
import { ok, type Result } from '@/lib/model/result'
import { act } from '@/lib/workflows/act'
import type { Context } from '@/lib/workflows/context'
import { importDocument } from '@/lib/workflows/import-document'
import type { Incoming } from '@/lib/workers/read-import'
import { segmentsWindow } from '@/lib/workflows/segments-window'
import { AWKWARD, INPUTS, type Input } from './inputs'

/** A document that was imported, edited here and there, and exported in several formats. */
export interface Made {
  readonly input: Input
  /** An export of it by the command line. */
  readonly file: (format: string) => Promise<Uint8Array>
}

const ALL = [...INPUTS, ...AWKWARD]

/** Imports all inputs into a store in the folder, and works on them. */
export async function madeIn(folder: string): Promise<readonly Made[]> {
  process.env.INTERLINEAR_DATA = join(folder, 'data')
  process.env.DATABASE_URL = ''
  const documents = await withStore(async (context) => {
    const found: string[] = []
    for (const input of ALL) found.push(await reviewed(context, input))
    return ok(found)
  })
  return ALL.map((input, n) => {
    const document = valueOf(documents)[n] ?? ''
    const known = new Map<string, Promise<Uint8Array>>()
    const file = (format: string) => {
      const made = known.get(format) ?? exported(folder, document, format)
      known.set(format, made)
      return made
    }
    return { input, file }
  })
}

async function reviewed(context: Context, { name, source, target, langs }: Input) {
  const [sourceLang, targetLang] = langs
  const incoming: Incoming = source
    ? { source, target: { name, bytes: target } }
    : { bilingual: { name, bytes: target } }
  const options = { sourceLang, targetLang, project: name }
  const { document } = valueOf(await importDocument(context, { ...incoming, options }))
  const { segments } = valueOf(await segmentsWindow(context, { document, from: 0, count: 1_000 }))
  for (const [n, { segment, head }] of segments.entries()) {
    const change = edited(head.target, n, source !== null)
    const action = {
      kind: 'revise',
      ...{ id: context.newId(), label: LABELS[change.status] },
      changes: [{ segment: segment.id, basedOn: head.action, ...change }],
    } as const
    const done = await act(context, { document, action })
    if (!done.ok) throw new Error(`${name}: ${JSON.stringify(done.failure)}`)
  }
  return document
}

const LABELS = { approved: 'approve', draft: 'edit' } as const

/** What an edited segment ends with. */
export const EDITED = ' (seen & kept < here)'

/** Of five segments: new words at the end, the first word gone, as it is and approved, a new paragraph, a draft. */
function edited(target: Content, n: number, takesParagraphs: boolean) {
  const status = n % 3 === 0 ? ('approved' as const) : ('draft' as const)
  const first = /^[^\s\uFFFC]+ +/.exec(target.text)?.[0].length ?? 0
  switch (n % 5) {
    case 0:
      return { status, target: concat(target, plain(EDITED)) }
    case 1:
      return { status, target: slice(target, first) }
    case 3: {
      const begin: Content = { text: CODE, codes: [{ kind: 'newUnit' }] }
      const more = takesParagraphs ? concat(begin, plain('A paragraph more.')) : plain(' One more.')
      return { status, target: concat(target, more) }
    }
    default:
      return { status }
  }
}

async function exported(folder: string, document: string, format: string): Promise<Uint8Array> {
  const out = join(folder, `${document}.${format}`)
  return ran(out, ['export', document, '--format', format, '--unapproved', 'current', '--out', out])
}

/** A file converted by the command line. */
export function converted(folder: string, { name, target, langs }: Input, to: string) {
  const [from, out] = [join(folder, name), join(folder, `converted-${name}.${to}`)]
  writeFileSync(from, target)
  const [source, goal] = langs
  return ran(out, ['convert', from, out, '--source-lang', source, '--target-lang', goal])
}

async function ran(out: string, args: readonly string[]): Promise<Uint8Array> {
  const status = await runSafely(args)
  if (status !== 0) throw new Error(`interlinear ${args.join(' ')}: ${status}`)
  return readFileSync(out)
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}
