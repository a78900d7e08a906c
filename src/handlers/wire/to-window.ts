import type { ListWindow } from '../../domain/ports/transaction-store.js';
import { defined } from './defined.js';

/** The part of a list that a query asks for, in the store's terms. */
export function toWindow({ page, limit, cursor }: { page?: number | undefined; limit: number; cursor?: string | undefined }): ListWindow {
  return { limit, ...defined({ page, cursor }) };
}
