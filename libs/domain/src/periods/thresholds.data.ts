import type { DatedAmount } from './dated.js';

/** What a threshold is about. Design contests follow goods and services; `social-services` are those of LOU, annex 2. */
export type ThresholdObject = 'goods-services-central' | 'goods-services-other' | 'works' | 'social-services';

const notFound = {
  sv: 'Beloppet i svenska kronor har inte kunnat läsas i regeringens tillkännagivande (LOU 5:1) och räknas inte om från euro.',
  en: "The amount in SEK hasn't been read in the government's announcement (LOU 5:1) and isn't converted from EUR.",
};

interface Period {
  readonly validFrom: string;
  readonly validTo: string;
  readonly source: string;
}

const of2018: Period = {
  validFrom: '2018-01-01',
  validTo: '2019-12-31',
  source: 'LOU 5:1; tröskelvärden 2018–2019',
};
const of2022: Period = { validFrom: '2022-01-01', validTo: '2023-12-31', source: 'LOU 5:1; tröskelvärden 2022–2023' };
const of2024: Period = { validFrom: '2024-01-01', validTo: '2025-12-31', source: 'LOU 5:1; tröskelvärden 2024–2025' };
const of2026: Period = {
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
  source: 'LOU 5:1; delegerad förordning (EU) 2025/2152; C/2025/5732',
};

const eur = (period: Period, amount: number): DatedAmount => ({ ...period, currency: 'EUR', amount, verified: true });
const sek = (period: Period, amount: number | null): DatedAmount =>
  amount === null
    ? { ...period, currency: 'SEK', amount, unknown: notFound, verified: false }
    : { ...period, currency: 'SEK', amount, verified: true };

/** The EU thresholds excluding VAT. There is no record for 2017 and 2020–2021, which haven't been looked up. */
export const thresholds: Readonly<Record<ThresholdObject, readonly DatedAmount[]>> = {
  'goods-services-central': [
    ...[eur(of2018, 144_000), sek(of2018, 1_365_782)],
    ...[eur(of2022, 140_000), sek(of2022, 1_456_476)],
    ...[eur(of2024, 143_000), sek(of2024, 1_546_202)],
    ...[eur(of2026, 140_000), sek(of2026, null)],
  ],
  'goods-services-other': [
    ...[eur(of2018, 221_000), sek(of2018, 2_096_097)],
    ...[eur(of2022, 215_000), sek(of2022, 2_236_731)],
    ...[eur(of2024, 221_000), sek(of2024, 2_389_585)],
    ...[eur(of2026, 216_000), sek(of2026, null)],
  ],
  works: [
    ...[eur(of2018, 5_548_000), sek(of2018, 52_620_561)],
    ...[eur(of2022, 5_382_000), sek(of2022, 55_991_099)],
    ...[eur(of2024, 5_538_000), sek(of2024, 59_880_179)],
    ...[eur(of2026, 5_404_000), sek(of2026, null)],
  ],
  'social-services': [
    ...[eur(of2018, 750_000), sek(of2018, 7_113_450)],
    ...[sek(of2022, null)],
    ...[eur(of2024, 750_000), sek(of2024, 8_109_450)],
    ...[eur(of2026, 750_000), sek(of2026, null)],
  ],
};

/** Below this estimated value a direct award is allowed (LOU 19a:2). */
export const directProcurementLimits: readonly DatedAmount[] = [
  {
    validFrom: '2018-01-01',
    validTo: '2019-12-31',
    currency: 'SEK',
    amount: 586_907,
    source: 'LOU 19:7 i dåvarande lydelse; belopp för 2018–2019',
    verified: true,
  },
  {
    validFrom: '2022-02-01',
    validTo: '2025-12-31',
    currency: 'SEK',
    amount: 700_000,
    source: 'LOU 19a:2; första dagen är inte kontrollerad',
    verified: false,
  },
  {
    validFrom: '2026-01-01',
    validTo: null,
    currency: 'SEK',
    amount: 700_000,
    source: 'LOU 19a:2',
    verified: true,
  },
];

/** Above this value a direct award is documented (LOU 19a:11). */
export const documentationLimits: readonly DatedAmount[] = [
  {
    validFrom: '2022-02-01',
    validTo: '2025-12-31',
    currency: 'SEK',
    amount: 100_000,
    source: 'LOU 19a:11; första dagen är inte kontrollerad',
    verified: false,
  },
  { validFrom: '2026-01-01', validTo: null, currency: 'SEK', amount: 100_000, source: 'LOU 19a:11', verified: true },
];
