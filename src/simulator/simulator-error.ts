/** What the simulator's API refuses, and how: `{"error": {"code", "message"}}` with this status. */
export class SimulatorError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'SimulatorError';
    this.status = status;
    this.code = code;
  }
}
