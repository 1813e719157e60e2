/** One step of one client; rejects when it was not acknowledged. */
export type Step = (client: number) => Promise<void>;

/** What a number of clients got done, each sending its next step when the one before was acknowledged. */
export interface Load {
  readonly latenciesMs: readonly number[];
  readonly perSecond: number;
}

/** Runs the step in a closed loop. @throws what the step throws: a bench of refusals would be worth nothing */
export async function closedLoop(clients: number, seconds: number, step: Step): Promise<Load> {
  const latenciesMs: number[] = [];
  const from = performance.now();
  const until = from + seconds * 1000;
  const client = async (number: number) => {
    for (let began = performance.now(); began < until; began = performance.now()) {
      await step(number);
      latenciesMs.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return { latenciesMs, perSecond: (latenciesMs.length * 1000) / (performance.now() - from) };
}
