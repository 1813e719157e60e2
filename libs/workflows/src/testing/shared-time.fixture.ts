import type { Time } from './followed.fixture.js';

interface Waiting {
  readonly until: number;
  readonly go: () => void;
  readonly fail: (error: unknown) => void;
}

/** One time for stories that are played beside each other: it moves when all of them wait, to the earliest that one waits for. */
export class SharedTime implements Time {
  private playing = 0;
  private moving = false;
  private waiting: readonly Waiting[] = [];

  constructor(private readonly time: Time) {}

  now = (): Promise<string> => this.time.now();

  /** Plays a story in this time. Those that are begun before the first of them waits wait for each other. */
  async play<T>(story: () => Promise<T>): Promise<T> {
    this.playing += 1;
    try {
      return await story();
    } finally {
      this.playing -= 1;
      void this.move();
    }
  }

  async skip(ms: number): Promise<void> {
    const until = Date.parse(await this.now()) + ms;
    await new Promise<void>((go, fail) => {
      this.waiting = [...this.waiting, { until, go, fail }];
      void this.move();
    });
  }

  private async move(): Promise<void> {
    if (this.moving || this.waiting.length === 0 || this.waiting.length < this.playing) return;
    this.moving = true;
    const first = Math.min(...this.waiting.map((one) => one.until));
    try {
      await this.time.skip(Math.max(0, first - Date.parse(await this.now())));
      this.release(({ until }) => until <= first).forEach((one) => one.go());
    } catch (error) {
      this.release(() => true).forEach((one) => one.fail(error));
    } finally {
      this.moving = false;
    }
  }

  private release(which: (one: Waiting) => boolean): readonly Waiting[] {
    const released = this.waiting.filter(which);
    this.waiting = this.waiting.filter((one) => !which(one));
    return released;
  }
}
