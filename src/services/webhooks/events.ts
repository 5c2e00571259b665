// What is sent: the body of an event, and the id by which a receiver knows it again.
import type { Registry } from '../../core/db/registry.js';
import type { DeliveryRow } from './log.js';
import type { Active } from './store.js';

/** The same for every delivery of one event to one webhook, so that a receiver that has it can drop it. */
export function messageIdOf({ webhook_id, seq, id }: Pick<DeliveryRow, 'webhook_id' | 'seq' | 'id'>): string {
  return seq === null ? `msg_${id.replaceAll('-', '')}` : `msg_${webhook_id.replaceAll('-', '')}_${seq}`;
}

/** The body of a delivery. A record that it brings along is as its audience reads it now: what was hidden since is not told. */
export async function bodyOf(registry: Registry, { viewer, include_record }: Active, delivery: DeliveryRow): Promise<string> {
  const { seq, at, record, record_id: id, version, change } = delivery;
  if (seq === null || record === null || id === null) return JSON.stringify({ type: 'webhook.test', timestamp: delivery.created_at, data: { webhook_id: delivery.webhook_id } });
  const kind = registry.records.get(record);
  const text = JSON.stringify({ type: `${record}.${change}`, timestamp: at, data: { seq, at, record, id, version, change, href: `/v1/${kind.plural}/${id}` } });
  if (!include_record || change === 'removed') return text;
  // Never from before the change that is told.
  const found = await registry.read(viewer, (reader) => reader.get(kind, id), seq);
  return found ? `${text.slice(0, -2)},"document":${found.document.toString('utf8')}}}` : text;
}
