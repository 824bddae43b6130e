import { expect, test } from '@playwright/test'
import { activeRow, editor, newReview, row, targetOf, untilSaved } from './support/review'
import { diary } from './support/texts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('a review on a phone: edit, approve, filter, history and commands by touch', async ({
  page,
}) => {
  const { source, target } = diary(6)
  await newReview(page, source, target)
  await targetOf(activeRow(page)).tap()
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Schön.')
  await page.getByRole('button', { name: /^Approve(?!d)/ }).tap()
  await expect(targetOf(row(page, 1))).toContainText('Schön.')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 2,/)
  await page.getByRole('button', { name: /^Changed/ }).tap()
  await expect(row(page, 4)).toHaveCount(0)
  await page.getByRole('button', { name: /^All \d/ }).tap()

  await page.getByRole('button', { name: 'More actions' }).tap()
  await page.getByRole('menuitem', { name: 'History' }).tap()
  await expect(page.getByRole('dialog').getByRole('tab', { name: 'History' })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close the panel' }).tap()

  await page.getByRole('button', { name: 'More actions' }).tap()
  await page.getByRole('menuitem', { name: 'Commands' }).tap()
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await palette.getByRole('combobox').fill('5')
  await palette.getByRole('option', { name: 'Go to segment 5' }).tap()
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 5,/)
  await untilSaved(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})

test('on a phone rows are selected from the menu, then by a tap', async ({ page }) => {
  const { source, target } = diary(6)
  await newReview(page, source, target)
  await page.getByRole('button', { name: 'More actions' }).tap()
  await page.getByRole('menuitem', { name: 'Select rows' }).tap()
  await expect(activeRow(page)).toHaveAttribute('aria-selected', 'true')
  await targetOf(row(page, 3)).tap()
  await expect(row(page, 3)).toHaveAttribute('aria-selected', 'true')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 1,/)
  const note = page.getByRole('contentinfo').locator('.selection-note')
  await expect(note).toContainText('2 selected')
  await expect(note).toBeInViewport()
  await page.getByRole('button', { name: 'Clear', exact: true }).tap()
  await expect(note).toBeHidden()
  await targetOf(row(page, 3)).tap()
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 3,/)
})

test('on a phone the other pages stand in a menu', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Pages' }).tap()
  await page.getByRole('menuitem', { name: 'Sent back to me' }).tap()
  await expect(page.getByRole('heading', { name: 'Sent back to me', level: 1 })).toBeVisible()
})

test('a query on a phone can be seen whole, with the button that clears it', async ({ page }) => {
  const { source, target } = diary(6)
  await newReview(page, source, target)
  await page.getByRole('combobox', { name: 'Filter by a query' }).focus()
  await page.keyboard.type('status:draft')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing matches this filter.')).toBeVisible()
  const clear = page.getByRole('button', { name: 'Clear the query' })
  await expect(clear).toBeInViewport({ ratio: 1 })
  await clear.tap()
  await expect(row(page, 1)).toBeVisible()
})
