import type { Role } from '../../domain/principal.js';

/** `support` is another word for editor, on input only. */
export function toRole(role: Role | 'support'): Role {
  return role === 'support' ? 'editor' : role;
}
