/** What came of sending the next thing. "done": nothing is left or may be sent now; a server may say when it can take more. */
export type SendStep = "again" | "done" | "unreachable" | { readonly retryAfterSeconds: number };

/** What the sender asks of its owner. */
export type SenderWork = {
  /** Sends the next thing in line and settles what came of it. */
  sendNext(): Promise<SendStep>;
  /** Runs `work` while no other tab does so. */
  withLock(work: () => Promise<void>): Promise<void>;
  /** Calls back after some milliseconds; returns how to call it off. */
  later(milliseconds: number, work: () => void): () => void;
};

const firstPause = 1000;
const longestPause = 30_000;
const longestAskedPause = 120_000;

/** Sends one thing after the other, and after a failure tries again by itself, at first soon and then ever more patiently. */
export class Sender {
  private isSending = false;
  private isAskedAgain = false;
  private isClosed = false;
  private isPausing = false;
  private pause = firstPause;
  private callOff: () => void = () => {};
  private readonly work: SenderWork;

  constructor(work: SenderWork) {
    this.work = work;
  }

  /** There may be something to send. While it pauses after a failure it goes on pausing. */
  async send(): Promise<void> {
    this.isAskedAgain = true;
    if (this.isSending || this.isPausing) return;
    this.isSending = true;
    try {
      // Whatever is made after the last look into the queue asks again, so nothing is left lying.
      while (this.isAskedAgain && !this.isPausing) {
        this.isAskedAgain = false;
        await this.work.withLock(() => this.sendAll());
      }
    } finally {
      this.isSending = false;
    }
  }

  /** Tries now, without waiting for the pause to end. */
  async sendNow(): Promise<void> {
    this.callOff();
    this.isPausing = false;
    this.pause = firstPause;
    await this.send();
  }

  /** Sends what can be sent now and then rests: what is left waits in the outbox for the next visit. */
  close(): void {
    this.isClosed = true;
    this.callOff();
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const outcome = await this.work.sendNext();
      if (outcome === "unreachable") return this.startPause(0);
      if (typeof outcome === "object") return this.startPause(outcome.retryAfterSeconds * 1000);
      this.pause = firstPause;
      if (outcome === "done") return;
    }
  }

  /** Pauses no shorter than the server asked for, within reason. */
  private startPause(leastMs: number): void {
    this.isPausing = true;
    if (this.isClosed) return;
    const pause = Math.max(this.pause, Math.min(leastMs, longestAskedPause));
    this.callOff = this.work.later(pause, () => {
      this.isPausing = false;
      void this.send();
    });
    this.pause = Math.min(this.pause * 2, longestPause);
  }
}
