import assert from 'node:assert/strict'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Nothing that axe knows is wrong with the page as it stands. */
export async function withoutAxeViolations(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const told = violations.map((v) => {
    const nodes = v.nodes.map((n) => n.html).join(' ')
    return `${what}: ${v.id} ${nodes.slice(0, 400)}`
  })
  assert.deepEqual(told, [])
}

/** The state passes axe in light and dark, wide and at 400 px, and is kept as a picture where one is asked for. */
export async function looks(page: Page, state: string, wholePage = true): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 900 })
      await withoutAxeViolations(page, `${state} ${colorScheme} ${width}`)
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
      assert.ok(wide <= width, `${state} is ${wide} px wide at ${width}`)
      const shots = process.env.REDRESS_SHOTS
      if (shots)
        await page.screenshot({ path: join(shots, `${state}-${colorScheme}-${width}.png`), fullPage: wholePage })
    }
  }
  await page.emulateMedia({ colorScheme: null })
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Goes on by the Tab key until what is called so has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 90; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<string>(
      "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()",
    )
    if (focused === name) return
  }
  assert.fail(`no way by keyboard to ${name}`)
}
