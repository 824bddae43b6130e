import type { CodeMeaning } from '@/lib/model/content'

/**
 * What a type of XLIFF (`ctype`, `type`, `subType`) or a tag of HTML does to the words; null where it
 * is not known.
 */
export function meaningOf(type: string): CodeMeaning | null {
  const name = nameOf(type)
  return Object.hasOwn(MEANINGS, name) ? (MEANINGS[name] ?? null) : null
}

/** The short sign of a type: `b` of `bold`, `br` of `x-html-br` and of `xlf:lb`. */
export function signOfType(type: string): string {
  const name = nameOf(type)
  return Object.hasOwn(SIGNS, name) ? (SIGNS[name] ?? name) : name
}

/** `x-html-b`, `fmt:b` and `xlf:b` are the tag `b`, as Okapi, XLIFF 2 and others write it. */
function nameOf(type: string): string {
  return type
    .toLowerCase()
    .replace(/^.*:/, '')
    .replace(/^x-(?:html-)?/, '')
}

const MEANINGS: Readonly<Record<string, CodeMeaning>> = {
  ...{ b: 'bold', bold: 'bold', strong: 'bold' },
  ...{ i: 'italic', italic: 'italic', italics: 'italic', em: 'italic' },
  ...{ u: 'underline', underline: 'underline', underlined: 'underline', ulined: 'underline' },
  ...{ s: 'strike', del: 'strike', strike: 'strike', strikethrough: 'strike' },
  ...{ sup: 'superscript', superscript: 'superscript', sub: 'subscript', subscript: 'subscript' },
  ...{ smallcaps: 'smallCaps', mark: 'highlight', color: 'color', font: 'font', span: 'style' },
  ...{ fmt: 'style', bdo: 'direction', code: 'code', tt: 'code', kbd: 'code', samp: 'code' },
  ...{ a: 'link', link: 'link', image: 'image', img: 'image', fn: 'footnote', index: 'field' },
  ...{
    lb: 'lineBreak',
    br: 'lineBreak',
    pb: 'pageBreak',
    tab: 'tab',
    date: 'field',
    time: 'field',
  },
  ...{ var: 'placeholder', placeholder: 'placeholder', comment: 'comment' },
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ bold: 'b', italic: 'i', italics: 'i', underline: 'u', underlined: 'u', ulined: 'u' },
  ...{ link: 'a', image: 'img', lb: 'br', strikethrough: 's', strike: 's' },
}
