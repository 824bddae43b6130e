import { expect, type Locator, type Page, test } from '@playwright/test'
import { type ImportOptions, importByHttp } from './http'

/** Pastes both texts into the first page. */
export async function fillTexts(page: Page, source: string, target: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Source text' }).fill(source)
  await page.getByRole('textbox', { name: 'Target text' }).fill(target)
}

/** The review screen of two texts, for journeys that are not about bringing them. */
export async function newReview(
  page: Page,
  source: string,
  target: string,
  options: ImportOptions = {},
): Promise<void> {
  const { baseURL = '' } = test.info().project.use
  const document = await importByHttp(baseURL, source, target, options)
  await page.goto(`/documents/${document}/review`)
  await untilUsable(page)
}

export async function untilUsable(page: Page): Promise<void> {
  await page.waitForURL(/\/documents\/[^/]+\/review/)
  await expect(activeRow(page)).toBeVisible()
  await page.waitForFunction(() => performance.getEntriesByName('interlinear:usable').length > 0)
}

export function activeRow(page: Page): Locator {
  return page.locator('[role="row"][aria-current="true"]')
}

export function row(page: Page, number: number): Locator {
  return page.getByRole('row', { name: new RegExp(`^Segment ${number},`) })
}

export function targetOf(row: Locator): Locator {
  return row.getByRole('gridcell').nth(1)
}

/** Opens the active row's text, puts the caret at its end and types. */
export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

export function editor(page: Page): Locator {
  return activeRow(page).getByRole('textbox', { name: /^Target of segment/ })
}

/** Approving while editing opens the next text; this goes back to the rows. */
export async function leave(page: Page): Promise<void> {
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(editor(page)).toBeHidden()
}

export async function untilSaved(page: Page): Promise<void> {
  await expect(
    page
      .getByRole('banner')
      .getByText(/^Saved/)
      .first(),
  ).toBeVisible()
}

/** Another way out than the file's own format. */
export interface WayOut {
  readonly way: string
  /** Which kind of table. */
  readonly table?: RegExp
  readonly reviewer?: string
}

/** Downloads with the choice of the dialog that says what to do with unapproved segments. */
export async function download(page: Page, choice: RegExp, out?: WayOut): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: /Export/ })
  if (out) await chooseWay(dialog, out)
  await dialog.getByRole('radio', { name: choice }).click()
  const started = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const file = await started
  const parts: Buffer[] = []
  for await (const part of await file.createReadStream()) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function chooseWay(dialog: Locator, { way, table, reviewer }: WayOut): Promise<void> {
  await dialog.getByRole('radio', { name: way }).click()
  if (table) {
    await dialog.getByRole('combobox', { name: 'As' }).click()
    await dialog.page().getByRole('option', { name: table }).click()
  }
  if (reviewer) await dialog.getByRole('textbox', { name: 'Your name in the file' }).fill(reviewer)
}

/** Puts another text in the first row and approves it, by the keyboard. */
export async function rewriteFirst(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  await expect(row(page, 1)).toHaveAccessibleName(/approved/i)
  await untilSaved(page)
  await page.keyboard.press('Escape')
}
