import { expect, type Page, test } from '@playwright/test'
import { importByHttp } from './support/http'
import { activeRow, row, targetOf, untilUsable } from './support/review'

const LINES = ['ferry one', 'harbour two', 'ferry three', 'Ferry four', 'ferry five']
const SOURCE = LINES.map((_, n) => `Satz ${n + 1} steht hier.`).join('\n')
const TARGET = LINES.map((line) => `The ${line} stands here.`).join('\n')

test('finds, walks the results, and replaces after a preview what is ticked, undone as one', async ({
  page,
  baseURL,
}) => {
  const id = await importByHttp(baseURL ?? '', SOURCE, TARGET)
  await page.goto(`/documents/${id}/review`)
  await untilUsable(page)
  await expect(row(page, 5)).toBeVisible()
  await page.keyboard.press('A')
  await expect(targetOf(row(page, 1))).toContainText('ferry one')

  await page.keyboard.press('/')
  const panel = page.getByRole('search', { name: /^(Find|Replace|Find and replace)$/ })
  await panel.getByLabel('Find', { exact: true }).fill('ferry')
  await expect(panel.getByText('4 segments, 4 found').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 3,/)
  await expect(panel.getByText('2 of 4: segment 3').first()).toBeVisible()

  await panel.getByRole('button', { name: 'Regular expression' }).click()
  await panel.getByLabel('Find', { exact: true }).fill('(ferry')
  await expect(panel.getByText('is not a regular expression yet').first()).toBeVisible()
  await panel.getByLabel('Find', { exact: true }).fill('(f)erry (\\w+)')
  await expect(panel.getByText('4 segments, 4 found').first()).toBeVisible()

  await panel.getByRole('button', { name: 'Replace…' }).click()
  await panel.getByLabel('Replace with').fill('$2 boat')
  await panel.getByRole('button', { name: 'Preview…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Replace' })
  await expect(dialog.getByText('3 segments will change.')).toBeVisible()
  await expect(dialog.getByText('1 approved left out.')).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Segment 4' }).click()
  await dialog.getByRole('button', { name: 'Change 2 segments' }).click()
  await expect(dialog).toBeHidden()
  await expect(targetOf(row(page, 3))).toHaveText('The three boat stands here.')
  await expect(targetOf(row(page, 5))).toHaveText('The five boat stands here.')
  await expect(targetOf(row(page, 4))).toHaveText('The Ferry four stands here.')

  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await undo(page)
  await expect(targetOf(row(page, 3))).toHaveText('The ferry three stands here.')
  await expect(targetOf(row(page, 5))).toHaveText('The ferry five stands here.')
  await page.reload()
  await untilUsable(page)
  await expect(targetOf(row(page, 3))).toHaveText('The ferry three stands here.')
})

async function undo(page: Page) {
  await activeRow(page).focus()
  await page.keyboard.press('u')
  await expect(page.getByText('Undone: replacement').first()).toBeVisible()
}
