import { expect, type Page, test } from '@playwright/test'
import { activeRow, editor, newReview, targetOf, untilSaved, untilUsable } from './support/review'
import { diary } from './support/texts'

const EDITED = 'Am Tag 1 liefen wir 5 Meilen am See entlang.'

test('who wrote what: lines under a person’s words, a legend, a list, and the typing', async ({
  page,
}) => {
  const { source, target } = diary(8)
  await newReview(page, source, target)
  await page.keyboard.press('b')
  await expect(legend(page)).toContainText('Machine words still alive: 100%')
  await expect(written(page)).toHaveCount(0)

  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(EDITED)
  await expect(legend(page)).toContainText('3 words')
  await page.keyboard.press('Escape')
  await untilSaved(page)
  await expect(written(page)).toHaveText(['liefen', '5', 'See'])
  await expect(written(page).first()).toHaveAttribute('title', /, revision 1, /)
  await expect(legend(page)).toContainText('Machine words still alive: 70%')

  const all = legend(page).getByRole('region', { name: 'In the whole document' })
  await expect(all).toContainText('3 words')

  const list = page.getByRole('button', { name: 'As a list' })
  await list.focus()
  await page.keyboard.press('Enter')
  await expect(legend(page).getByRole('definition').nth(1)).toHaveText('liefen')
  await expect(legend(page).getByRole('term').first()).toHaveText(/, imported$/)

  // The choice stays on the device, and is the next row's too.
  await page.reload()
  await untilUsable(page)
  await expect(written(page)).toHaveText(['liefen', '5', 'See'])
  await page.keyboard.press('j')
  await expect(legend(page)).toContainText('Machine words still alive: 100%')
  await page.keyboard.press('b')
  await expect(legend(page)).toBeHidden()
})

function legend(page: Page) {
  return activeRow(page).getByRole('gridcell').filter({ hasText: 'Who wrote what' })
}

function written(page: Page) {
  return targetOf(activeRow(page)).locator('.written')
}
