/** How many event streams an operator has open, counted across all processes. A slot of a process that is gone frees itself when its lease ends. */
export type StreamSlotStore = {
  /** False when the operator has `max` of them already. */
  claimAcrossTenants(userId: string, streamId: string, limits: { max: number; leaseMs: number }): Promise<boolean>;
  renewAcrossTenants(userId: string, streamId: string, leaseMs: number): Promise<void>;
  releaseAcrossTenants(userId: string, streamId: string): Promise<void>;
};
