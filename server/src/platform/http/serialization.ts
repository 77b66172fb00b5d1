// Answers are written by serializers made from their schemas, at a route's first answer.
import fastJson, { type Schema } from 'fast-json-stringify'
import type { FastifySerializerCompiler } from 'fastify/types/schema.js'
import { atFirstUse } from './first-use.ts'

export const serializer: FastifySerializerCompiler<unknown> = ({ schema }) => {
  const write = atFirstUse(() => fastJson(schema as Schema))
  return (answer: unknown) => write()(answer)
}
