import { useEffect } from 'react'

/** The heading, and the same in the tab. `tab` takes its place there where the heading holds a name. */
export function PageTitle({ children, tab }: { children: React.ReactNode; tab: string }) {
  useEffect(() => {
    document.title = `${tab}, Redress`
  }, [tab])
  return <h1>{children}</h1>
}
