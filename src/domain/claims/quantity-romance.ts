/**
 * Money that no list of currencies knows, in Spanish and French: millions of what is paid ("pagó 9,4 millones de
 * dorines"), and what a sum makes for one ("unos 30.300 dorines por unidad"). Every look-around is bounded.
 */
import type { Expression } from './quantity-expression.ts';
import type { CountedNoun, NounPlace } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

interface CoinWords {
  /** Verbs of paying, and nouns of what is due. */
  readonly paying: ReadonlySet<string>;
  readonly dues: ReadonlySet<string>;
  /** Words behind a sum that is shared out, the first and the second. */
  readonly shares: ReadonlyMap<string, ReadonlySet<string>>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

const spanish: CoinWords = {
  paying: words(
    'pagó pagaron pagado pagar pagaba gastó gastaron gastado costó costaron abonó abonaron desembolsó desembolsaron debe deben debían adeuda adeudan cobró',
  ),
  dues: words(
    'atrasos salarios sueldos deuda deudas tasa tarifa suma importe coste costo precio comisión multa alquiler',
  ),
  shares: new Map([
    ['por', words('unidad persona cabeza pieza hombre mujer trabajador cada')],
    ['cada', words('uno una')],
  ]),
};

const french: CoinWords = {
  paying: words(
    'payé payés versé versés dépensé dépensés déboursé coûté paya versa paie verse doit doivent réglé',
  ),
  dues: words('arriérés salaires dette dettes frais somme montant coût prix commission amende loyer'),
  shares: new Map([
    ['par', words('unité personne tête pièce homme femme travailleur')],
    ["l'", words('unité pièce')],
  ]),
};

const byLanguage: Readonly<Record<string, CoinWords>> = { es: spanish, fr: french };

/** How far back the verb or noun of paying may stand, in tokens. */
const clauseReach = 14;
/** A sum so large that no staff is meant. */
const leastSum = 1000;
const spentOn = words('por para pour à en sur con avec');

/** True where a noun behind a number can only be money; false in other languages. */
export function isRomanceCoin(
  tokens: readonly Token[],
  { from, high, scaled }: Expression,
  noun: CountedNoun,
  code: string,
): boolean {
  const known = byLanguage[code];
  if (known === undefined || (high ?? 0) < leastSum) return false;
  if (isShared(tokens, noun.to, known) && isQuotient(tokens, from)) return true;
  const before = tokens[from - 1]?.text ?? '';
  const isLinked = spentOn.has(before);
  for (let at = from - 1; at >= 0 && at > from - clauseReach; at -= 1) {
    const { text } = tokens[at] ?? { text: '' };
    if (text === '.' || text === ';' || text === ':') return false;
    const isDue = known.dues.has(text) && (scaled || before === 'de' || before === "d'");
    if (isDue || (!isLinked && scaled && known.paying.has(text))) return true;
  }
  return false;
}

const quotients = words('soit o ou decir sea');
const hedges = words(
  'unos unas casi quelque environ près de cerca aproximadamente presque , alrededor à peu',
);
const longestHedges = 4;

/** "soit quelque 30 300 orins l'unité", ", unos 30.300 dorines por unidad": put beside the sum that it is made of. */
function isQuotient(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  let isBeside = false;
  while (at > from - longestHedges && hedges.has(tokens[at]?.text ?? '')) {
    if (tokens[at]?.text === ',') isBeside = true;
    at -= 1;
  }
  return isBeside || quotients.has(tokens[at]?.text ?? '');
}

function isShared(tokens: readonly Token[], at: number, { shares }: CoinWords): boolean {
  const first = tokens[at]?.text ?? '';
  if (first === 'chacun' || first === 'chacune') return true;
  return shares.get(first)?.has(tokens[at + 1]?.text ?? '') === true;
}

const limits = words('límite límites tope máximo limite maximum plafond');
/** How far back the word for a limit may stand, in tokens. */
const limitReach = 4;

/** "casi 55.000 por persona", "frente a un límite legal de 12": a bare number takes the unit of the one before. */
export function romanceUnit(
  { tokens, expression, language, antecedents }: NounPlace,
  at: number,
): CountedNoun | null {
  const known = byLanguage[language.data.code];
  const { recent } = antecedents;
  const isPlain = expression.form === 'digits' || expression.form === 'words';
  if (known === undefined || recent === null || recent.kind === 'other' || !isPlain) return null;
  if (expression.isPercent || expression.currency !== null) return null;
  const isMoney = recent.kind === 'money' || recent.kind === 'coin';
  const isJoined = isMoney ? isShared(tokens, at, known) : isLimit(tokens, expression.from);
  if (!isJoined) return null;
  const kind = isMoney
    ? recent.kind === 'coin'
      ? 'elliptical'
      : 'amount'
    : recent.kind === 'measure'
      ? 'measure'
      : 'period';
  return { unit: recent.unit, from: at, to: at, kind };
}

function isLimit(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - limitReach; at -= 1) {
    if (tokens[at]?.kind !== 'word') return false;
    if (limits.has(tokens[at]?.text ?? '')) return true;
  }
  return false;
}
