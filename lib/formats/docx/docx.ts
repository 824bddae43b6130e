import type { TextFormat } from '../format'
import { readDocx } from './read'
import type { DocxSkeleton } from './skeleton'
import { writeDocx } from './write'

/** Word files of the format of 2007 and later, transitional and strict: see the README beside this file. */
export const docx: TextFormat<DocxSkeleton> = {
  id: 'docx',
  extensions: ['.docx', '.docm', '.dotx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  sides: 1,
  insertsUnits: true,
  removesUnits: true,
  parse: (bytes) => readDocx(bytes),
  serialize: writeDocx,
}
