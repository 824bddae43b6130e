import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { importByHttp } from './support/http'
import { untilUsable } from './support/review'
import { diary, town } from './support/texts'

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours axe finds nothing`, () => {
    test.use({ colorScheme: theme })

    test('on the first page', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('button', { name: 'Align' })).toBeVisible()
      await isClean(page)
    })

    test('on the review screen, navigating and editing, and in its dialogs', async ({
      page,
      baseURL,
    }) => {
      const { source, target } = diary(8)
      const id = await importByHttp(baseURL ?? '', source, target)
      await page.goto(`/documents/${id}/review`)
      await untilUsable(page)
      await isClean(page)
      await page.keyboard.press('Enter')
      await page.keyboard.type('Neu ')
      await isClean(page)
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
      await isClean(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await page.keyboard.press('Shift+D')
      await expect(page.getByRole('region', { name: 'About the files' })).toBeVisible()
      await isClean(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await page.getByRole('button', { name: 'Export' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await isClean(page)
    })

    test('on the pages of memories, and in the question before a reset', async ({
      page,
      baseURL,
    }) => {
      const { source, target } = town()
      await importByHttp(baseURL ?? '', source, target)
      await page.goto('/settings/memory')
      await expect(page.getByRole('heading', { name: 'Abbreviations' })).toBeVisible()
      await isClean(page)
      await page.goto('/settings/memory/en/de')
      await isClean(page)
      await page.getByRole('button', { name: 'Reset' }).click()
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await isClean(page)
    })

    test('where there is nothing', async ({ page }) => {
      await page.goto('/documents/none/review')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await isClean(page)
    })
  })
}

async function isClean(page: Page): Promise<void> {
  await page.waitForTimeout(200)
  const axe = new AxeBuilder({ page })
  // The dark page differs from the light one in its colours alone.
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  if (isDark) axe.withRules(['color-contrast', 'link-in-text-block'])
  const { violations } = await axe.analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
  )
  expect(found).toEqual([])
}
