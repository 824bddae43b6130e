import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { importByHttp } from './support/http'
import { activeRow, editor, row, typeAtEnd, untilSaved, untilUsable } from './support/review'

const SOURCE = 'Der Prahm liegt am Steg.\n\nDer Steg ist neu.\n\nAbends kommt der Prahm zurück.'
const TARGET =
  'The skerpling lies at the bridge.\n\nThe bridge  is new.\n\nIn the evening the skerpling comes back.'

test('a word is right for oneself, then for the project, where it is open too', async ({
  page,
  browser,
  baseURL,
}) => {
  const { document } = await newProject(baseURL)
  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  for (const one of [page, other]) {
    await one.goto(`/documents/${document}/review`)
    await untilUsable(one)
    await showHints(one)
    await expect(unknown(row(one, 1))).toHaveCount(1)
    await expect(unknown(row(one, 3))).toHaveCount(1)
  }

  await test.step('one’s own word vanishes everywhere here, and nowhere else', async () => {
    await openCard(page)
    await card(page).getByRole('button', { name: 'Add to my dictionary' }).click()
    await expect(page.getByText('“skerpling” is in your dictionary').first()).toBeVisible()
    await expect(unknown(page.locator('body'))).toHaveCount(0)
    await typeAtEnd(page, '')
    await page.keyboard.press('Backspace')
    await page.keyboard.type(' or gribblick.')
    await expect(unknown(activeRow(page))).toHaveCount(1)
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.press('q')
    await expect(unknown(activeRow(page))).toHaveCount(0)
    await expect(editor(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await untilSaved(page)
    await expect(unknown(row(other, 3))).toHaveCount(1)
    await page.reload()
    await untilUsable(page)
    await expect(lines(row(page, 2))).toHaveCount(1)
    await expect(unknown(page.locator('body'))).toHaveCount(0)
  })

  await test.step('the project’s word is right for all, and undo takes it out again', async () => {
    // The colleague's text has come and is checked: a key would find nothing in it before.
    await expect(unknown(row(other, 1))).toHaveCount(2)
    await openCard(other)
    await other.keyboard.press('Shift+Q')
    await expect(unknown(row(other, 3))).toHaveCount(0)
    await activeRow(other).focus()
    await other.keyboard.press('u')
    await expect(other.getByText('no longer in the project’s dictionary').first()).toBeVisible()
    await expect(unknown(row(other, 3))).toHaveCount(1)
  })
  await other.context().close()
})

test('a check that a colleague switches off leaves an open page', async ({
  page,
  browser,
  baseURL,
}) => {
  const { document, project } = await newProject(baseURL)
  await page.goto(`/documents/${document}/review`)
  await untilUsable(page)
  await expect(lines(row(page, 2))).toHaveCount(1)
  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await other.goto(`/settings/checks?project=${encodeURIComponent(project)}`)
  await other.getByRole('searchbox', { name: 'Find a check' }).fill('doubled space')
  const switches = other.getByRole('checkbox', { name: 'Doubled space', exact: true })
  await switches.click()
  await expect(lines(row(page, 2))).toHaveCount(0)
  await row(page, 2).click()
  await typeAtEnd(page, '  Twice.')
  await page.waitForTimeout(500)
  await expect(lines(activeRow(page))).toHaveCount(0)
  await switches.click()
  await expect(lines(activeRow(page))).toHaveCount(2)
  await other.context().close()
})

test('the checks of a project are set on a page of their own', async ({ page, baseURL }) => {
  const { document } = await newProject(baseURL)
  await page.goto(`/documents/${document}/review`)
  await untilUsable(page)
  await page.keyboard.press('w')
  await page.getByRole('link', { name: 'Checks of this project…' }).click()

  await test.step('each check is shown with what has come of it', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Checks' })).toBeVisible()
    const spaces = page.getByRole('row', { name: /^Doubled space/ })
    await expect(spaces.getByRole('checkbox')).toBeChecked()
    // The figures are of the time of loading, and the server may still be checking the document then.
    await expect(async () => {
      await page.reload()
      await expect(spaces.getByRole('cell').first()).toHaveText(/1/, { timeout: 2000 })
    }).toPass({ timeout: 30_000 })
    await isClean(page)
  })

  await test.step('a wrong line is named, and nothing is lost', async () => {
    await page.getByRole('tab', { name: 'Phrases, terms, words' }).click()
    const terms = page.getByRole('textbox', { name: 'Terms, one a line' })
    await terms.fill('Steg\tjetty\nnothing else')
    await page.getByRole('button', { name: 'Save the lists' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Line 2' })).toBeVisible()
    await expect(terms).toBeFocused()
    await expect(terms).toHaveAttribute('aria-invalid', 'true')
    await isClean(page)
    await page.getByRole('link', { name: 'Memory' }).first().click()
    const question = page.getByRole('alertdialog', { name: 'Leave without saving?' })
    await question.getByRole('button', { name: 'Stay here' }).click()
    await expect(terms).toHaveValue('Steg\tjetty\nnothing else')
    await terms.fill('Steg\tjetty')
    await page.getByRole('button', { name: 'Save the lists' }).click()
    await expect(page.getByText('The lists are saved').first()).toBeVisible()
  })

  await test.step('and holds in the document', async () => {
    await page.goto(`/documents/${document}/review`)
    await untilUsable(page)
    await activeRow(page).focus()
    await page.keyboard.press('w')
    const panel = page.getByRole('complementary', { name: 'About this segment' })
    await expect(panel.getByRole('button', { name: /^Terms/ })).toBeVisible()
    await page.keyboard.press('.')
    await expect(activeRow(page)).toContainText('jetty')
  })
})

async function newProject(baseURL: string | undefined) {
  const project = `Harbour ${crypto.randomUUID().slice(0, 8)}`
  const options = { sourceLang: 'de', targetLang: 'en', project }
  return { project, document: await importByHttp(baseURL ?? '', SOURCE, TARGET, options) }
}

/** Unknown words are hints, which the keys go to while the panel shows them. */
async function showHints(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('interlinear.hints', 'on'))
}

async function openCard(page: Page): Promise<void> {
  await activeRow(page).focus()
  await page.keyboard.press(',')
  await expect(card(page)).toBeVisible()
}

function card(page: Page): Locator {
  return activeRow(page).getByRole('region', { name: 'Spelling' })
}

function lines(within: Locator): Locator {
  return within.locator('.target-side .finding-line')
}

function unknown(within: Locator): Locator {
  return lines(within).filter({ hasText: /^(skerpling|gribblick)$/ })
}

async function isClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}
