import { expect, type Page, test } from '@playwright/test'
import {
  activeRow,
  editor,
  newReview,
  row,
  targetOf,
  untilSaved,
  untilUsable,
} from './support/review'
import { diary } from './support/texts'

const MACHINE = 'Am Tag 1 gingen wir 4 Meilen am Fluss entlang.'
const EDITED = 'Am Tag 1 liefen wir 5 Meilen am See entlang.'

test('walking the changes of a segment, reverting one, then all, and undoing it', async ({
  page,
}) => {
  await begin(page)
  await write(page, EDITED)
  await expect(hunk(page, 1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press(']')
  await expect(hunk(page, 2)).toHaveAttribute('aria-current', 'true')
  await expect(page.getByText('Change 2 of 3').first()).toBeVisible()

  // Kept, the second lets the third be the one that X means.
  await page.keyboard.press('y')
  await expect(hunk(page, 3)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('x')
  await expect(text(page)).toHaveText('Am Tag 1 liefen wir 5 Meilen am Fluss entlang.')
  await expect(numbers(page)).toHaveCount(2)
  await page.keyboard.press('u')
  await expect(page.getByText('Undone: reverting').first()).toBeVisible()
  await expect(text(page)).toHaveText(EDITED)

  await hunk(page, 1).click()
  await expect(hunk(page, 1)).toHaveAttribute('aria-current', 'true')
  await page.getByRole('button', { name: 'Revert change 1' }).click()
  await expect(text(page)).toHaveText('Am Tag 1 gingen wir 5 Meilen am See entlang.')

  await page.getByRole('button', { name: 'All changes' }).click()
  await page.getByRole('menuitem', { name: 'Revert all 2 changes' }).click()
  await expect(text(page)).toHaveText(MACHINE)
  await expect(strip(page).getByText('As the machine wrote it')).toBeVisible()
  await page.keyboard.press('u')
  await page.keyboard.press('u')
  await expect(text(page)).toHaveText(EDITED)
})

test('the export shows where its text is not the machine’s', async ({ page }) => {
  await begin(page)
  await write(page, EDITED)
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('radio', { name: /^Clean text/ })).toBeFocused()
  await dialog.getByRole('radio', { name: /^The machine’s text/ }).click()
  await expect(dialog.getByText('No segment goes out other than')).toBeVisible()
  await dialog.getByRole('radio', { name: /^The current text/ }).click()
  await dialog.getByText('1 segment differs from the machine’s text').click()
  await expect(dialog.getByRole('listitem').locator('del')).toHaveText(['gingen', '4', 'Fluss'])
  await expect(dialog.getByRole('listitem').locator('ins')).toHaveText(['liefen', '5', 'See'])
})

test('reverting a change while the text is open keeps the rest of what was typed', async ({
  page,
}) => {
  await begin(page)
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(EDITED)
  await expect(numbers(page)).toHaveCount(3)
  await hunk(page, 2).click()
  await page.getByRole('button', { name: 'Revert change 2' }).click()
  await expect(editor(page)).toBeHidden()
  await expect(text(page)).toHaveText('Am Tag 1 liefen wir 4 Meilen am See entlang.')
})

test('the diff starts from the last approved, a revision, a date, or what was seen', async ({
  page,
}) => {
  await begin(page)
  await write(page, EDITED)
  await page.keyboard.press('a')
  await page.keyboard.press('k')
  await write(page, 'Am Tag 1 liefen wir 5 Meilen am Bach entlang.')
  await untilSaved(page)
  await expect(numbers(page)).toHaveCount(3)

  await page.keyboard.press('d')
  await page.getByRole('menuitemradio', { name: 'last approved' }).click()
  // No wait: the next key belongs to the rows, though the menu still fades.
  await page.keyboard.press('x')
  await expect(text(page)).toHaveText(EDITED)
  await page.keyboard.press('u')
  await expect(numbers(page)).toHaveCount(1)
  await expect(strip(page).locator('del')).toHaveText(['See'])
  await untilSaved(page)

  // The choice outlives the page; leaving it notes how far into the server's log one has seen.
  await page.reload()
  await untilUsable(page)
  await expect(strip(page).locator('del')).toHaveText(['See'])
  await write(page, 'Am Tag 2 liefen wir 5 Meilen am Bach entlang.')
  await baseline(page).click()
  await page.getByRole('menuitemradio', { name: 'what I last saw' }).click()
  await expect(strip(page).locator('del')).toHaveText(['1'])
  await baseline(page).click()
  await page.getByRole('menuitemradio', { name: /^0 not reviewed/ }).click()
  await expect(numbers(page)).toHaveCount(3)

  await baseline(page).click()
  await page.getByRole('menuitemradio', { name: 'as of a date…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Compare with the text of a date' })
  await dialog.getByLabel('Date and time').fill('2001-01-01T10:00')
  await dialog.getByRole('button', { name: 'Compare' }).click()
  await expect(baseline(page)).toContainText('as of')
  await expect(numbers(page)).toHaveCount(3)
})

test('characters and invisible signs can be shown, and are not part of the text', async ({
  page,
}) => {
  await begin(page)
  await write(page, 'Am Tag 1 gingen wir 4\u00a0Meilen am Flusse entlang.')
  await expect(strip(page).getByRole('img', { name: 'no-break space' })).toBeVisible()
  await expect(strip(page).locator('ins').last()).toHaveText('Flusse')
  await page.getByRole('button', { name: 'Compare by characters' }).first().click()
  await expect(strip(page).locator('ins').last()).toHaveText('e')
  await page.reload()
  await untilUsable(page)
  await expect(strip(page).locator('ins').last()).toHaveText('e')
})

test('signs for characters without ink stand in rows and in the open text, on this device', async ({
  page,
}) => {
  await begin(page)
  const words = 'Am Tag 1 gingen wir 4\u00a0Meilen am\u200b Fluss entlang.'
  await write(page, words)
  await expect(text(page).getByRole('img')).toHaveCount(0)
  await page.keyboard.press('i')
  await expect(text(page).getByRole('img', { name: 'no-break space' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(row(page, 1).getByRole('gridcell').getByRole('img')).toHaveCount(2)
  await page.keyboard.press('k')

  await page.keyboard.press('Enter')
  const signs = editor(page).locator('.invisible-sign')
  await expect(signs).toHaveCount(2)
  await expect(signs.last()).toHaveAttribute('data-sign', 'ZWSP')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('  x')
  await expect(signs).toHaveCount(4)
  await page.keyboard.press('Escape')
  await expect(editor(page)).toBeHidden()
  expect(await text(page).textContent()).toBe(`${words}  x`)
  await page.reload()
  await untilUsable(page)
  await expect(text(page).getByRole('img', { name: 'no-break space' })).toBeVisible()
  await page.keyboard.press('i')
  await expect(text(page).getByRole('img')).toHaveCount(0)
})

async function begin(page: Page) {
  const { source, target } = diary(4)
  await newReview(page, source, target)
}

/** Puts a text in the place of the active segment's, as a draft. */
async function write(page: Page, words: string) {
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(words)
  await page.keyboard.press('Escape')
  await expect(editor(page)).toBeHidden()
  await expect(text(page)).toHaveText(words)
}

const text = (page: Page) => targetOf(activeRow(page))
const strip = (page: Page) => activeRow(page).locator('.diff-strip')
const numbers = (page: Page) => strip(page).getByRole('button', { name: /^Change \d+ of/ })
const hunk = (page: Page, number: number) =>
  strip(page).getByRole('button', { name: new RegExp(`^Change ${number} of`) })
const baseline = (page: Page) => strip(page).getByRole('button', { name: /^Compare with/ })
