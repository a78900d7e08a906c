/** The part of the timers port that this room needs; it knows no other room. */
export type EmbeddedTimers = Readonly<{ sleep(delayMs: number): Promise<void> }>;
