import { expect, type Locator, type Page, test } from '@playwright/test'
import { importByHttp } from './support/http'
import { activeRow, editor, newReview, row, untilSaved, untilUsable } from './support/review'

const SOURCE = [
  'Die Fähre legt um neun ab.',
  'Der Hafen liegt im Westen.',
  'Das Wetter bleibt ruhig.',
  'Am Abend kommt sie zurück.',
].join('\n\n')
const TARGET = [
  'The ferry  leaves at nine.',
  'The harbour is in the west.',
  'The weather  stays calm.',
  'It comes back  in the evening.',
].join('\n\n')
const OPTIONS = { sourceLang: 'de', targetLang: 'en' }

test('findings are underlined, walked through, mended and dismissed', async ({ page }) => {
  await newReview(page, SOURCE, TARGET, OPTIONS)
  await expect(chip(page, 3)).toBeVisible()
  await expect(linesIn(row(page, 3))).toHaveCount(1)
  await expect(linesIn(row(page, 2))).toHaveCount(0)

  await test.step('a digit mends what the open card shows', async () => {
    await activeRow(page).focus()
    await page.keyboard.press('.')
    await expect(card(page)).toContainText('1 of 1')
    await page.keyboard.press('1')
    await says(activeRow(page).locator('.target-side > .segment-text'), 'The ferry leaves at nine.')
    await expect(chip(page, 2)).toBeVisible()
  })

  await test.step('a dismissal is taken back by the key that takes all back', async () => {
    await page.keyboard.press('.')
    await expect(activeRow(page)).toHaveAccessibleName(/^Segment 3,/)
    await page.keyboard.press('Delete')
    await expect(page.getByText('Dismissed 1').first()).toBeVisible()
    await expect(linesIn(activeRow(page))).toHaveCount(0)
    await expect(chip(page, 1)).toBeVisible()
    await page.keyboard.press('u')
    await expect(linesIn(activeRow(page))).toHaveCount(1)
    await expect(chip(page, 2)).toBeVisible()
  })

  await test.step('what is dismissed everywhere is gone everywhere', async () => {
    await page.keyboard.press('.')
    await page.keyboard.press('Shift+Delete')
    await expect(chip(page, 0)).toBeVisible()
    await expect(linesIn(row(page, 4))).toHaveCount(0)
    await page.keyboard.press('u')
    await expect(chip(page, 2)).toBeVisible()
  })

  await test.step('while one edits F8 goes on, and a fix is one step of typing', async () => {
    await page.keyboard.press('Enter')
    await expect(editor(page)).toBeFocused()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await expect(card(page)).toBeVisible()
    await page.keyboard.press('F8')
    await expect(activeRow(page)).toHaveAccessibleName(/^Segment 4,/)
    await expect(card(page)).toBeVisible()
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.press('1')
    await says(editor(page), 'It comes back in the evening.')
    await expect(editor(page)).toBeFocused()
    await page.keyboard.press('Control+z')
    await says(editor(page), 'It comes back  in the evening.')
    await page.keyboard.press('Escape')
  })

  await test.step('a typed slip is underlined at once', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Late  again.')
    await expect(linesIn(activeRow(page))).toHaveCount(2)
    for (let n = 0; n < 13; n += 1) await page.keyboard.press('Backspace')
    await expect(linesIn(activeRow(page))).toHaveCount(1)
    await page.keyboard.press('Escape')
    await untilSaved(page)
  })

  await page.reload()
  await untilUsable(page)
  await expect(chip(page, 2)).toBeVisible()
})

test('all safe fixes are one action, with a preview and a way back', async ({ page }) => {
  await newReview(page, SOURCE, TARGET, OPTIONS)
  await expect(chip(page, 3)).toBeVisible()
  await activeRow(page).focus()
  await page.keyboard.press('w')
  await page.getByRole('button', { name: 'Apply 3 safe fixes…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Apply safe fixes' })
  await dialog.getByRole('checkbox', { name: 'Segment 3' }).click()
  await dialog.getByRole('button', { name: 'Change 2 segments' }).click()
  await expect(dialog).toBeHidden()
  await expect(chip(page, 1)).toBeVisible()
  await activeRow(page).focus()
  await page.keyboard.press('u')
  await expect(chip(page, 3)).toBeVisible()
})

test('the panel groups findings, goes to them, and brings dismissed ones back', async ({
  page,
}) => {
  await newReview(page, SOURCE, TARGET, OPTIONS)
  await expect(chip(page, 3)).toBeVisible()
  await activeRow(page).focus()
  await page.keyboard.press('w')
  const panel = page.getByRole('complementary', { name: 'About this segment' })
  await panel.getByRole('button', { name: /^Doubled space/ }).click()
  await panel.getByRole('button', { name: /4$/ }).last().click()
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 4,/)
  await expect(card(page)).toBeVisible()
  await panel.getByRole('button', { name: 'More about “Doubled space”' }).click()
  await page.getByRole('menuitem', { name: 'Dismiss all 3…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Dismiss 3' }).click()
  await expect(page.getByText('Dismissed 3').first()).toBeVisible()
  await expect(chip(page, 0)).toBeVisible()
  await panel.getByRole('button', { name: /^Dismissed/ }).click()
  await panel.getByRole('button', { name: 'Restore' }).first().click()
  await expect(chip(page, 1)).toBeVisible()
})

test('the query chooses by findings', async ({ page }) => {
  await newReview(page, SOURCE, TARGET, OPTIONS)
  await chip(page, 3).click()
  await expect(page).toHaveURL(/q=check%3Aany/)
  await page.reload()
  await untilUsable(page)
  await expect(chip(page, 3)).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('combobox', { name: 'Filter by a query' }).fill('check:doubled')
  await expect(page.getByRole('option', { name: /check:|doubled-space/ })).toBeVisible()
})

test('another page sees what is dismissed', async ({ page, browser, baseURL }) => {
  const id = await importByHttp(baseURL ?? '', SOURCE, TARGET, OPTIONS)
  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  for (const one of [page, other]) {
    await one.goto(`/documents/${id}/review`)
    await untilUsable(one)
    await expect(chip(one, 3)).toBeVisible()
  }
  await activeRow(page).focus()
  await page.keyboard.press('.')
  await page.keyboard.press('Delete')
  await expect(chip(page, 2)).toBeVisible()
  await expect(chip(other, 2)).toBeVisible()
  await other.context().close()
})

/** The chip of the filter with this count of rows. */
function chip(page: Page, count: number): Locator {
  return page
    .getByRole('navigation', { name: 'Which segments to show' })
    .getByRole('button', { name: new RegExp(`^Checks\\s*${count}$`) })
}

/** To the space: Playwright's own words fold them. */
async function says(element: Locator, text: string): Promise<void> {
  await expect.poll(() => element.evaluate((one: HTMLElement) => one.innerText)).toBe(text)
}

function card(page: Page): Locator {
  return activeRow(page).getByRole('region', { name: 'Doubled space' })
}

function linesIn(within: Locator): Locator {
  return within.locator('.target-side .finding-line')
}
