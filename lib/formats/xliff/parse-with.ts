import { fail, ok, type Failure, type Result } from '@/lib/model/result'
import type { TextPairsRead } from '../text-file'
import type { XmlElement } from '../xml/nodes'
import { readXml } from '../xml/read'
import { Collected } from './collected'
import { lineAt } from './lines'
import { namespaceOf, type XliffVersion } from './root'
import type { XliffSkeleton } from './skeleton'

/** What a version of XLIFF makes of elements of its namespace, outside of what is read whole. */
export interface ElementReader {
  /** True: read it whole. */
  open(element: XmlElement, path: readonly XmlElement[]): boolean
  take(element: XmlElement, path: readonly XmlElement[]): void
}

/** What such a reader works with. */
export interface Reading {
  readonly text: string
  readonly uri: string
  readonly found: Collected
}

/**
 * Reads an XLIFF file piece by piece. Fails as `readXml` and `namespaceOf` do, and with
 * `xliff.noFile` when nothing is in it that could hold texts.
 */
export function parseWith(
  text: string,
  version: XliffVersion,
  readerOf: (reading: Reading) => ElementReader,
): Result<TextPairsRead<XliffSkeleton>> {
  const found = new Collected()
  const state: State = { reader: null, uri: '', failure: null, hasFile: false }
  const begin = (root: XmlElement) => {
    const uri = namespaceOf(root, version)
    if (uri.ok) {
      state.uri = uri.value
      state.reader = readerOf({ text, uri: uri.value, found })
      return
    }
    const { code, args } = uri.failure
    state.failure = { code, args: { ...args, line: lineAt(text, root.start) } }
  }
  const read = readXml(text, {
    open(element, path) {
      if (path.length === 0) begin(element)
      if (!state.reader || element.uri !== state.uri) return false
      state.hasFile ||= element.local === 'file'
      return state.reader.open(element, path)
    },
    take: (element, path) => state.reader?.take(element, path),
  })
  if (state.failure) return { ok: false, failure: state.failure }
  if (!read.ok) return read
  return state.hasFile ? ok(found.read()) : fail('xliff.noFile')
}

interface State {
  /** Null where the root is not one of this version. */
  reader: ElementReader | null
  uri: string
  failure: Failure | null
  hasFile: boolean
}
