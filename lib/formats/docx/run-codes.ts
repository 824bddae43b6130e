import type { Code, CodeMeaning } from '@/lib/model/content'
import { formatElement, type RunFormat } from './run-format'

export type InlineCode = Extract<Code, { kind: 'inline' }>

/** What codes become in a paragraph of one part. */
export interface CodeWriter {
  /** Of WordprocessingML, with its colon. */
  readonly prefix: string
  readonly base: RunFormat
  /** Whether a code came out of this part: what came from elsewhere may refer to what is not here. */
  readonly isOwn: (code: InlineCode) => boolean
  /** What a code that only names it stands for; null where it is not in this part. */
  readonly resolve: (data: string) => string | null
}

/** What an opening code does to what follows. */
export interface Opening {
  /** The properties of runs; null: as they are outside. */
  readonly format: string | null
  /** What begins here on the level of runs. */
  readonly holder: string
}

/** Of a code from elsewhere only what it means is taken: bold is bold in any document. */
export function openingOf(code: InlineCode, writer: CodeWriter): Opening {
  const { prefix } = writer
  if (!writer.isOwn(code)) return { format: foreignFormat(code.means ?? [], writer), holder: '' }
  const format = leadingFormat(code.data, prefix)
  if (format === null) return { format: null, holder: code.data }
  return { format: withLanguage(format, writer), holder: code.data.slice(format.length) }
}

/** What ends at a closing code: nothing where it only ends a format. */
export function closingOf(code: InlineCode, writer: CodeWriter): string {
  return code.data === `</${writer.prefix}rPr>` || !writer.isOwn(code) ? '' : code.data
}

/** XML in a run, XML beside runs, or text: what a single code becomes. Null: nothing. */
export interface Single {
  readonly where: 'inRun' | 'beside' | 'text'
  readonly data: string
}

export function singleOf(code: InlineCode, writer: CodeWriter): Single | null {
  if (!writer.isOwn(code)) return foreignSingle(code, writer.prefix)
  if (code.data.startsWith('<?kept ')) {
    const data = writer.resolve(code.data)
    return data === null ? null : { where: 'beside', data }
  }
  const name = code.data.slice(1 + writer.prefix.length).match(/^\w+/)?.[0] ?? ''
  const isInRun = code.data.startsWith(`<${writer.prefix}`) && IN_RUN.includes(name)
  return { where: isInRun ? 'inRun' : 'beside', data: code.data }
}

/** Whether it is made of what can stand in a tracked change: runs, content controls, formulas. */
export function canBeTracked(data: string, prefix: string): boolean {
  return ['r', 'sdt'].some((name) => startsWith(data, prefix + name)) || /^<\w+:oMath>/.test(data)
}

/** Whether it is what somebody deleted with tracked changes that were in the file. */
export function isDeletion(data: string, prefix: string): boolean {
  return ['del', 'moveFrom'].some((name) => startsWith(data, prefix + name))
}

function startsWith(data: string, name: string): boolean {
  return data.startsWith(`<${name}>`) || data.startsWith(`<${name} `)
}

const IN_RUN = ['tab', 'ptab', 'cr', 'br', 'sym']

function leadingFormat(data: string, prefix: string): string | null {
  if (data.startsWith(`<${prefix}rPr/>`)) return `<${prefix}rPr/>`
  if (!data.startsWith(`<${prefix}rPr>`)) return null
  const end = `</${prefix}rPr>`
  const at = data.indexOf(end)
  return at < 0 ? null : data.slice(0, at + end.length)
}

// The language is no part of a code, but whoever checks the spelling of the file needs it.
function withLanguage(format: string, { base, prefix }: CodeWriter): string {
  const language = new RegExp(`<${prefix}lang\\s[^>]*/>`).exec(base.raw)?.[0] ?? ''
  const [open, close] = [`<${prefix}rPr>`, `</${prefix}rPr>`]
  const inside = format.startsWith(open) ? format.slice(open.length, -close.length) : ''
  const later = [...inside.matchAll(/<([\w.-]+:)?(\w+)/g)].find(
    ([, own = '', local = '']) => own !== prefix || AFTER_LANGUAGE.includes(local),
  )
  const at = later?.index ?? inside.length
  const all = inside.slice(0, at) + language + inside.slice(at)
  return all === '' ? '' : open + all + close
}

const AFTER_LANGUAGE = ['eastAsianLayout', 'specVanish', 'oMath']

function foreignFormat(means: readonly CodeMeaning[], writer: CodeWriter): string | null {
  const { base, prefix } = writer
  const wanted = means.flatMap((one) => FORMATS[one] ?? [])
  if (wanted.length === 0) return null
  const locals = new Set(wanted.map(([local]) => local))
  const raws = wanted.map(([local, value]) => ({
    local,
    raw: value === '' ? `<${prefix}${local}/>` : `<${prefix}${local} ${prefix}val="${value}"/>`,
  }))
  const others = base.properties.filter(({ local }) => !locals.has(local))
  return withLanguage(formatElement([...others, ...raws], prefix), writer)
}

const FORMATS: Partial<Record<CodeMeaning, readonly (readonly [local: string, value: string])[]>> =
  {
    bold: [['b', '']],
    italic: [['i', '']],
    underline: [['u', 'single']],
    strike: [['strike', '']],
    superscript: [['vertAlign', 'superscript']],
    subscript: [['vertAlign', 'subscript']],
    smallCaps: [['smallCaps', '']],
    allCaps: [['caps', '']],
    highlight: [['highlight', 'yellow']],
  }

function foreignSingle(code: InlineCode, prefix: string): Single | null {
  const means = code.means ?? []
  if (means.includes('tab')) return { where: 'inRun', data: `<${prefix}tab/>` }
  if (means.includes('lineBreak')) return { where: 'inRun', data: `<${prefix}br/>` }
  if (means.includes('pageBreak'))
    return { where: 'inRun', data: `<${prefix}br ${prefix}type="page"/>` }
  return means.includes('placeholder') ? { where: 'text', data: code.data } : null
}
