import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ZodObject } from 'zod'
import {
  controlAnswer,
  incidentAnswer,
  incidentsAnswer,
  mapAnswer,
  marksAnswer,
  overviewAnswer,
  reportAnswer,
  searchAnswer,
} from '../../src/publish/api/answers.ts'
import { actorAnswer, situationAnswer, sourceAnswer } from '../../src/publish/api/view-answers.ts'
import { observatoryApp } from '../../src/publish/index.ts'
import { fakeRecord } from './fake-record.ts'

const app = observatoryApp({ record: fakeRecord(), webRoot: '.' })

const answers: readonly [string, ZodObject][] = [
  ['/api/incidents', incidentsAnswer],
  ['/api/incidents.geojson', mapAnswer],
  ['/api/incidents/inc_osgiliatha', incidentAnswer],
  ['/api/reports/anduin%2F4', reportAnswer],
  ['/api/incidents?offset=1&limit=1', incidentsAnswer],
  ['/api/overview?from=2019', overviewAnswer],
  ['/api/marks?zoom=4&view=30,30,45,40', marksAnswer],
  ['/api/search?words=osg', searchAnswer],
  ['/api/actor?name=Morgul%20Host', actorAnswer],
  ['/api/source?name=Rammas%20Monitor', sourceAnswer],
  ['/api/situation?place=Osgiliath', situationAnswer],
  ['/api/control?place=Osgiliath', controlAnswer],
]

for (const [address, shape] of answers)
  test(`${address} has the described shape, and nothing that is not described`, async () => {
    const answer: unknown = await (await app.request(address, { headers: { host: 'localhost' } })).json()
    assert.deepEqual(shape.parse(answer), answer)
  })
