import { expect, type Page, test } from '@playwright/test'
import { activeRow, editor, leave, row, targetOf, untilSaved, untilUsable } from './support/review'

test('a lost inline code is found, blocks approval, and is put back by one key', async ({
  page,
}) => {
  await openFile(page)
  await page.keyboard.press('j')
  const target = targetOf(activeRow(page))
  await expect(target.getByRole('img', { name: 'Bold begins' })).toBeVisible()
  await expect(target.getByRole('img', { name: 'Image' })).toHaveAttribute('title', /<ph id="2"/)
  await expect(target.locator('[data-dress="bold"]')).toHaveText('Nordtor')

  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await editor(page).getByRole('img', { name: 'Bold ends' }).click()
  await page.keyboard.press('Backspace')
  await expect(editor(page).getByRole('img', { name: 'Bold ends' })).toHaveCount(0)

  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Not approved: .*1 missing/).first()).toBeVisible()
  const card = page.getByRole('region', { name: 'Inline codes' })
  await expect(card.getByText('Missing here: ‹/b›')).toBeVisible()
  await expect(card.getByRole('button', { name: /Apply/ })).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(editor(page).getByRole('img', { name: 'Bold ends' })).toHaveCount(1)
  await expect(editor(page).locator('[data-dress="bold"]').first()).toHaveText('Nordtor')
  await page.keyboard.press('Control+Enter')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 3/)
  await untilSaved(page)
  await expect(row(page, 2)).toHaveAccessibleName(/approved/i)
})

test('F2 puts a missing pair round the words that are selected', async ({ page }) => {
  await openFile(page)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('F2')
  const list = page.getByRole('region', { name: 'Inline codes' })
  await expect(list.getByRole('button')).toHaveCount(1)
  await expect(list.getByRole('button', { name: /Italic.*missing/ })).toBeFocused()
  await page.keyboard.press('1')
  await expect(list).toBeHidden()
  await expect(editor(page)).toBeFocused()
  await expect(editor(page).locator('[data-dress="italic"]')).toHaveText(/^Regeln\s?$/)
  await page.keyboard.press('F2')
  await expect(page.getByText('No inline code is left to insert here').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await untilSaved(page)
  await expect(row(page, 3)).toHaveAccessibleName(/approved/i)
})

test('a chip that is cut alone moves within its segment, and stays out of any other', async ({
  page,
}) => {
  await openFile(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const image = editor(page).getByRole('img', { name: 'Image' })
  await expect(editor(page)).toHaveText('Das bNordtorb ist offen, siehe map.')

  await image.click()
  await page.keyboard.press('Control+x')
  await expect(image).toHaveCount(0)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+v')
  await expect(editor(page)).toHaveText(/^mapDas bNordtorb ist offen/)
  await expect(image).toHaveCount(1)

  // By keys alone, and back into a text that was closed between.
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+x')
  await expect(image).toHaveCount(0)
  await leave(page)
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+v')
  await expect(editor(page)).toHaveText('Das bNordtorb ist offen, siehe map.')

  await editor(page).getByRole('img', { name: 'Bold begins' }).click()
  await page.keyboard.press('Control+c')
  await leave(page)
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect(page.getByText('Inline codes belong to their segment').first()).toBeVisible()
  await expect(editor(page)).toHaveText('Der Kai ist offen.')
})

/** A file of both sides whose third unit lacks a pair of codes. */
async function openFile(page: Page): Promise<void> {
  await page.goto('/')
  const chooser = page.waitForEvent('filechooser')
  const source = page.getByRole('region', { name: 'Source' })
  await source.getByRole('button', { name: 'Choose a file' }).click()
  const buffer = Buffer.from(XLIFF)
  await (await chooser).setFiles({ name: 'quay.xlf', mimeType: 'application/xml', buffer })
  await page.getByRole('button', { name: /Open the review/ }).click()
  await untilUsable(page)
}

const BOLD = '<pc id="1" type="fmt" subType="xlf:b">'
const ITALIC = '<pc id="1" type="fmt" subType="xlf:i">'
const IMAGE = '<ph id="2" type="image" disp="map"/>'
const XLIFF = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="de">
<file id="quay">
<unit id="1"><segment><source>The quay is open.</source><target>Der Kai ist offen.</target></segment></unit>
<unit id="2"><segment><source>The ${BOLD}north gate</pc> is open, see ${IMAGE}.</source>
<target>Das ${BOLD}Nordtor</pc> ist offen, siehe ${IMAGE}.</target></segment></unit>
<unit id="3"><segment><source>${ITALIC}Rules</pc> hang at the gate.</source>
<target>Regeln hängen am Tor.</target></segment></unit>
</file>
</xliff>
`
