import { useEffect, useRef } from 'react'
import type { Span } from '../../../src/model/span.ts'
import { Link } from '../parts/link.tsx'
import type { Found, Layer } from './layers.ts'

interface TextProps {
  readonly pieces: readonly Found[]
  readonly shown: ReadonlySet<Layer>
  readonly marked: Span | null
  readonly lang: string | null
  readonly addressOf: (at: Span) => string
  readonly point: (at: Span | null) => void
}

/** The text of a report as text, what was found in it underlined; pointing at it shows why, following it marks it. */
export function LayeredText({ pieces, shown, marked, lang, addressOf, point }: TextProps) {
  const at = useRef<HTMLDivElement>(null)
  const stretch = `${marked?.start}-${marked?.end}`
  useEffect(() => {
    if (stretch !== 'undefined-undefined') at.current?.querySelector('.is-marked')?.scrollIntoView({ block: 'center' })
  }, [stretch])
  const isMarked = (piece: Span) => marked !== null && marked.start <= piece.start && piece.end <= marked.end
  return (
    <div className="text layered" lang={lang ?? undefined} ref={at} onPointerLeave={() => point(null)}>
      {pieces.map((piece) => {
        const classes = [
          ...piece.layers.filter((layer) => shown.has(layer)).map((layer) => `in-${layer}`),
          ...(piece.leftover ? ['leftover'] : []),
          ...(isMarked(piece) ? ['is-marked'] : []),
        ].join(' ')
        if (classes === '') return <span key={piece.start}>{piece.text}</span>
        if (!piece.layers.some((layer) => shown.has(layer)))
          return (
            <span key={piece.start} className={classes}>
              {piece.text}
            </span>
          )
        return (
          <Link
            key={piece.start}
            className={classes}
            to={addressOf(innermost(piece))}
            onPointerEnter={() => point(piece)}
            onFocus={() => point(piece)}
            onBlur={() => point(null)}
          >
            {piece.text}
          </Link>
        )
      })}
    </div>
  )
}

/** The shortest claim at a piece, which is what it shows most exactly; else the piece itself. */
function innermost({ start, end, claims }: Found): Span {
  const [shortest] = [...claims].sort((a, b) => a.end - a.start - (b.end - b.start))
  return shortest === undefined ? { start, end } : { start: shortest.start, end: shortest.end }
}
