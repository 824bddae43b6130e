import { expect, type Page, test } from '@playwright/test'
import {
  activeRow,
  download,
  leave,
  newReview,
  row,
  targetOf,
  typeAtEnd,
  untilSaved,
} from './support/review'

const SOURCE = [
  'Am Montag kamen 120 Boote in Kiel an.',
  'Der Hafen von Bremen blieb bis 1998 geschlossen.',
  'Maria Kowalski leitet die Werft seit 2003.',
  'Rund 450 Menschen arbeiten in Hamburg.',
  'Die Brücke nach Rostock kostet 17 Millionen Euro.',
  'Im Winter 2012 fror der Kanal bei Lübeck zu.',
].join('\n\n')
const TARGET = [
  'On Monday 120 boats arrived in Kiel.',
  'The port of Bremen stayed closed until 1998.',
  'Maria Kowalski has led the shipyard since 2003.',
  'Some 450 people work in Hamburg.',
  'The bridge to Rostock costs 17 million euros.',
  'In the winter of 2012 the canal froze near Lübeck.',
].join('\n\n')

test('links are repaired and the rest realigned in mid-review, keeping history and text', async ({
  page,
}) => {
  await newReview(page, SOURCE, TARGET)
  const first = await targets(page)
  expect(first).toHaveLength(6)

  await typeAtEnd(page, ' At last.')
  await page.keyboard.press('Control+Enter')
  await leave(page)
  await page.keyboard.press('Shift+L')
  await expect(page.getByText('Confirmed link 2').first()).toBeVisible()

  await goTo(page, 4)
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('Moved from 4 to 5').first()).toBeVisible()
  await expect(targetOf(row(page, 4))).toHaveText('not translated')
  await page.keyboard.press('Shift+L')
  await goTo(page, 5)
  await page.keyboard.press('Shift+L')
  await expect(page.getByText('Link 5 is no longer confirmed').first()).toBeVisible()
  await goTo(page, 6)
  await page.keyboard.press('L')
  await expect(page.getByText('Took link 6 apart').first()).toBeVisible()
  await expect(row(page, 7)).toBeVisible()
  await untilSaved(page)
  const before = await download(page, /The current text/)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Shift+T')
  const dialog = page.getByRole('dialog', { name: 'Realign the rest' })
  await expect(dialog.getByText('1 place would change.').first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Realign' }).click()
  await expect(dialog).toBeHidden()
  await expect(targetOf(row(page, 4))).toHaveText('Some 450 people work in Hamburg.')
  await expect(targetOf(row(page, 1))).toHaveText('On Monday 120 boats arrived in Kiel. At last.')
  await expect(targetOf(row(page, 6))).toHaveText('not translated')
  await untilSaved(page)
  expect((await download(page, /The current text/)).equals(before)).toBe(true)
  await page.keyboard.press('Escape')

  await goTo(page, 1)
  await expect(
    page
      .getByRole('complementary')
      .getByText(/Imported|import/i)
      .first(),
  ).toBeVisible()

  for (let steps = 0; steps < 20; steps += 1) {
    await page.keyboard.press('U')
    if (await page.getByText('Nothing to undo').first().isVisible()) break
  }
  await expect.poll(() => targets(page)).toEqual(first)
  await page.reload()
  await expect(activeRow(page)).toBeVisible()
  await expect.poll(() => targets(page)).toEqual(first)
})

async function goTo(page: Page, number: number) {
  await page.keyboard.press('Control+G')
  await page.getByRole('textbox', { name: /^Number/ }).fill(String(number))
  await page.keyboard.press('Enter')
  await expect(activeRow(page)).toHaveAccessibleName(new RegExp(`^Segment ${number},`))
}

async function targets(page: Page): Promise<string[]> {
  const cells = page.getByRole('row', { name: /^Segment/ }).getByRole('gridcell')
  await expect(cells.first()).toBeVisible()
  const rows = await page.getByRole('row', { name: /^Segment/ }).all()
  return Promise.all(rows.map((one) => targetOf(one).innerText()))
}
