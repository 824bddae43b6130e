import type { Content } from '@/lib/model/content'
import type { Edits } from '../format'
import type { Patch } from '../patch'
import type { Placed } from './write'

/**
 * New paragraphs: each has the tag of the one that it follows, where that is a paragraph or an item;
 * after a heading it is a paragraph; elsewhere it is a line of its own in the same element.
 */
export function insertedTexts(
  html: string,
  texts: readonly Placed[],
  { added, targets }: Edits,
  spell: (content: Content) => string,
): Patch[] {
  // A title, or the value of an attribute, is no place for a paragraph: it goes behind the text before that.
  const lines = texts.filter(({ spot: [, , mode] }) => mode !== 'attribute' && mode !== 'plain')
  const first = lines.find(({ unit }) => targets.has(unit.id))
  const places = new Map(texts.map(({ unit, spot }) => [unit.id, spot[0]]))
  return added.flatMap(({ after, content }) => {
    const text = spell(content)
    const place = places.get(after ?? '')
    const anchor = place === undefined ? null : lines.findLast(({ spot }) => spot[0] <= place)
    if (anchor) return following(html, anchor, text)
    if (first) return leading(html, first, text)
    if (lines[0]) return following(html, lines[0], text)
    const end = /<\/body/i.exec(html)?.index ?? html.length
    return { start: end, end, text: `<p>${text}</p>\n` }
  })
}

function following(html: string, { spot }: Placed, text: string): Patch {
  const [, end, mode, , element] = spot
  const tags = tagsLike(html, spot)
  if (!element || !tags)
    return { start: end, end, text: mode === 'pre' ? `\n${text}` : `<br>${text}` }
  return {
    start: element[3],
    end: element[3],
    text: lineBefore(html, element[0]) + tags.open + text + tags.close,
  }
}

function leading(html: string, { spot }: Placed, text: string): Patch {
  const [start, , mode, , element] = spot
  const tags = tagsLike(html, spot)
  if (!element || !tags)
    return { start, end: start, text: mode === 'pre' ? `${text}\n` : `${text}<br>` }
  const at = element[0]
  return { start: at, end: at, text: tags.open + text + tags.close + lineBefore(html, at) }
}

/** The tags for a text beside another; null where nothing can stand beside it. */
function tagsLike(html: string, [, , , , element]: Placed['spot']) {
  if (!element) return null
  const [start, openEnd, closeStart, end] = element
  const open = html.slice(start, openEnd)
  const name = /^<([a-z][a-z0-9]*)/i.exec(open)?.[1] ?? ''
  if (/^h[1-6]$/i.test(name)) return { open: '<p>', close: '</p>' }
  if (!/^(?:p|li|dd|div)$/i.test(name)) return null
  // An id names one element only.
  return {
    open: open.replace(/\s+id\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/i, ''),
    close: html.slice(closeStart, end),
  }
}

/** The line end and indent before an element that begins a line. */
function lineBefore(html: string, start: number): string {
  return /(?:\r\n|[\r\n])[ \t]*$/.exec(html.slice(Math.max(0, start - 200), start))?.[0] ?? ''
}
