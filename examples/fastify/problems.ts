import type { FastifyInstance } from 'fastify';
import { InvalidInputError, RefusedError } from 'premium-support';
import type { StandardSchema } from 'premium-support/json-schema';

/** A no of the server's own, as Fastify has them too. */
export class HttpProblem extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/**
 * Every no as a problem document (RFC 9457): 400 for input that cannot be read, with every issue and its path, 403 for
 * what the business refuses, Fastify's own for JSON that is none. A route's schema is a Standard Schema; the route gets
 * what it has read.
 */
export function answerWithProblems(app: FastifyInstance): void {
  app.setValidatorCompiler<StandardSchema<unknown, unknown>>(({ schema }) => (value) => {
    const read = schema['~standard'].validate(value);
    if (read.issues === undefined) return { value: read.value };
    return { error: new InvalidInputError(read.issues.map(({ issue }) => issue)) };
  });
  app.setNotFoundHandler(() => {
    throw new HttpProblem(404, 'There is no such route.');
  });
  app.setErrorHandler((error, _request, reply) => {
    const problem = problemOf(error);
    reply.code(problem.status).type('application/problem+json').send(problem);
  });
}

/** `type` names the code for programs, `title` and `detail` are for people; the code's own data comes along. */
function problemOf(error: unknown): { readonly status: number; readonly [member: string]: unknown } {
  if (error instanceof RefusedError) {
    const { code, message, ...data } = error.refusal;
    return {
      ...data,
      status: 403,
      type: `urn:premium-support:${code}`,
      title: code,
      detail: message.en,
      ja: message.ja,
    };
  }
  if (error instanceof InvalidInputError) {
    const { code, message: detail, issues } = error;
    return { status: 400, type: `urn:premium-support:${code}`, title: 'invalid input', detail, issues };
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  // What a program did wrong is for its log, and for nobody else.
  const told = error instanceof Error && status >= 400 && status < 500;
  return told
    ? { status, type: 'about:blank', title: error.message }
    : { status: 500, type: 'about:blank', title: 'Something went wrong.' };
}
