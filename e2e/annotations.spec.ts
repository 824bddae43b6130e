import { expect, type Page, test } from '@playwright/test'
import { activeRow, editor, newReview, row } from './support/review'
import { diary } from './support/texts'

test('errors are marked by keys alone, scored, changed and taken back', async ({ page }) => {
  await begin(page)
  await page.keyboard.press('m')
  const card = page.getByRole('dialog', { name: 'Mark an error' })
  await expect(card).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(activeRow(page).locator('.target-side .error-stretch.is-pending')).toHaveText(/^Am/)
  await page.keyboard.press('a')
  await expect(card.getByRole('button', { name: 'Mistranslation' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card.getByRole('button', { name: 'Fluency' })).toBeVisible()
  await page.keyboard.press('a')
  await page.keyboard.press('t')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Another day is meant.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+M')
  await expect(card).toBeHidden()
  await expect(activeRow(page)).toBeFocused()
  await expect(activeRow(page).locator('.error-stretch.is-major')).toHaveText(/^Am/)
  await expect(row(page, 1).getByRole('img', { name: '1 major error' })).toBeVisible()

  await page.keyboard.press('Shift+M')
  const panel = page.getByRole('complementary', { name: 'About this segment' })
  await expect(panel.getByText('Another day is meant.')).toBeVisible()
  const score = panel.getByRole('region', { name: 'Score of the marked errors' })
  await expect(score.locator('dd').first()).toHaveText('5')

  await page.reload()
  await expect(panel.getByText('Another day is meant.')).toBeVisible()
  await panel.getByRole('button', { name: /^Change/ }).click()
  await page.keyboard.press('!')
  await expect(score.locator('dd').first()).toHaveText('25')
  await panel.getByRole('button', { name: /^Remove/ }).click()
  await expect(panel.getByText('No error is marked yet')).toBeVisible()
  await activeRow(page).focus()
  await page.keyboard.press('u')
  await expect(panel.getByText('Another day is meant.')).toBeVisible()

  const box = page.getByRole('combobox', { name: 'Filter by a query' })
  await box.fill('error:accuracy')
  await box.press('Enter')
  await expect(row(page, 2)).toHaveClass(/is-context/)
})

test('words selected while one edits, and what is missing, are marked too', async ({ page }) => {
  await begin(page)
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('F4')
  await expect(page.getByRole('dialog', { name: 'Mark an error' })).toBeFocused()
  await page.keyboard.press('f')
  await page.keyboard.press('m')
  await expect(activeRow(page).locator('.target-side .error-stretch.is-minor')).toHaveText(/^Am/)

  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('a')
  await page.keyboard.press('o')
  await page.keyboard.press('Shift+M')
  await expect(activeRow(page).locator('.source-side .error-stretch.is-major')).toBeVisible()
  await expect(
    row(page, 1).getByRole('img', { name: '1 major error, 1 minor error' }),
  ).toBeVisible()

  const document = /documents\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const file = async () =>
    (await page.request.get(`/api/v1/documents/${document}/annotations.csv`)).text()
  await expect.poll(file).toContain('accuracy/omission,major')
})

test('an error marked elsewhere appears while one looks', async ({ page, request, baseURL }) => {
  await begin(page)
  const document = /documents\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const answer = await page.request.get(`/api/v1/documents/${document}/outline`)
  const { rows } = (await answer.json()) as { rows: [string][] }
  const marked = await request.post(`/api/v1/documents/${document}/annotations`, {
    headers: { origin: baseURL ?? '' },
    data: {
      ...{ id: crypto.randomUUID(), segment: rows[0]?.[0] ?? '', number: 0 },
      ...{ category: 'style', severity: 'critical', note: '' },
    },
  })
  expect(marked.status(), await marked.text()).toBe(200)
  await expect(row(page, 1).getByRole('img', { name: '1 critical error' })).toBeVisible()
})

test('weights are set for a project, and a wrong line is named', async ({ page }) => {
  await page.goto('/settings/errors')
  const field = page.getByRole('textbox', { name: 'Weights' })
  await field.fill('minor 1\nmajor many')
  await page.getByRole('button', { name: 'Save the weights' }).click()
  await expect(page.getByText(/Line 2/)).toBeVisible()
  await field.fill('minor 1\nmajor 7')
  await page.getByRole('button', { name: 'Save the weights' }).click()
  await expect(page.getByText('The weights are saved').first()).toBeVisible()
  await page.reload()
  await expect(field).toHaveValue('minor 1\nmajor 7')
  // Other journeys score with the documents without a project too.
  await field.fill('')
  await page.getByRole('button', { name: 'Save the weights' }).click()
  await expect(page.getByText('The weights are saved').first()).toBeVisible()
})

async function begin(page: Page): Promise<void> {
  const { source, target } = diary(4)
  await newReview(page, source, target)
}
