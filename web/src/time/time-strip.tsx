import { useMemo } from 'react'
import { lastDay } from '../../../src/model/period.ts'
import type { PointFeature } from '../api/answers.ts'
import { counted, dateWords } from '../parts/phrases.ts'
import { go } from '../router.ts'
import { addressOf, type Filter } from '../search/filter.ts'
import { binsOf } from './bins.ts'

interface StripProps {
  readonly features: readonly PointFeature[]
  readonly filter: Filter
}

/** How many incidents there were in each month or year; a bar narrows the time to itself. */
export function TimeStrip({ features, filter }: StripProps) {
  const { bins, undated } = useMemo(() => binsOf(features.map((each) => each.properties.from)), [features])
  const most = Math.max(1, ...bins.map((bin) => bin.count))
  if (bins.length === 0) return null
  const narrow = (at: string) => go(addressOf({ ...filter, from: at, to: lastDay(at) }))
  return (
    <section className="strip" aria-label="Incidents over time">
      <div style={{ maxWidth: `${bins.length * 3}rem` }}>
        <div className="bars">
          {bins.map((bin) => (
            <button
              key={bin.at}
              type="button"
              className={bin.count === 0 ? 'bar none' : 'bar'}
              disabled={bin.count === 0}
              title={`${dateWords(bin.at)}: ${counted(bin.count, 'incident')}`}
              aria-label={`${dateWords(bin.at)}: ${counted(bin.count, 'incident')}. Show only these.`}
              onClick={() => narrow(bin.at)}
            >
              <i style={{ height: `${bin.count === 0 ? 2 : 10 + (90 * bin.count) / most}%` }} />
            </button>
          ))}
        </div>
        <p className="strip-ends">
          <span>{dateWords(bins[0]?.at ?? '')}</span>
          {undated > 0 && <span>{counted(undated, 'undated incident')} not shown here</span>}
          <span>{dateWords(bins.at(-1)?.at ?? '')}</span>
        </p>
      </div>
    </section>
  )
}
