/** The page of the results, from what was measured. */
export function page(results) {
  const rows = Object.entries(results).map(
    ([folder, { killed, mutants, setAside, seconds }]) =>
      `| \`${folder}\` | ${mutants} | ${killed} | ${share(killed, mutants)} | ${setAside} | ${seconds} |`,
  );
  const sum = (name) => Object.values(results).reduce((total, one) => total + one[name], 0);
  return `# Mutation testing of the domain

A mutant is the program with one small fault: a condition turned, a bound moved by one, a call left out. The specifications
kill it when one of them fails. What survives is a fault that no specification would see. The aim is 85 % killed in every folder.

\`npm run mutation -- award\` measures one folder and writes this page; without a name it measures all. What was killed before is
remembered in \`.behov/mutation\`, so only what changed is run again: the seconds are those of the last run.

Set aside are texts for people (the generated reference holds them) and what is evaluated as a module loads (data: content hashes
and the reference hold it). The random walk and the commands with odd bodies aren't run: every mutant would wait for them, and
a rule's own specification should see the fault.

| Folder | Mutants | Killed | Share | Set aside | Seconds |
| ------ | ------: | -----: | ----: | --------: | ------: |
${rows.join('\n')}
| **All** | ${sum('mutants')} | ${sum('killed')} | ${share(sum('killed'), sum('mutants'))} | ${sum('setAside')} | ${sum('seconds')} |
`;
}

const share = (killed, mutants) => (mutants === 0 ? '–' : `${((100 * killed) / mutants).toFixed(1)} %`);
