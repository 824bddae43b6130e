import { get } from 'node:http'
import { expect, test } from '@playwright/test'
import { fillTexts, untilUsable } from './support/review'
import { ORCHARD } from './support/texts'

const BAD: readonly { name: string; bytes: Buffer }[] = [
  { name: 'empty.txt', bytes: Buffer.alloc(0) },
  { name: 'white.txt', bytes: Buffer.from(' \n\t \r\n  ') },
  {
    name: 'picture.txt',
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2]),
  },
  { name: 'nul.txt', bytes: Buffer.from('One line.\0Another.') },
  { name: 'surrogate.txt', bytes: Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00]) },
]

for (const { name, bytes } of BAD) {
  test(`${name} is refused with a sentence, on the page and by HTTP`, async ({ page, baseURL }) => {
    await page.goto('/')
    const chooser = page.waitForEvent('filechooser')
    const pane = page.getByRole('region', { name: 'Source' })
    await pane.getByRole('button', { name: 'Choose a file' }).click()
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: bytes })
    await expect(pane.getByText(new RegExp(name)).first()).toBeVisible()
    await page.getByRole('textbox', { name: 'Target text' }).fill(ORCHARD.de)
    await page.getByRole('button', { name: 'Align' }).click()
    await expect(page).toHaveURL(/\/$/)
    await expect(page.getByRole('textbox', { name: 'Target text' })).toHaveValue(ORCHARD.de)

    const form = new FormData()
    form.set('source', new File([new Uint8Array(bytes)], name))
    form.set('target', new File([ORCHARD.de], 'target.txt'))
    form.set('options', '{}')
    const headers = { origin: baseURL ?? '' }
    const answer = await fetch(`${baseURL}/api/v1/documents`, {
      method: 'POST',
      body: form,
      headers,
    })
    const last = (await answer.text()).trim().split('\n').at(-1) ?? ''
    expect(last).toContain('"failure"')
    expect(last).not.toContain('server.bug')
  })
}

test('five megabytes in one line make a document that can be used', async ({ page }) => {
  test.setTimeout(180_000)
  const clause = 'the tide came in, the boats went out, nobody had counted them, '
  const line = (name: string) =>
    Array.from({ length: 10_000 }, (_, n) => `${name} ${n}: ${clause.repeat(8)}so it was. `).join(
      '',
    )
  await page.goto('/')
  for (const [side, name] of [
    ['Source', 'Page'],
    ['Target', 'Sheet'],
  ] as const) {
    const chooser = page.waitForEvent('filechooser')
    const pane = page.getByRole('region', { name: side })
    await pane.getByRole('button', { name: 'Choose a file' }).click()
    const buffer = Buffer.from(line(name))
    await (await chooser).setFiles({ name: `${side}.txt`, mimeType: 'text/plain', buffer })
  }
  await page.getByRole('button', { name: 'Align' }).click()
  await page.waitForURL(/\/documents\/[^/]+\/review/, { timeout: 160_000 })
  await untilUsable(page)
  // Its checks would be at work for minutes beside the journeys that come after.
  const { pathname, origin } = new URL(page.url())
  const address = `${origin}/api/v1${pathname.replace(/\/review$/, '')}`
  expect((await fetch(address, { method: 'DELETE', headers: { origin } })).ok).toBe(true)
})

test('pages and API answer only under names that are ours', async ({ baseURL }) => {
  for (const path of ['/', '/api/v1/documents']) {
    expect(await statusUnder('review.evil.example', baseURL ?? '', path)).toBe(421)
    expect(await statusUnder(new URL(baseURL ?? '').host, baseURL ?? '', path)).toBe(200)
  }
})

function statusUnder(host: string, url: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(new URL(path, url), { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}

test('the same text twice is said before, and can still be aligned', async ({ page }) => {
  await fillTexts(page, ORCHARD.en, ORCHARD.en)
  await expect(page.getByText('The two texts are the same.')).toBeVisible()
  await page.getByRole('button', { name: 'Align' }).click()
  await untilUsable(page)
})
