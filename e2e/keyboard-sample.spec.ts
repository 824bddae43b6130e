import { expect, type Page, test } from '@playwright/test'
import { activeRow, editor, leave, untilSaved, untilUsable } from './support/review'

test('a sample is opened and reviewed by the keyboard alone, and heard', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/')
  const open = page.getByRole('button', { name: 'Open the sample' })
  await untilFocused(page, open)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: /ferries/i })).toBeFocused()
  await page.keyboard.press('Enter')
  await untilUsable(page)
  const total = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
  expect(total).toBeGreaterThan(5)

  await expect(activeRow(page)).toMatchAriaSnapshot(`
    - row "Segment 1, not reviewed":
      - gridcell
      - gridcell
  `)
  await page.keyboard.press('Enter')
  await expect(editor(page)).toMatchAriaSnapshot(`- textbox "Target of segment 1"`)
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' by keyboard')
  await page.keyboard.press('Control+Enter')
  await heard(page, 'Approved 1')
  await leave(page)
  await page.keyboard.press('f')
  await heard(page, 'Flagged 2')
  await page.keyboard.press('r')
  await page.keyboard.press('1')
  await heard(page, 'Sent back 2')
  for (let n = 3; n <= total; n++) {
    await expect(activeRow(page)).toHaveAccessibleName(`Segment ${n}, not reviewed`)
    await page.keyboard.press('a')
    await heard(page, `Approved ${n}`)
  }
  await page.keyboard.press('u')
  await heard(page, 'Undone: approval')
  await page.keyboard.press('u')
  await page.keyboard.press('Shift+U')
  await page.keyboard.press('Shift+U')
  await page.keyboard.press('Home')
  await expect(activeRow(page)).toHaveAccessibleName('Segment 1, approved')
  await page.keyboard.press('n')
  await expect(activeRow(page)).toHaveAccessibleName('Segment 2, sent back')
  await page.keyboard.press('a')
  await untilSaved(page)
  await expect(
    page
      .getByRole('banner')
      .getByRole('status')
      .filter({ hasText: /^Saved/ }),
  ).toHaveCount(1)
  await expect(page.getByRole('img', { name: `${total} of ${total} approved` })).toBeVisible()
})

async function untilFocused(page: Page, wanted: ReturnType<Page['getByRole']>): Promise<void> {
  for (let n = 0; n < 30; n++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Tab does not come there')
}

/** The live region of the action bar says it. */
async function heard(page: Page, words: string): Promise<void> {
  const said = page.getByRole('contentinfo').getByRole('status').filter({ hasText: words })
  await expect(said).toHaveText(words)
}
