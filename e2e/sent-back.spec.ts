import { expect, test } from '@playwright/test'
import { activeRow, leave, newReview, typeAtEnd, untilSaved } from './support/review'
import { diary } from './support/texts'

test('a project has reasons of its own, and three keys send back with one', async ({ page }) => {
  const { source, target } = diary(5)
  const reason = `Check the weekday ${Date.now()}`
  await newReview(page, source, target, { project: reason })
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: 'Send back: why?' })
  await dialog.getByRole('button', { name: 'Edit this list…' }).click()
  const editor = page.getByRole('dialog', { name: 'Reasons to send back' })
  await editor.getByRole('button', { name: 'Remove reason 1' }).click()
  await editor.getByRole('button', { name: 'Add a reason' }).click()
  await page.keyboard.type(reason)
  for (let n = 6; n > 1; n--)
    await editor.getByRole('button', { name: `Move reason ${n} up` }).click()
  await editor.getByRole('button', { name: 'Save the list' }).click()
  await expect(dialog.getByRole('listitem').first()).toContainText(reason)
  await page.keyboard.press('Escape')

  await expect(activeRow(page)).toBeFocused()
  await typeAtEnd(page, ' Gewiss.')
  await page.keyboard.press('Escape')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 1, draft/)
  await page.keyboard.press('r')
  await page.keyboard.press('1')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 2,/)
  await untilSaved(page)
  await page.keyboard.press('k')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 1, sent back/)
  await page.getByRole('tab', { name: 'Comments' }).click()
  await expect(page.getByRole('list', { name: 'Open comments' })).toContainText(reason)

  await page.goto('/sent-back')
  // Other journeys send back at the same time.
  const about = (heading: string) =>
    page.getByRole('region', { name: heading }).getByRole('listitem').filter({ hasText: reason })
  await about('Waiting for you')
    .getByRole('link', { name: /segment 1$/ })
    .click()
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 1, sent back/)
  await typeAtEnd(page, ' Ja.')
  await page.keyboard.press('Control+Enter')
  await leave(page)
  await untilSaved(page)
  await page.goto('/sent-back')
  await expect(about('Settled')).toContainText('approved instead')
  await expect(about('Settled').locator('ins')).toContainText('Ja.')
})
