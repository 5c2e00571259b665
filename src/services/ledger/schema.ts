// The ledger as clients see it: heads of trees, and proofs.
import { z } from 'zod';
import { TREES } from '../../core/access/trees.js';

/** No tree is higher than its size has bits. */
const PATH_MAX = 64;

const Size = () => z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const Hash = () =>
  z
    .string()
    .length(44)
    .regex(/^[A-Za-z0-9+/]{43}=$/);
const Tree = () =>
  z
    .enum(TREES as [string, ...string[]])
    .meta({ description: 'Which tree: `public`, `partner` or `confidential` over the feed of that audience, `commits` over all that was written.' });

export const LedgerHead = z
  .object({
    tree: Tree(),
    size: Size().meta({ description: "How many leaves it has: of an audience's tree the number that its feed has come to." }),
    root: Hash().meta({ description: 'The hash of the whole tree (RFC 9162, section 2.1.1), in base64.' }),
    at: z.iso.datetime().max(24).optional().meta({ description: 'When its last leaf was written; absent while it has none.' }),
    checkpoint: z
      .string()
      .max(1_000)
      .meta({ description: 'The same, signed: a checkpoint as transparency logs hand them out (C2SP tlog-checkpoint). Keep it, as it is, in a file.' }),
    verifier_key: z
      .string()
      .max(500)
      .meta({ description: 'What its signature is checked with (C2SP signed-note, Ed25519). Keep the first one that you were given: a key that changes is a question to ask.' }),
  })
  .meta({ id: 'LedgerHead', description: 'The head of a tree: it stands for everything that was written up to it.' });

export const LedgerHeads = z
  .object({ heads: z.array(LedgerHead).max(TREES.length).meta({ description: 'The heads of the trees that the caller may see.' }) })
  .meta({ id: 'LedgerHeads', description: 'The heads of the ledger.' });

const Path = () => z.array(Hash().meta({ description: 'A hash, in base64.' })).max(PATH_MAX);

export const InclusionProof = z
  .object({
    tree: Tree(),
    number: Size().meta({ description: 'The number of the leaf, from 1: of an entry of the feed its `seq`.' }),
    size: Size().meta({ description: 'The size of the tree that the proof is for.' }),
    leaf: z.string().max(4_000).meta({ description: 'What is hashed, letter for letter: SHA-256 of a zero byte and this is the leaf.' }),
    path: Path().meta({ description: 'The hashes from the leaf up to the root (RFC 9162, section 2.1.3).' }),
    root: Hash().meta({ description: 'The root that they lead to.' }),
    salt: z.string().max(44).optional().meta({
      description:
        'Opens the commitment in the leaf, in base64: SHA-256 of the salt and the bytes of the document at that version is `document`. Absent where the document was taken back or erased: then the leaf shows that there was one, and nothing of it.',
    }),
    statement: z.string().max(4_000).optional().meta({ description: 'Of a commit: what its `statement` commits to with the salt: who wrote, why and from which source, as JSON.' }),
  })
  .meta({ id: 'InclusionProof', description: 'That something is in the ledger.' });

export const ConsistencyProof = z
  .object({
    tree: Tree(),
    from: Size().meta({ description: 'The size of the earlier tree.' }),
    to: Size().meta({ description: 'The size of the later one.' }),
    from_root: Hash().meta({ description: 'The root of the earlier tree, as it is now: compare it with the one that you kept.' }),
    to_root: Hash().meta({ description: 'The root of the later one.' }),
    path: Path().meta({ description: 'The hashes that show it (RFC 9162, section 2.1.4).' }),
  })
  .meta({ id: 'ConsistencyProof', description: 'That a tree begins with an earlier one: nothing that was in it has been changed, moved or taken out since.' });
