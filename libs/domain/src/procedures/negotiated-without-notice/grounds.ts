import type { Ground, Regime } from '../definition.js';

const ground = (
  id: string,
  basis: string,
  says: Ground['says'],
  evidence: NonNullable<Ground['evidence']>,
  more: Pick<Ground, 'eforms' | 'affirms'> & { readonly regimes?: readonly Regime[] } = {},
): Ground => ({ id, says, basis, evidence, ...more });

/** The exhaustive grounds for negotiating without a notice (LOU 6:12–19), each with what has to be shown. */
export const groundsWithoutNotice: readonly Ground[] = [
  ground(
    'no-suitable-tenders',
    'LOU 6:12; Directive 2014/24/EU, Article 32(2)(a)',
    {
      sv: 'En annonserad upphandling gav inga anbud eller ansökningar, eller inga lämpliga, och villkoren ändras inte väsentligt.',
      en: 'An advertised procurement gave no tenders or requests, or no suitable ones, and the conditions are not materially changed.',
    },
    {
      sv: 'Den tidigare upphandlingens beteckning och utfall, och vad som eventuellt ändras i villkoren.',
      en: 'Reference and outcome of the earlier procurement, and what if anything changes in the conditions.',
    },
    { eforms: 'unsuitable' },
  ),
  ground(
    'unique-art',
    'LOU 6:14; Directive 2014/24/EU, Article 32(2)(b)(i)',
    {
      sv: 'Syftet är att skapa eller förvärva ett unikt konstverk eller en unik konstnärlig prestation.',
      en: 'The aim is to create or acquire a unique work of art or artistic performance.',
    },
    {
      sv: 'Varför verket eller framförandet är unikt.',
      en: 'Why the work or performance is unique.',
    },
  ),
  ground(
    'technical',
    'LOU 6:14; Directive 2014/24/EU, Article 32(2)(b)(ii)',
    {
      sv: 'Konkurrens saknas av tekniska skäl.',
      en: 'There is no competition for technical reasons.',
    },
    {
      sv: 'Marknadsanalys som visar att inget rimligt alternativ finns och att kraven inte har gjorts för snäva.',
      en: 'A market analysis showing that there is no reasonable alternative and that the requirements were not made too narrow.',
    },
    { eforms: 'technical', affirms: 'no-alternative' },
  ),
  ground(
    'exclusive-rights',
    'LOU 6:14; Directive 2014/24/EU, Article 32(2)(b)(iii)',
    {
      sv: 'Ensamrätt, även immateriell, gör att bara en leverantör kan leverera.',
      en: 'Exclusive rights, intellectual property included, leave one supplier that can deliver.',
    },
    {
      sv: 'Vilken rätten är, och en marknadsanalys som visar att inget rimligt alternativ finns och att kraven inte har gjorts för snäva.',
      en: 'Which right it is, and a market analysis showing that there is no reasonable alternative and that the requirements were not made too narrow.',
    },
    { eforms: 'exclusive', affirms: 'no-alternative' },
  ),
  ground(
    'extreme-urgency',
    'LOU 6:15; Directive 2014/24/EU, Article 32(2)(c)',
    {
      sv: 'Synnerlig brådska som inte kunde förutses och inte beror på myndigheten; bara det som är absolut nödvändigt köps.',
      en: 'Extreme urgency that could not be foreseen and is not the authority’s doing; only what is strictly necessary is bought.',
    },
    {
      sv: 'Händelsen och dess dag, varför den inte kunde förutses, och varför påskyndade tider inte räcker.',
      en: 'The event and its day, why it could not be foreseen, and why accelerated periods are not enough.',
    },
    { eforms: 'urgency' },
  ),
  ground(
    'unacceptable-tenders',
    'LOU 6:16; Directive 2014/24/EU, Article 26(4)(b)',
    {
      sv: 'Öppet eller selektivt förfarande gav bara ogiltiga eller oacceptabla anbud, och alla som uppfyllde kraven på leverantören bjuds in.',
      en: 'An open or restricted procedure gave only irregular or unacceptable tenders, and all who met the requirements on suppliers are invited.',
    },
    {
      sv: 'Den tidigare upphandlingens beteckning, anbuden och varför de förkastades, och vilka som var kvalificerade.',
      en: 'Reference of the earlier procurement, the tenders and why they were rejected, and who was qualified.',
    },
    { eforms: 'irregular', affirms: 'all-qualified' },
  ),
  ground(
    'research-goods',
    'LOU 6:17 p. 1; Directive 2014/24/EU, Article 32(3)(a)',
    {
      sv: 'Varor som tillverkas enbart för forskning, experiment, studier eller utveckling, inte i vinstgivande antal.',
      en: 'Goods made solely for research, experiment, study or development, not in a quantity for profit.',
    },
    {
      sv: 'Ändamål och antal, och varför köpet inte påverkar konkurrensen om senare köp.',
      en: 'Purpose and quantity, and why the purchase does not affect the competition for later ones.',
    },
    { eforms: 'rd' },
  ),
  ground(
    'additional-deliveries',
    'LOU 6:17; Directive 2014/24/EU, Article 32(3)(b)',
    {
      sv: 'Kompletterande leveranser från den ursprungliga leverantören, där ett byte ger tekniska svårigheter; högst tre år.',
      en: 'Additional deliveries from the original supplier, where a change would bring technical difficulties; three years at most.',
    },
    {
      sv: 'Det ursprungliga kontraktet, svårigheterna vid ett byte och hur lång tid leveranserna löper.',
      en: 'The original contract, the difficulties of a change and how long the deliveries go on.',
    },
    { eforms: 'additional' },
  ),
  ground(
    'commodity-market',
    'LOU 6:17; Directive 2014/24/EU, Article 32(3)(c)',
    { sv: 'Varor som noteras och köps på en råvarumarknad.', en: 'Goods quoted and bought on a commodity market.' },
    { sv: 'Marknaden, noteringen och dagen.', en: 'The market, the quotation and the day.' },
  ),
  ground(
    'insolvency',
    'LOU 6:17; Directive 2014/24/EU, Article 32(3)(d)',
    {
      sv: 'Särskilt förmånliga villkor från en leverantör som upphör med sin verksamhet eller är insolvent.',
      en: 'Particularly advantageous terms from a supplier that winds up or is insolvent.',
    },
    {
      sv: 'Insolvensen eller avvecklingen, och varför villkoren är särskilt förmånliga.',
      en: 'The insolvency or winding-up, and why the terms are particularly advantageous.',
    },
  ),
  ground(
    'repetition',
    'LOU 6:18; Directive 2014/24/EU, Article 32(5)',
    {
      sv: 'Upprepning av likartade byggentreprenader eller tjänster inom tre år, som annonserades och värderades från början.',
      en: 'Repetition of similar works or services within three years, announced and valued from the start.',
    },
    {
      sv: 'Det ursprungliga kontraktet och dess dag, var upprepningen annonserades, och projektet som den följer.',
      en: 'The original contract and its day, where the repetition was announced, and the project that it follows.',
    },
    { eforms: 'repetition' },
  ),
  ground(
    'after-contest',
    'LOU 6:19; Directive 2014/24/EU, Article 32(4)',
    {
      sv: 'Tjänst som följer på en projekttävling och ska ges vinnaren eller en av vinnarna; är de flera bjuds alla in.',
      en: 'A service that follows a design contest and goes to the winner or one of the winners; where there are several all are invited.',
    },
    {
      sv: 'Tävlingen, juryns utlåtande och tävlingsreglerna som utlovar tjänsten.',
      en: 'The contest, the jury’s opinion and the rules of the contest that promise the service.',
    },
    { eforms: 'contest' },
  ),
];
