// What requests about imports are asked by beside what an import is made with.
import { whole } from '../../core/http/parameters.js';
import { WAIT_DEFAULT_S, WAIT_MAX_S } from './schema.js';

export const waitParameter = () =>
  whole(0, WAIT_MAX_S).meta({ description: `Seconds to wait until it is done; ${WAIT_DEFAULT_S} if left out. The answer comes as soon as it is.` });
