import { expect, test } from '@playwright/test'
import { getJson, importByHttp, logBook } from './support/http'
import { activeRow, typeAtEnd, untilSaved, untilUsable } from './support/review'
import { newDataFolder, startServer } from './support/server'

test('work goes on while the server is killed and started again', async ({ page }) => {
  test.setTimeout(120_000)
  const data = newDataFolder()
  const server = await startServer(data)
  const port = Number(new URL(server.url).port)
  const { source, target } = logBook(20)
  const document = await importByHttp(server.url, source, target)
  await page.goto(`${server.url}/documents/${document}/review`)
  await untilUsable(page)
  await page.keyboard.press('a')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 2,/)
  await server.kill()
  for (const n of [3, 4, 5]) {
    await page.keyboard.press('a')
    await expect(activeRow(page)).toHaveAccessibleName(new RegExp(`^Segment ${n},`))
  }
  await typeAtEnd(page, ' Und ein Boot.')
  await page.keyboard.press('Control+Enter')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 6,/)
  await expect(
    page
      .getByRole('banner')
      .getByText(/not sent yet/)
      .first(),
  ).toBeVisible()

  const again = await startServer(data, port)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await untilSaved(page)
  const url = `${again.url}/api/v1/documents/${document}`
  const { actions } = await getJson<{ actions: { id: string }[] }>(`${url}/actions?since=0`)
  expect(new Set(actions.map(({ id }) => id)).size).toBe(5)
  expect(actions).toHaveLength(5)
  const { segments } = await getJson<Window>(`${url}/segments?from=4&count=1`)
  expect(segments[0]?.head).toMatchObject({ status: 'approved' })
  expect(segments[0]?.head.target.text).toContain('Und ein Boot.')

  // A stream of events is open: the server ends all the same when it is asked to.
  const asked = Date.now()
  expect(await again.stop()).toBe(0)
  expect(Date.now() - asked).toBeLessThan(20_000)
})

interface Window {
  readonly segments: readonly {
    readonly head: { readonly status: string; readonly target: { readonly text: string } }
  }[]
}
