// What is sent: the body of an event, and the id by which a receiver knows it again.
import type { Registry } from '../../core/db/registry.js';
import { fingerprint } from '../../core/values/sign.js';
import type { DeliveryRow } from './log.js';
import type { Active } from './store.js';

/**
 * The same for every delivery of one event to one webhook, so that a receiver that has it can drop it. A registry that was set back to a backup
 * gives out its numbers anew: what an event tells is in its id as well.
 */
export function messageIdOf({ webhook_id, seq, id, at, record_id, version }: DeliveryRow): string {
  if (seq === null) return `msg_${id.replaceAll('-', '')}`;
  return `msg_${webhook_id.replaceAll('-', '')}_${seq}_${fingerprint(JSON.stringify([at, record_id, version]))}`;
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
