// Tells at most every `pause` milliseconds, always the newest, and never leaves the last one out.

export class Pace {
  private waiting: (() => void) | undefined;
  private resting = false;

  constructor(private readonly pause: number) {}

  tell(what: () => void): void {
    if (this.resting) {
      this.waiting = what;
      return;
    }
    what();
    this.resting = true;
    setTimeout(() => {
      this.resting = false;
      const next = this.waiting;
      this.waiting = undefined;
      if (next) this.tell(next);
    }, this.pause);
  }

  /** What still waits is not told. */
  drop(): void {
    this.waiting = undefined;
  }
}
