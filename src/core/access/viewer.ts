// Who is asking, which of the three audiences they belong to, and to what their key is narrowed.
import type { Scope } from './scopes.js';

/** Audiences from the widest to the narrowest; each sees what those before it see. */
export const AUDIENCES = ['public', 'partner', 'confidential'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Roles from the least to the most powerful; each may do what those before it may. */
export const ROLES = ['reader', 'partner', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Viewer {
  readonly role: Role;
  readonly audience: Audience;
  /** Who they are in revisions: the id of an API key, or a fixed word. */
  readonly actor: string;
  /** To what the key is narrowed; undefined for all that the role may. */
  readonly scopes?: readonly Scope[] | undefined;
  /** For which organisation the key writes; undefined for whoever runs the registry. */
  readonly organization?: string | undefined;
}

/** 0 for the public, 1 for partners, 2 for those who see all: the number stored with an edition. */
export function rank(audience: Audience): number {
  return AUDIENCES.indexOf(audience);
}

/** What each audience has of something. */
export function perAudience<T>(of: (audience: Audience) => T): Readonly<Record<Audience, T>> {
  return { public: of('public'), partner: of('partner'), confidential: of('confidential') };
}

const AUDIENCE_OF: Record<Role, Audience> = { reader: 'public', partner: 'partner', editor: 'confidential', admin: 'confidential' };

export function viewerOf(role: Role, actor: string, of: Pick<Viewer, 'scopes' | 'organization'> = {}): Viewer {
  return { role, audience: AUDIENCE_OF[role], actor, ...of };
}

/** Anyone without a key. */
export const ANONYMOUS: Viewer = viewerOf('reader', 'anonymous');

/** The registry itself: seeds, the command line, maintenance. */
export const SYSTEM: Viewer = viewerOf('admin', 'system');

/** Whether this viewer's role is at least the one needed. */
export function may(viewer: Viewer, needed: Role): boolean {
  return ROLES.indexOf(viewer.role) >= ROLES.indexOf(needed);
}

/** Whether the viewer's key is meant for this; what no scope is needed for, every key is. */
export function isWithin({ scopes }: Viewer, needed: Scope | undefined): boolean {
  return needed === undefined || scopes === undefined || scopes.includes(needed);
}
