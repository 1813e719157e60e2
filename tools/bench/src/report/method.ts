/** How the figures came about. */
export const method = `## How it is measured

- A stack of its own in a temporary folder: PostgreSQL that waits for the disk (\`fsync\` and \`synchronous_commit\` on), Temporal's
  development server on a file, the identity provider, one API process and one worker process with the relay, all with their
  standard settings but for the API's limit of requests per person, which is lifted.
- The command is \`WriteLandscapeAnalysis\` in a case whose six analyses are written: token, DTO, rules, hash chain, body, read model
  and snapshot. It asks for no mail and leaves the state as large as it was.
- The hand-written transaction (begin; lock the case's row; insert an event; update the row; commit) runs on the same PostgreSQL
  server in a database of its own, over 16 connections, without HTTP, token, DTO, rules, hash or read model.
- The bare Update has an empty handler, on the same Temporal server, with a worker process of its own, and records nothing but
  Temporal's own history.
- Each client sends its next step when the one before was acknowledged. The ways take turns within each round. After a round of
  commands through the API, the bench waits until the workflows have been told, so that the next way has the machine for itself;
  that time is in no throughput, but its processor time is counted.
- How far a workflow lags behind is read afterwards from its history in Temporal: the end of the first workflow task that had
  the event. Both clocks are the machine's.
- The burst's commands are sent as soon as a connection is free, to the cases in turn.
- The many open cases are made by \`execute\` itself; the relay starts their workflows before the second figure is taken.
- Processor time is from \`/proc/<pid>/stat\`, with the children of each process; memory is the proportional set size.`;
