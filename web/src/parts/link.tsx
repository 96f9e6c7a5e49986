import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { go } from '../router.ts'

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string
}

/** A link within this page: an ordinary one to open in a new tab or copy, a quick one to click. */
export function Link({ to, ...rest }: LinkProps) {
  const click = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to)
  }
  return <a href={to} onClick={click} {...rest} />
}
