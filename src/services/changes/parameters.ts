// What the feed is asked by.
import { z } from 'zod';
import type { Records } from '../../core/db/definition.js';
import { cursorText, limitOfPage, list, nameIn, single, whole, wholeText } from '../../core/http/parameters.js';
import { CHANGES } from '../../core/values/change.js';
import { Id } from '../../core/values/types.js';

/** Most seconds that a request waits for something new. */
export const WAIT_MAX_S = 60;
/** Most seconds that a stream stays open; whoever listens comes back by itself. */
export const STREAM_MAX_S = 900;
const SEQ_MAX = 900_000_000;
/** Ids of records that one request follows. */
const IDS_MAX = 50;

const after = () =>
  whole(0, SEQ_MAX).meta({
    description:
      'The feed from after this number on: `next_after` of the page before, or the `Registry-Seq` of a list or export that you begin with. From the beginning if left out.',
  });

/** Which entries of the feed are asked for. */
export function filterParameters(records: Records) {
  const kinds = records.all.map(({ name }) => name);
  return {
    record: list(nameIn(kinds), kinds.length).meta({ description: 'Only records of any of these kinds.' }),
    id: list(Id(), IDS_MAX).meta({ description: 'Only these records. A prisoner changes with whatever belongs to them.' }),
    change: list(z.enum(CHANGES), CHANGES.length).meta({ description: 'Only changes of any of these sorts.' }),
    include: list(z.enum(['record', 'edition']), 2).meta({
      description:
        '`record` brings the record along as it is now, `edition` what was published with each entry, as far as it may still be told, and what proves it: for those who keep a copy.',
    }),
  };
}

export const pageParameters = {
  after: after(),
  limit: limitOfPage(),
  wait: whole(0, WAIT_MAX_S).meta({ description: 'Seconds to wait for something new where there is nothing; 0 if left out. The answer comes as soon as there is something.' }),
};

export const streamParameters = {
  after: after(),
  wait: whole(0, STREAM_MAX_S).meta({ description: `Seconds for which the stream stays open, ${STREAM_MAX_S} if left out; 0 tells what there is and ends.` }),
};

export const withdrawalParameters = {
  from: whole(0, SEQ_MAX).meta({
    description:
      'What was taken back since the feed had come to this number, that number included: the `Registry-Seq` of the answer with which you asked last. All of it if left out.',
  }),
  limit: limitOfPage(),
  cursor: cursorText().meta({ description: 'Where to go on: `next_cursor` of the page before.' }),
};

export const atomParameters = {
  limit: limitOfPage(),
  before: single(wholeText(1, SEQ_MAX)).meta({ description: 'Only what was written before this number of the feed: for the entries that a page before has no room for.' }),
};
