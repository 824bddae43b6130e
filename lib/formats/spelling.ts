import { equal, fromText, notStorable, plainText, sameCode } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'
import { CODE, EMPTY } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import type { Edits } from './format'
import type { Patch } from './patch'

/** One character or code of a text as it is shown, and how the file spells it. */
export interface Atom {
  /** One character, one code, or nothing where the spelling belongs to what stands before it. */
  readonly shown: string | Code
  readonly raw: string
}

/** What a text shows, and how the file spells each UTF-16 code unit of it. */
export interface Spelled {
  readonly content: Content
  readonly raws: readonly string[]
}

/**
 * Atoms as one content; line ends and U+FFFC become codes, as in `fromText`. Null where a character
 * cannot be stored.
 */
export function spelledOf(atoms: readonly Atom[]): Spelled | null {
  const text: string[] = []
  const codes: Code[] = []
  const raws: string[] = []
  for (const { shown, raw } of atoms) {
    const last = codes.at(-1)
    if (typeof shown !== 'string') {
      text.push(CODE)
      codes.push(shown)
      raws.push(raw)
    } else if (shown === '' || (shown === '\n' && isOpenLineEnd(text, last))) {
      if (shown !== '') codes[codes.length - 1] = { kind: 'lineEnd', text: '\r\n' }
      raws.push(`${raws.pop() ?? ''}${raw}`)
    } else if (!SPECIAL.test(shown)) {
      text.push(shown)
      raws.push(raw)
      for (let rest = shown.length; rest > 1; rest--) raws.push('')
    } else {
      const content = storable(shown)
      if (!content) return null
      text.push(content.text)
      codes.push(...content.codes)
      raws.push(raw, ...Array<string>(content.text.length - 1).fill(''))
    }
  }
  const joined = text.join('')
  return notStorable(joined) === null ? { content: { text: joined, codes }, raws } : null
}

// What may become a code, or cannot be stored: all else is taken as it is.
const SPECIAL = /[\0\r\n\u2028\u2029\uFFFC\ud800-\udfff]/

/** Whether the last character is a carriage return by itself: a line feed goes with it. */
function isOpenLineEnd(text: readonly string[], last: Code | undefined): boolean {
  return text.at(-1) === CODE && last?.kind === 'lineEnd' && last.text === '\r'
}

// Half of a pair of surrogates is judged when the text is whole: an escape may hold each half.
function storable(shown: string): Content | null {
  if (/^[\ud800-\udfff]$/.test(shown)) return { text: shown, codes: [] }
  const content = fromText(shown)
  return content.ok ? content.value : null
}

/**
 * How the file spells a text after an edit: what is the same at its start and end keeps its own
 * spelling, `spell` gives that of what is new between them.
 */
export function respelled(
  { content: before, raws }: Spelled,
  after: Content,
  spell: (middle: Content) => string,
): string {
  const start = characterStart(raws, commonStart(before, after))
  const most = Math.min(before.text.length, after.text.length) - start
  const end =
    before.text.length - characterEnd(raws, before.text.length - commonEnd(before, after, most))
  const head = raws.slice(0, start).join('')
  const tail = raws.slice(before.text.length - end).join('')
  const first = countCodes(after.text.slice(0, start))
  const text = after.text.slice(start, after.text.length - end)
  return head + spell({ text, codes: after.codes.slice(first, first + countCodes(text)) }) + tail
}

/**
 * As `respelled`, but all is spelled anew where what stays and what is new would not be read back as the
 * text: an ampersand that stands for itself, and letters after it, may be a reference together.
 */
export function respelledAsRead(
  before: Spelled,
  after: Content,
  spell: (middle: Content) => string,
  read: (raw: string) => Content | undefined,
): string {
  const written = respelled(before, after, spell)
  const words = (content: Content | undefined) => content?.text.replace(/\s+/g, ' ').trim()
  return words(read(written)) === words(after) ? written : spell(after)
}

function commonStart(a: Content, b: Content): number {
  let at = 0
  let code = 0
  while (at < a.text.length && a.text[at] === b.text[at]) {
    if (a.text[at] === CODE && !sameCode(a.codes[code], b.codes[code++])) break
    at += 1
  }
  return isInsidePair(a.text, at) || isInsidePair(b.text, at) ? at - 1 : at
}

function commonEnd(a: Content, b: Content, most: number): number {
  let length = 0
  let code = 0
  while (length < most && a.text.at(-1 - length) === b.text.at(-1 - length)) {
    if (a.text.at(-1 - length) === CODE) {
      code += 1
      if (!sameCode(a.codes.at(-code), b.codes.at(-code))) break
    }
    length += 1
  }
  const isInside =
    isInsidePair(a.text, a.text.length - length) || isInsidePair(b.text, b.text.length - length)
  return isInside ? length - 1 : length
}

function isInsidePair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
}

// One spelling may stand for several characters, as a reference that no browser knows does for itself:
// where one of them goes, all are spelled anew.
function characterStart(raws: readonly string[], offset: number): number {
  let at = offset
  while (at > 0 && raws[at] === '') at -= 1
  return at
}

function characterEnd(raws: readonly string[], offset: number): number {
  let at = offset
  while (raws[at] === '') at += 1
  return at
}

function countCodes(text: string): number {
  return text.split(CODE).length - 1
}

/** The text of each unit that differs from what was read, in its range; one that is gone is empty. */
export function changed(
  units: readonly Unit[],
  ranges: readonly (readonly [start: number, end: number])[],
  { targets }: Pick<Edits, 'targets'>,
  spell: (content: Content, range: Range, n: number) => string,
): Patch[] {
  return units.flatMap((unit, n) => {
    const [start, end] = ranges[n] ?? [0, 0]
    const content = targets.get(unit.id) ?? EMPTY
    if (equal(content, unit.content)) return []
    return { start, end, text: spell(content, { start, end }, n) }
  })
}

/** Where a unit's text begins in the file, where the file has it letter by letter. */
export function fileStartOf(text: string, { start, end }: Range, content: Content): number | null {
  return text.slice(start, end) === plainText(content) ? start : null
}

/** Whether a value of a file of data is words that one may translate, not a number, address or name of a thing. */
export function isWords(value: string): boolean {
  return /\p{L}/u.test(value) && !NO_WORDS.some((pattern) => pattern.test(value))
}

const NO_WORDS = [
  // Addresses, of the web and of mail.
  /^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|tel:|data:)\S*$/i,
  /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/,
  // Colours.
  /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i,
  /^(?:rgb|hsl)a?\([\d\s.,%/]+\)$/i,
  // Ids: of the UUID kind, and long hexadecimal ones.
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^(?=.*\d)[0-9a-f]{12,}$/i,
  // Dates, measures of style sheets and versions.
  /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?$/,
  /^-?[\d.]+(?:px|em|rem|vh|vw|pt|ms|s)$/,
  /^v?\d+(?:\.\d+)+(?:-[\w.]+)?$/,
  // Paths and names of files.
  /^[\w./@-]+\.(?:png|jpe?g|svg|gif|webp|avif|ico|css|scss|m?[jt]sx?|json|ya?ml|html?|md|pdf|woff2?|ttf|mp[34])$/i,
  /^\.{0,2}\/[\w./-]*$/,
  // Placeholders alone.
  /^(?:\{\{?[\w. ]+\}?\}|%[\w$.]+|\$\{[\w.]+\})$/,
]
