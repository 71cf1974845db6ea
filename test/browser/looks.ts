import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'

const ofColour = ['color-contrast', 'link-in-text-block']

/** Nothing that axe knows is wrong with the page as it stands, or with its colours alone. */
export async function withoutAxeViolations(
  page: Page,
  what: string,
  { coloursAlone = false }: { readonly coloursAlone?: boolean } = {},
): Promise<void> {
  // The page has no frames; a page of axe's own, and what it found in order, would take as long again.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (coloursAlone
    ? axe.withRules(ofColour)
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  ).analyze()
  const told = violations.map((v) => {
    const nodes = v.nodes.map((n) => n.html).join(' ')
    return `${what}: ${v.id} ${nodes.slice(0, 400)}`
  })
  assert.deepEqual(told, [])
}

/** The state passes axe in light and dark, wide and at 400 px, and is kept as a picture where one is asked for, of a part or the page. */
export async function looks(page: Page, state: string, shown: Locator | boolean = true): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 900 })
      // The dark look has other colours and nothing else of its own.
      await withoutAxeViolations(page, `${state} ${colorScheme} ${width}`, { coloursAlone: colorScheme === 'dark' })
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
      assert.ok(wide <= width, `${state} is ${wide} px wide at ${width}`)
      const shots = process.env.REDRESS_SHOTS
      const path = join(shots ?? '', `${state}-${colorScheme}-${width}.png`)
      if (shots)
        await (typeof shown === 'boolean' ? page.screenshot({ path, fullPage: shown }) : shown.screenshot({ path }))
    }
  }
  await page.emulateMedia({ colorScheme: null })
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Keeps the page as it stands among the pictures of the documents, where they are asked for: `REDRESS_SCREENS=1`. */
export async function screen(page: Page, name: string): Promise<void> {
  if (!process.env.REDRESS_SCREENS) return
  mkdirSync(screens, { recursive: true })
  await page.screenshot({ path: join(screens, `${name}.png`) })
}
const screens = join(import.meta.dirname, '..', '..', 'docs', 'screens')

/** Waits until an expression holds in the page, whose policy lets no text become code of its own. */
export async function until(page: Page, expression: string): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (await page.evaluate<boolean>(expression)) return
    await page.waitForTimeout(50)
  }
  assert.fail(`never: ${expression}`)
}

/** Goes on by the Tab key until what is called so has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 90; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<string>(
      `((at) => at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent)(document.activeElement).trim()`,
    )
    if (focused === name) return
  }
  assert.fail(`no way by keyboard to ${name}`)
}
