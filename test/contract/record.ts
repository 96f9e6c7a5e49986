import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { IncidentId, MentionId, ReportId } from '../../src/model/id.ts'
import { on } from '../../src/model/period.ts'
import { report } from '../../src/model/report.ts'
import type { OpenRecord } from '../../src/record/index.ts'
import { invented, store, town } from '../record/invented.ts'

/** A home for one test: `open` opens it, as often as wanted; `remove` takes it away. */
export interface Home {
  open(options?: { patience?: number }): Promise<OpenRecord>
  remove(): Promise<void>
}

const id = (text: string) => text as IncidentId
const event = (n: number) => `report-${n}/0-11/event` as MentionId
const incident = (n: number) => invented(n).summary.id
const coded = (code: string) => ({ name: 'ParallaxError', code })

/**
 * What every engine under the record has to do, run against each.
 *
 * @param home  makes a new, empty home
 * @param skip  why this engine cannot be tried here, or false
 */
export function recordContract(name: string, home: () => Promise<Home>, skip: string | false): void {
  const suite = (about: string, run: (at: { record: OpenRecord; home: Home }) => void) =>
    describe(`${name}: ${about}`, { skip }, () => {
      const at = {} as { record: OpenRecord; home: Home }
      before(async () => {
        at.home = await home()
        at.record = await at.home.open()
      })
      after(async () => {
        await at.record.close()
        await at.home.remove()
      })
      run(at)
    })

  suite('originals', (at) => {
    test('a new record is empty', async () => {
      assert.deepEqual(await at.record.counts(), { reports: 0, claims: 0, incidents: 0, issues: 0 })
      assert.deepEqual(await at.record.incidents({}), [])
      assert.equal(await at.record.report('x' as ReportId), null)
      assert.equal(await at.record.reading('x' as ReportId), null)
      assert.equal(await at.record.dossier(id('inc_x')), null)
    })

    test('a report is stored, then known, and differs with another text', async () => {
      const first = report('r1', "Robert'); drop table report;--", { title: 'A "title" %_\\', lang: 'en' })
      assert.equal(await at.record.write((w) => w.storeReport(first)), 'stored')
      assert.equal(await at.record.write((w) => w.storeReport({ ...first, title: 'Another' })), 'known')
      assert.equal(await at.record.write((w) => w.storeReport({ ...first, text: 'Another' })), 'differs')
      assert.deepEqual(await at.record.report(first.id), first)
      assert.equal((await at.record.counts()).reports, 1)
    })

    test('reports come back in the order of storing, a page at a time', async () => {
      await at.record.write(async (w) => {
        for (const n of ['z', 'a', 'm']) await w.storeReport(report(n, n))
      })
      const first = await at.record.reports({ limit: 2 })
      assert.deepEqual(
        first.map((r) => r.id),
        ['r1', 'z'],
      )
      const rest = await at.record.reports({ after: first[1]?.id ?? null, limit: 10 })
      assert.deepEqual(
        rest.map((r) => r.id),
        ['a', 'm'],
      )
      await assert.rejects(at.record.reports({ after: 'none' as ReportId, limit: 1 }), coded('record/unknown-page'))
    })

    test('a person’s judgement is kept once, and outlives what is derived', async () => {
      const judgement = {
        left: 'a',
        right: 'b',
        verdict: 'same',
        by: 'Ann',
        at: '2020-01-01T00:00:00Z',
        evidence: [],
      } as const
      await at.record.write((w) => w.storeJudgement(judgement))
      await at.record.write((w) => w.storeJudgement({ ...judgement }))
      await at.record.write((w) => w.clearDerivations())
      assert.deepEqual(await at.record.judgements(), [judgement])
      const [left, right] = [judgement.left, judgement.right] as MentionId[] as [MentionId, MentionId]
      assert.deepEqual(await at.record.judgementsOn([right, 'x/0-1/event' as MentionId]), [judgement])
      assert.deepEqual(await at.record.judgementsOn([left, right]), [judgement])
      assert.deepEqual(await at.record.judgementsOn(['x/0-1/event' as MentionId]), [])
      const machine = at.record.write((w) => w.storeJudgement({ ...judgement, at: null }))
      await assert.rejects(machine, coded('record/undated-judgement'))
    })
  })

  suite('readings', (at) => {
    test('claims, tellings and issues come back as they were', async () => {
      const one = invented(1)
      await at.record.write((w) => store(w, one))
      const { claims, tellings, issues } = one.reading
      assert.deepEqual(await at.record.reading(one.report.id), { claims, tellings, issues })
      assert.deepEqual(await at.record.issues({ limit: 10 }), issues)
      assert.deepEqual(await at.record.counts(), { reports: 1, claims: 2, incidents: 1, issues: 1 })
    })

    test('reading again replaces, and what stays keeps its incident', async () => {
      const one = invented(1)
      const before = await at.record.digest()
      await at.record.write((w) => w.storeReading(one.reading))
      assert.equal(await at.record.digest(), before)
      await at.record.write((w) => w.storeReading({ ...one.reading, tellings: [], claims: [] }))
      assert.deepEqual((await at.record.dossier(one.summary.id))?.tellings, [])
    })

    test('a reading of a report that is not stored is refused', async () => {
      const lost = at.record.write((w) => w.storeReading(invented(99).reading))
      await assert.rejects(lost, coded('record/unknown-reference'))
    })

    test('two claims with one id are refused', async () => {
      const { reading } = invented(1)
      const twice = at.record.write((w) =>
        w.storeReading({ ...reading, claims: [...reading.claims, ...reading.claims] }),
      )
      await assert.rejects(twice, coded('record/double-id'))
    })
  })

  suite('incidents', (at) => {
    test('a dossier holds the summary, assessments, tellings, claims and reports', async () => {
      const all = [1, 2, 3, 4].map((n) => invented(n))
      await at.record.write(async (w) => {
        for (const one of all) await store(w, one)
      })
      const one = all[0] ?? assert.fail()
      const { report, telling, summary, assessments, reading } = one
      const claims = reading.claims.slice(0, 1)
      assert.deepEqual(await at.record.dossier(summary.id), {
        summary,
        assessments,
        tellings: [telling],
        claims,
        reports: [report],
      })
    })

    test('an id that went up in another keeps resolving, through merges of merges', async () => {
      const events = [event(1), event(2)]
      await at.record.write(async (w) => {
        const merged = { id: incident(1), formerly: [incident(2)], events }
        await w.applyLinkage({ incidents: [merged], retired: [{ id: incident(2), into: incident(1) }], links: [] })
        await w.storeAssessment({ ...invented(1).summary, formerly: [incident(2)], reports: 2 }, [])
      })
      const dossier = await at.record.dossier(incident(2))
      assert.equal(dossier?.summary.id, incident(1))
      assert.deepEqual(
        dossier?.tellings.map((t) => t.event),
        events,
      )
      assert.deepEqual((await at.record.incidents({})).map((s) => s.id).sort(), [incident(1), incident(3), incident(4)])
      await at.record.write(async (w) => {
        const merged = { id: incident(3), formerly: [incident(1), incident(2)], events: [event(3), ...events] }
        await w.applyLinkage({ incidents: [merged], retired: [{ id: incident(1), into: incident(3) }], links: [] })
        assert.deepEqual(await w.incident(incident(2)), merged)
        assert.equal((await w.members([incident(1), id('inc_none')]))[0]?.tellings.length, 3)
      })
      assert.deepEqual((await at.record.dossier(incident(2)))?.summary.formerly, [incident(1), incident(2)])
    })

    test('a chain of merges in one linkage ends at the last survivor', async () => {
      await at.record.write(async (w) => {
        const [a, b] = [id('inc_a'), id('inc_b')]
        const events = [event(3), event(1), event(2), event(4)]
        await w.applyLinkage({
          incidents: [{ id: incident(4), formerly: [], events }],
          retired: [
            { id: a, into: b },
            { id: b, into: incident(3) },
            { id: incident(3), into: incident(4) },
          ],
          links: [],
        })
        for (const old of [a, b, incident(1), incident(2), incident(3)]) {
          assert.equal((await w.incident(old))?.id, incident(4))
        }
        assert.deepEqual((await w.incident(a))?.events, events)
      })
    })

    test('nothing goes up in an incident that there is not, and no event is made up', async () => {
      const retired = [{ id: incident(4), into: id('inc_none') }]
      const gone = at.record.write((w) => w.applyLinkage({ incidents: [], retired, links: [] }))
      await assert.rejects(gone, coded('record/unknown-incident'))
      const incidents = [{ id: id('inc_new'), formerly: [], events: ['none/0-1/event' as MentionId] }]
      const made = at.record.write((w) => w.applyLinkage({ incidents, retired: [], links: [] }))
      await assert.rejects(made, coded('record/unknown-reference'))
      const weighed = at.record.write((w) => w.storeAssessment({ ...invented(9).summary }, []))
      await assert.rejects(weighed, coded('record/unknown-incident'))
    })

    test('a link is kept once for its two ends and its rule', async () => {
      const link = {
        left: event(1),
        right: event(2),
        verdict: 'same',
        by: 'same-place@1',
        at: null,
        evidence: [],
      } as const
      const linkage = { incidents: [], retired: [], links: [link, link] }
      await at.record.write((w) => w.applyLinkage(linkage))
      const before = await at.record.digest()
      await at.record.write((w) => w.applyLinkage(linkage))
      assert.equal(await at.record.digest(), before)
    })
  })

  suite('lists', (at) => {
    const ids = async (filter: Parameters<OpenRecord['incidents']>[0]) =>
      (await at.record.incidents(filter)).map((s) => s.id)
    const wide = { ...town(1), name: 'Yarrow Camp', within: ['Dimas', 'Rif Dimas'], longitude: 179.5, latitude: -5 }
    before(async () => {
      const all = [
        invented(1, { period: on('2015-04-01') }),
        invented(2, { period: { earliest: '2015-03-30', latest: '2015-04-02' }, place: wide }),
        invented(3, { period: on('2015') }),
        invented(4, { period: null, place: null }),
        invented(5, { period: on('2016-02') }),
        invented(6, { period: on('2015-04-01'), outlet: 'Radio Árda' }),
      ]
      await at.record.write(async (w) => {
        for (const one of all) await store(w, one)
      })
    })
    const ordered = [5, 1, 6, 2, 3, 4].map(incident)

    test('newest first, undated last, then by id', async () => assert.deepEqual(await ids({}), ordered))

    test('pages follow one another without a gap or a repeat', async () => {
      const paged: IncidentId[] = []
      for (let after: IncidentId | null = null; ; ) {
        const page: IncidentId[] = await ids({ limit: 2, after })
        if (page.length === 0) break
        paged.push(...page)
        after = page.at(-1) ?? null
      }
      assert.deepEqual(paged, ordered)
      await assert.rejects(ids({ after: id('inc_none') }), coded('record/unknown-page'))
    })

    const cases: [string, Parameters<OpenRecord['incidents']>[0], number[]][] = [
      ['from a day on', { from: '2015-04-02' }, [5, 2, 3]],
      ['up to a day', { to: '2015-04-01' }, [1, 6, 2, 3]],
      ['within a month', { from: '2015-04', to: '2015-04' }, [1, 6, 2, 3]],
      ['from a time on', { from: '2016-02-29T12:00:00Z' }, [5]],
      ['by words of the place', { place: 'yarrow' }, [2]],
      ['by what contains the place', { place: 'DÏMAS' }, [2]],
      ['not by parts of words', { place: 'yarr' }, []],
      ['by what contains all', { place: 'Gondal' }, [5, 1, 6, 3]],
      ['by signs only', { place: '%' }, []],
      ['by actor', { actor: 'hill guard' }, [5, 1, 6, 2, 3, 4]],
      ['by one actor', { actor: 'Red hill' }, [1]],
      ['by cited source', { source: 'observer 5' }, [5]],
      ['by outlet', { source: 'arda' }, [6]],
      ['by type', { type: 'Battles' }, [5, 1, 2, 4]],
      ['by subtype', { type: 'peaceful protest' }, [6, 3]],
      ['by standing', { standing: 'corroborated' }, [4]],
      ['by report', { report: 'report-3' as ReportId }, [3]],
      ['by box', { box: [20, 9, 40, 30] }, [5, 1, 6, 3]],
      ['by a box over the date line', { box: [179, -10, -179, 10] }, [2]],
      ['by several', { from: '2015', to: '2015', type: 'Battles', actor: 'river people' }, [1, 2]],
      ['by empty wishes', { from: null, place: '', type: null }, [5, 1, 6, 2, 3, 4]],
    ]
    for (const [wish, filter, expected] of cases) {
      test(wish, async () => {
        assert.deepEqual(await ids(filter), expected.map(incident))
        assert.equal(await at.record.countIncidents({ ...filter, limit: 1 }), expected.length)
      })
    }

    test('a day or box that is none is refused', async () => {
      await assert.rejects(ids({ from: 'yesterday' }), coded('record/bad-filter'))
      await assert.rejects(ids({ box: [0, 5, 1, 4] }), coded('record/bad-filter'))
    })
  })

  suite('candidates', (at) => {
    const here = town(1)
    const beside = {
      ...town(2),
      id: null,
      name: 'Beside',
      latitude: here.latitude ?? 0,
      longitude: (here.longitude ?? 0) + 0.3,
    }
    const nameless = {
      ...here,
      id: null,
      name: 'Nowhere',
      latitude: null,
      longitude: null,
      precision: 'unlocated' as const,
    }
    const wanted = { graceDays: 2, km: 50 }
    before(async () => {
      const all = [
        invented(1, { place: here, period: on('2015-04-01') }),
        invented(2, { place: here, period: on('2015-04-03') }),
        invented(3, { place: here, period: on('2015-04-04') }),
        invented(4, { place: beside, period: on('2015-04-01') }),
        invented(5, { place: town(5), period: on('2015-04-01') }),
        invented(6, { place: null, period: on('2015-04') }),
        invented(7, { place: here, period: null }),
        invented(8, { place: beside, period: null }),
        invented(9, { place: here, period: { earliest: '2011', latest: '2016' } }),
        invented(10, { place: nameless, period: on('2015-04-01') }),
        invented(11, { place: nameless, period: null }),
        invented(12, { place: null, period: null }),
      ]
      await at.record.write(async (w) => {
        for (const one of all) await store(w, one)
      })
    })
    const cases: [string, Parameters<typeof invented>[1], number[]][] = [
      ['a day here', { place: here, period: on('2015-04-01') }, [1, 10, 2, 4, 6, 7, 9]],
      ['two years later here', { place: here, period: on('2017-04-01') }, [7]],
      ['undated here', { place: here, period: null }, [1, 2, 3, 7, 9]],
      ['a day anywhere', { place: null, period: on('2015-04-05') }, [2, 3, 6, 9]],
      ['undated anywhere', { place: null, period: null }, []],
      ['a day at a place of a name only', { place: nameless, period: on('2015-03-31') }, [1, 10, 11, 4, 5, 6, 9]],
      ['undated at a place of a name only', { place: nameless, period: null }, [10, 11]],
      ['a long period', { place: here, period: { earliest: '2000', latest: '2011' } }, [7, 9]],
    ]
    for (const [what, about, expected] of cases) {
      test(what, async () => {
        const found = await at.record.write((w) => w.near(invented(100, about).telling, wanted))
        assert.deepEqual(
          found.map((f) => f.event),
          expected.map(event),
        )
      })
    }

    test('never of the same report', async () => {
      const found = await at.record.write((w) =>
        w.near(invented(1, { place: here, period: on('2015-04-01') }).telling, wanted),
      )
      assert.ok(found.every((f) => f.reportId !== 'report-1'))
      assert.equal(found.length, 6)
    })

    test('a wider circle finds more', async () => {
      const far = { graceDays: 0, km: 2_000 }
      const found = await at.record.write((w) =>
        w.near(invented(100, { place: here, period: on('2015-04-01') }).telling, far),
      )
      assert.deepEqual(
        found.map((f) => f.event),
        [1, 10, 4, 5, 6, 7, 9].map(event),
      )
    })
  })

  suite('timelines', (at) => {
    test('control is found by id or name, oldest first', async () => {
      const all = [
        invented(1, { place: town(1), period: on('2016'), share: 0.9 }),
        invented(2, { place: { ...town(1), id: null, name: 'Réd town 1' }, period: on('2015'), share: 0.3 }),
        invented(3, { place: town(1), period: null }),
        invented(4, { place: town(2), period: on('2014') }),
      ]
      await at.record.write(async (w) => {
        for (const one of all) await store(w, one)
      })
      const both = await at.record.control({ ids: ['plx:town-1'], names: ['red  town 1'] })
      assert.deepEqual(
        both.map((c) => c.report.id),
        ['report-2', 'report-1', 'report-3'],
      )
      assert.deepEqual(both[0]?.claim, all[1]?.reading.claims[1])
      assert.deepEqual(Object.keys(both[0]?.report ?? {}).sort(), ['id', 'outlet', 'published', 'title', 'url'])
      assert.deepEqual(await at.record.control({ ids: [], names: ['', '?'] }), [])
      assert.deepEqual(await at.record.figures({ ids: ['plx:town-1'], names: [] }), [])
    })
  })

  suite('transactions', (at) => {
    test('all of a unit lands, or none', async () => {
      const failing = at.record.write(async (w) => {
        await store(w, invented(1))
        throw new Error('stop')
      })
      await assert.rejects(failing, /stop/)
      assert.equal((await at.record.counts()).reports, 0)
    })

    test('a call that failed spoils the unit even when the error is caught', async () => {
      const caught = at.record.write(async (w) => {
        await w.storeReport(report('kept?', 'text'))
        await w.storeReading(invented(50).reading).catch(() => {})
      })
      await assert.rejects(caught, coded('record/unknown-reference'))
      assert.equal((await at.record.counts()).reports, 0)
    })

    test('units of one process take turns', async () => {
      const numbers = Array.from({ length: 20 }, (_, n) => n)
      await Promise.all(numbers.map((n) => at.record.write((w) => store(w, invented(n)))))
      assert.equal((await at.record.counts()).incidents, 20)
    })

    test('readers see what was last committed while a unit is under way', async () => {
      await at.record.write(async (w) => {
        await w.clearDerivations()
        assert.equal((await w.counts()).incidents, 0)
        assert.equal((await at.record.counts()).incidents, 20)
      })
    })

    test('a unit inside a unit, and a call after its unit, are refused instead of waiting for ever', async () => {
      const nested = at.record.write(() => at.record.write(async () => {}))
      await assert.rejects(nested, coded('record/nested-write'))
      const kept = await at.record.write(async (w) => w)
      await assert.rejects(kept.counts(), coded('record/write-over'))
    })

    test('a second opener waits for the first, and says so when it takes too long', async () => {
      const other = await at.home.open({ patience: 100 })
      const order: string[] = []
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      let entered = () => {}
      const inside = new Promise<void>((resolve) => {
        entered = resolve
      })
      const first = at.record.write(async (w) => {
        await w.storeReport(report('first', 'first'))
        entered()
        await held
        order.push('first')
      })
      await inside
      await assert.rejects(
        other.write((w) => w.storeReport(report('no', 'no'))),
        coded('record/busy'),
      )
      const second = other.write(async (w) => {
        order.push('second')
        return w.storeReport(report('second', 'second'))
      })
      release()
      assert.equal(await second, 'stored')
      await first
      assert.deepEqual(order, ['first', 'second'])
      assert.equal(await other.report('no' as ReportId), null)
      await other.close()
    })

    test('what was stored is there when the home is opened again, and a closed record says so', async () => {
      const before = await at.record.digest()
      await at.record.close()
      await assert.rejects(at.record.counts(), coded('record/closed'))
      at.record = await at.home.open()
      assert.equal(await at.record.digest(), before)
    })
  })

  suite('digests', (at) => {
    test('the same content has the same digest whatever the order and the engine', async () => {
      const add = (numbers: number[]) =>
        at.record.write(async (w) => {
          await w.clearDerivations()
          for (const n of numbers) await store(w, invented(n))
        })
      await add([1, 2, 3])
      const first = await at.record.digest()
      await add([3, 1, 2])
      assert.equal(await at.record.digest(), first)
      assert.equal(first, DIGEST_OF_THREE)
      await add([1, 2])
      assert.notEqual(await at.record.digest(), first)
    })
  })
}

/** What the first three invented reports come to, in any engine; it changes when what the record derives does. */
const DIGEST_OF_THREE = 'eef0f8db225b3fb0f0c1b1e828e88095eb4352730db0b88f223f9529bdcca82b'
