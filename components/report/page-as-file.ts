/**
 * The report as one file that needs no server: what stands on the page, with its styles, without
 * scripts and without what only works here. Fonts are the reader's own.
 */
export function pageAsFile(page: Document): string {
  const root = page.documentElement.cloneNode(true) as HTMLElement
  for (const element of root.querySelectorAll(LEFT_OUT)) element.remove()
  for (const link of root.querySelectorAll('a[href]')) link.replaceWith(...link.childNodes)
  const style = page.createElement('style')
  style.textContent = stylesOf(page)
  root.querySelector('head')?.append(style)
  return `<!doctype html>\n${root.outerHTML}`
}

const LEFT_OUT = [
  ...['script', 'style', 'link', 'template', 'header.report-top', '.report-tools'],
  ...[
    '[role="status"]',
    '[data-base-ui-portal]',
    'next-route-announcer',
    'meta[name="next-size-adjust"]',
  ],
].join(',')

function stylesOf(page: Document): string {
  return Array.from(page.styleSheets)
    .flatMap((sheet) => Array.from(sheet.cssRules))
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map((rule) => rule.cssText)
    .join('\n')
}
