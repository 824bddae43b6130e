import { textFormat } from '../text-file'
import { type HtmlSkeleton, readHtml } from './read'
import { writtenHtml } from './write'

/**
 * HTML and XHTML, as a browser reads it, whatever is wrong with it. Units are lines of text between
 * the ends of blocks, and the values of attributes that people read. Tags inside are codes.
 */
export const html = textFormat<HtmlSkeleton>({
  id: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaType: 'text/html',
  insertsUnits: true,
  removesUnits: true,
  declaredEncoding,
  parse: readHtml,
  serialize: writtenHtml,
})

function declaredEncoding(start: string): string | null {
  const xml = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1]
  const named = xml ?? /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1]
  // What can be read as ASCII is not UTF-16, whatever it says.
  return named === undefined || /^utf-?16/i.test(named) ? null : named
}
