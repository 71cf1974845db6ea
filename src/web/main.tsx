import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import './look/tokens.css'
import './look/elements.css'
import './look/frame.css'
import './look/findings.css'
import './look/matrix.css'
import './look/facts.css'
import './look/chronology.css'
import './look/reader.css'
import './look/dialogs.css'
import './look/evidence.css'
import './look/find.css'
import './look/work.css'
import './look/matters.css'
import './look/intake.css'
import './look/damages.css'
import './look/papers.css'
import './look/narrow.css'
import './look/motion.css'
import './look/print.css'
import { Chronology } from './pages/chronology/chronology.tsx'
import { Claim } from './pages/claims/claim.tsx'
import { Claims } from './pages/claims/claims.tsx'
import { Courts } from './pages/courts.tsx'
import { Damages } from './pages/damages.tsx'
import { DocumentPage } from './pages/document-page.tsx'
import { Evidence } from './pages/evidence.tsx'
import { Intake } from './pages/intake/intake.tsx'
import { Law } from './pages/law.tsx'
import { NoSuchPage } from './pages/no-such-page.tsx'
import { Overview } from './pages/overview.tsx'
import { Papers } from './pages/papers.tsx'
import { People } from './pages/people/people.tsx'
import { ThisMatter } from './pages/this-matter.tsx'
import { Shell } from './parts/frame/shell.tsx'
import { showStoredView } from './parts/view-choice.ts'

showStoredView()
// The page's policy lets no text become code; schemas are then read step by step.
z.config({ jitless: true })

const root = createRootRoute({ component: Shell })
const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: Overview }),
  createRoute({ getParentRoute: () => root, path: '/evidence', component: Evidence }),
  createRoute({
    getParentRoute: () => root,
    path: '/evidence/$document/$page',
    /** Where a passage begins on the page. */
    validateSearch: ({ at }: Record<string, unknown>): { at?: number } => (typeof at === 'number' ? { at } : {}),
    component: DocumentPage,
  }),
  createRoute({ getParentRoute: () => root, path: '/chronology', component: Chronology }),
  createRoute({ getParentRoute: () => root, path: '/claims', component: Claims }),
  createRoute({ getParentRoute: () => root, path: '/claims/$claim', component: Claim }),
  createRoute({ getParentRoute: () => root, path: '/people', component: People }),
  createRoute({ getParentRoute: () => root, path: '/intake', component: Intake }),
  createRoute({ getParentRoute: () => root, path: '/damages', component: Damages }),
  createRoute({ getParentRoute: () => root, path: '/papers', component: Papers }),
  createRoute({ getParentRoute: () => root, path: '/courts', component: Courts }),
  createRoute({ getParentRoute: () => root, path: '/law', component: Law }),
  createRoute({ getParentRoute: () => root, path: '/matter', component: ThisMatter }),
])
const router = createRouter({ routeTree: routes, scrollRestoration: true, defaultNotFoundComponent: NoSuchPage })
declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 60_000, refetchOnWindowFocus: false } },
})
const place = document.getElementById('root')
if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
