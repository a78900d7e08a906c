import type { Enrolment } from '../enrolment.js';

export type EnrolmentStore = {
  insertAcrossTenants(enrolment: Enrolment): Promise<void>;
  findAcrossTenants(tokenHash: string): Promise<Enrolment | null>;
  /** Uses it up; false when another was first or it has expired. */
  consumeAcrossTenants(tokenHash: string, at: Date): Promise<boolean>;
};
