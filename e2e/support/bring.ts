import { expect, type Page } from '@playwright/test'
import type { FormatFiles } from './files'

interface Chosen {
  readonly name: string
  readonly bytes: Buffer
}

/** Brings the one or two files of a format, up to the review. */
export async function bring(page: Page, { files }: FormatFiles) {
  await page.goto('/')
  const [first, second] = files
  if (first) await choose(page, 'Source', first)
  if (second) await choose(page, 'Target', second)
  await page.getByRole('button', { name: second ? 'Align' : 'Open the review' }).click()
}

/** Chooses a file for one side on the first page, which is open. */
export async function choose(page: Page, side: string, file: Chosen) {
  const chooser = page.waitForEvent('filechooser')
  const pane = page.getByRole('region', { name: side, exact: true })
  // It says another one where a file was refused.
  await pane.getByRole('button', { name: /^Choose a(nother)? file/ }).click()
  const { name, bytes: buffer } = file
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
  await expect(pane.getByText(name).first()).toBeVisible()
}

/** Chooses a file that holds both sides on the first page, which is open. */
export async function chooseBilingual(page: Page, { name, bytes: buffer }: Chosen) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a bilingual file' }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
}
