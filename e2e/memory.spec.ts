import { expect, type Page, test } from '@playwright/test'
import { fillTexts, untilUsable } from './support/review'
import { ORCHARD, town } from './support/texts'

test('a project learns, shows what it has learnt, and forgets it', async ({ page }) => {
  const project = newProject()
  await imported(page, project, town())
  await page.goto('/')
  await page.getByRole('link', { name: 'Memory' }).click()
  await page.getByRole('link', { name: `${project}, English to German` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(project)
  const pairs = page.getByRole('table', { name: 'Surest word pairs' })
  await expect(pairs.getByRole('row').filter({ hasText: 'ferry' })).toContainText('Fähre')
  const documents = page.getByRole('region', { name: 'Documents that taught it' })
  await expect(documents.getByRole('link')).toHaveCount(1)

  const reset = page.getByRole('button', { name: 'Reset' })
  const dialog = page.getByRole('alertdialog', { name: `Reset the memory of “${project}”?` })
  await reset.press('Enter')
  await expect(dialog).toContainText('What one document has taught will be forgotten')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(reset).toBeFocused()

  await reset.press('Enter')
  await dialog.getByRole('button', { name: 'Reset memory' }).click()
  const said = page.getByRole('status')
  await expect(said).toHaveText('One document has forgotten what it taught.')
  await expect(pairs).toBeHidden()
  await expect(page.getByRole('link', { name: 'All memories' }).last()).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/settings/memory')
  await expect(page.getByRole('heading', { name: 'Memory', level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: project })).toBeHidden()
  await page.goBack()
  await expect(page.getByText('This memory is empty')).toBeVisible()
})

test('a memory that was reset stays empty', async ({ page }) => {
  const project = newProject()
  await imported(page, project, { source: ORCHARD.en, target: ORCHARD.de })
  const address = `/settings/memory/en/de?project=${encodeURIComponent(project)}`
  await page.goto(address)
  await page.getByRole('button', { name: 'Reset' }).click()
  await page.getByRole('button', { name: 'Reset memory' }).click()
  await expect(page.getByRole('button', { name: 'Reset' })).toBeHidden()
  await page.goto(address)
  await expect(page.getByText('This memory is empty')).toBeVisible()
})

test('a reset that fails says so and changes nothing', async ({ page }) => {
  const project = newProject()
  await imported(page, project, { source: ORCHARD.en, target: ORCHARD.de })
  await page.goto(`/settings/memory/en/de?project=${encodeURIComponent(project)}`)
  await page.route('**/api/v1/memories/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Reset' }).click()
  await page.getByRole('button', { name: 'Reset memory' }).click()
  await expect(alert(page)).toContainText('The memory was not reset')
  await page.unroute('**/api/v1/memories/**')
  await page.getByRole('button', { name: 'Reset memory' }).click()
  await expect(page.getByRole('status')).toContainText('has forgotten')
})

test('abbreviations of a project are kept, and survive a save that fails', async ({ page }) => {
  const project = newProject()
  await imported(page, project, { source: ORCHARD.en, target: ORCHARD.de })
  await page.goto('/settings/memory')
  const words = page.getByRole('textbox', { name: 'Abbreviations, one a line' })
  const save = page.getByRole('button', { name: 'Save' })
  await choose(page, project)
  await words.fill('approx.\n\n  Abb. \napprox.')
  await page.route('**/api/v1/project-settings**', (route) => route.abort())
  await save.click()
  await expect(alert(page)).toContainText('Not saved')
  await expect(words).toHaveValue('approx.\n\n  Abb. \napprox.')
  await page.unroute('**/api/v1/project-settings**')
  await save.click()
  await expect(page.getByRole('status')).toHaveText('Saved: 2 abbreviations')
  await expect(words).toHaveValue('approx.\nAbb.')

  await words.fill('x'.repeat(41))
  await choose(page, 'No project')
  await expect(words).not.toHaveValue('x'.repeat(41))
  await choose(page, project)
  await save.click()
  await expect(alert(page)).toContainText('longer than 40 characters')
  await page.reload()
  await choose(page, project)
  await expect(words).toHaveValue('approx.\nAbb.')
})

function newProject(): string {
  return `Coast & Co ${Date.now()} ${Math.random()}`
}

async function imported(page: Page, project: string, texts: { source: string; target: string }) {
  await fillTexts(page, texts.source, texts.target)
  await page.getByLabel('Project', { exact: true }).fill(project)
  await page.getByRole('button', { name: 'Align' }).click()
  await untilUsable(page)
}

/** Next announces new pages by an alert of its own, which is empty here. */
function alert(page: Page) {
  return page.getByRole('alert').filter({ hasText: /\S/ })
}

async function choose(page: Page, project: string) {
  await page.getByRole('combobox', { name: 'Project of the abbreviations' }).click()
  await page.getByRole('option', { name: project }).click()
}
