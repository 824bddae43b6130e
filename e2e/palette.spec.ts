import { expect, type Page, test } from '@playwright/test'
import { activeRow, editor, newReview, row, targetOf } from './support/review'
import { diary } from './support/texts'

test('the palette finds a command, a segment and a document', async ({ page }) => {
  const { source, target } = diary(12)
  await newReview(page, source, target)
  await page.keyboard.press('Control+k')
  await expect(search(page)).toBeFocused()
  await expect(page.getByRole('option', { name: /^Flag, or remove the flag/ })).toBeVisible()
  await expect(page.getByRole('option', { name: /^Undo/ })).toHaveCount(0)
  await search(page).fill('flg')
  await expect(page.getByRole('option')).toHaveText([/^Flag/, 'Search for “flg” in this document'])
  await expect(palette(page).getByText('2 results', { exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Flagged 1' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('group', { name: 'Used last' })).toContainText('Flag')
  await page.keyboard.type('#9')
  await expect(page.getByRole('option', { name: 'Go to segment 9' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 9,/)
  await expect(activeRow(page)).toBeFocused()
  await page.keyboard.press('j')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 10,/)
})

test('the palette looks for words in the document, which the rows mark', async ({ page }) => {
  const { source, target } = diary(12)
  await newReview(page, source, target)
  await page.keyboard.press('Control+k')
  await search(page).fill(' day 7 ')
  await expect(page.getByRole('option')).toHaveText(['Search for “day 7” in this document'])
  await page.keyboard.press('Enter')
  const field = page.getByRole('search', { name: 'Find' }).getByLabel('Find', { exact: true })
  await expect(field).toHaveValue('day 7')
  await expect(row(page, 7).locator('mark')).toHaveText(/^day 7$/i)
  await page.keyboard.press('Control+k')
  await search(page).fill('tag 1')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('tag 1')
  await expect(row(page, 7).locator('mark')).toHaveCount(0)
  await expect(activeRow(page).locator('mark')).toHaveText(/^tag 1$/i)
  await page.keyboard.press('Escape')
  await expect(page.locator('mark')).toHaveCount(0)
})

test('the palette leaves the caret where it was, and a composing Enter alone', async ({ page }) => {
  const { source, target } = diary(4)
  await newReview(page, source, target)
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+Home')
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowRight')
  // The editor hears of the caret a moment after the browser has moved it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  await page.keyboard.press('Control+k')
  await expect(search(page)).toBeFocused()
  await search(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229 })
  await expect(palette(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('X')
  await expect(editor(page)).toHaveText(/XTag 1 gingen/)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('split')
  await page.keyboard.press('Enter')
  await expect(targetOf(row(page, 1))).toContainText('Am X')
  await expect(targetOf(row(page, 2))).toContainText('Tag 1')
})

test('documents are opened from the palette of the first page', async ({ page }) => {
  const { source, target } = diary(3)
  await newReview(page, `Lighthouse diary ${Date.now()}.\n\n${source}`, target)
  await page.goto('/')
  await page.keyboard.press('Control+k')
  await expect(search(page)).toBeFocused()
  const first = page.getByRole('group', { name: 'Documents' }).getByRole('option').first()
  await expect(first).toBeVisible()
  await first.click()
  await page.waitForURL(/\/documents\/[^/]+\/review/)
  await expect(activeRow(page)).toBeVisible()
})

test('zen shows the text alone, until Escape', async ({ page }) => {
  const { source, target } = diary(4)
  await newReview(page, source, target)
  await page.keyboard.press('z')
  await expect(page.getByRole('button', { name: 'Export' })).toBeHidden()
  await expect(page.getByRole('button', { name: /^Approve/ })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Show the bars' })).toBeVisible()
  await expect(
    page.getByRole('status').filter({ hasText: 'Only the text is shown' }),
  ).toBeAttached()
  await page.keyboard.press('a')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 2,/)
  await expect(page.getByRole('status').filter({ hasText: 'Approved 1' })).toBeAttached()
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Export' })).toBeVisible()
})

function palette(page: Page) {
  return page.getByRole('dialog', { name: 'Commands' })
}

function search(page: Page) {
  return palette(page).getByRole('combobox', { name: /Command, document/ })
}
