import { expect, test } from '@playwright/test'
import {
  activeRow,
  download,
  leave,
  newReview,
  typeAtEnd,
  untilSaved,
  untilUsable,
} from './support/review'
import { ORCHARD } from './support/texts'

test.beforeEach(async ({ page }) => {
  await newReview(page, ORCHARD.en, ORCHARD.de)
  await typeAtEnd(page, ' wartet')
  await page.keyboard.press('Control+Enter')
  await leave(page)
  await untilSaved(page)
})

test('one reads what is exported, and goes back to the segment', async ({ page }) => {
  const file = (await download(page, /current text/)).toString('utf8')
  await page.keyboard.press('Escape')
  await page.keyboard.press('o')
  await page.waitForURL(/\/read#s2$/)
  const text = page.getByRole('main', { name: 'The text as it will be exported' })
  await expect(text.getByRole('heading')).toHaveText('Der Obstgarten im Winter wartet')
  const shown = await text
    .locator('.reading-target > *')
    .evaluateAll((all) => all.map(({ textContent }) => textContent.trim()))
  expect(shown).toEqual(file.split('\n').filter((line) => line !== ''))

  await text.getByRole('link', { name: /März kommt/ }).click()
  await untilUsable(page)
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 4/)
  await page.goBack()
  await expect(text).toBeVisible()
  await page.goBack()
  await untilUsable(page)
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 2/)
})

test('changes and the source can be shown beside it', async ({ page }) => {
  await page.keyboard.press('o')
  const text = page.getByRole('main', { name: 'The text as it will be exported' })
  await expect(text.locator('ins')).toHaveCount(0)
  await page.getByRole('link', { name: 'With changes' }).click()
  await expect(text.locator('ins')).toHaveText('wartet')
  await expect(page.getByRole('link', { name: 'With changes' })).toHaveAttribute('aria-current')

  await page.getByRole('link', { name: 'Beside the source' }).click()
  await expect(text.getByText('In March the gardener comes back.')).toHaveAttribute('lang', 'en')
  await expect(text.locator('.is-open').first()).toBeVisible()
  await page.getByRole('link', { name: 'not marked', exact: true }).click()
  await expect(text.locator('.is-open')).toHaveCount(0)
  await page.reload()
  await expect(text.locator('.is-open')).toHaveCount(0)
})

test('on paper there is the text alone, and changes are told by their lines', async ({ page }) => {
  await page.keyboard.press('o')
  await page.getByRole('link', { name: 'With changes' }).click()
  const inserted = page.locator('main ins')
  await expect(inserted).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Back to the review' })).toBeHidden()
  await expect(inserted).toHaveCSS('text-decoration-line', 'underline')
  await expect(inserted).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
})
