// Signs what is sent, as Standard Webhooks says (https://www.standardwebhooks.com), so that a receiver knows from whom it is and that nobody changed it.
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

const SECRET_BYTES = 32;

/** A new secret, in the form of the standard. */
export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/** The headers that say what it is, when it was sent and that it is ours: one signature for each secret, the newest first. */
export function signedHeaders(id: string, at: string, body: string, secrets: readonly string[]): Record<string, string> {
  const time = new Date(at);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(time.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, time, body)).join(' '),
  };
}
