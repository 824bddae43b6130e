import { expect, test } from '@playwright/test'
import { getJson } from './support/http'
import { activeRow, newReview, untilSaved, untilUsable } from './support/review'
import { diary } from './support/texts'

const COUNT = 30

test('thirty approvals without a server arrive once and in order', async ({ page, baseURL }) => {
  const { source, target } = diary(COUNT + 4)
  await newReview(page, source, target)
  await untilSaved(page)
  const document = /documents\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const cutOff = '**/api/v1/documents/*/actions'
  await page.route(cutOff, (route) => route.abort())
  for (let n = 2; n <= COUNT + 1; n++) {
    await page.keyboard.press('a')
    await expect(activeRow(page)).toHaveAccessibleName(new RegExp(`^Segment ${n},`))
  }
  const banner = page.getByRole('banner')
  await expect(banner.getByText(`${COUNT} not sent yet`).first()).toBeVisible()

  // The browser asks before the page goes; what was done on it stays.
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
  await untilUsable(page)
  await expect(page.getByRole('button', { name: `Approved ${COUNT}` })).toBeVisible()
  await expect(banner.getByText(`${COUNT} not sent yet`).first()).toBeVisible()

  // Leaving for the list of documents asks first.
  await page.getByRole('link', { name: /documents/i }).click()
  const question = page.getByRole('alertdialog', { name: `${COUNT} actions are not sent yet` })
  await question.getByRole('button', { name: 'Stay' }).click()
  await expect(question).toBeHidden()

  await page.unroute(cutOff)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await untilSaved(page)
  const address = `${baseURL}/api/v1/documents/${document}/actions?since=0`
  const { actions } = await getJson<{ actions: { id: string; change: Change }[] }>(address)
  expect(new Set(actions.map(({ id }) => id)).size).toBe(COUNT)
  expect(actions.map(({ change }) => change.revised[0]?.segment)).toEqual(
    Array.from({ length: COUNT }, (_, n) => `s${n + 1}`),
  )
})

interface Change {
  readonly revised: readonly { readonly segment: string }[]
}

test('fifty actions can be undone, also those of before a reload', async ({ page }) => {
  const { source, target } = diary(54)
  await newReview(page, source, target)
  for (let n = 1; n <= 50; n++) await page.keyboard.press('a')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 51,/)
  await untilSaved(page)
  await page.reload()
  await untilUsable(page)
  await expect(page.getByRole('button', { name: 'Approved 50' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo several actions' }).click()
  await page.getByRole('menuitem', { name: 'approval, segment 41' }).click()
  await expect(page.getByRole('button', { name: 'Approved 40' })).toBeVisible()
  for (let n = 40; n > 36; n--) {
    await page.keyboard.press('u')
    await expect(activeRow(page)).toHaveAccessibleName(`Segment ${n}, not reviewed`)
  }
  await page.getByRole('button', { name: 'Undo several actions' }).click()
  await page.getByRole('menuitem', { name: 'approval, segment 1', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Approved 0' })).toBeVisible()
  await page.keyboard.press('Shift+U')
  await expect(activeRow(page)).toHaveAccessibleName('Segment 1, approved')
  await untilSaved(page)
})
