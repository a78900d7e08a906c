/** The form in which two spellings of one mailbox are the same: letter case and surrounding blanks don't count, everything else does. */
export function normalizeEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
