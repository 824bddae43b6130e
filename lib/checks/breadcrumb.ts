import type { DocumentCheck, FoundInDocument } from './check'
import { gluedPart, type Headline, headlinesIn } from './headlines'
import { type LengthRatio, lengthRatio } from './length-ratio'
import { isBoilerplate } from './boilerplate-phrases'
import { plainOf } from './plain'
import type { DocumentView, View } from './view'

/** No path of the site, section or label of the page came along with the headline. */
export const breadcrumb: DocumentCheck<Kind> = {
  id: 'breadcrumb',
  tier: 3,
  kinds: {
    path: { mqm: 'accuracy/addition', severity: 'warning' },
    label: { mqm: 'accuracy/addition', severity: 'warning' },
    section: { mqm: 'accuracy/addition', severity: 'warning' },
  },
  examples: [
    {
      sourceLang: 'en',
      targetLang: 'de',
      source: ['', 'Port to reopen in spring'],
      wrong: ['Startseite > Wirtschaft > Häfen', '¶Hafen öffnet im Frühjahr'],
      right: ['', 'Hafen öffnet im Frühjahr'],
    },
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: ['', 'Hafen öffnet im Frühjahr wieder'],
      wrong: ['Port affairs', '¶Port to reopen in spring'],
      right: ['', 'Port to reopen in spring'],
    },
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: 'Hafen öffnet im Frühjahr wieder',
      wrong: 'Port to reopen in spring | Economy',
      right: 'Port to reopen in spring',
    },
  ],
  runDocument(document) {
    const headlines = headlinesIn(document.views)
    const ratio = lengthRatio(document)
    return headlines.flatMap((headline, n) => {
      if (isPath(headline)) return [found(headline, 'path', headline.start)]
      if (isLabel(headline, document)) return [found(headline, 'label', headline.start)]
      const near = [headlines[n - 1], headlines[n + 1]].flatMap((one) => one ?? [])
      const at = sectionAt(headline, near, ratio)
      return at === null ? [] : [found(headline, 'section', at)]
    })
  },
}

type Kind = 'path' | 'label' | 'section'

/** What the page added above the article: a path or a label without a source. */
export function isBreadcrumb(headline: Headline, document: Pick<DocumentView, 'views'>): boolean {
  return isPath(headline) || isLabel(headline, document)
}

/** `Home > Culture > Text`, beside a source that has no such signs. */
function isPath({ text, view, words }: Headline): boolean {
  if (words > 14 || SIGNS.test(view.source) || text.includes('«')) return false
  const parts = text.split(/\s*[>›»→|]+\s*|\s[/•·]\s/u)
  if (parts.length < 2 || parts.some((part) => part === '' || part.split(/\s+/u).length > 5))
    return false
  return view.source === '' || HOME.has(plainOf(parts[0] ?? '')) || parts.length > 2
}

const SIGNS = /[>›→|•·]|\s[/»]\s/u
const HOME = new Set(
  (
    'home|homepage|start|main|main page|startseite|accueil|inicio|portada|página principal|início|' +
    'home page|strona główna|domů|hlavní strana|kezdőlap|acasă|начало|главная|головна|αρχική|ana sayfa|' +
    'anasayfa|الرئيسية|الصفحة الرئيسية|דף הבית|होम|मुख्य पृष्ठ|首页|主页|首頁|ホーム|トップ|홈|beranda|' +
    'trang chủ|หน้าแรก|hjem|hem|etusivu|news|nachrichten|actualités|noticias|notizie|новости|новини'
  ).split('|'),
)

/** `Transport cases`: a few words without a source, above everything that has one. */
function isLabel(headline: Headline, { views }: Pick<DocumentView, 'views'>): boolean {
  const { view, words } = headline
  if (view.source !== '' || words > 5 || view.index >= LABELS) return false
  if (isBoilerplate(headline.text, view.targetBase)) return false
  const above = views.slice(0, view.index)
  return above.every(({ source }) => source === '') && views.some(({ source }) => source !== '')
}

/** Segments at the top that may be labels. */
const LABELS = 3

/**
 * Where a section is glued to a headline: the same headline stands beside it without one, or the source
 * has no such sign and the headline is longer than this document's by more than chance.
 */
function sectionAt(
  { view, text, start, words }: Headline,
  near: readonly Headline[],
  ratio: LengthRatio | null,
) {
  const glued = gluedPart(text)
  if (!glued || words < 4) return null
  const at = start + glued.at
  const head = plainOf(glued.head)
  if (near.some(({ plain }) => plain === head)) return at
  if (view.source === '' || /[.!?。！？]$/u.test(view.source)) return null
  if (!/^[–—-]$/u.test(glued.separator))
    return SIGNS.test(view.source) || DASHES.test(view.source) ? null : at
  if (DASHES.test(view.source) || ratio === null || view.index > HEAD) return null
  return isLongerThanExpected(view, glued.head, ratio) ? at : null
}

const DASHES = /[–—:：;|]|\s-\s|-{2}|[.。?!]\s/u
/** Segments at the top where a headline may stand. */
const HEAD = 5

function isLongerThanExpected(
  { source, target }: View,
  head: string,
  { median }: LengthRatio,
): boolean {
  const away = (length: number) => Math.log(length / source.length) - median
  return away(target.length) > 0.2 && Math.abs(away(head.length)) < away(target.length)
}

function found(
  { view, text, start, end }: Headline,
  kind: Kind,
  at: number,
): FoundInDocument<Kind> {
  const place = { start: at, end }
  return {
    ...{ segment: view.index, kind, target: place },
    args: { found: text.slice(at - start).trim() },
    fixes: [{ ...place, text: '', safe: false }],
    confidence: 0.85,
  }
}
