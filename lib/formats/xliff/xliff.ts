import { pairFormat } from '../text-file'
import { declaredEncoding } from '../xml/declared'
import { parseWith } from './parse-with'
import { Reader1 } from './read-1'
import { Reader2 } from './read-2'
import { beginsAs } from './root'
import type { XliffSkeleton } from './skeleton'
import { rewritten } from './write'

/**
 * XLIFF 1.2, and what Trados, memoQ and Memsource make of it. A unit is a `<trans-unit>` or, where
 * it is segmented, one of its segments.
 */
export const xliff1 = pairFormat<XliffSkeleton>({
  id: 'xliff-1.2',
  extensions: ['.xlf', '.xliff', '.sdlxliff', '.mqxliff', '.mxliff'],
  mediaType: 'application/x-xliff+xml',
  insertsUnits: false,
  removesUnits: false,
  isOf: (start) => beginsAs(start, 1),
  declaredEncoding,
  parse: (text) => parseWith(text, 1, (reading) => new Reader1(reading)),
  serialize: (original, edits) => rewritten(original, edits, 1),
})

/** XLIFF 2.0, 2.1 and 2.2. A unit is a `<segment>`. */
export const xliff2 = pairFormat<XliffSkeleton>({
  id: 'xliff-2',
  extensions: ['.xlf', '.xliff'],
  mediaType: 'application/xliff+xml',
  insertsUnits: false,
  removesUnits: false,
  isOf: (start) => beginsAs(start, 2),
  declaredEncoding,
  parse: (text) => parseWith(text, 2, (reading) => new Reader2(reading)),
  serialize: (original, edits) => rewritten(original, edits, 2),
})
