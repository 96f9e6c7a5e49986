import type { Timeline } from '../../../src/model/overview.ts'
import { counted, dateWords } from '../../../src/publish/phrases.ts'
import { binDate, type Stretch } from './strip.ts'

/** How high the strip is, in pixels. */
const HEIGHT = 56

interface BarsProps {
  readonly timeline: Timeline
  readonly chosen: Stretch | null
  /** The bin under the pointer. */
  readonly pointed: number | null
}

/** The bars: solid what is surely of a bin, pale above it what may be. Two paths and two veils, so that brushing over them draws nothing anew. */
export function Bars({ timeline, chosen, pointed }: BarsProps) {
  const { sure, vague } = timeline
  const most = Math.max(1, ...sure.map((count, at) => count + (vague[at] ?? 0)))
  const height = (count: number) => (count === 0 ? 0 : Math.max(1, (count / most) * HEIGHT))
  const share = (bin: number) => `${(bin / sure.length) * 100}%`
  return (
    <>
      <svg viewBox={`0 0 ${sure.length} ${HEIGHT}`} preserveAspectRatio="none" height={HEIGHT} aria-hidden="true">
        <path className="sure" d={sure.map((count, at) => bar(at, 0, height(count))).join('')} />
        <path className="vague" d={vague.map((count, at) => bar(at, height(sure[at] ?? 0), height(count))).join('')} />
      </svg>
      {chosen !== null && (
        <>
          <i className="veil" style={{ left: 0, width: share(chosen[0]) }} />
          <i className="veil" style={{ left: share(chosen[1] + 1), right: 0 }} />
        </>
      )}
      {pointed !== null && (
        <>
          <i className="room" style={{ left: share(pointed), width: share(1) }} />
          <span
            className={pointed > sure.length / 2 ? 'readout before' : 'readout'}
            style={{ left: share(pointed + 0.5) }}
            aria-hidden="true"
          >
            {binWords(timeline, pointed)}
          </span>
        </>
      )}
    </>
  )
}

/** A bar of a bin as a piece of a path, from a foot upwards. */
const bar = (at: number, foot: number, height: number): string =>
  height === 0 ? '' : `M${at + 0.08} ${HEIGHT - foot}v${-height}h.84v${height}z`

/** What a bin has, in words. */
function binWords(timeline: Timeline, at: number): string {
  const vague = Math.round((timeline.vague[at] ?? 0) * 10) / 10
  const sure = counted(timeline.sure[at] ?? 0, 'incident')
  return `${dateWords(binDate(timeline, at))}: ${sure}${vague > 0 ? ` and a share of others dated less exactly (${vague})` : ''}`
}
