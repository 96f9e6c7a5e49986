import { useState } from 'react'

/** A button that copies a text and says so. */
export function Copy({ text, name }: { readonly text: () => string | Promise<string>; readonly name: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(await text())
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <button type="button" onClick={copy}>
      {copied ? 'Copied' : name}
    </button>
  )
}
