import { chromium, type CDPSession, type Page } from 'playwright'
import { CHROMIUM_ARGS, chromiumPath } from '../tooling/browser.mjs'
import { percentile, report } from './figures'
import { startServer } from './server'
import { parallelTexts } from './texts'

const ROUNDS = { opens: 5, scrollMs: 6_000, keys: 120, approvals: 100 }

/** Approvals after which the heap is weighed. */
const WEIGHED = [100, 300, 500]

/** How long the server takes over an action, in milliseconds: what is sent waits so long on the way. */
const SERVER_MS = 300

/**
 * How fast the review screen of a long document is, in headless Chromium on a production build.
 *
 * Time to first usable row: from the start of the navigation to the mark that the workbench sets
 * once its rows answer to keys. Scroll: times between frames while the wheel turns. A key: script
 * time of the events of one typed character, from a trace, and its Event Timing duration, which
 * counts in steps of 8 ms; the live diff is on, and so are the authors of the words. Approval: from
 * the key to the frame in which the next row is active, while each answer of the server is 300 ms late. Heap: what is in use after a
 * forced collection, before any approval and after 100, 300 and 500.
 */
export async function benchReviewScreen(segments: number): Promise<void> {
  const server = await startServer()
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
  try {
    const address = `${server.url}/documents/${await importDocument(server.url, segments)}/review`
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const ready: number[] = []
    for (let n = 0; n < ROUNDS.opens; n++) ready.push(await open(page, address))
    const frames = await scroll(page)
    await open(page, address)
    await page.route('**/actions', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, SERVER_MS))
      await route.continue()
    })
    const session = await page.context().newCDPSession(page)
    await page.evaluate(watchActiveRow)
    const heap = [await heapOf(session)]
    for (const count of WEIGHED) {
      await approve(page, count)
      await untilSent(page)
      heap.push(await heapOf(session))
    }
    const approvals = (await rowTimes(page)).slice(0, ROUNDS.approvals)
    const keys = await type(page)
    report(`review-screen, ${segments} segments`, [
      {
        name: 'first usable row, median of 5 openings',
        value: percentile(ready, 0.5),
        unit: 'ms',
        bar: 1000,
      },
      { name: 'first usable row, slowest', value: Math.max(...ready), unit: 'ms' },
      {
        name: 'scroll, time between frames, p95',
        value: percentile(frames, 0.95),
        unit: 'ms',
        bar: 17,
      },
      { name: 'key, script time, p50', value: percentile(keys.script, 0.5), unit: 'ms' },
      { name: 'key, script time, p95', value: percentile(keys.script, 0.95), unit: 'ms', bar: 8 },
      {
        name: 'key, Event Timing duration, p95',
        value: percentile(keys.duration, 0.95),
        unit: 'ms',
        bar: 24,
      },
      { name: 'approve to next row ready, p50', value: percentile(approvals, 0.5), unit: 'ms' },
      {
        name: 'approve to next row ready, p95',
        value: percentile(approvals, 0.95),
        unit: 'ms',
        bar: 50,
      },
      ...heap.map((value, n) => ({
        name: `heap in use after ${[0, ...WEIGHED][n] ?? 0} approvals`,
        ...{ value, unit: 'MB' },
      })),
    ])
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function importDocument(url: string, segments: number): Promise<string> {
  const { source, target } = parallelTexts(segments)
  const form = new FormData()
  form.set('source', new File([source], 'log.en.txt'))
  form.set('target', new File([target], 'log.de.txt'))
  form.set('options', JSON.stringify({ sourceLang: 'en', targetLang: 'de', title: 'Harbour log' }))
  const started = performance.now()
  const response = await fetch(`${url}/api/v1/documents`, {
    method: 'POST',
    headers: { origin: url },
    body: form,
  })
  const last = (await response.text()).trim().split('\n').at(-1) ?? ''
  const done = JSON.parse(last) as { document?: string; segments?: number }
  if (!done.document) throw new Error(`The import failed: ${last}`)
  console.error(
    `imported ${done.segments} segments in ${Math.round(performance.now() - started)} ms`,
  )
  return done.document
}

async function open(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  const outline = page.waitForResponse(/\/outline$/)
  await page.goto(address, { waitUntil: 'commit' })
  const usable = await page.waitForFunction(
    () => performance.getEntriesByName('interlinear:usable')[0]?.startTime,
  )
  const time = (await usable.jsonValue()) ?? NaN
  // The rows that follow are work of the page too; what is measured next must not share its time.
  await (await outline).finished()
  await page.waitForTimeout(1500)
  return time
}

async function scroll(page: Page): Promise<number[]> {
  await page.mouse.move(500, 450)
  await page.evaluate(() => {
    const times: number[] = []
    const step = (time: number) => {
      times.push(time)
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
    Object.assign(window, { frameTimes: times })
  })
  const end = Date.now() + ROUNDS.scrollMs
  while (Date.now() < end) {
    await page.mouse.wheel(0, 160)
    await page.waitForTimeout(16)
  }
  const times = await page.evaluate(
    () => (window as unknown as { frameTimes: number[] }).frameTimes,
  )
  return times.slice(1).map((time, n) => time - (times[n] ?? time))
}

/** Approves until so many were, each when the one before it has been drawn. */
async function approve(page: Page, until: number): Promise<void> {
  for (let n = (await rowTimes(page)).length; n < until; n++) {
    await page.keyboard.press('a')
    await page.waitForFunction(
      (count) => (window as unknown as { rowTimes: number[] }).rowTimes.length > count,
      n,
    )
    await page.waitForTimeout(60)
  }
}

/** Times, in the page's own clock, from the keydown to the frame after the active row has changed. */
function rowTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { rowTimes: number[] }).rowTimes)
}

async function untilSent(page: Page): Promise<void> {
  await page
    .getByRole('banner')
    .getByText(/^Saved/)
    .first()
    .waitFor({ timeout: 600_000 })
}

/** Megabytes of script objects that are still reachable. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}

function watchActiveRow(): void {
  const rowTimes: number[] = []
  let pressed = 0
  const active = () =>
    document.querySelector('[role="row"][aria-current="true"]')?.getAttribute('aria-label')
  let before = active()
  addEventListener('keydown', () => (pressed = performance.now()), { capture: true })
  new MutationObserver(() => {
    const now = active()
    if (!now || now === before || !pressed) return
    before = now
    const since = pressed
    pressed = 0
    requestAnimationFrame(() => setTimeout(() => rowTimes.push(performance.now() - since)))
  }).observe(document.body, { subtree: true, childList: true, attributes: true })
  Object.assign(window, { rowTimes })
}

async function type(page: Page): Promise<{ script: number[]; duration: number[] }> {
  await page.keyboard.press('b')
  await page.waitForSelector('.author-legend .author-facts')
  await page.waitForTimeout(1000)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.ProseMirror:focus')
  await page.keyboard.type('warm up ')
  await page.evaluate(watchEventTiming)
  const trace = await page.context().newCDPSession(page)
  const script = await traced(trace, async () => {
    for (let n = 0; n < ROUNDS.keys; n++) {
      await page.keyboard.press(n % 6 === 5 ? 'Space' : 'e')
      await page.waitForTimeout(50)
    }
  })
  const duration = await page.evaluate(
    () => (window as unknown as { eventTimes: number[] }).eventTimes,
  )
  return { script, duration: [...duration, ...unreported(duration.length)] }
}

function unreported(reported: number): number[] {
  return Array.from({ length: Math.max(0, ROUNDS.keys - reported) }, () => 8)
}

/** Keeps the duration of each key event; those under 16 ms are not reported by browsers and count as 8. */
function watchEventTiming(): void {
  const eventTimes: number[] = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'keydown') eventTimes.push(entry.duration)
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  Object.assign(window, { eventTimes })
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  readonly tid: number
  readonly args: { readonly data?: { readonly type?: string } }
}

/** Script time in ms of each key press while `work` runs: its event handlers and their microtasks. */
async function traced(session: CDPSession, work: () => Promise<void>): Promise<number[]> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  )
  const categories = 'devtools.timeline,v8.execute,disabled-by-default-devtools.timeline'
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories })
  await work()
  const complete = new Promise<void>((resolve) =>
    session.once('Tracing.tracingComplete', () => resolve()),
  )
  await session.send('Tracing.end')
  await complete
  return scriptTimes(events)
}

const KEY_EVENTS = ['keydown', 'keypress', 'beforeinput', 'input', 'keyup']

function scriptTimes(events: readonly TraceEvent[]): number[] {
  const complete = events.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts)
  const isKey = (event: TraceEvent) =>
    event.name === 'EventDispatch' && KEY_EVENTS.includes(event.args.data?.type ?? '')
  const starts = complete.filter((event) => isKey(event) && event.args.data?.type === 'keydown')
  return starts.map((start, n) => {
    const until = starts[n + 1]?.ts ?? Infinity
    const own = complete.filter(
      (event) =>
        event.tid === start.tid &&
        event.ts >= start.ts &&
        event.ts < until &&
        (isKey(event) || event.name === 'RunMicrotasks' || event.name === 'FunctionCall'),
    )
    return outermost(own).reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000
  })
}

/** Nested events would count twice: keeps those that no earlier one contains. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = -1
  return events.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false
    end = ts + dur
    return true
  })
}
