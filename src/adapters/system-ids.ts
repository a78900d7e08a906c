import { ObjectId } from 'mongodb';
import type { Ids, Random } from '../domain/ports/world.js';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** The greatest multiple of 62 in a byte: bytes from here on are drawn again, or the first digits would come up more often. */
const acceptedBelow = 248;

export function createSystemIds({ random }: { random: Random }): Ids {
  return {
    objectId: () => new ObjectId().toHexString(),
    base62(count) {
      let text = '';
      while (text.length < count) {
        for (const byte of random.bytes(count - text.length + 8)) {
          if (byte < acceptedBelow && text.length < count) text += digits[byte % 62];
        }
      }
      return text;
    },
  };
}
