import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from './api/ask.ts'
import { fetchFirstView } from './api/record.ts'
import { App } from './app.tsx'
import { filterOf } from './search/filter.ts'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 1 && error instanceof Refused && error.code === 'web/unreachable',
    },
  },
})

/** So long, in ms, the overview waits for its first answers, which makes it once instead of twice; then it shows that they are coming. */
const PATIENCE = 200

async function firstAnswers(): Promise<void> {
  const answers = fetchFirstView(client, filterOf(new URLSearchParams(location.search)))
  await Promise.race([answers, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
}

async function show(root: HTMLElement): Promise<void> {
  if (location.pathname === '/') await firstAnswers()
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root !== null) void show(root)
