import { expect, type Page, test } from '@playwright/test'
import { bring, chooseBilingual } from './support/bring'
import { EDITED, FORMATS } from './support/files'
import { download, newReview, rewriteFirst, row, targetOf, untilUsable } from './support/review'
import { partsOf, SHEET, sheetRow, workbook } from './support/workbook'

const OLD = 'The harbour sleep in winter.'

test('a workbook goes in with its columns chosen, and comes out with one cell changed', async ({
  page,
}) => {
  const rows = [
    ['Key', 'Draft', 'German', 'English', 'Note'],
    ['k1', 'Der Hafen ruht.', 'Der Hafen schläft im Winter.', OLD, 'Sign at the gate'],
    ['k2', 'Das Boot ruht.', 'Die Fähre ruht.', 'The ferry rests.', ''],
  ]
  const file = workbook(rows.map((texts, n) => sheetRow(n + 1, texts)).join(''))
  await page.goto('/')
  await chooseBilingual(page, { name: 'signs.xlsx', bytes: file })
  const source = page.getByRole('region', { name: 'Source', exact: true })
  const target = page.getByRole('region', { name: 'Target', exact: true })
  for (const [column, name] of [
    ['Source column', /German/],
    ['Target column', /English/],
  ] as const) {
    await page.getByRole('combobox', { name: column }).click()
    await page.getByRole('option', { name }).click()
    // A list that is going away still has its options.
    await expect(page.getByRole('listbox')).toHaveCount(0)
  }
  await expect(source).toContainText('Der Hafen schläft im Winter.')
  await expect(target).toContainText(OLD)
  await page.getByRole('button', { name: 'Open the review' }).click()
  await untilUsable(page)
  await expect(targetOf(row(page, 1))).toContainText(OLD)
  expect(await download(page, /machine’s text/)).toEqual(file)
  await page.keyboard.press('Escape')

  await rewriteFirst(page, EDITED)
  const before = partsOf(file)
  const after = partsOf(await download(page, /current text/))
  const cell = (text: string) => `<c r="D2" s="0" t="inlineStr"><is><t>${text}</t></is></c>`
  expect(before[SHEET]).toContain(cell(OLD))
  expect(after).toEqual({
    ...before,
    [SHEET]: before[SHEET]?.replace(cell(OLD), cell(EDITED)),
  })
})

test('Word comes with what was typed as changes of whoever typed it', async ({ page }) => {
  const word = FORMATS.find(({ name }) => name === '.docx')
  if (!word) throw new Error('no Word files')
  await bring(page, word)
  await untilUsable(page)
  await rewriteFirst(page, EDITED)
  const way = { way: 'Word, tracked changes', reviewer: 'Anna Ferreira' }
  const parts = partsOf(await download(page, /current text/, way))
  const document = parts['word/document.xml'] ?? ''
  const by = /^ w:id="\d+" w:author="Anna Ferreira" w:date="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"$/
  const changes = [...document.matchAll(/<w:(ins|del)( [^>]*)>(.*?)<\/w:\1>/g)]
  expect(changes.map(([, kind, , inside = '']) => [kind, inside.replace(/<[^>]*>/g, '')])).toEqual([
    ['del', 'sleep'],
    ['ins', 'sleeps'],
  ])
  for (const [, , attributes] of changes) expect(attributes).toMatch(by)
  const words = (xml: string) => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '')
  const accepted = document.replace(/<w:del .*?<\/w:del>/g, '')
  expect(words(accepted)).toContain(`${EDITED}\n1 ferry\n`)
  expect(words(document.replace(/<w:ins .*?<\/w:ins>/g, ''))).toContain(`${OLD}\n1 ferry\n`)
})

test('a bilingual table and a report are opened as what they are', async ({ page }) => {
  const options = { sourceLang: 'en', targetLang: 'ar', title: 'Harbour news' }
  await newReview(
    page,
    'The harbour sleeps.\n\nThe ferry rests.\n',
    'الميناء نائم.\n\nالعبارة تستريح.\n',
    options,
  )
  await rewriteFirst(page, 'الميناء نائم الآن.')

  const table = { way: 'Bilingual table', reviewer: 'Anna Ferreira' }
  const word = await download(page, /current text/, { ...table, table: /Word/ })
  const document = partsOf(word)['word/document.xml'] ?? ''
  expect(document.split('<w:tr>')).toHaveLength(4)
  expect(document).toMatch(/The harbour sleeps\..*<w:bidi\/>.*الآن/)
  await page.keyboard.press('Escape')

  const html = await download(page, /current text/, { ...table, table: /Web page/ })
  await page.keyboard.press('Escape')
  const report = await download(page, /current text/, { ...table, way: 'Report of changes' })
  for (const file of [html, report]) {
    await page.setContent(file.toString('utf-8'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour news')
    await expect(page.locator('tr#s1 ins')).toContainText('الآن')
    await expect(page.locator('tr#s1')).toContainText('Anna Ferreira')
    // The head of the column from right to left keeps its distance from the next one.
    const heads = page.locator('table.segments thead th')
    const [arabic, status] = await Promise.all([edges(heads.nth(2)), edges(heads.nth(3))])
    expect(status.left - arabic.right).toBeGreaterThan(10)
  }
  await expect(page.locator('tr#s2')).toHaveCount(0)
})

/** Where the words in an element begin and end. */
function edges(locator: ReturnType<Page['locator']>): Promise<{ left: number; right: number }> {
  return locator.evaluate((element) => {
    const range = element.ownerDocument.createRange()
    range.selectNodeContents(element)
    const { left, right } = range.getBoundingClientRect()
    return { left, right }
  })
}
