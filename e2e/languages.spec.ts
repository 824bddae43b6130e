import { expect, test } from '@playwright/test'
import { importByHttp } from './support/http'
import { diary } from './support/texts'

test('the interface speaks Russian when it is asked to, and keeps to it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Language of the interface/ }).click()
  await page.getByRole('menuitemradio', { name: /Русский/ }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('перевод')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
})

test.describe('a browser that asks for Russian', () => {
  test.use({ locale: 'ru-RU' })

  test('is answered in Russian, on the review screen too', async ({ page, baseURL }) => {
    const { source, target } = diary(4)
    const id = await importByHttp(baseURL ?? '', source, target)
    await page.goto(`/documents/${id}/review`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    await expect(page.getByRole('button', { name: /Утвердить|Одобрить/ })).toBeVisible()
  })
})

test('the mirrored interface flips the frame and not the texts', async ({
  page,
  baseURL,
  context,
}) => {
  await context.addCookies([{ name: 'interlinear_locale', value: 'xx-rtl', url: baseURL ?? '' }])
  const { source, target } = diary(4)
  const id = await importByHttp(baseURL ?? '', source, target)
  await page.goto(`/documents/${id}/review`)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const cells = page.getByRole('row').nth(1).getByRole('gridcell')
  const [first, second] = [await cells.first().boundingBox(), await cells.nth(1).boundingBox()]
  expect(first?.x ?? 0).toBeGreaterThan(second?.x ?? 0)
  await expect(cells.first()).toHaveAttribute('dir', 'ltr')
})
