import type { Severity } from '@/lib/model/finding'
import type { Found, SegmentCheck } from './check'
import { lone, type PlacedMark, type QuotedParagraph, quotedParagraph } from './quotations'
import { opensWithQuote, type QuotePlace, unclosedPlace, unopenedPlace } from './quote-place'
import type { View } from './view'

/**
 * Each quotation that opens closes in its paragraph, and the reverse.
 *
 * A quotation over several paragraphs opens in each and closes in the last; a text with a paragraph a
 * sentence only closes later. The source proves an error where it has the whole quotation in the same
 * segment; where the source itself is unbalanced, nothing is said.
 */
export const quoteBalance: SegmentCheck<Kind> = {
  id: 'quote-balance',
  tier: 3,
  kinds: {
    unopened: { mqm: 'fluency/punctuation', severity: 'error' },
    unclosed: { mqm: 'fluency/punctuation', severity: 'error' },
  },
  examples: [
    {
      sourceLang: 'pl',
      targetLang: 'en',
      source: '„Most otworzymy w maju” – powiedział burmistrz.',
      wrong: 'We will open the bridge in May,” the mayor said.',
      right: '“We will open the bridge in May,” the mayor said.',
    },
    {
      sourceLang: 'en',
      targetLang: 'fr',
      source: 'The “Green Valley” association planted 300 trees.',
      wrong: 'L’association « Vallée Verte a planté 300 arbres.',
      right: 'L’association « Vallée Verte » a planté 300 arbres.',
    },
    {
      sourceLang: 'en',
      targetLang: 'ru',
      source: '“The harbour will stay open,” she said.',
      wrong: 'Гавань останется открытой», — сказала она.',
      right: '«Гавань останется открытой», — сказала она.',
    },
  ],
  run(view) {
    if (!MARK.test(view.target)) return opensWithQuote(view.source) ? problemsAt(view) : []
    return problemsAt(view)
  },
}

type Kind = 'unopened' | 'unclosed'

const MARK = /[“”„‟«»"＂「」『』《》〝〞]/u

interface Problem {
  readonly segment: number
  readonly found: Found<Kind>
}

function problemsAt(view: View): Found<Kind>[] {
  const paragraph = quotedParagraph(view)
  const at = paragraph.views.indexOf(view)
  const known = cache.get(paragraph) ?? problems(paragraph)
  cache.set(paragraph, known)
  return known.filter(({ segment }) => segment === at).map(({ found }) => found)
}

// Every segment of the paragraph asks.
const cache = new WeakMap<QuotedParagraph, readonly Problem[]>()

function problems(paragraph: QuotedParagraph): Problem[] {
  const isBalanced = lone(paragraph.source).length === 0
  const hasSource = paragraph.views.some(({ source }) => source !== '')
  const found = [...lone(paragraph.target), ...crossed(paragraph)].flatMap((mark) => {
    const isSure = isProven(paragraph, mark)
    if (
      isSure ? isGoingOn(paragraph, mark, true) : !isBalanced || isGoingOn(paragraph, mark, false)
    )
      return []
    if (!isSure && isInSingleMarks(paragraph, mark)) return []
    return [problemAt(paragraph, mark, isSure || !hasSource ? 'error' : unproven(mark))]
  })
  return found.filter((one, n) => !found.slice(0, n).some((other) => isSame(one, other)))
}

/**
 * Marks that pair over two segments, where the source has a whole quotation in each: the first lacks
 * its end and the second its beginning.
 */
function crossed({ source, target }: QuotedParagraph): PlacedMark[] {
  const isWholeIn = ({ segment, role }: PlacedMark) =>
    source.some((mark) => {
      const mate = source[mark.mate ?? -1]
      return mark.segment === segment && mark.role === role && mate?.segment === segment
    })
  return target.flatMap((mark, n) => {
    const mate = target[mark.mate ?? -1]
    const isNext = mate !== undefined && Math.abs((mark.mate ?? n) - n) === 1
    if (!isNext || mate.segment === mark.segment) return []
    return isWholeIn(mark) && isWholeIn(mate) ? [{ ...mark, mate: null }] : []
  })
}

/** Several marks may be missed at one place. */
function isSame(one: Problem, other: Problem): boolean {
  const isSamePlace = one.found.target?.start === other.found.target?.start
  return one.segment === other.segment && isSamePlace
}

/** A straight mark may be an apostrophe that went wrong on its way: `the workers" union`. */
function unproven({ char }: PlacedMark): Severity {
  return char === '"' ? 'hint' : 'warning'
}

/** The source has more whole quotations in the mark's segment than the target. */
function isProven({ source, target }: QuotedParagraph, self: PlacedMark): boolean {
  const { segment, role, index } = self
  const whole = (marks: readonly PlacedMark[]) =>
    marks.filter((mark) => mark.segment === segment && mark.role === role && mark.mate !== null)
  const isBroken = lone(source).some((mark) => mark.segment === segment)
  return (
    !isBroken && whole(source).length > whole(target).filter((mark) => mark.index !== index).length
  )
}

/** The source has single quotation marks here, which are not read. */
function isInSingleMarks({ views }: QuotedParagraph, { segment }: PlacedMark): boolean {
  return /(?:^|[\s(])['‘‚‹]\p{L}|[,.!?…]['’](?:\s|$)/u.test(views[segment]?.source ?? '')
}

/**
 * The next paragraph opens again, or one soon after closes; reversed for a mark that closes. Against
 * the source's proof only where paragraphs are single sentences, as in a file with one a line.
 */
function isGoingOn(paragraph: QuotedParagraph, mark: PlacedMark, isProof: boolean): boolean {
  const isOpening = mark.role === 'open'
  const beyond = paragraph.target.filter(({ mate }) => mate === null)
  if ((isOpening ? beyond.at(-1) : beyond[0]) !== mark) return false
  let edge = isOpening ? paragraph.views.at(-1)?.next : paragraph.views[0]?.previous
  if (isOpening && !isProof && edge && opensWithQuote(edge.target)) return true
  for (let steps = 0; edge && steps < FAR; steps += 1) {
    const other = quotedParagraph(edge)
    if (isProof && other.views.length + paragraph.views.length > 2) return false
    const alone = lone(other.target)
    const nearest = isOpening ? alone[0] : alone.at(-1)
    if (nearest) return nearest.role !== mark.role
    edge = isOpening ? other.views.at(-1)?.next : other.views[0]?.previous
  }
  return false
}

/** Paragraphs of a sentence each that a quotation may run on for. */
const FAR = 8

function problemAt(paragraph: QuotedParagraph, mark: PlacedMark, severity: Severity): Problem {
  const isClosing = mark.role === 'close'
  const { segment, target, source, missing }: QuotePlace = isClosing
    ? unopenedPlace(paragraph, mark)
    : unclosedPlace(paragraph, mark)
  const text = MATES[mark.char] ?? mark.char
  return {
    segment,
    found: {
      ...{ kind: isClosing ? 'unopened' : 'unclosed', severity, target, source },
      args: { found: paragraph.views[segment]?.target.slice(target.start, target.end) ?? '' },
      fixes: missing === null ? [] : [{ start: missing, end: missing, text, safe: false }],
      confidence: severity === 'error' ? 0.95 : 0.7,
    },
  }
}

/** What is offered where the mate of a mark is missing. */
const MATES: Readonly<Partial<Record<string, string>>> = {
  ...{ '“': '”', '”': '“', '„': '“', '«': '»', '»': '«', '「': '」', '」': '「', '『': '』' },
  ...{ '』': '『', '《': '》', '》': '《' },
}
