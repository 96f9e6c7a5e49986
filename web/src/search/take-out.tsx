import { useState } from 'react'
import { useFormats } from '../api/record.ts'
import type { Filter } from './filter.ts'

/** The ways to take what is listed along, each with what it loses. */
export function TakeOut({ filter }: { readonly filter: Filter }) {
  const [open, setOpen] = useState(false)
  const { data } = useFormats(open)
  const query = new URLSearchParams(filter as Record<string, string>).toString()
  return (
    <details className="takeout" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Download these</summary>
      <dl>
        {data?.formats.map(({ format, title, loses }) => (
          <div key={format}>
            <dt>
              <a href={`/api/export/${format}${query === '' ? '' : `?${query}`}`} download>
                {title}
              </a>
            </dt>
            {loses.map((loss) => (
              <dd key={loss}>{loss}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}
