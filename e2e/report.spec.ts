import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { activeRow, editor, leave, newReview, untilSaved, untilUsable } from './support/review'
import { diary } from './support/texts'

test('the report says what was done, as charts, tables and files, and leads back', async ({
  page,
}) => {
  await reviewed(page, 6, {})
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 4,/)
  await page.keyboard.press('Shift+R')
  await page.waitForURL(/\/report\?segment=4$/)

  // One approved as it was, one with two of its eleven words and marks replaced, one in draft.
  await expect(figure(page, 'segments approved')).toHaveText('2 of 6')
  await expect(figure(page, 'HTER, median')).toHaveText('0.09')
  await expect(figure(page, 'segments left untouched')).toHaveText('50%')
  await expect(figure(page, 'machine’s words still alive')).toHaveText('90%')
  await expect(figure(page, 'MQM points per 1,000 words')).toHaveText('0')

  const progress = part(page, 'Progress')
  await expect(
    progress.getByRole('img', { name: /2 approved, 0 sent back, 1 in draft, of 6 segments$/ }),
  ).toBeVisible()
  await progress.getByRole('button', { name: 'Progress: as a table' }).press('Enter')
  await expect(progress.getByRole('img')).toHaveCount(0)
  const today = progress.getByRole('table').getByRole('row').nth(1)
  await expect(today.getByRole('cell')).toHaveText(['2', '0', '1', '6'])

  const changed = part(page, 'How much was changed')
  await changed.getByRole('button', { name: /as a table/ }).click()
  const bins = changed.getByRole('table').getByRole('row')
  await expect(bins.filter({ hasText: '0 to 0.1' }).getByRole('cell')).toHaveText(['1', '50%'])
  await expect(bins.filter({ hasText: '0.1 to 0.2' }).getByRole('cell')).toHaveText(['1', '50%'])

  const reviewer = part(page, 'Reviewers')
    .getByRole('row', { name: /^Reviewer/ })
    .last()
  await expect(reviewer.getByRole('cell').nth(1)).toHaveText('2')

  const [head = [], ...days] = await csv(page, progress)
  expect(days.map((day) => Object.fromEntries(head.map((name, n) => [name, day[n]])))).toEqual([
    expect.objectContaining({ initial: '3', draft: '1', approved: '2', all: '6' }),
  ])

  await page.keyboard.press('Escape')
  await untilUsable(page)
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 4,/)
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('axe finds nothing in the report, with its charts and with its tables', async ({
      page,
    }) => {
      await reviewed(page, 4, {})
      await page.keyboard.press('Shift+R')
      await page.waitForURL(/\/report/)
      await expect(chart(page, 'Progress')).toBeVisible()
      await expect(page.getByText('still being checked')).toHaveCount(0)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      for (const button of await page.getByRole('button', { name: /: as a table$/ }).all())
        await button.click()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })
  })

test('the report of a project adds its documents up', async ({ page }) => {
  const project = `Rivers ${Date.now()}`
  await reviewed(page, 4, { project, title: 'Upper river' })
  await reviewed(page, 6, { project, title: 'Lower river' })
  await page.keyboard.press('Shift+R')
  await page.getByRole('link', { name: `Report on the project “${project}”` }).click()
  await expect(figure(page, 'segments approved')).toHaveText('4 of 10')
  await expect(figure(page, 'segments left untouched')).toHaveText('50%')
  const documents = part(page, 'Documents').getByRole('row')
  await expect(documents.filter({ hasText: 'Upper river' }).getByRole('cell').nth(1)).toHaveText(
    '2',
  )
  await expect(documents.filter({ hasText: 'Lower river' }).getByRole('cell').nth(2)).toHaveText(
    '6',
  )

  // Nobody did anything in days to come; the choice stays in the address.
  await page.getByRole('combobox', { name: 'Period' }).click()
  await page.getByRole('option', { name: 'Choose days…' }).click()
  const days = page.getByRole('dialog', { name: 'Days to count' })
  await days.getByLabel('To').fill('2100-01-02')
  await days.getByLabel('From').fill('2100-01-01')
  await days.getByRole('button', { name: 'Show' }).click()
  await expect(figure(page, 'segments approved')).toHaveText('0 of 10')
  await expect(part(page, 'How much was changed')).toContainText('Nothing is approved yet')
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Period' })).toHaveText(/2100/)
})

test('a text that nobody touched says so, and the palette and the list lead to its report', async ({
  page,
}) => {
  const title = `Untouched ${Date.now()}`
  const { source, target } = diary(4)
  await newReview(page, source, target, { title })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('report of the document')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/report/)
  await expect(figure(page, 'segments approved')).toHaveText('0 of 4')
  await expect(part(page, 'Progress')).toContainText('Nothing has been done yet')
  await expect(part(page, 'MQM score card')).toContainText('No error is marked')

  await page.goto('/')
  await page.getByRole('button', { name: `Actions for “${title}”` }).click()
  await page.getByRole('menuitem', { name: 'Report' }).click()
  await expect(page.getByRole('heading', { name: 'Report', exact: true })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText(title)
})

test('the time spent on a text is reported, without the break', async ({ page }) => {
  const { source, target } = diary(4)
  await newReview(page, source, target)
  await page.clock.install()
  await page.keyboard.press('j')
  await page.clock.fastForward(40_000)
  await page.keyboard.press('j')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 3,/)
  await page.clock.fastForward(30 * 60_000)
  await page.keyboard.press('j')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 4,/)
  await page.clock.fastForward(20_000)
  await page.keyboard.press('k')
  await page.keyboard.press('Shift+R')
  await page.waitForURL(/\/report/)
  // The clock goes on while keys are pressed.
  await expect(figure(page, 'active time')).toHaveText(/^1m( [1-9]s)?$/)
})

/** A new review: its first text approved as it is, its second changed and approved, its third a draft. */
async function reviewed(page: Page, count: number, options: { project?: string; title?: string }) {
  const { source, target } = diary(count)
  await newReview(page, source, target, options)
  await page.keyboard.press('a')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 2,/)
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('Am Tag 2 liefen wir 5 Meilen am See entlang.')
  await page.keyboard.press('Control+Enter')
  await leave(page)
  await page.keyboard.press('s')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 4,/)
  await untilSaved(page)
}

function part(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true }).filter({ has: page.getByRole('heading') })
}

/** One picture is for wide screens, one for phones. */
function chart(page: Page, name: string): Locator {
  return part(page, name).getByRole('img').filter({ visible: true })
}

/** The figure that stands above its name. */
function figure(page: Page, name: string): Locator {
  return page.locator('dl > div').filter({ hasText: name }).getByRole('definition')
}

/** The table of a part, as it is saved. */
async function csv(page: Page, of: Locator): Promise<string[][]> {
  const started = page.waitForEvent('download')
  await of.getByRole('link', { name: /save as CSV$/ }).click()
  const text = await readFile(await (await started).path(), 'utf8')
  return text
    .replace('\u{feff}', '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
}
