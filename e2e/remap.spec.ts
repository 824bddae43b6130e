import { expect, type Page, test } from '@playwright/test'
import { activeRow, editor, newReview, untilUsable } from './support/review'
import { diary } from './support/texts'

test('a key is changed, a conflict refused and taken over, and all survives a reload', async ({
  page,
}) => {
  const { source, target } = diary(8)
  await newReview(page, source, target)
  await page.keyboard.press('?')
  const approve = change(page, 'Approve and go on, Navigating')
  await approve.press('Enter')
  await expect(recorder(page)).toBeFocused()
  await page.keyboard.press('Control+t')
  await expect(help(page).getByRole('alert')).toContainText('Ctrl T belongs to the browser')
  await page.keyboard.press('j')
  await expect(help(page).getByRole('alert')).toContainText('J is “Next segment”')
  await page.keyboard.press('0')
  await expect(approve).toBeFocused()
  await expect(approve).toHaveAccessibleName(/: 0, Ctrl ⏎\./)
  await expect(help(page).getByRole('status').first()).toContainText('Navigating: 0')

  await change(page, 'Flag, or remove the flag, Navigating').press('Enter')
  await page.keyboard.press('0')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(change(page, 'Flag, or remove the flag, Navigating')).toHaveAccessibleName(/: 0\./)
  await expect(approve).toHaveAccessibleName(/: Ctrl ⏎\./)
  await page.keyboard.press('Escape')
  await expect(help(page)).toBeHidden()

  await page.reload()
  await untilUsable(page)
  await page.keyboard.press('0')
  await expect(page.getByRole('button', { name: 'Flagged 1' })).toBeVisible()
  await page.keyboard.press('a')
  await page.keyboard.press('j')
  await expect(activeRow(page)).toHaveAccessibleName('Segment 2, not reviewed')
  await expect(page.getByRole('button', { name: 'Approve Ctrl ⏎' })).toBeVisible()
})

test('while recording, Escape cancels and Backspace leaves a command without a key', async ({
  page,
}) => {
  const { source, target } = diary(4)
  await newReview(page, source, target)
  await page.keyboard.press('?')
  const flag = change(page, 'Flag, or remove the flag, Navigating')
  await flag.press('Enter')
  await page.keyboard.press('Escape')
  await expect(flag).toBeFocused()
  await expect(flag).toHaveAccessibleName(/: F\./)
  await flag.press('Enter')
  await page.keyboard.press('Backspace')
  await expect(flag).toHaveAccessibleName(/: no key\./)
  await help(page)
    .getByRole('button', { name: /^Reset: Flag/ })
    .click()
  await expect(flag).toHaveAccessibleName(/: F\./)
  await change(page, 'Flag, or remove the flag, Editing').press('Enter')
  await page.keyboard.press('q')
  await expect(help(page).getByRole('alert')).toContainText('needed for the text')
  await page.keyboard.press('F9')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('F9')
  await expect(page.getByRole('button', { name: 'Flagged 1' })).toBeVisible()
})

test('the keys of another tool, and no single letters', async ({ page }) => {
  const { source, target } = diary(6)
  await newReview(page, source, target)
  await page.keyboard.press('?')
  await help(page).getByRole('combobox', { name: 'Keys as in' }).click()
  await page.getByRole('option', { name: 'Phrase' }).click()
  await help(page)
    .getByRole('checkbox', { name: /Single letters/ })
    .click()
  await help(page)
    .getByRole('textbox', { name: /Find a key/ })
    .fill('merge')
  await expect(change(page, 'Merge with the next, Navigating')).toHaveAccessibleName(/Ctrl J, G/)
  await expect(change(page, 'Next segment, Navigating')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(help(page)).toBeHidden()
  await page.keyboard.press('a')
  await page.keyboard.press('Control+j')
  await expect(page.getByRole('status').filter({ hasText: 'Merged 1 and 2' })).toBeAttached()
  await expect(activeRow(page)).toHaveAccessibleName('Segment 1, not reviewed')
  await expect(page.getByRole('button', { name: /^Merge/ })).toContainText('Ctrl J')
})

function help(page: Page) {
  return page.getByRole('dialog', { name: 'Keys' })
}

function change(page: Page, place: string) {
  return help(page).getByRole('button', { name: new RegExp(`^${place}:.*Change$`) })
}

function recorder(page: Page) {
  return help(page).getByRole('application', { name: /^Press the keys/ })
}
