// Runs the scenario of each generated client against the server at the address, and prints what each brought home.
import { scenario as heyApi } from './hey-api.js';
import { scenario as openapiFetch } from './openapi-fetch.js';
import { scenario as orval } from './orval.js';

const [baseUrl = '', key = ''] = process.argv.slice(2);
console.log(
  JSON.stringify({
    'openapi-fetch': await openapiFetch(baseUrl, key, 'VYDUMKAVA'),
    'hey-api': await heyApi(baseUrl, key, 'NIBYTNAYA'),
    orval: await orval(baseUrl, key, 'FANTAZIUK'),
  }),
);
