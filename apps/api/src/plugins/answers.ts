import plugin from 'fastify-plugin';
import { AnswerCache } from '../http/answer-cache.ts';
import { computeCodeFingerprint } from '../http/code-fingerprint.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Serialised answers, by version of the data and parameters. */
    answers: AnswerCache;
    codeFingerprint: string;
  }
}

const MAX_BYTES = 64 * 1024 * 1024;

/** `app.answers`, the memory of the hot answers, and what their validators are made of. */
export const answersPlugin = plugin(
  async (app) => {
    app.decorate('answers', new AnswerCache(MAX_BYTES));
    app.decorate('codeFingerprint', computeCodeFingerprint());
  },
  { name: 'answers' },
);
