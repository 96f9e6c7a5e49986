import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { looseDay, publishedDay } from '../../src/collect/published.ts'
import { all, folder, pdf } from './support.ts'

const GOOD = 'Two men were killed in Upper Forde on Monday, the mayor said.'

test('a text file is one report, exactly as it is but for the byte-order mark', async (t) => {
  const at = folder(t, { 'forde.txt': '\ufeff  Two\r\nmen\r\n', 'upper.forde.md': '# Two' })
  const [text, markdown] = await all([at('forde.txt'), at('upper.forde.md')])
  assert.equal(text?.report?.text, '  Two\r\nmen\r\n')
  assert.equal(text?.report?.id, 'forde')
  assert.equal(markdown?.report?.id, 'upper.forde')
  assert.equal(markdown?.report?.text, '# Two')
})

test('JSON Lines give their reports in order, with all that is said of them', async (t) => {
  const given = {
    id: 'a/1',
    text: GOOD,
    title: 'Two killed',
    outlet: 'The Ford Gazette',
    published: '2016-07-05T23:30:00+03:00',
  }
  const lines = [
    { ...given, url: 'https://ford.example/1', lang: 'en-GB' },
    { id: 'b', text: GOOD, title: null, published: '2016-07' },
  ]
  const at = folder(t, { 'r.jsonl': `\ufeff${lines.map((line) => JSON.stringify(line)).join('\r\n\r\n')}` })
  const [first, second] = await all([at('r.jsonl')])
  assert.deepEqual(first?.report, {
    ...given,
    published: '2016-07-05',
    publishedBasis: 'given',
    url: 'https://ford.example/1',
    lang: 'en',
    sourceId: null,
    retrieved: null,
  })
  assert.equal(second?.report?.title, null)
  assert.equal(second?.report?.published, '2016-07')
  assert.equal(second?.input, `${at('r.jsonl')}:3`)
})

test('standard input is JSON Lines, however its bytes are cut', async () => {
  const bytes = Buffer.from(`${JSON.stringify({ id: 'a', text: 'Dār' })}\n${JSON.stringify({ id: 'b', text: GOOD })}`)
  async function* stdin() {
    for (const byte of bytes) yield Uint8Array.of(byte)
  }
  const found = await all(['-'], { stdin: stdin() })
  assert.deepEqual(
    found.map((each) => [each.input, each.report?.text]),
    [
      ['stdin:1', 'Dār'],
      ['stdin:2', GOOD],
    ],
  )
})

test('the language is found where it is not given, and other languages come in too', async (t) => {
  const german = 'Bei einem Angriff auf das Dorf sind am Montag zwei Männer getötet worden, sagte der Bürgermeister.'
  const at = folder(t, { 'en.txt': GOOD, 'de.txt': german })
  const found = await all([at('en.txt'), at('de.txt')])
  assert.deepEqual(
    found.map((each) => each.report?.lang),
    ['en', 'de'],
  )
})

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Two killed in Forde | The Ford Gazette</title>
<meta property="og:site_name" content="The Ford Gazette"><link rel="canonical" href="https://ford.example/two-killed">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2016-07-05T10:00:00+02:00",}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Two killed in Forde</h1>
<p>Two men were <b>killed</b> in Upper Forde on Monday, the mayor&nbsp;said.</p>
<figure><img src="a.jpg" width="600" height="400"><figcaption>A street in Forde, long ago.</figcaption></figure>
<p>It was the third attack<br>in a month, according to the Ford Monitor.</p><ul><li>Six people were hurt in Upper Forde, it said.</li><li>A house burned down in Lower Forde, it said.</li></ul>
<p>Nobody has said that they did it, and the council meets again on Friday to talk about the road.</p></article>
<footer>All rights reserved</footer></body></html>`

test('a page gives its main text one paragraph a line, and what its metadata say', async (t) => {
  const at = folder(t, { 'page.html': PAGE })
  const report = (await all([at('page.html')]))[0]?.report
  assert.deepEqual(report?.text.split('\n'), [
    'Two men were killed in Upper Forde on Monday, the mayor said.',
    'It was the third attack',
    'in a month, according to the Ford Monitor.',
    'Six people were hurt in Upper Forde, it said.',
    'A house burned down in Lower Forde, it said.',
    'Nobody has said that they did it, and the council meets again on Friday to talk about the road.',
  ])
  const { id, title, outlet, url, lang, published, publishedBasis } = report ?? {}
  assert.deepEqual(
    { id, title, outlet, url, lang, published, publishedBasis },
    {
      id: 'page',
      title: 'Two killed in Forde',
      outlet: 'The Ford Gazette',
      url: 'https://ford.example/two-killed',
      lang: 'en',
      published: '2016-07-05',
      publishedBasis: 'given',
    },
  )
})

test('a page is decoded by the charset that it declares', async (t) => {
  const html = PAGE.replace('utf-8', 'windows-1252').replace('the mayor&nbsp;said', 'the café said \u0093no\u0094')
  const at = folder(t, { 'page.html': Buffer.from(html, 'latin1') })
  assert.match((await all([at('page.html')]))[0]?.report?.text ?? '', /the café said “no”\./)
  const marked = folder(t, { 'marked.html': `\ufeff${html}` })
  assert.match((await all([marked('marked.html')]))[0]?.report?.text ?? '', /the café said/)
})

test('a PDF gives its paragraphs, divided words made whole', async (t) => {
  const bytes = pdf([
    ['Two men were killed in Upper Forde on Monday, the govern-', 700],
    ['ment said. The anti-tank gun had been left behind by the anti-', 686],
    ['tank company.', 672],
    ['Nobody has said that they did it.', 640],
  ])
  const at = folder(t, { 'report.pdf': bytes })
  const [found] = await all([at('report.pdf')])
  assert.equal(found?.issue, null)
  assert.equal(
    found?.report?.text,
    'Two men were killed in Upper Forde on Monday, the government said. The anti-tank gun had been left behind by the anti-tank company.\nNobody has said that they did it.',
  )
})

test('dates of publication are ISO, or as feeds write them', () => {
  const strict = ['2016', '2016-07', '2016-07-05', '2016-07-05T10:00Z', '2016-07-05 10:00:00.123+0200', ' 2016-07-05 ']
  assert.deepEqual(strict.map(publishedDay), ['2016', '2016-07', ...Array(4).fill('2016-07-05')])
  assert.deepEqual(['', '2016-13', '2016-07-05T', '5 July 2016', '20160705'].map(publishedDay), Array(5).fill(null))
  assert.equal(looseDay('Tue, 05 Jul 2016 23:00:00 -0500'), '2016-07-05')
  assert.equal(looseDay('July, perhaps'), null)
})

test('no bytes whatever make collect throw', async (t) => {
  const endings = ['txt', 'md', 'html', 'pdf', 'jsonl']
  const starts = ['', '%PDF-1.4\n', '<html><p>', '{"id":"a","text":', '\ufeff', '[', '\u00ff\u00fe']
  const content = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), fc.boolean())
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...endings), content, async (ending, [start, bytes, twice]) => {
      const whole = Buffer.concat([Buffer.from(start, 'latin1'), bytes, ...(twice ? [Buffer.from('\n'), bytes] : [])])
      const at = folder(t, { [`any.${ending}`]: whole })
      const found = await all([at(`any.${ending}`)])
      assert.ok(found.length >= 1)
      for (const each of found) assert.ok(each.report !== null || each.issue.code.startsWith('collect/'))
    }),
    { numRuns: 150 },
  )
})

test('memory stays flat behind a long stream', async () => {
  const text = `${GOOD} `.repeat(400)
  const bytes = (i: number) => Buffer.from(`${JSON.stringify({ id: `r${i}`, text, lang: 'en' })}\n`)
  async function* stdin() {
    for (let i = 0; i < 4000; i++) yield bytes(i)
  }
  const { collect } = await import('../../src/collect/index.ts')
  let count = 0
  let highest = 0
  for await (const each of collect(['-'], { stdin: stdin() })) {
    if (each.report !== null) count++
    if (count % 200 === 0) highest = Math.max(highest, process.memoryUsage().heapUsed)
  }
  assert.equal(count, 4000)
  assert.ok(highest < 250 * 1024 * 1024, `${highest} bytes of heap for a stream of 100 MB`)
})

test('of two files of one name whose bytes are at hand, both are kept, the second under a version of the id', async () => {
  const handed = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
  const found = await all([handed('desk/report.txt', GOOD), handed('report.txt', 'Another.'), handed('a.jsonl', '{}')])
  assert.deepEqual(
    found.map((each) => [each.input, each.report?.id, each.issue?.code]),
    [
      ['report.txt', 'report', undefined],
      ['report.txt', 'report~2', 'collect/another-version'],
      ['a.jsonl:1', undefined, 'collect/missing-key'],
    ],
  )
})

const NAMES: readonly [name: string, id: string][] = [
  [`${'ж'.repeat(140)}.txt`, 'ж'.repeat(140)],
  ['for\0de\n.txt', 'forde'],
  ['C:\\desk\\-forde.txt', 'forde'],
  ['../../forde.txt', 'forde'],
  ['half\ud83d.txt', 'half\ufffd'],
]

for (const [name, id] of NAMES)
  test(`a file at hand may have any name: ${JSON.stringify(name.slice(0, 20))}`, async () => {
    const [first, second] = await all([
      { name, bytes: Buffer.from(GOOD) },
      { name: 'b.txt', bytes: Buffer.from('x') },
    ])
    assert.equal(first?.report?.id, id)
    assert.equal(second?.report?.id, 'b')
  })

test('what is at hand and no report says why, and is never looked for on the disk or in the web', async () => {
  const none = (name: string, bytes = Buffer.from(GOOD)) => ({ name, bytes })
  const found = await all(
    [none('a.exe'), none('http://forde.example/page'), none('-.'), none('a.txt', Buffer.of()), none('b.txt')],
    { reportLimit: 10 },
  )
  assert.deepEqual(
    found.map((each) => each.issue?.code),
    ['collect/unknown-ending', 'collect/unknown-ending', 'collect/too-large', 'collect/empty', 'collect/too-large'],
  )
})
