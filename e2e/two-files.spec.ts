import { expect, type Page, test } from '@playwright/test'
import { activeRow, download, row, targetOf, untilSaved, untilUsable } from './support/review'
import { inWindows1251, WORKSHOP } from './support/texts'

test('two files, Windows-1251 and UTF-8, go in and come out as they were', async ({ page }) => {
  await page.goto('/')
  const target = Buffer.from(WORKSHOP.en)
  await choose(page, 'Source', { name: 'workshop-ru.txt', bytes: inWindows1251(WORKSHOP.ru) })
  await choose(page, 'Target', { name: 'workshop-en.txt', bytes: target })
  const source = page.getByRole('region', { name: 'Source' })
  await expect(source.getByText('Russian')).toBeVisible()
  await expect(source.getByText(/windows-1251/i).first()).toBeVisible()
  await page.getByRole('button', { name: 'Align' }).click()
  await untilUsable(page)
  await expect(row(page, 1)).toContainText('Мастерская открыта')
  await expect(targetOf(row(page, 1))).toContainText('The workshop is open')
  expect(await download(page, /machine’s text/)).toEqual(target)
})

test('the cleaned text keeps a legacy encoding and its line ends', async ({ page }) => {
  await page.goto('/')
  await choose(page, 'Source', { name: 'en.txt', bytes: Buffer.from(WORKSHOP.en) })
  await choose(page, 'Target', { name: 'ru.txt', bytes: inWindows1251(WORKSHOP.ru) })
  await page.getByRole('button', { name: 'Align' }).click()
  await untilUsable(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Мастерская снова открыта')
  await page.keyboard.press('Control+Enter')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 2/)
  await untilSaved(page)
  const expected = WORKSHOP.ru.replace('Мастерская', 'Мастерская снова')
  expect(await download(page, /current text/)).toEqual(inWindows1251(expected))
})

async function choose(page: Page, side: string, file: { name: string; bytes: Buffer }) {
  const chooser = page.waitForEvent('filechooser')
  await page
    .getByRole('region', { name: side })
    .getByRole('button', { name: 'Choose a file' })
    .click()
  await (await chooser).setFiles({ name: file.name, mimeType: 'text/plain', buffer: file.bytes })
  await expect(page.getByRole('region', { name: side }).getByText(file.name)).toBeVisible()
}
