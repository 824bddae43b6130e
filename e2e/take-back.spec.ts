import { expect, test } from '@playwright/test'
import {
  activeRow,
  editor,
  leave,
  newReview,
  row,
  targetOf,
  typeAtEnd,
  untilSaved,
} from './support/review'
import { diary } from './support/texts'

test('sending back, undo across segments, and restoring from the history', async ({ page }) => {
  const { source, target } = diary(8)
  await newReview(page, source, target)

  await page.keyboard.press('r')
  const why = page.getByRole('dialog', { name: /Send back/ })
  await why.getByRole('textbox').fill('Miles are not used here.')
  await why.getByRole('button', { name: 'Send back' }).click()
  await expect(row(page, 1)).toHaveAccessibleName('Segment 1, sent back')
  await expect(activeRow(page)).toBeFocused()

  await typeAtEnd(page, ' Es war kalt.')
  await page.keyboard.press('Control+Enter')
  await expect(row(page, 2)).toHaveAccessibleName('Segment 2, approved')
  await expect(targetOf(row(page, 2))).toContainText('Es war kalt.')
  await leave(page)

  // Two undos: the approval of the second segment, then the verdict on the first.
  await page.keyboard.press('u')
  await expect(row(page, 2)).toHaveAccessibleName('Segment 2, not reviewed')
  await expect(targetOf(row(page, 2))).not.toContainText('Es war kalt.')
  await page.keyboard.press('u')
  await expect(row(page, 1)).toHaveAccessibleName('Segment 1, not reviewed')
  await page.keyboard.press('Shift+U')
  await expect(row(page, 1)).toHaveAccessibleName('Segment 1, sent back')
  await page.keyboard.press('Shift+U')
  await expect(row(page, 2)).toHaveAccessibleName('Segment 2, approved')
  await untilSaved(page)

  await targetOf(row(page, 2)).click()
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 2/)
  const panel = page.getByRole('complementary', { name: 'About this segment' })
  await panel
    .getByRole('button', { name: /Machine/ })
    .first()
    .click()
  await panel.getByRole('button', { name: /Restore revision 0/ }).click()
  await expect(targetOf(row(page, 2))).not.toContainText('Es war kalt.')
})

test('a reason is typed at once, or chosen by its figure', async ({ page }) => {
  const { source, target } = diary(6)
  await newReview(page, source, target)
  await page.keyboard.press('r')
  await page.keyboard.type('a name is wrong 1')
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('a name is wrong 1')
  await page.keyboard.press('Enter')
  // No wait: the next key belongs to the rows, though the dialog still fades.
  await page.keyboard.press('a')
  await expect(row(page, 1)).toHaveAccessibleName('Segment 1, sent back')
  await expect(row(page, 2)).toHaveAccessibleName('Segment 2, approved')
  await page.keyboard.press('r')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.press('4')
  await expect(row(page, 3)).toHaveAccessibleName('Segment 3, sent back')
  await page.keyboard.press('k')
  const panel = page.getByRole('complementary', { name: 'About this segment' })
  await expect(panel.getByText('Wrong name or term')).toBeVisible()
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(panel.getByText('a name is wrong 1')).toBeVisible()
})

test('the half of a merged segment cannot take the place of the whole', async ({ page }) => {
  const { source, target } = diary(4)
  await newReview(page, source, target)
  await page.keyboard.press('g')
  const panel = page.getByRole('complementary', { name: 'About this segment' })
  await expect(panel.getByText('Before it was merged or split')).toBeVisible()
  await panel
    .getByRole('button', { name: /Machine/ })
    .last()
    .click()
  await expect(panel.getByText(/Undo of that brings it back/)).toBeVisible()
  await expect(panel.getByRole('button', { name: /Restore/ })).toBeHidden()
})

test('merge and split repair a link and can be undone', async ({ page }) => {
  const { source, target } = diary(6)
  await newReview(page, source, target)
  await expect(page.getByRole('button', { name: 'All 6' })).toBeVisible()
  await page.keyboard.press('g')
  await expect(page.getByRole('button', { name: 'All 5' })).toBeVisible()
  await expect(targetOf(row(page, 1))).toContainText('Am Tag 2')
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+Home')
  for (let n = 0; n < 'Am Tag 1 gingen wir 4 Meilen am Fluss entlang.'.length; n++) {
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('F6')
  await expect(page.getByRole('button', { name: 'All 6' })).toBeVisible()
  await expect(targetOf(row(page, 2))).toContainText('Am Tag 2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('u')
  await expect(page.getByRole('button', { name: 'All 5' })).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByRole('button', { name: 'All 6' })).toBeVisible()
})
