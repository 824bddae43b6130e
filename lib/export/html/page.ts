import { createHash } from 'node:crypto'
import { PRODUCT, VERSION } from '@/lib/model/product'
import type { ReviewSnapshot } from '../review-snapshot'
import type { Say } from '../say'
import { type Html, safe } from './html'
import { STYLE } from './style'

/** A page that needs nothing but itself: no script, and a style that its own policy names by its hash. */
export function pageOf(snapshot: ReviewSnapshot, say: Say, title: string, body: Html): string {
  const style = createHash('sha256').update(STYLE).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`
  const raw: Html = { markup: STYLE }
  return safe`<!doctype html>
<html lang="${say.lang}" dir="${say.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${PRODUCT} ${VERSION}">
<title>${title}</title>
<style>${raw}</style>
</head>
<body><main>
<h1><bdi>${snapshot.title}</bdi></h1>
${body}
<footer>${say.words('page.foot', { product: PRODUCT, version: VERSION })}</footer>
</main></body>
</html>
`.markup
}

/** Languages and the state that the page shows. */
export function aboutOf(snapshot: ReviewSnapshot, say: Say): Html {
  const { sourceLang, targetLang, asOf, unapproved, segments } = snapshot
  const open = segments.filter(({ status }) => status !== 'approved' && status !== 'final').length
  const languages = say.words('page.languages', {
    source: say.language(sourceLang),
    target: say.language(targetLang),
  })
  const facts = [languages, say.words('page.asOf', { time: say.time(asOf) })]
  if (open > 0) facts.push(say.words(`page.${unapproved}`, { count: open }))
  return safe`<p class="about">${facts.map((fact) => safe`<span>${fact}</span>`)}</p>`
}
