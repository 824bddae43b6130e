import { expect, test } from '@playwright/test'
import { row, untilUsable } from './support/review'

test('a sample opens without bringing any text', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Open the sample' }).click()
  expect(await page.getByRole('menuitem').count()).toBeGreaterThanOrEqual(3)
  await page.getByRole('menuitem', { name: /ferries/i }).click()
  await untilUsable(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ferries')
  await expect(row(page, 4)).toContainText('SIA')
})
