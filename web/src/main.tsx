import '@fontsource-variable/inter/wght.css'
import '@fontsource/source-serif-4/400.css'
import '@fontsource/source-serif-4/400-italic.css'
import '@fontsource/source-serif-4/600.css'
import './style/tokens.css'
import './style/base.css'
import './style/overview.css'
import './style/dossier.css'
import './style/lineage.css'
import './style/report.css'
import './style/reading.css'
import './style/find.css'
import './style/pages.css'
import './style/judging.css'
import './style/print.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from './api/ask.ts'
import { App } from './app.tsx'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 1 && error instanceof Refused && error.code === 'web/unreachable',
    },
  },
})

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
