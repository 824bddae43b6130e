import { escapeAttribute, escapeText } from '../xml/escape'
import type { Author } from './pieces'
import { type OpenHolder, type Output, sameHolders, type Track } from './write-runs'

export interface Rendering {
  readonly prefix: string
  /** A number that no change of the part has yet. */
  readonly nextId: () => number
}

/** Runs and what holds them, of each paragraph that the outputs fall into. */
export function rendered(outputs: readonly Output[], rendering: Rendering): string[] {
  const paragraphs: Output[][] = [[]]
  for (const output of outputs)
    if (output.kind === 'split') paragraphs.push([])
    else paragraphs.at(-1)?.push(output)
  return paragraphs.map((some) => paragraphXml(some, rendering))
}

/** `<w:ins …>` or the like, with author and date. */
export function trackTag(name: string, by: Author, { prefix, nextId }: Rendering): string {
  const attributes = `${prefix}id="${nextId()}" ${prefix}author="${escapeAttribute(by.author)}"`
  return `<${prefix}${name} ${attributes} ${prefix}date="${escapeAttribute(by.at)}"`
}

type Shown = Exclude<Output, { kind: 'split' }>

function paragraphXml(outputs: readonly Output[], rendering: Rendering): string {
  let xml = ''
  let open: readonly OpenHolder[] = []
  const written = new Set<string>()
  for (const group of grouped(outputs.filter(isShown), samePlace)) {
    const { holders = [], insertion = null } = group[0] ?? {}
    xml += between(open, holders)
    open = holders
    const inside = grouped(group, sameTracks)
      .map((some) => trackedRuns(some, written, rendering))
      .join('')
    xml += inserted(inside, insertion, written, rendering)
  }
  return xml + between(open, [])
}

function trackedRuns(group: readonly Shown[], written: Set<string>, rendering: Rendering): string {
  const { track = null } = group[0] ?? {}
  const runs = grouped(group, sameRun).map((run) => runXml(run, track, written, rendering))
  return tracked(runs.join(''), track, rendering)
}

/** In the insertion by which it came, which is written again where something stands within it. */
function inserted(
  xml: string,
  tag: string | null,
  written: Set<string>,
  rendering: Rendering,
): string {
  if (tag === null) return xml
  const own = numbered(tag, written, rendering)
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? ''
  return `${own}${xml}</${name}>`
}

/** The XML of an earlier change, with a number of its own where it was written before. */
function numbered(xml: string, written: Set<string>, { prefix, nextId }: Rendering): string {
  const id = new RegExp(`(\\s${prefix}id\\s*=\\s*)(?:"[^"]*"|'[^']*')`)
  const own = written.has(xml) ? xml.replace(id, `$1"${nextId()}"`) : xml
  written.add(xml)
  return own
}

function isShown(output: Output): output is Shown {
  return output.kind !== 'split'
}

/** Stretches of neighbours that belong together. */
function grouped<T>(items: readonly T[], together: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last !== undefined && together(last, item)) group.push(item)
    else groups.push([item])
  }
  return groups
}

function samePlace(a: Shown, b: Shown): boolean {
  return sameHolders(a.holders, b.holders) && a.insertion === b.insertion
}

function sameTracks({ track: a }: Shown, { track: b }: Shown): boolean {
  return a?.kind === b?.kind && a?.by.author === b?.by.author && a?.by.at === b?.by.at
}

function sameRun(a: Shown, b: Shown): boolean {
  if (a.kind !== 'run' || b.kind !== 'run') return false
  const sameChange = a.change === b.change && (a.change !== null || a.was?.format === b.was?.format)
  return a.format === b.format && sameChange
}

/** Ends what is open and begins what is wanted, as far as they differ. */
function between(open: readonly OpenHolder[], wanted: readonly OpenHolder[]): string {
  let same = 0
  while (same < open.length && open[same]?.opener === wanted[same]?.opener) same += 1
  const closed = open
    .slice(same)
    .toReversed()
    .map(({ close }) => close)
  return [...closed, ...wanted.slice(same).map((one) => one.open)].join('')
}

function tracked(xml: string, track: Track | null, rendering: Rendering): string {
  if (!track) return xml
  return `${trackTag(track.kind, track.by, rendering)}>${xml}</${rendering.prefix}${track.kind}>`
}

function runXml(
  run: readonly Shown[],
  track: Track | null,
  written: Set<string>,
  rendering: Rendering,
): string {
  const { prefix } = rendering
  const [first] = run
  if (first?.kind !== 'run')
    return run
      .map((one) => (one.kind === 'beside' ? besideXml(one.xml, track, prefix) : ''))
      .join('')
  let inside = ''
  let text = ''
  for (const one of run) {
    if (one.kind !== 'run') continue
    if (one.xml !== '') inside += textXml(text, track, prefix) + one.xml
    text = one.xml === '' ? text + one.text : ''
  }
  const format = formatXml(first, written, rendering)
  return `<${prefix}r>${format}${inside}${textXml(text, track, prefix)}</${prefix}r>`
}

function textXml(text: string, track: Track | null, prefix: string): string {
  const name = prefix + (track?.kind === 'del' ? 'delText' : 't')
  const pieces = text.split(/([\u2011\u00ad\t])/).filter((piece) => piece !== '')
  return pieces
    .map((piece) => {
      const element = ELEMENTS[piece]
      if (element !== undefined) return `<${prefix}${element}/>`
      return `<${name} xml:space="preserve">${escapeText(piece)}</${name}>`
    })
    .join('')
}

// What Word writes in their place.
const ELEMENTS: Readonly<Record<string, string>> = {
  '\u2011': 'noBreakHyphen',
  '\u00ad': 'softHyphen',
  '\t': 'tab',
}

// In a deleted field its words and its instruction have names of their own.
function besideXml(xml: string, track: Track | null, prefix: string): string {
  if (track?.kind !== 'del' || xml.includes('txbxContent')) return xml
  const names = new RegExp(`(</?)${prefix}(t|instrText)(?=[\\s/>])`, 'g')
  return xml.replaceAll(names, (_, start: string, name: string) =>
    name === 't' ? `${start}${prefix}delText` : `${start}${prefix}delInstrText`,
  )
}

/** The properties of a run. What they were before all changes is what rejecting all must give. */
function formatXml(
  { format, was, change }: Extract<Output, { kind: 'run' }>,
  written: Set<string>,
  rendering: Rendering,
): string {
  if (change === null && was === null) return format
  const { prefix } = rendering
  const [open, close] = [`<${prefix}rPr>`, `</${prefix}rPr>`]
  const inside = format.startsWith(open) ? format.slice(open.length, -close.length) : ''
  if (change !== null) return open + inside + numbered(change, written, rendering) + close
  return was === null ? format : open + inside + changeXml(was, rendering) + close
}

function changeXml(
  { format, by }: { readonly format: string; readonly by: Author },
  rendering: Rendering,
): string {
  const { prefix } = rendering
  const old = format.startsWith(`<${prefix}rPr>`) ? format : `<${prefix}rPr/>`
  return `${trackTag('rPrChange', by, rendering)}>${old}</${prefix}rPrChange>`
}
