/**
 * Scrolls sideways by itself where the window is narrow, also by keyboard, so that the page does not. A `tall` one stays
 * within the window, so that its head stays in sight.
 */
export function Wide({ label, tall = false, children }: { label: string; tall?: boolean; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={tall ? 'wide tall' : 'wide'} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
