import { expect, type Page, test } from '@playwright/test'
import { activeRow, editor, newReview, row, untilSaved } from './support/review'
import { diary } from './support/texts'

test('a comment on some words is answered, resolved and kept', async ({ page }) => {
  await begin(page)
  await page.keyboard.press('c')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('Which day is meant?')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Which day is meant?')).toBeVisible()
  await expect(field(page)).toHaveValue('')
  await expect(row(page, 1).getByRole('img', { name: '1 comment' })).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(activeRow(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Shift+F2')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('Am or An?')
  await page.keyboard.press('Control+Enter')
  const threads = page.getByRole('list', { name: 'Open comments' })
  await expect(threads.locator('.comment-quote')).toHaveText(/^Am/)
  await expect(activeRow(page).locator('.comment-span')).toHaveText(/^Am/)

  const about = threads.getByRole('listitem').filter({ hasText: 'Am or An?' })
  await about.getByRole('button', { name: 'Answer' }).click()
  await page.keyboard.type('Am is right.')
  await page.keyboard.press('Control+Enter')
  await expect(about.getByText('Am is right.')).toBeVisible()
  await about.getByRole('button', { name: 'Resolve' }).click()
  await expect(page.getByText('1 resolved')).toBeVisible()

  await page.reload()
  await expect(page.getByText('Which day is meant?')).toBeVisible()
  await page.getByText('1 resolved').click()
  await expect(page.getByText('Am is right.')).toBeVisible()
  await expect(row(page, 1).getByRole('img', { name: '3 comments' })).toBeVisible()

  const box = page.getByRole('combobox', { name: 'Filter by a query' })
  await box.fill('comment:none')
  await box.press('Enter')
  await expect(row(page, 1)).toHaveClass(/is-context/)
  await expect(row(page, 3)).not.toHaveClass(/is-context/)
  await box.fill('comment:open')
  await box.press('Enter')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 1,/)
  await expect(row(page, 2)).toHaveClass(/is-context/)
  await expect(row(page, 3)).toBeHidden()
})

test('a comment made elsewhere appears while one looks', async ({ page, request, baseURL }) => {
  await begin(page)
  const document = /documents\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const segment = await activeSegment(page, document)
  await expect(row(page, 1).getByRole('img', { name: /comment/ })).toBeHidden()
  const said = await request.post(`/api/v1/documents/${document}/comments`, {
    headers: { origin: baseURL ?? '' },
    data: { id: crypto.randomUUID(), segment, number: 0, text: 'Said in another place.' },
  })
  expect(said.status(), await said.text()).toBe(200)
  await expect(row(page, 1).getByRole('img', { name: '1 comment' })).toBeVisible()
})

async function activeSegment(page: Page, document: string): Promise<string> {
  const answer = await page.request.get(`/api/v1/documents/${document}/outline`)
  const { rows } = (await answer.json()) as { rows: [string][] }
  return rows[0]?.[0] ?? ''
}

test('comments stay with their text through a merge and its undo', async ({ page }) => {
  await begin(page)
  await page.keyboard.press('j')
  await say(page, 'About the second day.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('k')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 1,/)
  await page.keyboard.press('g')
  await untilSaved(page)
  await expect(page.getByText('About the second day.')).toBeVisible()
  await expect(activeRow(page).getByRole('img', { name: '1 comment' })).toBeVisible()
  await page.keyboard.press('u')
  await untilSaved(page)
  await expect(row(page, 2).getByRole('img', { name: '1 comment' })).toBeVisible()
  await expect(row(page, 1).getByRole('img', { name: '1 comment' })).toBeHidden()
})

test('words of a comment outlive a reload and a lost connection', async ({ page, context }) => {
  await begin(page)
  await page.keyboard.press('c')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('Half a thought')
  // Before the comments of others could be read, too.
  await page.route('**/api/**/comments', (route) => route.abort())
  await page.reload()
  await expect(field(page)).toHaveValue('Half a thought')
  await context.setOffline(true)
  await page.unroute('**/api/**/comments')
  await field(page).press('Control+Enter')
  await expect(page.getByText(/Not sent yet/)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/Not sent yet/)).toBeHidden()
  await page.reload()
  await expect(page.getByRole('list', { name: 'Open comments' })).toContainText('Half a thought')
})

test('on a narrow screen the comments are a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await begin(page)
  await page.keyboard.press('c')
  const sheet = page.getByRole('dialog', { name: 'About this segment' })
  const words = sheet.getByRole('textbox', { name: 'Comment on this segment' })
  await expect(words).toBeFocused()
  await page.keyboard.type('From the phone')
  await sheet.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(sheet.getByText('From the phone')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(activeRow(page).getByRole('img', { name: '1 comment' })).toBeVisible()
})

async function begin(page: Page): Promise<void> {
  const { source, target } = diary(4)
  await newReview(page, source, target)
}

function field(page: Page) {
  return page.getByRole('textbox', { name: 'Comment on this segment' })
}

async function say(page: Page, words: string): Promise<void> {
  await page.keyboard.press('c')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Control+Enter')
  await expect(field(page)).toHaveValue('')
}
