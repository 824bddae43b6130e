import { expect, test } from '@playwright/test'
import { activeRow, download, newReview, row, targetOf, typeAtEnd } from './support/review'
import { TEAHOUSE } from './support/texts'

test('a Chinese source and an Arabic target are read and edited in their own direction', async ({
  page,
}) => {
  await newReview(page, TEAHOUSE.zh, TEAHOUSE.ar)
  const source = row(page, 2).getByRole('gridcell').first()
  await expect(source).toHaveAttribute('lang', /^zh/)
  const target = targetOf(row(page, 2))
  await expect(target.locator('[lang="ar"]').first()).toHaveAttribute('dir', 'rtl')
  await typeAtEnd(page, '!')
  await page.keyboard.press('Control+Enter')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 2/)
  const cleaned = (await download(page, /current text/)).toString()
  expect(cleaned).toBe(TEAHOUSE.ar.replace('جديد\n', 'جديد!\n'))
})

test('a character composed by an input method is taken as it is, and fires no key', async ({
  page,
}) => {
  await newReview(page, TEAHOUSE.ar, TEAHOUSE.zh)
  await typeAtEnd(page, '')
  const input = await page.context().newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: 'le', selectionStart: 2, selectionEnd: 2 })
  await input.send('Input.imeSetComposition', { text: '了', selectionStart: 1, selectionEnd: 1 })
  await input.send('Input.insertText', { text: '了' })
  await expect(targetOf(row(page, 1))).toContainText('茶馆重新开门了')
  await page.keyboard.press('Control+Enter')
  await expect(targetOf(row(page, 1))).toContainText('茶馆重新开门了')
})
