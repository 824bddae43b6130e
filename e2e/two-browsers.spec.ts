import { type Browser, expect, type Page, test } from '@playwright/test'
import { activeRow, editor, newReview, targetOf, untilSaved, untilUsable } from './support/review'

const SOURCE = 'Die rote Fähre verließ den Hafen.\n\nSie kam am Abend an.'
const TARGET = 'The red ferry left the port.\n\nIt arrived in the evening.'

test.describe('two browsers on one segment', () => {
  test('changes that do not touch are merged, with both texts in the history', async ({
    page,
    browser,
  }) => {
    const other = await withOther(page, browser)
    await rewrite(other, 'The red ferry left the harbour.')
    await rewrite(page, 'The blue ferry left the port.')
    await untilSaved(page)
    await other.context().setOffline(false)
    await expect(targetOf(activeRow(other))).toHaveText('The blue ferry left the harbour.')
    await untilSaved(other)
    await expect(other.getByText('your words were merged into theirs').first()).toBeVisible()
    const history = other.getByRole('complementary')
    await expect(history.getByText('The red ferry left the harbour.')).toBeVisible()
    await other.reload()
    await untilUsable(other)
    await expect(targetOf(activeRow(other))).toHaveText('The blue ferry left the harbour.')
    await other.context().close()
  })

  test('changes of one word wait for a choice, also over a reload', async ({ page, browser }) => {
    const other = await withOther(page, browser)
    await rewrite(other, 'The grey ferry left the harbour.')
    await rewrite(page, 'The blue ferry left the port.')
    await untilSaved(page)
    await other.context().setOffline(false)
    await expect(card(other)).toBeVisible()
    await other.reload()
    await untilUsable(other)
    await expect(card(other).getByText('Both began from')).toBeVisible()
    await card(other).getByRole('button', { name: 'Yours: grey' }).click()
    await card(other).getByRole('button', { name: 'Use the merged text' }).click()
    await expect(card(other)).toBeHidden()
    await expect(targetOf(activeRow(other))).toHaveText('The grey ferry left the harbour.')
    await untilSaved(other)
    const history = other.getByRole('complementary')
    await expect(history.getByText('merged with a text of one’s own')).toBeVisible()
    await page.reload()
    await untilUsable(page)
    await expect(targetOf(activeRow(page))).toHaveText('The grey ferry left the harbour.')
    await other.context().close()
  })
})

/** Another browser on the same new document, which has lost its connection. */
async function withOther(page: Page, browser: Browser): Promise<Page> {
  await newReview(page, SOURCE, TARGET)
  const other = await (await browser.newContext()).newPage()
  await other.goto(page.url())
  await untilUsable(other)
  await expect(targetOf(activeRow(other))).toHaveText('The red ferry left the port.')
  await other.context().setOffline(true)
  return other
}

/** Another text for the active segment, kept as a draft. */
async function rewrite(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await expect(targetOf(activeRow(page))).toHaveText(text)
}

function card(page: Page) {
  return page.getByRole('region', { name: 'Two texts for one segment' })
}
