import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Feed } from '../../../src/model/feed.ts'
import { counted, dateWords } from '../../../src/publish/phrases.ts'
import { change } from '../api/change.ts'
import { useFeeds } from '../api/record.ts'
import { Trouble } from '../parts/trouble.tsx'

/** What of a feed the page is told. */
export type Followed = Omit<Feed, 'etag' | 'modified' | 'seen'>

/** Changes which feeds are followed, or asks one now, and shows how they are after it. */
export function useFeedChange() {
  const client = useQueryClient()
  const [error, setError] = useState<Error | null>(null)
  const act = async (method: 'POST' | 'DELETE', path: string, address: string) => {
    setError(null)
    try {
      client.setQueryData(['feeds'], await change(path, { address }, method))
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'feeds' })
    } catch (refused) {
      setError(refused as Error)
    }
  }
  return {
    error,
    follow: (address: string) => act('POST', '/api/feeds', address),
    ask: (address: string) => act('POST', '/api/feeds/fetch', address),
    stop: (address: string) => act('DELETE', '/api/feeds', address),
  }
}

/** The feeds that are followed: when each was asked, what came, what failed and why. */
export function Feeds() {
  const { data } = useFeeds()
  const { error, ask, stop } = useFeedChange()
  if (data === undefined || data.feeds.length === 0) return null
  return (
    <section className="told feeds" aria-label="Feeds followed">
      <h2>Feeds you follow</h2>
      <p className="caution">
        While the observatory runs, each is asked about once an hour, and less often after it failed.
      </p>
      {error !== null && <Trouble error={error} />}
      <ol>
        {data.feeds.map((feed) => (
          <OneFeed key={feed.address} feed={feed} ask={ask} stop={stop} />
        ))}
      </ol>
    </section>
  )
}

interface FeedProps {
  readonly feed: Followed
  readonly ask: (address: string) => Promise<void>
  readonly stop: (address: string) => Promise<void>
}

function OneFeed({ feed, ask, stop }: FeedProps) {
  const [asking, setAsking] = useState(false)
  const askNow = async () => {
    setAsking(true)
    await ask(feed.address)
    setAsking(false)
  }
  return (
    <li>
      <span className="when">{feed.asked === null ? 'not asked yet' : momentWords(feed.asked)}</span>
      <span className="what">
        {feed.title ?? feed.address}
        {feed.title !== null && <small>{feed.address}</small>}
        <small role="status">
          {became(feed)} · {counted(feed.stored, 'report')} since {dateWords(feed.since.slice(0, 10))} · next about{' '}
          {momentWords(feed.next)}
        </small>
        {feed.faults.map(({ input, code, detail }) => (
          <small className="why" key={input + code}>
            {input}: {detail} <i>{code}</i>
          </small>
        ))}
        <span className="feed-ways">
          <button type="button" disabled={asking} onClick={askNow}>
            {asking ? 'Asking…' : 'Ask it now'}
          </button>
          <button type="button" onClick={() => stop(feed.address)}>
            Stop following<span className="hidden"> {feed.title ?? feed.address}</span>
          </button>
        </span>
      </span>
    </li>
  )
}

function became({ outcome, news, failures }: Followed): string {
  if (outcome === 'never') return 'about to be asked'
  if (outcome === 'failed') return failures === 1 ? 'could not be had' : `could not be had ${failures} times in a row`
  return news === 0 ? 'nothing new' : `${counted(news, 'new report')}`
}

/** An instant in the time of whoever reads it. */
const momentWords = (instant: string): string =>
  new Date(instant).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
