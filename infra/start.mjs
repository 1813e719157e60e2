// npm start. Runs under any Node that people have, from a bare clone, with nothing installed: so it imports nothing but Node's
// own modules, and checks the version before it loads what an old Node can't read.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 20 || (major === 20 && minor >= 19)) {
  const { bootstrap } = await import('./bootstrap.mjs');
  process.exitCode = await bootstrap(process.argv.slice(2));
} else {
  console.error(
    `Behov needs Node 20.19 or newer to start (24 is best); this is ${process.versions.node}.\n` +
      'Install one from https://nodejs.org or with a version manager (fnm, nvm, mise), and run npm start again.',
  );
  process.exitCode = 1;
}
