import { expect, type Page, test } from '@playwright/test'
import { activeRow, newReview, row, untilSaved, untilUsable } from './support/review'
import { diary } from './support/texts'

test.beforeEach(async ({ page }) => {
  const { source, target } = diary(12)
  await newReview(page, source, target)
  await expect(chip(page, 'All')).toHaveAccessibleName('All 12')
})

test('a query chooses rows, is kept in the address, and comes back', async ({ page }) => {
  await page.keyboard.press('f')
  await expect(chip(page, 'Flagged')).toHaveAccessibleName('Flagged 1')
  await ask(page, 'number:3-5,1')
  await expect(row(page, 4)).toBeVisible()
  await expect(row(page, 9)).toBeHidden()
  await expect(page).toHaveURL(/[?&]q=number%3A3-5%2C1/)

  await ask(page, 'flagged:yes')
  await expect(page).toHaveURL(/[?&]q=flagged/)
  await expect(row(page, 2)).toHaveClass(/is-context/)
  await expect(row(page, 3)).toBeHidden()
  await page.reload()
  await untilUsable(page)
  await expect(box(page)).toHaveValue('flagged:yes')
  await expect(row(page, 3)).toBeHidden()
  await expect(chip(page, 'Flagged')).toHaveAttribute('aria-pressed', 'true')
})

test('chips write into the query and go together', async ({ page }) => {
  await page.keyboard.press('f')
  await page.keyboard.press('a')
  await page.keyboard.press('f')
  await expect(chip(page, 'Flagged')).toHaveAccessibleName('Flagged 2')
  await chip(page, 'Flagged').click()
  await chip(page, 'To review').click()
  await expect(box(page)).toHaveValue('flagged:yes status:open')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 2/)
  await expect(row(page, 1)).toHaveClass(/is-context/)
  await chip(page, 'Approved').click()
  await expect(box(page)).toHaveValue('flagged:yes status:done')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 1/)
  await chip(page, 'All').click()
  await expect(box(page)).toHaveValue('')
  await expect(row(page, 6)).toBeVisible()
})

test('the list stays until it is asked again, and says how many no longer match', async ({
  page,
}) => {
  await chip(page, 'To review').click()
  await page.getByRole('row', { name: /^Segment 1,/ }).click()
  await page.keyboard.press('a')
  await page.keyboard.press('a')
  await expect(page.getByText('2 no longer match')).toBeVisible()
  await expect(row(page, 1)).toHaveAccessibleName('Segment 1, approved')
  await page.keyboard.press('Shift+V')
  await expect(page.getByText('2 no longer match')).toBeHidden()
  await expect(row(page, 1)).toBeHidden()
  await untilSaved(page)
})

test('a query that cannot be read says why, and the list stays', async ({ page }) => {
  await ask(page, 'chek:numbers status:drafty')
  await expect(page.getByText(/“chek” is not a key\. Known: status, changed/)).toBeVisible()
  await expect(page.getByText(/“status:drafty” means nothing\. Try: open, done/)).toBeVisible()
  await expect(row(page, 5)).toBeVisible()
  await ask(page, 'target:none')
  await expect(page.getByText('No segment answers to: target:none')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(row(page, 1)).toBeVisible()
  await expect(box(page)).toHaveValue('')
})

test('words are looked for in the texts', async ({ page }) => {
  await ask(page, '"day 7 " in:source')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 7/)
  await expect(row(page, 6)).toHaveClass(/is-context/)
  await expect(row(page, 5)).toBeHidden()
  await expect(activeRow(page).locator('mark')).toHaveText(/^day 7 ?$/i)
  await expect(row(page, 8).locator('mark')).toHaveCount(0)
  await ask(page, '-"tag 1" status:open')
  await expect(page.locator('mark')).toHaveCount(0)
  await expect(row(page, 2)).not.toHaveClass(/is-context/)
  await expect(row(page, 1)).toHaveClass(/is-context/)
})

test('the rows stand in another order, which the keys and the address follow', async ({ page }) => {
  await activeRow(page).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await untilSaved(page)
  await page.getByRole('button', { name: /^Order of the rows/ }).click()
  await page.getByRole('menuitemradio', { name: 'Last changed first' }).click()
  await expect(box(page)).toHaveValue('order:changed')
  await expect(chip(page, 'All')).toHaveAttribute('aria-pressed', 'true')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 3, draft/)
  await expect(page).toHaveURL(/[?&]q=order%3Achanged/)
  await activeRow(page).focus()
  await page.keyboard.press('j')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 1,/)
  await chip(page, 'Drafts').click()
  await expect(box(page)).toHaveValue('order:changed status:draft')
  await expect(page.getByRole('row', { name: /^Segment/ })).toHaveCount(1)
  await page.reload()
  await untilUsable(page)
  await expect(
    page.getByRole('button', { name: 'Order of the rows: Last changed first' }),
  ).toBeVisible()
  await chip(page, 'All').click()
  await page.getByRole('button', { name: /^Order of the rows/ }).click()
  await page.getByRole('menuitemradio', { name: 'As in the document' }).click()
  await expect(box(page)).toHaveValue('')
  await expect(row(page, 2)).toBeVisible()
})

test('keys and values are offered while one types', async ({ page }) => {
  await page.keyboard.press('Shift+F')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('-chan')
  await expect(page.getByRole('option', { name: /changed:/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(box(page)).toHaveValue('-changed:')
  await expect(page.getByRole('option', { name: /^no/ })).toBeVisible()
  await page.keyboard.type('n')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(box(page)).toHaveValue('-changed:no ')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No segment answers to: -changed:no')).toBeVisible()
})

test('the map is a slider, and a table', async ({ page }) => {
  const map = page.getByRole('slider', { name: 'Map of the document' })
  await map.focus()
  await page.keyboard.press('End')
  await expect(map).toHaveAttribute('aria-valuetext', 'Segment 12 of 12, not reviewed')
  await page.keyboard.press('ArrowUp')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 11/)
  await page.keyboard.press('Home')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 1,/)
  await expect(map).toBeFocused()
  const { x, y, width, height } = (await map.boundingBox())!
  await page.mouse.click(x + width / 2, y + height - 12)
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 12/)

  await page.getByRole('button', { name: 'Overview as text' }).click()
  const table = page.getByRole('dialog').getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(11)
  await table.getByRole('button', { name: /Go to segment 6/ }).click()
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 6/)
})

function chip(page: Page, name: string) {
  return page.getByRole('navigation', { name: 'Which segments to show' }).getByRole('button', {
    name: new RegExp(`^${name}`),
  })
}

function box(page: Page) {
  return page.getByRole('combobox', { name: 'Filter by a query' })
}

async function ask(page: Page, query: string): Promise<void> {
  await box(page).fill(query)
  await page.keyboard.press('Enter')
}
