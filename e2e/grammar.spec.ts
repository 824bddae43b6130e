import { expect, type Page, test } from '@playwright/test'
import { activeRow, editor, newReview, row, untilSaved, untilUsable } from './support/review'

const SOURCE = ['Er geht zur Schule.', 'Sie haben zwei Boote.', 'Der Hafen ist klein.'].join('\n\n')
const TARGET = ['He go to school.', 'They has two boats.', 'The harbour is small.'].join('\n\n')

test('English grammar is asked when it is switched on, and no more when it is off', async ({
  page,
}) => {
  test.slow()
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  const options = { sourceLang: 'de', targetLang: 'en', project: `grammar ${Date.now()}` }
  await newReview(page, SOURCE, TARGET, options)
  await activeRow(page).focus()
  await page.keyboard.press('w')
  const panel = page.getByRole('complementary', { name: 'About this segment' })
  await expect(panel.getByText('English grammar: not checked')).toBeVisible()
  await expect(linesIn(row(page, 2))).toHaveCount(0)
  expect(loaded.filter((url) => url.includes('.wasm'))).toEqual([])

  await test.step('it is found in the row that is worked on, and in the others', async () => {
    await panel.getByRole('button', { name: /^Switch on/ }).click()
    await expect(panel.getByText('English grammar: checked as you type')).toBeVisible(LONG)
    expect(loaded.filter((url) => url.includes('.wasm'))).toHaveLength(1)
    await expect(linesIn(activeRow(page))).toHaveCount(1)
    await expect(linesIn(row(page, 2))).toHaveCount(1, LONG)
    await expect(linesIn(row(page, 3))).toHaveCount(0)
  })

  await test.step('a digit mends it', async () => {
    await activeRow(page).focus()
    await page.keyboard.press('.')
    await expect(card(page)).toContainText('English grammar')
    await page.keyboard.press('1')
    await expect(activeRow(page).locator('.target-side > .segment-text')).toContainText('He goes')
    await untilSaved(page)
  })

  await test.step('what is typed is asked at once', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Then he have a rest.')
    await expect(linesIn(activeRow(page))).toHaveCount(1, LONG)
    await expect(editor(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await untilSaved(page)
  })

  await test.step('it stays on for who comes again', async () => {
    await page.reload()
    await untilUsable(page)
    await expect(linesIn(row(page, 2))).toHaveCount(1, LONG)
    await expect(panel.getByText('English grammar: checked as you type')).toBeVisible(LONG)
  })

  await test.step('switched off nothing of it is shown', async () => {
    await panel.getByRole('button', { name: 'Switch off' }).click()
    await expect(panel.getByText('English grammar: not checked')).toBeVisible()
    await expect(linesIn(activeRow(page))).toHaveCount(0)
    await expect(linesIn(row(page, 2))).toHaveCount(0)
  })
})

/** The library takes some seconds to load, longer beside other work. */
const LONG = { timeout: 60_000 }

function linesIn(segment: ReturnType<typeof row>) {
  return segment.locator('.finding-line')
}

function card(page: Page) {
  return page.locator('.finding-card')
}
