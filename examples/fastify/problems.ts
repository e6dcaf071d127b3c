import type { FastifyInstance } from 'fastify';
import { InvalidInputError, RefusedError } from 'premium-support';
import type { StandardSchema } from 'premium-support/json-schema';

/**
 * Every no of the library as a problem document (RFC 9457): 400 for input that cannot be read, with every issue and its
 * path, 403 for what the business refuses. A route's schema is a Standard Schema; the route gets what it has read.
 */
export function answerWithProblems(app: FastifyInstance): void {
  app.setValidatorCompiler<StandardSchema<unknown, unknown>>(({ schema }) => (value) => {
    const read = schema['~standard'].validate(value);
    if (read.issues === undefined) return { value: read.value };
    return { error: new InvalidInputError(read.issues.map(({ issue }) => issue)) };
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
  return { status: 500, type: 'about:blank', title: 'Something went wrong.' };
}
