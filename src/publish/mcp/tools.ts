import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { z } from 'zod'
import { failure, noIncident, noReport, type Refusal, refusalOf } from '../api/refusal.ts'
import type { Queries } from '../queries.ts'
import { controlQuestion, incidentQuestion, incidentsQuestion, reportQuestion } from '../question.ts'

const instructions =
  'Parallax keeps what reports of armed conflict claim: never say that a claim is so, say who claims it. ' +
  'Tolls run from the lowest to the highest told and are never added up. "unknown" is an answer. ' +
  'An account with independent: 1 rests on one source, however many reports carry it.'

const said = (answer: object) => ({
  content: [{ type: 'text' as const, text: JSON.stringify(answer) }],
  structuredContent: { ...answer },
})

const refused = (error: Refusal) => ({ ...said({ ok: false, error }), isError: true })

const readOnly = { readOnlyHint: true, idempotentHint: true, openWorldHint: false }

/**
 * Makes an MCP server whose four tools give the answers of the API, word for word.
 *
 * One is made for each request, so that nothing is kept between two callers.
 * @param asked  where all the answers come from
 * @param grumble  told of every error that is ours
 */
export function tools(asked: Queries, grumble: (error: unknown) => void): McpServer {
  const server = new McpServer({ name: 'parallax', version: '1' }, { instructions })
  const tool = <Q extends z.ZodObject>(
    name: string,
    [title, description]: readonly [string, string],
    question: Q,
    answer: (question: z.infer<Q>) => Promise<object | Refusal>,
  ) =>
    server.registerTool(
      name,
      { title, description, inputSchema: question as z.ZodObject, annotations: readOnly },
      async (given: Record<string, unknown>) => {
        const found = await answer(given as z.infer<Q>).catch((error: unknown) => {
          const refusal = refusalOf(error)
          if (refusal === null) grumble(error)
          return refusal ?? failure
        })
        return 'code' in found ? refused(found as Refusal) : said({ ok: true, ...found })
      },
    )
  tool(
    'incidents',
    ['List incidents', 'Incidents, newest first, filtered by time, place, actor, source, type and standing.'],
    incidentsQuestion,
    (question) => asked.incidents(question),
  )
  tool(
    'incident',
    ['Show one incident', 'All accounts of one incident, who stands behind each, the claims and the reports.'],
    incidentQuestion,
    async ({ id, asOf }) => (await asked.incident(id, { asOf })) ?? noIncident(id, asOf),
  )
  tool(
    'control',
    ['Control of a place', 'Who is said to hold what share of a place, on whose word, oldest first.'],
    controlQuestion,
    ({ place, asOf }) => asked.control(place, { asOf }),
  )
  tool(
    'report',
    ['Read one report', 'The text of one report with every claim read in it; offsets are UTF-16 code units.'],
    reportQuestion,
    async ({ id, asOf }) => (await asked.report(id, { asOf })) ?? noReport(id),
  )
  return server
}
