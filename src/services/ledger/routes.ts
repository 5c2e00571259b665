// The routes of the ledger: the heads of its trees, and proofs that what was told is in them and that nothing was rewritten.
import type { KeyObject } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Tree, treesFor } from '../../core/access/trees.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import { readHeaders, sinceOf } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { demandKnown } from '../../core/http/parameters.js';
import { sendView, viewAnswers } from '../../core/http/views.js';
import { invalid } from '../../core/problem.js';
import { checkpointOf, verifierKey } from '../../core/values/note.js';
import { originOf } from './key.js';
import { consistencyQuery, inclusionQuery } from './parameters.js';
import { consistencyOf, headOf, inclusionOf, sizeOf } from './reading.js';
import { ConsistencyProof, InclusionProof, LedgerHeads } from './schema.js';

const TAGS = ['ledger'];
const WHAT =
  'Whatever is written is a leaf of a Merkle tree (RFC 9162), one tree over the feed of each audience. The head of a tree stands for all of it: whoever keeps the head of yesterday can have it proved today that nothing that was in it has been changed, moved or taken out.';

/** A head as it is signed: a checkpoint, and what that is checked with. */
export type Sign = (head: { tree: Tree; size: number; root: Buffer }, reader: Reader) => Promise<{ checkpoint: string; verifier_key: string }>;

/** Signs by a key. */
export function signerOf(keyOf: () => KeyObject): Sign {
  return async ({ tree, size, root }) => {
    const key = keyOf();
    const origin = originOf(tree, key);
    return { checkpoint: checkpointOf({ origin, size, root }, key), verifier_key: verifierKey(origin, key) };
  };
}

export function ledgerRoutes(app: FastifyInstance, registry: Registry, sign: Sign): void {
  operation(app, {
    method: 'GET',
    path: '/v1/ledger',
    access: 'reader',
    operationId: 'getLedger',
    summary: 'Get the heads of the ledger',
    description: `${WHAT} Fetch them now and then, and keep them where nobody who keeps this registry can reach them.`,
    tags: TAGS,
    headers: readHeaders,
    answers: viewAnswers('The heads.', LedgerHeads),
    failures: [],
    handle: async (request, reply) => {
      const trees = treesFor(request.viewer.audience);
      const { heads, seq } = await read(request, async (reader) => {
        const found = [];
        for (const tree of trees) {
          const { size, at, root } = await headOf(registry, reader, tree);
          found.push({ tree, size, root: inText(root), at, ...(await sign({ tree, size, root }, reader)) });
        }
        return { heads: found, seq: await reader.seq() };
      });
      return sendView(request, reply, 'ledger', { heads }, seq);
    },
  });

  operation(app, {
    method: 'GET',
    path: '/v1/ledger/inclusion',
    access: 'reader',
    operationId: 'getInclusionProof',
    summary: 'Have it proved that something is in the ledger',
    description:
      'What a leaf says, the hashes that lead from it to the root of the tree, and the salt that opens its commitment to the document. Check it yourself: the document of that version, the leaf, the path, and the root against a head that you kept.',
    tags: TAGS,
    query: inclusionQuery,
    headers: readHeaders,
    answers: viewAnswers('The proof.', InclusionProof),
    failures: [],
    handle: async (request, reply) => {
      const { number, size: asked } = request.query as { number: number; size?: number };
      const tree = treeOf(request);
      const { says, seq } = await read(request, async (reader) => {
        const now = await sizeOf(reader, tree);
        const size = asked ?? now;
        demandWithin('size', size, now);
        demandWithin('number', number, size);
        const { leaf, path, root, salt, statement } = await inclusionOf(registry, reader, tree, number, size);
        return { says: { tree, number, size, leaf, path: path.map(inText), root: inText(root), salt, statement }, seq: await reader.seq() };
      });
      return sendView(request, reply, 'inclusion', says, seq);
    },
  });

  operation(app, {
    method: 'GET',
    path: '/v1/ledger/consistency',
    access: 'reader',
    operationId: 'getConsistencyProof',
    summary: 'Have it proved that nothing was rewritten',
    description:
      'The hashes that show that the tree of one size begins with that of an earlier one. Check them against the root that you kept and the root that you are given now.',
    tags: TAGS,
    query: consistencyQuery,
    headers: readHeaders,
    answers: viewAnswers('The proof.', ConsistencyProof),
    failures: [],
    handle: async (request, reply) => {
      const { from, to: asked } = request.query as { from: number; to?: number };
      const tree = treeOf(request);
      const { says, seq } = await read(request, async (reader) => {
        const now = await sizeOf(reader, tree);
        const to = asked ?? now;
        demandWithin('to', to, now);
        demandWithin('from', from, to);
        const { path, roots } = await consistencyOf(reader, tree, from, to);
        return { says: { tree, from, to, from_root: inText(roots[0]), to_root: inText(roots[1]), path: path.map(inText) }, seq: await reader.seq() };
      });
      return sendView(request, reply, 'consistency', says, seq);
    },
  });

  function read<T>(request: FastifyRequest, work: (reader: Reader) => Promise<T>): Promise<T> {
    return registry.read(request.viewer, work, sinceOf(request));
  }
}

/** The tree that is asked for; one that the caller may not see is as if there were none such. */
function treeOf({ query, viewer }: FastifyRequest): Tree {
  const { tree } = query as { tree?: string };
  const own = treesFor(viewer.audience);
  return (tree === undefined ? own[0] : demandKnown({ parameter: 'tree' }, [tree], own)[0]) as Tree;
}

function demandWithin(parameter: string, value: number, most: number): void {
  if (value > most) throw invalid({ parameter, code: 'out_of_range', detail: `at most ${most} here: more there is not` });
}

const inText = (hash: Buffer): string => hash.toString('base64');
