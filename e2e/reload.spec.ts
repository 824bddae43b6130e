import { expect, test } from '@playwright/test'
import {
  activeRow,
  editor,
  fillTexts,
  newReview,
  row,
  targetOf,
  typeAtEnd,
  untilSaved,
  untilUsable,
} from './support/review'
import { diary } from './support/texts'

test('a reload in the middle of an edit loses nothing', async ({ page }) => {
  const { source, target } = diary(8)
  await newReview(page, source, target)
  await page.keyboard.press('j')
  await typeAtEnd(page, ' Nur ein Entwurf')
  await page.waitForTimeout(400)
  await page.reload()
  await untilUsable(page)
  await expect(targetOf(row(page, 2))).toContainText('Nur ein Entwurf')
  await expect(row(page, 2)).toHaveAccessibleName(/not reviewed/)

  await row(page, 2).click()
  if (!(await editor(page).isVisible())) await page.keyboard.press('Enter')
  await expect(editor(page)).toContainText('Nur ein Entwurf')
  await page.keyboard.press('Escape')
  await expect(row(page, 2)).toHaveAccessibleName('Segment 2, draft')
  await untilSaved(page)
  await page.reload()
  await untilUsable(page)
  await expect(row(page, 2)).toHaveAccessibleName('Segment 2, draft')
})

test('Back in the middle of an edit keeps the text', async ({ page }) => {
  const { source, target } = diary(4)
  // Brought by the page itself: what Back leaves is not loaded anew.
  await fillTexts(page, source, target)
  await page.getByRole('button', { name: 'Align' }).click()
  await untilUsable(page)
  await typeAtEnd(page, ' Bleibt')
  await page.waitForTimeout(400)
  await page.goBack()
  await expect(page).toHaveURL(/\/$/)
  await page.goForward()
  await untilUsable(page)
  await expect(targetOf(row(page, 1))).toContainText('Bleibt')
})

test('approvals made without a network are sent when it is back', async ({ page, context }) => {
  const { source, target } = diary(8)
  await newReview(page, source, target)
  await context.setOffline(true)
  for (const n of [2, 3, 4]) {
    await page.keyboard.press('a')
    await expect(activeRow(page)).toHaveAccessibleName(new RegExp(`^Segment ${n},`))
  }
  await expect(page.getByRole('banner').getByText('3 not sent yet').first()).toBeVisible()
  await context.setOffline(false)
  await untilSaved(page)
  await page.reload()
  await untilUsable(page)
  await expect(page.getByRole('button', { name: 'Approved 3' })).toBeVisible()
})
