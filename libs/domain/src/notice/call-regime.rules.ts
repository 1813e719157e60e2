import { dateInStockholm } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import { rule, type Rule } from '../case/rule.js';
import { regimeAllows, underGround } from '../choice/requirements.js';
import { rulebook } from '../rulebook/regime.js';
import type { Announcing } from '../windows/announced-minimum.js';

const wayOut = {
  sv: 'Beräkna värdet på nytt om det är fel; avsluta annars ärendet och börja om i ett förfarande som får användas.',
  en: 'Estimate the value anew if it is wrong; otherwise close the case and start again in a procedure that may be used.',
};

/**
 * The start decision's own question, asked once more on the day on which the call goes out: since then the value, a limit
 * or a threshold may have changed.
 */
export function regimeAllowsTheCall<B>({ sentAt }: Pick<Announcing<B>, 'sentAt'>): Rule<B> {
  const asked = (ctx: Deciding<B>) =>
    [ctx.state, dateInStockholm(sentAt(ctx)), underGround(ctx.definition, ctx.state.start?.ground)] as const;
  return rule<B>({
    id: 'NOTICE-REGIME',
    says: {
      sv: 'Förfarandet får användas under det regelverk som gäller den dag då upphandlingen går ut.',
      en: 'The procedure may be used under the rulebook that applies on the day on which the call goes out.',
    },
    basis: 'LOU 5:5, 1:4–5, 6:1, 19:1, 19a:2',
    holds: (ctx) => regimeAllows.met(...asked(ctx)) === 'yes',
    because: (ctx) => {
      const [state, on, definition] = asked(ctx);
      const { regime } = rulebook(state, on);
      const found = regimeAllows.because(state, on, definition);
      // Where the rulebook isn't known, what is found says what to state, and by which command.
      const says = regime === 'unknown' ? found : { sv: `${found.sv} ${wayOut.sv}`, en: `${found.en} ${wayOut.en}` };
      return { says, expected: definition.regimes.join(', ') };
    },
    who: ['procurer', 'decision-maker'],
  });
}
