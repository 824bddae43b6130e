import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { activeRow, editor, newReview, row, targetOf, untilSaved } from './support/review'
import { diary } from './support/texts'

for (const { name, steps, text } of [
  { name: 'Japanese', steps: ['に', 'にほ', 'にほん', '日本', '日本語'], text: '日本語' },
  { name: 'Chinese', steps: ['z', 'zh', 'zhong', 'zhong w', '中文'], text: '中文' },
]) {
  test(`${name} is composed in the editor, and no key of ours fires`, async ({ page }) => {
    const { source, target } = diary(6)
    await newReview(page, source, target)
    await page.keyboard.press('Enter')
    await expect(editor(page)).toBeFocused()
    await page.keyboard.press('Control+End')
    const session = await page.context().newCDPSession(page)
    for (const step of steps) {
      await compose(session, step)
      await expect(editor(page)).toContainText(step)
    }
    // The input method takes these for itself: to choose, to accept, to give up a candidate.
    for (const key of ['Enter', 'Escape', 'j', 'a', 'ArrowDown']) await composingKey(page, key)
    await expect(activeRow(page)).toHaveAccessibleName('Segment 1, not reviewed')
    await expect(editor(page)).toContainText(steps.at(-1) ?? '')
    await session.send('Input.insertText', { text })
    await expect(editor(page)).toHaveText(new RegExp(`entlang\\.${text}$`))
    // Again, in the middle of words that are marked as changed.
    await page.keyboard.press('ArrowLeft')
    await compose(session, text)
    await timersComeLate(page)
    await session.send('Input.insertText', { text })
    await page.keyboard.press('Control+Enter')
    await expect(row(page, 1)).toHaveAccessibleName('Segment 1, approved')
    await untilSaved(page)
    const whole = text.slice(0, -1) + text + text.slice(-1)
    await expect(targetOf(row(page, 1))).toContainText(`entlang.${whole}`)
    const id = /documents\/([^/]+)/.exec(page.url())?.[1] ?? ''
    const answer = await page.request.get(`/api/v1/documents/${id}/actions?since=0`)
    const { actions } = (await answer.json()) as { actions: { label: string; author: string }[] }
    expect(actions).toMatchObject([{ label: 'approve', author: 'local' }])
  })
}

async function compose(session: CDPSession, text: string): Promise<void> {
  const end = text.length
  await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
}

/** As on a busy computer: keys are heard before the timers that were set before them. */
async function timersComeLate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const later = window.setTimeout.bind(window)
    window.setTimeout = ((run: () => void, ms = 0) => later(run, ms + 300)) as typeof setTimeout
  })
}

/** A key as the page is told of it while an input method has it. */
async function composingKey(page: Page, key: string): Promise<void> {
  await page.evaluate((pressed) => {
    const how = { key: pressed, keyCode: 229, isComposing: true, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', how))
  }, key)
}
