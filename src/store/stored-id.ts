import { Types } from 'mongoose';

/** The stored form of an object's own id. @throws when the text is no ObjectId: ids are checked at the door, so that is a fault of ours. */
export function toStoredId(id: string): Types.ObjectId {
  return Types.ObjectId.createFromHexString(id);
}

export function fromStoredId(id: Types.ObjectId): string {
  return id.toHexString();
}
