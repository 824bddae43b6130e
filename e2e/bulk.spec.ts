import { expect, type Page, test } from '@playwright/test'
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

test('rows are selected by keys and by the mouse, and changed alone', async ({ page, baseURL }) => {
  const id = await importByHttp(baseURL ?? '', SOURCE, TARGET)
  await page.goto(`/documents/${id}/review`)
  await untilUsable(page)
  await expect(row(page, 4)).toBeVisible()
  await page.keyboard.press('Shift+J')
  await expect(note(page)).toContainText('2 selected')
  await expect(row(page, 1)).toHaveAttribute('aria-selected', 'true')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 2,/)
  await expect(row(page, 3)).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Shift+K')
  await expect(note(page)).toContainText('1 selected')
  await page.keyboard.press('Escape')
  await expect(note(page)).toBeHidden()
  await expect(row(page, 1)).not.toHaveAttribute('aria-selected')

  await numberOf(page, 2).click({ modifiers: ['ControlOrMeta'] })
  await numberOf(page, 4).click({ modifiers: ['Shift'] })
  await expect(note(page)).toContainText('3 selected')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 1,/)
  await numberOf(page, 3).click({ modifiers: ['ControlOrMeta'] })
  await expect(note(page)).toContainText('2 selected')

  await note(page).getByRole('button', { name: 'Change…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Many segments at once' })
  await expect(dialog.getByRole('combobox', { name: 'Which segments' })).toHaveText(
    'The 2 selected',
  )
  await dialog.getByRole('button', { name: 'Change 2 segments' }).click()
  await expect(row(page, 2)).toHaveAccessibleName(/approved/)
  await expect(row(page, 4)).toHaveAccessibleName(/approved/)
  await expect(row(page, 3)).not.toHaveAccessibleName(/approved/)

  await row(page, 2).click()
  await page.keyboard.press('g')
  await expect(note(page)).toContainText('2 selected')
  await expect(row(page, 2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('u')
  await expect(row(page, 4)).toHaveAttribute('aria-selected', 'true')
  await expect(row(page, 3)).toHaveAttribute('aria-selected', 'false')
})

function note(page: Page) {
  return page.getByRole('contentinfo').locator('.selection-note')
}

function numberOf(page: Page, number: number) {
  return row(page, number).getByText(String(number), { exact: true })
}
