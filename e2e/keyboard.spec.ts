import { expect, test } from '@playwright/test'
import { activeRow, download, editor, leave, newReview, untilSaved } from './support/review'
import { diary } from './support/texts'

test('twenty segments are reviewed by the keyboard alone', async ({ page }) => {
  const { source, target } = diary(20)
  await newReview(page, source, target)
  for (let n = 1; n <= 20; n++) {
    await expect(activeRow(page)).toHaveAccessibleName(`Segment ${n}, not reviewed`)
    if (n % 5 === 0) {
      await page.keyboard.press('Enter')
      await expect(editor(page)).toBeFocused()
      await page.keyboard.press('Control+Home')
      await page.keyboard.type('Und ')
      await page.keyboard.press('Control+Enter')
      if (n < 20) await leave(page)
    } else if (n % 7 === 0) {
      await page.keyboard.press('f')
      await page.keyboard.press('a')
    } else await page.keyboard.press('a')
  }
  await expect(page.getByRole('button', { name: 'Approved 20' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Changed 4' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Flagged 2' })).toBeVisible()
  await untilSaved(page)
  const cleaned = (await download(page, /Only approved/)).toString()
  expect(cleaned).toBe(target.replaceAll(/Am Tag (5|10|15|20) /g, 'Und Am Tag $1 '))
})

test('keys pressed as soon as a text is open go where they should', async ({ page }) => {
  const { source, target } = diary(6)
  await newReview(page, source, target)
  for (let n = 1; n <= 5; n++) {
    await Promise.all(['Enter', 'Home', 'X'].map((key) => page.keyboard.press(key)))
    await page.keyboard.type('Und ')
    await expect(editor(page)).toContainText('Und ')
    await expect(editor(page)).toHaveText(/^XUnd Am Tag/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await expect(activeRow(page)).toHaveAccessibleName(`Segment ${n + 1}, not reviewed`)
  }
})

test('the help lists the keys, and Escape closes it', async ({ page }) => {
  const { source, target } = diary(4)
  await newReview(page, source, target)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect(help.getByText('Approve and go on')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 2/)
  await expect(activeRow(page)).toBeFocused()
  await expect(help).toBeHidden()
})
