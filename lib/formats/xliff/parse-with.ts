import { fail, ok, type Failure, type Result } from '@/lib/model/result'
import type { TextPairsRead } from '../text-file'
import type { XmlElement } from '../xml/nodes'
import type { XmlVisitor } from '../xml/read'
import { visitXml } from '../xml/visit'
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
  const begun: State[] = []
  const read = visitXml(text, () => {
    const { visitor, made } = beginning(text, version, readerOf)
    begun.push(made)
    return { visitor, made }
  })
  // What is wrong with the root is told before what is wrong behind it.
  const failure = begun.at(-1)?.failure
  if (failure) return { ok: false, failure }
  if (!read.ok) return read
  return read.value.hasFile ? ok(read.value.found.read()) : fail('xliff.noFile')
}

function beginning(
  text: string,
  version: XliffVersion,
  readerOf: (reading: Reading) => ElementReader,
) {
  const found = new Collected()
  const state: State = { found, reader: null, uri: '', failure: null, hasFile: false }
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
  const visitor: XmlVisitor = {
    open(element, path) {
      if (path.length === 0) begin(element)
      if (!state.reader || element.uri !== state.uri) return false
      state.hasFile ||= element.local === 'file'
      return state.reader.open(element, path)
    },
    take: (element, path) => state.reader?.take(element, path),
  }
  return { visitor, made: state }
}

interface State {
  readonly found: Collected
  /** Null where the root is not one of this version. */
  reader: ElementReader | null
  uri: string
  failure: Failure | null
  hasFile: boolean
}
