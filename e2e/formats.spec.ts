import { expect, test } from '@playwright/test'
import { bring, choose, chooseBilingual } from './support/bring'
import { BROKEN, EDITED, FORMATS } from './support/files'
import { activeRow, download, rewriteFirst, row, targetOf, untilUsable } from './support/review'

for (const format of FORMATS) {
  test(`${format.name}: from import to the file that comes out`, async ({ page }) => {
    await bring(page, format)
    await untilUsable(page)
    const target = format.files.at(-1)!.bytes
    expect(await download(page, /machine’s text/)).toEqual(target)
    await page.keyboard.press('Escape')

    await expect(targetOf(row(page, 1))).toContainText(format.old)
    await rewriteFirst(page, EDITED)
    const changed = [[format.old, EDITED] as const, ...(format.alsoChanges ?? [])]
    const expected = changed.reduce(
      (text, [before, after]) => text.replace(before, after),
      format.written(target),
    )
    const file = await download(page, /current text/)
    expect(format.written(file)).toBe(expected)
  })
}

test('broken files are refused by a sentence that says where and why', async ({ page }) => {
  await page.goto('/')
  const refusal = page.getByRole('region', { name: 'Source' }).getByRole('alert')
  for (const { name, bytes, says } of BROKEN) {
    await test.step(name, async () => {
      await choose(page, 'Source', { name, bytes })
      await expect(refusal).toContainText(name)
      await expect(refusal).toContainText(says)
    })
  }
})

test('a bilingual file is shown on both sides, and its columns can be chosen', async ({ page }) => {
  await page.goto('/')
  const table = 'key,note,de,en\na,Kai,Eins.,One.\nb,Pier,Zwei.,Two.\n'
  await chooseBilingual(page, { name: 'quay.csv', bytes: Buffer.from(table) })
  const source = page.getByRole('region', { name: 'Source', exact: true })
  await expect(source).toContainText('Eins.')
  await expect(page.getByRole('region', { name: 'Target', exact: true })).toContainText('One.')
  await page.getByRole('combobox', { name: 'Source column' }).click()
  await page.getByRole('option', { name: /note/ }).click()
  await expect(source).toContainText('Pier')
  await page.getByRole('button', { name: 'Open the review' }).click()
  await untilUsable(page)
  await expect(row(page, 2)).toContainText('Pier')
  await expect(activeRow(page)).toContainText('Kai')
})

test('a memory in several languages is shown, and read, in those chosen', async ({ page }) => {
  await page.goto('/')
  const text = (lang: string, words: string) => `<tuv xml:lang="${lang}"><seg>${words}</seg></tuv>`
  const texts = [text('en', 'The quay'), text('de', 'Der Kai'), text('fr', 'Le quai')].join('')
  const tmx = `<tmx version="1.4"><header srclang="en"/><body><tu>${texts}</tu></body></tmx>`
  await choose(page, 'Source', { name: 'quay.tmx', bytes: Buffer.from(tmx) })
  const target = page.getByRole('region', { name: 'Target', exact: true })
  await expect(target).toContainText('Der Kai')
  await target.getByRole('combobox', { name: 'Language of the target' }).click()
  await page.getByRole('option', { name: 'French', exact: true }).click()
  await expect(target).toContainText('Le quai')
  await expect(page.getByRole('region', { name: 'Source', exact: true })).toContainText('The quay')
  await expect(page.getByText(/1 text in another language \(de\)/)).toBeVisible()
  await page.getByRole('button', { name: 'Open the review' }).click()
  await untilUsable(page)
  await expect(targetOf(row(page, 1))).toContainText('Le quai')

  // What the import said is there to be looked up.
  await page.keyboard.press('Shift+D')
  const about = page.getByRole('dialog', { name: 'About the files' })
  await expect(about).toContainText('quay.tmx')
  await expect(about).toContainText(/1 text in another language \(de\) stays/)
  await page.keyboard.press('Escape')
  await expect(about).toBeHidden()
})
