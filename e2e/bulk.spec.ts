import { expect, test } from '@playwright/test'
import { importByHttp } from './support/http'
import { activeRow, row, targetOf, typeAtEnd, untilSaved, untilUsable } from './support/review'

const SOURCE = [1, 2, 3, 4].map((n) => `Satz ${n} steht hier.`).join('\n')
const TARGET = [1, 2, 3, 4].map((n) => `Sentence ${n} stands here.`).join('\n')

test('approves all as one action, takes it back, and restores the machine’s texts', async ({
  page,
  baseURL,
}) => {
  const id = await importByHttp(baseURL ?? '', SOURCE, TARGET)
  await page.goto(`/documents/${id}/review`)
  await untilUsable(page)
  await expect(row(page, 4)).toBeVisible()
  await typeAtEnd(page, ' Mine.')
  await page.keyboard.press('Escape')
  await untilSaved(page)

  await page.keyboard.press('Shift+A')
  const dialog = page.getByRole('dialog', { name: 'Many segments at once' })
  await dialog.getByRole('checkbox', { name: 'Segment 2' }).click()
  await dialog.getByRole('button', { name: 'Change 3 segments' }).click()
  await expect(dialog).toBeHidden()
  await expect(row(page, 3)).toHaveAccessibleName(/approved/i)
  await expect(row(page, 2)).not.toHaveAccessibleName(/approved/i)

  await activeRow(page).focus()
  await page.keyboard.press('u')
  await expect(row(page, 3)).not.toHaveAccessibleName(/approved/i)
  await expect(targetOf(row(page, 1))).toContainText('Mine.')

  await page.keyboard.press('Shift+A')
  await dialog.getByRole('combobox', { name: 'What to do' }).click()
  await page.getByRole('option', { name: 'Restore the machine’s text' }).click()
  await expect(dialog.getByText('1 segment will change.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Change 1 segment' }).click()
  await expect(dialog).toBeHidden()
  await expect(targetOf(row(page, 1))).not.toContainText('Mine.')
})
