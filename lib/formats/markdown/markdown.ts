import { textFormat } from '../text-file'
import { type MarkdownSkeleton, readMarkdown } from './read'
import { writtenMarkdown } from './write'

/**
 * Markdown of CommonMark and GitHub. Units are the texts of paragraphs, headings, items and cells;
 * markup inside is codes; blocks of code and HTML, front matter, definitions of links and the labels of
 * alerts, `[!NOTE]`, stay: these are no text.
 */
export const markdown = textFormat<MarkdownSkeleton>({
  id: 'markdown',
  extensions: ['.md', '.markdown'],
  mediaType: 'text/markdown',
  insertsUnits: true,
  removesUnits: true,
  parse: readMarkdown,
  serialize: writtenMarkdown,
})
