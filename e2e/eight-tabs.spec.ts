import { expect, type Page, test } from '@playwright/test'
import { importByHttp, logBook } from './support/http'
import { activeRow, row, targetOf, typeAtEnd, untilSaved, untilUsable } from './support/review'

test('eight tabs of one document are one review', async ({ context, baseURL }) => {
  test.setTimeout(180_000)
  const url = baseURL ?? ''
  const { source, target } = logBook(24)
  const address = `${url}/documents/${await importByHttp(url, source, target)}/review`
  const streams: string[] = []
  const senders = new Set<Page>()
  const tabs: Page[] = []
  for (let n = 0; n < 8; n++) {
    const tab = await context.newPage()
    tab.on('request', (request) => {
      // A tab that heard of more than it was told asks once; only who leads has a stream.
      if (request.resourceType() === 'eventsource') streams.push(`tab ${n}`)
      if (request.method() === 'POST' && request.url().endsWith('/actions')) senders.add(tab)
    })
    await tab.goto(address)
    await untilUsable(tab)
    tabs.push(tab)
  }
  // Each approves a row of its own.
  for (const [n, tab] of tabs.entries()) {
    await tab.bringToFront()
    await targetOf(row(tab, n + 1)).click()
    await tab.keyboard.press('Escape')
    await tab.keyboard.press('a')
    await expect(activeRow(tab)).toHaveAccessibleName(new RegExp(`^Segment ${n + 2},`))
  }
  for (const tab of tabs) {
    for (let n = 1; n <= 8; n++) {
      await expect(row(tab, n)).toHaveAccessibleName(`Segment ${n}, approved`)
    }
    await untilSaved(tab)
  }
  expect(senders.size).toBe(1)
  expect(new Set(streams).size).toBe(1)

  // The one that leads is closed: another takes over, and undo reaches what was done in all of them.
  await tabs[0]?.close()
  const last = tabs[7]
  if (!last) throw new Error('no tab')
  await last.bringToFront()
  await last.keyboard.press('u')
  await expect(row(last, 8)).toHaveAccessibleName('Segment 8, not reviewed')
  await last.keyboard.press('u')
  await expect(row(last, 7)).toHaveAccessibleName('Segment 7, not reviewed')
  await untilSaved(last)
  for (const tab of tabs.slice(1)) {
    await expect(row(tab, 7)).toHaveAccessibleName('Segment 7, not reviewed')
  }
})

test('what a colleague does shows, but never under the hands of who types', async ({
  browser,
  baseURL,
}) => {
  const url = baseURL ?? ''
  const { source, target } = logBook(12)
  const address = `${url}/documents/${await importByHttp(url, source, target)}/review`
  // Two browsers: nothing is shared between them but the server.
  const [mine, theirs] = await Promise.all([browser.newPage(), browser.newPage()])
  for (const page of [mine, theirs]) {
    await page.goto(address)
    await untilUsable(page)
  }
  await typeAtEnd(mine, ' Von mir')
  await targetOf(row(theirs, 3)).click()
  await theirs.keyboard.press('Escape')
  await theirs.keyboard.press('a')
  await expect(row(mine, 3)).toHaveAccessibleName('Segment 3, approved')
  await mine.keyboard.type(' allein')
  await expect(targetOf(row(mine, 1))).toContainText('Von mir allein')
  await mine.keyboard.press('Escape')
  await expect(row(theirs, 1)).toHaveAccessibleName('Segment 1, draft')
  await expect(targetOf(row(theirs, 1))).toContainText('Von mir allein')
  await Promise.all([mine.close(), theirs.close()])
})
