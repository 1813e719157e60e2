import { measuredEffect } from '../effect/measured-effect.js';
import { deliveryBlocks, paymentBlocks } from './payments.js';
import type { Drafts } from './draft.js';
import { lengthFromIso, lengthInWords } from '../calendar/index.js';
import type { Block, Shown } from './paper.js';
import type { Pen } from './pen.js';
import { lastOf, textIn, type PaperSource } from './source.js';
import { orNone } from './tendering.js';
import * as words from './words.data.js';

/** What came of a contract: its terms, delivery, measured effect against the targets, and what was decided. Own form. */
export const followUpReport: Drafts = (pen, source, { track: id }) => {
  const { state } = source;
  if (id === undefined) return undefined;
  const contract = state.contracts[id];
  const effect = state.effects[id];
  if (!contract) return undefined;
  const decided = lastOf(source, 'FutureDecided', (facts) => facts.track === id);
  const accepted = lastOf(source, 'DeliveryAccepted', (facts) => facts.track === id);
  const { content, terminated } = contract;
  return {
    title: pen.says('Uppföljningsrapport', 'Follow-up report'),
    sections: [
      ...pen.section(
        'contract',
        'Avtalet',
        'The contract',
        pen.entries(
          ['supplier', 'Leverantör', 'Supplier', contract.supplier],
          [
            'concludedOn',
            'Avtal slutet',
            'Contract concluded',
            contract.concludedOn === undefined ? undefined : pen.day(contract.concludedOn),
          ],
          ['value', 'Värde', 'Value', content && pen.money(content.value)],
          ['term', 'Avtalstid', 'Term', content && `${content.startsOn} – ${content.endsOn}`],
          [
            'payment',
            'Betalningsmodell',
            'Payment model',
            content && pen.word(words.paymentModels, content.payment.model),
          ],
          ['terminated', 'Uppsagt', 'Terminated', terminated && pen.day(terminated.on)],
        ),
      ),
      ...pen.section('delivery', 'Leverans', 'Delivery', [
        ...orNone(
          pen,
          pen.entries([
            'acceptedOn',
            'Leveransen godkänd',
            'Delivery accepted',
            effect?.acceptedOn === undefined ? undefined : pen.day(effect.acceptedOn),
          ]),
          'delivery-none',
          pen.none('Ingen leverans är godkänd.', 'No delivery is accepted.'),
        ),
        ...pen.text('remarks', textIn(accepted, 'remarks'), 'Anmärkningar', 'Remarks'),
        ...deliveryBlocks(pen, state, id),
      ]),
      ...pen.section('payments', 'Betalningar', 'Payments', paymentBlocks(pen, state, id)),
      ...pen.section('effect', 'Effekt mot mål', 'Effect against target', [
        ...targets(pen, source, id),
        ...values(pen, source, id),
      ]),
      ...pen.section(
        'future',
        'Beslut',
        'Decision',
        pen.entries(
          ['choice', 'Beslut', 'Decision', decided && pen.word(words.futures, decided.facts.choice)],
          ['decidedBy', 'Beslutsfattare', 'Decided by', decided?.actor.id],
        ),
        pen.text('reasons', textIn(decided, 'reasons'), 'Skäl', 'Reasons'),
        pen.text(
          'unreached',
          textIn(decided, 'unreached'),
          'Varför det beslutas innan alla mål är nådda',
          'Why it is decided before all targets are reached',
        ),
      ),
    ],
  };
};

/** Each wanted effect with its baseline, target and last value. */
const targets = (pen: Pen, { state }: PaperSource, id: string): readonly Block[] =>
  pen.table(
    'targets',
    { sv: 'Effektmål', en: 'Effect goals' },
    [
      pen.column('text', 'Vad som mäts', 'What is measured'),
      pen.column('unit', 'Enhet', 'Unit'),
      pen.column('baseline', 'Utgångsvärde', 'Baseline', 'right'),
      pen.column('target', 'Mål', 'Target', 'right'),
      pen.column('last', 'Senast mätt', 'Last value', 'right'),
      pen.column('reached', 'Nått', 'Reached'),
    ],
    measuredEffect(state, id).map(({ text, unit, baseline, target, points, reached }) => {
      const last = points.at(-1);
      return [
        text,
        unit,
        pen.number(baseline),
        pen.number(target),
        last && pen.number(last.value),
        reached === undefined ? pen.says('inte mätt', 'not measured') : pen.yes(reached),
      ];
    }),
  );

/** Such as `1 år efter överlämning`. */
function pointName(pen: Pen, point: string): Shown {
  if (point === 'handover') return { text: pen.says('överlämning', 'handover'), value: point };
  try {
    const length = pen.say(lengthInWords(lengthFromIso(point)));
    return { text: pen.says(`${length} efter överlämning`, `${length} after the handover`), value: point };
  } catch {
    return { text: point };
  }
}

/** Every measurement in the order of time, with how it was made. */
function values(pen: Pen, source: PaperSource, id: string): readonly Block[] {
  const made = source.events.filter((one) => one.type === 'MeasurementRecorded' || one.type === 'MeasurementCorrected');
  // A corrected value was made as the correction says, or where it doesn't say, as the one that it takes the place of.
  const method = (indicator: string, point: string) => {
    const all = made.filter(
      ({ facts }) => facts.track === id && facts.indicator === indicator && facts.point === point,
    );
    const last = all.slice(all.findLastIndex(({ type }) => type === 'MeasurementRecorded'));
    return textIn(
      last.findLast((one) => textIn(one, 'method') !== undefined),
      'method',
    );
  };
  return pen.table(
    'measurements',
    { sv: 'Mätningar', en: 'Measurements' },
    [
      pen.column('indicator', 'Indikator', 'Indicator'),
      pen.column('point', 'Tidpunkt', 'Point'),
      pen.column('on', 'Dag', 'Date'),
      pen.column('value', 'Värde', 'Value', 'right'),
      pen.column('change', 'Förändring', 'Change', 'right'),
      pen.column('method', 'Hur', 'How'),
    ],
    measuredEffect(source.state, id).flatMap(({ id: indicator, points }) =>
      points.map(({ point, on, value, change }) => [
        indicator,
        pointName(pen, point),
        pen.day(on),
        pen.number(value),
        pen.number(Number(change.toPrecision(12))),
        method(indicator, point),
      ]),
    ),
  );
}
