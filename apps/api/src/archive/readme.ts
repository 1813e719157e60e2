import type { CaseState } from '@behov/domain';

/** The package's README: what is in it, and how to check it without the program that made it. */
export const readme = ({ reference, organisation, title }: CaseState, seq: number): string => `ARKIVPAKET
Ärende: ${reference} – ${title.sv}
Organisation: ${organisation}
Till och med händelse ${seq}.

INNEHÅLL
manifest.json               varje fil: sökväg, SHA-256, storlek, medietyp och vad den är
metadata/events.jsonl       ärendets händelser, en per rad, så som de är lagrade
metadata/chain.jsonl        inlämningarnas kedja i de anbudstider som är öppnade
metadata/papers.json        de handlingar som programmet har framställt, och vilka filer de är
metadata/competition.json   den publicerade konkurrensutsättningen, om något är öppnat
content/submissions/        inlämningar i öppnade anbudstider
content/files/              filer som har tagits emot eller framställts

Det som är gallrat saknas. Dess kontrollsumma står kvar, tillsammans med beslutet.

SÅ KONTROLLERAS PAKETET
Med programmet Behov, utan nätverk och utan databas:
  npm run verify -- PAKET.zip
Utan programmet:
 1. Räkna SHA-256 för varje fil och jämför med manifest.json.
 2. Läs metadata/events.jsonl uppifrån. Kedjans början är 64 nollor. För varje rad är
      hash = SHA-256(föregående hash + LF + envelope + LF + facts + LF + bodyDigest)
    där texterna tas exakt som de står, och bodyDigest är tom när den saknas.
 3. För en rad med body är bodyDigest = SHA-256(salt + LF + body). En rad utan body men med
    disposedBy är gallrad: en senare händelse DisposalDecided ska nämna den och beslutet.
 4. Sista radens hash är "head" i manifest.json.

Mapparnas namn följer OAIS tanke om innehåll och metadata. Att paketet uppfyller FGS Paketstruktur
eller E-ARK CSIP är inte prövat; det har ingen METS-fil.
`;
