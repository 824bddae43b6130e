import { joinerOf } from '@/lib/text/joiner'
import type { Found, SegmentCheck } from './check'
import type { View } from './view'

type Kind = 'before' | 'after' | 'inside'

/**
 * A mark stands at the word before it, apart from the word after it, and brackets at what they hold. What
 * French does before high marks is a question of its own.
 */
export const punctuationSpace: SegmentCheck<Kind> = {
  id: 'punctuation-space',
  tier: 2,
  kinds: {
    before: { mqm: 'fluency/typography', severity: 'warning' },
    after: { mqm: 'fluency/typography', severity: 'warning' },
    inside: { mqm: 'fluency/typography', severity: 'warning' },
  },
  examples: [
    { targetLang: 'en', wrong: 'The yard , in Kiel, closed.', right: 'The yard, in Kiel, closed.' },
    { targetLang: 'de', wrong: 'Was ist zu fürchten ?', right: 'Was ist zu fürchten?' },
    {
      targetLang: 'es',
      wrong: 'El barco salió,pero volvió.',
      right: 'El barco salió, pero volvió.',
    },
    { targetLang: 'es', wrong: 'Dijo: « Está lejos».', right: 'Dijo: «Está lejos».' },
    { targetLang: 'pl', wrong: 'Prom ( nowy) odpłynął.', right: 'Prom (nowy) odpłynął.' },
  ],
  run(view) {
    if (OTHERWISE.has(view.targetBase)) return []
    const inside = MAYBE.test(view.target)
      ? [...beforeIn(view), ...afterIn(view), ...insideIn(view)]
      : []
    const found = [...gluedIn(view), ...inside]
    return found.toSorted((a, b) => (a.target?.start ?? 0) - (b.target?.start ?? 0))
  },
}

// Chinese and Japanese marks hold their own space; the Armenian full stop is typed as a colon.
const OTHERWISE = new Set(['zh', 'yue', 'ja', 'hy'])
const MAYBE = / [,.;:!?)\]»”،؛؟]|[([«] |[\p{L}”»"][,;.!?،؛؟।]\p{L}/u

const BEFORE =
  /(?<=[\p{L}\p{M}\p{N}%)\]”"’»€]) +(?<mark>[,.;:!?،؛؟])(?! ?[.,;:!?،؛؟]|[()\p{N}/=*|\\-]|[DPpd](?!\p{L}))(?<next>\p{L}?)/gu
const HIGH = new Set([';', ':', '!', '?'])

function beforeIn({ target, targetBase, targetLang }: View): Found<Kind>[] {
  return Array.from(target.matchAll(BEFORE), ({ index, 0: all, groups = {} }): Found<Kind>[] => {
    const { mark = '', next = '' } = groups
    // Canada prints only the colon apart.
    const isFrench = targetBase === 'fr' && (targetLang !== 'fr-CA' || mark === ':')
    if (isFrench && HIGH.has(mark)) return []
    if (next !== '' && mark !== ',' && mark !== '،') return []
    const after = target.slice(index + all.length, index + all.length + 4)
    // `2 : 1`, and `,so‘` where a comma stands for ‚.
    if ((mark === ':' && /^ ?\d/.test(after)) || (next !== '' && target.includes('‘'))) return []
    const end = index + all.length - next.length
    const text = next === '' ? mark : `${mark} `
    const fixes = [{ start: index, end, text, safe: true }]
    return [{ kind: 'before', target: { start: index, end }, args: { found: mark }, fixes }]
  }).flat()
}

const AFTER =
  /(?<=\p{L}\p{L}|\p{L}[”»])(?<mark>[,;])(?=\p{L}\p{L})|(?<=\p{Ll}\p{Ll})(?<stop>[.!?])(?=\p{Lu}\p{Ll})|(?<=\p{Script=Arabic})(?<arabic>[،؛؟])(?=\p{Script=Arabic})|(?<=\p{Script=Devanagari}\p{M}?)(?<danda>।)(?=\p{Script=Devanagari})/gu

function afterIn(view: View): Found<Kind>[] {
  const { target, source } = view
  const found = Array.from(target.matchAll(AFTER), ({ index, 0: mark }): Found<Kind>[] => {
    const before = /\S{0,40}$/u.exec(target.slice(Math.max(0, index - 40), index))?.[0] ?? ''
    const after = /^\S{0,40}/u.exec(target.slice(index + 1, index + 41))?.[0] ?? ''
    if (/[@/\\_#=&<>{}|~]|www|:\p{L}/u.test(before + after)) return []
    const left = /[\p{L}\p{M}]*[”»]?$/u.exec(before)?.[0] ?? ''
    const right = /^[\p{L}\p{M}]*/u.exec(after)?.[0] ?? ''
    if (source.includes(left + mark + right) || left.length + right.length > LONGEST) return []
    const place = { start: index - left.length, end: index + 1 + right.length }
    const fixes = [{ start: index, end: index + 1, text: `${mark} `, safe: false }]
    return [{ kind: 'after', target: place, args: { found: mark }, fixes }]
  }).flat()
  // Where spaces are missing by the dozen the file lost them, and one card tells it.
  if (!LOST_SPACES.test(target)) return found.slice(0, MANY)
  return found.slice(0, 1).map((one) => ({ ...one, severity: 'hint' }))
}

/** `the rain.The farmers`: two sentences, and so two segments, with no space between them. */
function gluedIn({ target, targetIsGlued, targetBase, previous }: View): Found<Kind>[] {
  if (!targetIsGlued || !previous || joinerOf(targetBase) === '') return []
  const [mark = ''] = /[.!?…][”»"]?$/u.exec(previous.target) ?? []
  const [word = ''] = /^[“„«"(]?\p{L}[\p{L}\p{M}’-]*/u.exec(target) ?? []
  if (mark === '' || word === '') return []
  const fixes = [{ start: 0, end: 0, text: ' ', safe: false }]
  return [{ kind: 'after', target: { start: 0, end: word.length }, args: { found: mark }, fixes }]
}

const LOST_SPACES = /\p{Script=Arabic}{16,}/u
const LONGEST = 36
const MANY = 3

const INSIDE = /(?<open>[([]) +(?=[\p{L}\p{N}"“«„])|(?<=[\p{L}\p{M}\p{N}.%"”»“]) +(?<close>[)\]])/gu

/** Where guillemets hold their words without a space; German and Danish print them the other way round. */
const GUILLEMETS =
  /(?<=^|[\s(])(?<open>«) +(?=[\p{L}\p{N}¿¡])|(?<=[\p{L}\p{M}\p{N}.,!?…]) +(?<close>»)(?=$|[\s,.;:!?)])/gu
const TIGHT = new Set('es it pt ca gl eu ru uk be el nb nn no ro hy fa'.split(' '))

/** Where ” closes, and nothing else does: `too late. ”`. */
const CLOSING = /(?<=[\p{L}\p{M}.,!?…]) +(?<close>”)(?=$|[\s.;:!?)])/gu
const CLOSES = new Set('en es it pt ca gl pl ro hu tr nl hi id ms vi ko'.split(' '))

function insideIn({ target, targetBase }: View): Found<Kind>[] {
  const patterns = [
    INSIDE,
    ...(TIGHT.has(targetBase) ? [GUILLEMETS] : []),
    ...(CLOSES.has(targetBase) ? [CLOSING] : []),
  ]
  return patterns.flatMap((pattern) =>
    Array.from(target.matchAll(pattern), ({ index, 0: all, groups = {} }): Found<Kind> => {
      const end = index + all.length
      const mark = groups.open ?? groups.close ?? ''
      const fixes = [{ start: index, end, text: mark, safe: true }]
      return { kind: 'inside', target: { start: index, end }, args: { found: mark }, fixes }
    }),
  )
}
