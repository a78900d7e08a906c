// Preloaded into a process (`--import`): its clock is `SHIFT_CLOCK_MS` milliseconds off, in every library it uses, as on a machine that was set wrong.
const shiftMs = Number(process.env.SHIFT_CLOCK_MS);
const SystemDate = Date;

globalThis.Date = class extends SystemDate {
  constructor(...given) {
    if (given.length === 0) super(SystemDate.now() + shiftMs);
    else super(...given);
  }

  static now() {
    return SystemDate.now() + shiftMs;
  }
};
