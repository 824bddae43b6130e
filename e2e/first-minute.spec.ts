import { expect, test } from '@playwright/test'
import {
  activeRow,
  fillTexts,
  newReview,
  row,
  targetOf,
  untilSaved,
  untilUsable,
} from './support/review'
import { ORCHARD } from './support/texts'

test('the first minute: two pasted texts become a review', async ({ page }) => {
  await fillTexts(page, ORCHARD.en, ORCHARD.de)
  const source = page.getByRole('region', { name: 'Source' })
  await expect(source.getByText('English')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Target' }).getByText('German')).toBeVisible()
  await page.getByRole('button', { name: 'Align' }).click()
  await untilUsable(page)
  await expect(row(page, 1)).toContainText('The orchard in winter')
  await expect(targetOf(row(page, 1))).toContainText('Der Obstgarten im Winter')
  await expect(targetOf(row(page, 5))).toContainText('zwei Leitern')

  await page.keyboard.press('a')
  await expect(page.getByRole('row', { name: 'Segment 1, approved' })).toBeVisible()
  await expect(activeRow(page)).toHaveAccessibleName('Segment 2, not reviewed')
  await untilSaved(page)
})

test('warnings come before the work: swapped, identical and missing texts', async ({ page }) => {
  await fillTexts(page, ORCHARD.en, ORCHARD.en)
  await expect(page.getByText('The two texts are the same.')).toBeVisible()

  await page.getByRole('textbox', { name: 'Target text' }).fill('')
  await page.getByRole('button', { name: 'Align' }).click()
  await expect(page).toHaveURL(/\/$/)
  await expect(page.getByText('The translation is empty.')).toBeVisible()
})

test('the texts survive a reload of the first page', async ({ page }) => {
  await fillTexts(page, ORCHARD.en, ORCHARD.de)
  await expect(page.getByRole('region', { name: 'Source' }).getByText('English')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Source text' })).toHaveValue(ORCHARD.en)
  await expect(page.getByRole('textbox', { name: 'Target text' })).toHaveValue(ORCHARD.de)
})

test('documents are renamed, deleted and brought back in the list', async ({ page }) => {
  const first = `Meadow ${Date.now()}`
  await newReview(page, ORCHARD.en, ORCHARD.de, { title: first })
  await page.getByRole('link', { name: 'To the documents' }).click()
  await page.getByRole('button', { name: `Actions for “${first}”` }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  const title = `Orchard ${Date.now()}`
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('link', { name: title })).toBeVisible()

  await page.getByRole('button', { name: `Actions for “${title}”` }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByText(`“${title}” was deleted.`)).toBeVisible()
  await expect(page.getByRole('link', { name: title })).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: title }).click()
  await untilUsable(page)
})
