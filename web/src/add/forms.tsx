import { type DragEvent, type FormEvent, useState } from 'react'
import { base64Of, type Handed } from './adding.ts'

interface WayProps {
  readonly busy: boolean
  readonly hand: (handed: Handed) => void
}

/** A text that is pasted, with what is known of it. */
export function Paste({ busy, hand }: WayProps) {
  const [known, setKnown] = useState<Readonly<Record<string, string>>>({})
  const text = known.text ?? ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    hand({ texts: [Object.fromEntries(Object.entries(known).filter(([, value]) => value.trim() !== ''))] })
  }
  const field = (key: string, name: string, hint: string) => (
    <label className="filter">
      <span>{name}</span>
      <input
        type="text"
        value={known[key] ?? ''}
        placeholder={hint}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => setKnown({ ...known, [key]: event.target.value })}
      />
    </label>
  )
  return (
    <form onSubmit={submit} aria-label="Paste a report">
      <h2>Paste a text</h2>
      <label className="filter">
        <span>The report</span>
        <textarea
          rows={9}
          value={text}
          placeholder="The whole text, as it was published"
          onChange={(event) => setKnown({ ...known, text: event.target.value })}
        />
      </label>
      <div className="known">
        {field('outlet', 'Outlet', 'who published it')}
        {field('published', 'Day', '2016-07-19')}
        {field('title', 'Title', '')}
        {field('url', 'Address', 'https://…')}
      </div>
      <button type="submit" disabled={busy || text.trim() === ''}>
        Read it
      </button>
    </form>
  )
}

/** Files that are chosen or dropped. */
export function Files({ busy, hand }: WayProps) {
  const [over, setOver] = useState(false)
  const take = async (files: FileList | null) => {
    if (files === null || files.length === 0) return
    hand({
      files: await Promise.all([...files].map(async (file) => ({ name: file.name, base64: await base64Of(file) }))),
    })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files)
  }
  return (
    <section aria-label="Files">
      <h2>Files</h2>
      <label
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span>
          <b>Drop files here, or choose them</b>
          <small>.txt, .md, .html, .pdf, or .jsonl with one report a line; at most 500 files and 36 MB at once</small>
        </span>
        <input
          type="file"
          multiple
          disabled={busy}
          accept=".txt,.md,.html,.htm,.pdf,.jsonl,.ndjson"
          onChange={(event) => void take(event.target.files)}
        />
      </label>
    </section>
  )
}

/** The address of a page or of a feed. */
export function Web({ busy, hand, follow }: WayProps & { readonly follow: (address: string) => void }) {
  const [address, type] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    hand({ addresses: [address.trim()] })
  }
  const isAddress = /^https?:\/\/./.test(address.trim())
  return (
    <form onSubmit={submit} aria-label="From the web">
      <h2>From the web</h2>
      <label className="filter">
        <span>Address of a page, or of a feed (RSS, Atom)</span>
        <input
          type="url"
          value={address}
          placeholder="https://example.org/feed.xml"
          maxLength={500}
          autoComplete="off"
          onChange={(event) => type(event.target.value)}
        />
      </label>
      <span className="feed-ways">
        <button type="submit" disabled={busy || !isAddress}>
          Fetch it
        </button>
        <button type="button" disabled={!isAddress} onClick={() => follow(address.trim())}>
          Follow this feed
        </button>
      </span>
      <p className="hint">
        A feed gives its entries of now, up to 200. Follow it, and what is new is fetched about once an hour.
      </p>
    </form>
  )
}
