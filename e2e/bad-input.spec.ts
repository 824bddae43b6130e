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
  test.setTimeout(150_000)
  const line = 'The tide came in and the boats went out again. '.repeat(110_000)
  await page.goto('/')
  for (const side of ['Source', 'Target']) {
    const chooser = page.waitForEvent('filechooser')
    await page
      .getByRole('region', { name: side })
      .getByRole('button', { name: 'Choose a file' })
      .click()
    const text = side === 'Source' ? line : line.replaceAll('The', 'A')
    await (
      await chooser
    ).setFiles({ name: `${side}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) })
  }
  await page.getByRole('button', { name: 'Align' }).click()
  await page.waitForURL(/\/documents\/[^/]+\/review/, { timeout: 120_000 })
  await untilUsable(page)
})

test('the same text twice is said before, and can still be aligned', async ({ page }) => {
  await fillTexts(page, ORCHARD.en, ORCHARD.en)
  await expect(page.getByText('The two texts are the same.')).toBeVisible()
  await page.getByRole('button', { name: 'Align' }).click()
  await untilUsable(page)
})
