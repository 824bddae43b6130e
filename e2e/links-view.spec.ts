import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { activeRow, newReview, row, targetOf, typeAtEnd, untilSaved } from './support/review'

const SOURCE = [
  'Am Montag kamen 120 Boote in Kiel an. Der Hafen von Bremen blieb bis 1998 geschlossen.',
  'Maria Kowalski leitet die Werft seit 2003.',
  'Rund 450 Menschen arbeiten in Hamburg.',
  'Die Brücke nach Rostock kostet 17 Millionen Euro.',
  'Im Winter 2012 fror der Kanal bei Lübeck zu.',
].join('\n\n')
const TARGET = [
  'On Monday 120 boats arrived in Kiel. The port of Bremen stayed closed until 1998.',
  'Maria Kowalski has led the shipyard since 2003.',
  'Some 450 people work in Hamburg.',
  'The bridge to Rostock costs 17 million euros.',
  'In the winter of 2012 the canal froze near Lübeck.',
].join('\n\n')

test('links are opened by a key, stay over a reload, and are left by Back or Escape', async ({
  page,
}) => {
  await newReview(page, SOURCE, TARGET)
  await page.keyboard.press('j')
  await openLinks(page)
  await expect(link(page, 2)).toHaveAttribute('aria-current', 'true')
  await expect(link(page, 2)).toHaveAccessibleName(
    /^Link 2: 1 source sentence to 1 target sentence, .*not confirmed$/,
  )
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  await page.keyboard.press('j')
  await expect(link(page, 3)).toBeFocused()
  await expect(page).toHaveURL(/segment=3/)
  await page.reload()
  await expect(link(page, 3)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid', { name: 'Segments' })).toBeVisible()
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 3,/)
  await expect(page).not.toHaveURL(/view=/)

  await openLinks(page)
  await page.keyboard.press('j')
  await expect(link(page, 4)).toHaveAttribute('aria-current', 'true')
  await page.goBack()
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 4,/)
  await expect(page).toHaveURL(/segment=4/)
  await page.goForward()
  await expect(link(page, 4)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('t')
  await expect(activeRow(page)).toHaveAccessibleName(/^Segment 4,/)
})

test('links are merged, split on both sides, moved by key and by drag, and each is undone', async ({
  page,
}) => {
  await newReview(page, SOURCE, TARGET)
  await openLinks(page)
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await focusLink(page, 1)
  const first = await sentences(page)

  await page.keyboard.press('g')
  await expect(link(page, 1)).toHaveAccessibleName(/2 source sentences to 2 target sentences/)
  await clickBefore(page, link(page, 1), 'Der Hafen')
  await clickBefore(page, link(page, 1), 'The port')
  await page.keyboard.press('F6')
  await expect(page.getByText('Split 1 on both sides').first()).toBeVisible()
  await expect.poll(() => sentences(page)).toEqual(first)
  await undo(page, 'split')
  await clickBefore(page, link(page, 1), 'Bremen')
  await page.keyboard.press('F6')
  await expect(link(page, 2)).toHaveAccessibleName(/to no target sentence/)
  await undo(page, 'split')
  await undo(page, 'merge')
  await expect.poll(() => sentences(page)).toEqual(first)

  await focusLink(page, 3)
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('Moved from 3 to 4').first()).toBeVisible()
  await expect(link(page, 3)).toHaveAccessibleName(/to no target sentence/)
  await expect(link(page, 4)).toHaveAccessibleName(/to 2 target sentences/)
  await undo(page, 'move')
  await expect.poll(() => sentences(page)).toEqual(first)

  await dragSentence(page, 'Some 450 people', link(page, 5))
  await expect(page.getByText('Moved from 4 to 5').first()).toBeVisible()
  await expect(link(page, 5)).toHaveAccessibleName(/to 2 target sentences/)
  await dragSentence(page, 'Some 450 people', link(page, 4))
  await expect(page.getByText('Moved from 5 to 4').first()).toBeVisible()
  await expect.poll(() => sentences(page)).toEqual(first)
  await dragSentence(page, 'Some 450 people', link(page, 1))
  await expect(page.getByText('above or below only').first()).toBeVisible()
  await dragSentence(page, 'Rund 450', link(page, 3), 'Escape')
  await expect.poll(() => sentences(page)).toEqual(first)
  await undo(page, 'move')
  await undo(page, 'move')

  await focusLink(page, 5)
  await page.keyboard.press('Shift+O')
  await expect(link(page, 5)).toHaveAccessibleName(/to no target sentence, confirmed/)
  await undo(page, 'move')
  await expect.poll(() => sentences(page)).toEqual(first)
})

test('doubtful links are walked one by one, and confirmed on the way', async ({ page }) => {
  // A headline that stands twice, as on many a web page: either may be the translation.
  const headline = 'On Monday 120 boats arrived in Kiel'
  const target = TARGET.replace(
    `${headline}. `,
    `${headline}, news of the day.\n\n${headline}.\n\n`,
  )
  await newReview(page, SOURCE, target)
  await openLinks(page)
  const listed = page.getByRole('complementary', { name: 'About this link' }).getByRole('listitem')
  await expect(listed).toHaveCount(2)
  await page.keyboard.press('End')
  for (const number of [2, 1]) {
    await page.keyboard.press('Shift+P')
    await expect(link(page, number)).toBeFocused()
    await expect(link(page, number)).toHaveAccessibleName(/(doubtful|weak), .*not confirmed$/)
  }
  await page.keyboard.press('Shift+P')
  await expect(page.getByText('No more doubtful links').first()).toBeVisible()

  await page.keyboard.press('a')
  await expect(page.getByText('1 of 7 confirmed')).toBeVisible()
  await expect(link(page, 1)).toHaveAccessibleName(/to 1 target sentence, confirmed$/)
  await expect(link(page, 2)).toBeFocused()
  await expect(listed).toHaveCount(1)
  await undo(page, 'confirmation')
  await expect(link(page, 1)).toBeFocused()
  await expect(listed).toHaveCount(2)
})

test('the rest is realigned around what was worked on, with its history', async ({ page }) => {
  await newReview(page, SOURCE, TARGET)
  await typeAtEnd(page, ' At last.')
  await page.keyboard.press('Escape')
  await openLinks(page)
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const before = await sentences(page)
  await focusLink(page, 4)
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('Moved from 4 to 5').first()).toBeVisible()
  await page.keyboard.press('Shift+L')
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+L')
  await expect(page.getByText('Link 5 is no longer confirmed').first()).toBeVisible()
  await untilSaved(page)

  await page.keyboard.press('Shift+T')
  const dialog = page.getByRole('dialog', { name: 'Realign the rest' })
  await expect(dialog.getByText('1 place would change.').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(link(page, 5)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Shift+T')
  await dialog.getByRole('button', { name: 'Realign' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => sentences(page)).toEqual(before)
  await page.keyboard.press('Escape')
  await expect(targetOf(row(page, 1))).toHaveText('On Monday 120 boats arrived in Kiel. At last.')
  await page.keyboard.press('Home')
  await expect(page.getByRole('complementary').getByText('2 revisions').first()).toBeVisible()
})

async function openLinks(page: Page) {
  await page.keyboard.press('t')
  await expect(page.getByRole('grid', { name: 'Links between source and target' })).toBeVisible()
  await expect(page).toHaveURL(/view=links/)
}

function link(page: Page, number: number): Locator {
  return page.getByRole('row', { name: new RegExp(`^Link ${number}:`) })
}

async function focusLink(page: Page, number: number) {
  await page.keyboard.press('Home')
  for (let n = 1; n < number; n += 1) await page.keyboard.press('j')
  await expect(link(page, number)).toHaveAttribute('aria-current', 'true')
}

async function undo(page: Page, what: string) {
  await page.keyboard.press('u')
  await expect(page.getByText(`Undone: ${what}`).first()).toBeVisible()
}

/** What both sides of every link say, line by line. */
async function sentences(page: Page): Promise<string[]> {
  const links = await page.getByRole('row', { name: /^Link \d+:/ }).all()
  return Promise.all(
    links.map(async (one) => {
      const cells = one.getByRole('gridcell')
      return `${await cells.first().innerText()} | ${await cells.last().innerText()}`
    }),
  )
}

/** Where a word begins on the screen: what a click there must hit. */
async function placeOf(within: Locator, word: string): Promise<{ x: number; y: number }> {
  return within.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const { left, top, height } = range.getBoundingClientRect()
      return { x: left + 1, y: top + height / 2 }
    }
    throw new Error(`no ${wanted}`)
  }, word)
}

async function clickBefore(page: Page, within: Locator, word: string) {
  const { x, y } = await placeOf(within, word)
  await page.mouse.click(x, y)
}

/** Takes a sentence by its grip, at its beginning, and lets it go over a link; or presses a key first. */
async function dragSentence(page: Page, words: string, onto: Locator, key?: string) {
  const grip = page
    .getByRole('gridcell')
    .filter({ hasText: words })
    .getByTitle('Drag to the link above or below')
    .first()
  await grip.hover()
  await page.mouse.down()
  const box = await onto.boundingBox()
  if (!box) throw new Error('nothing to let go over')
  await page.mouse.move(box.x + 200, box.y + box.height / 2, { steps: 4 })
  if (key !== undefined) await page.keyboard.press(key)
  await page.mouse.up()
}
