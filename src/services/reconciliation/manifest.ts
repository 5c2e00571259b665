// What the service says of itself to tools. Pure.
import { TYPE } from './schema.js';

export const HERE = '/v1/reconciliation';
const PREVIEW_PX = { width: 400, height: 200 };

/** `base` is the address at which the registry was asked. */
export function manifestOf(base: string) {
  const at = (service_path: string) => ({ service_url: base, service_path });
  // The API has the id as `${id}` here, and as `{{id}}` in other places.
  const suggesting = (what: string) => ({ ...at(`${HERE}/${what}`), flyout_service_url: base, flyout_service_path: `${HERE}/flyouts/${what}/\${id}` });
  return {
    versions: ['0.1', '0.2'],
    name: 'Political prisoner registry',
    identifierSpace: `${base}/v1/prisoners/`,
    schemaSpace: `${base}/v1/meta/fields`,
    documentation: `${base}/docs`,
    defaultTypes: [TYPE],
    view: { url: `${base}/v1/prisoners/{{id}}` },
    preview: { url: `${base}${HERE}/previews/{{id}}`, ...PREVIEW_PX },
    suggest: { entity: suggesting('entities'), property: suggesting('properties'), type: suggesting('types') },
    extend: { propose_properties: at(`${HERE}/extension_properties`) },
  };
}
