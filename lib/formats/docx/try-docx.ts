import { strFromU8, unzipSync } from 'fflate'
import { CODE, type Code, type Content, plain } from '@/lib/model/content'
import type { Added, Edits } from '../format'
import { docx } from './docx'

/* What the tests of Word files share. */

export function read(bytes: Uint8Array) {
  const parsed = docx.parse(bytes)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value
}

export function shownUnits(bytes: Uint8Array): string[] {
  return read(bytes).units.map(({ kind, content }) => `${kind} ${shown(content)}`)
}

export function shown({ text, codes }: Content): string {
  let n = 0
  return text.replaceAll(CODE, () => sign(codes[n++]))
}

function sign(code: Code | undefined): string {
  if (code?.kind !== 'inline') return code?.kind === 'lineEnd' ? '\n' : CODE
  if (code.role) return code.role === 'open' ? `[${code.display}]` : `[/${code.display}]`
  return `[${code.display}/]`
}

export interface Changes {
  /** Null: removed. */
  readonly targets?: Readonly<Record<string, Content | string | null>>
  readonly added?: readonly Added[]
}

export function written(bytes: Uint8Array, { targets = {}, added = [] }: Changes): Uint8Array {
  const { units, skeleton } = read(bytes)
  const stored: typeof skeleton = JSON.parse(JSON.stringify(skeleton)) as typeof skeleton
  const edits: Edits = {
    added,
    statuses: new Map(),
    targets: new Map(
      units.flatMap(({ id, content }) => {
        const target = targets[id] === undefined ? content : targets[id]
        return target === null
          ? []
          : [[id, typeof target === 'string' ? plain(target) : target] as const]
      }),
    ),
  }
  const result = docx.serialize({ bytes, decoding: null, skeleton: stored, units }, edits)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** What stands in the body of a file. */
export function bodyOf(bytes: Uint8Array): string {
  const body = /<w:body>(.*)<w:sectPr>.*<\/w:body>/s.exec(partOf(bytes, 'word/document.xml'))
  return body?.[1] ?? ''
}

export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name]
  if (!part) throw new Error(`no part ${name}`)
  return strFromU8(part)
}
