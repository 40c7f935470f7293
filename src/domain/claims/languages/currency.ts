/** Currency signs and codes: the same in every language. Codes are ISO 4217, and the usual tickers of crypto coins. */

/** Signs that stand alone beside a number. */
export const currencySigns: Readonly<Record<string, string>> = {
  $: 'USD',
  '＄': 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'CNY',
  '￥': 'CNY',
  '฿': 'THB',
  '₩': 'KRW',
  '₹': 'INR',
  '₫': 'VND',
  '៛': 'KHR',
  '₭': 'LAK',
  '₱': 'PHP',
  '₽': 'RUB',
  '₦': 'NGN',
  '₿': 'BTC',
  '₪': 'ILS',
  '₺': 'TRY',
  '৳': 'BDT',
};

/** Letters and sign together, folded. */
export const prefixedSigns: Readonly<Record<string, string>> = {
  us$: 'USD',
  hk$: 'HKD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  s$: 'SGD',
  sg$: 'SGD',
  nt$: 'TWD',
  nz$: 'NZD',
  r$: 'BRL',
};

const codes: ReadonlySet<string> = new Set(
  `usd eur gbp jpy cny thb khr lak mmk vnd inr idr myr sgd php krw twd hkd aud cad nzd chf rub brl zar ngn kes aed sar qar
  bdt pkr lkr npr try ils egp sek nok dkk pln czk huf uah mxn cop ars clp pen btc eth usdt usdc`.split(
    /\s+/u,
  ),
);

const spokenCodes: Readonly<Record<string, string>> = {
  rm: 'MYR',
  rs: 'INR',
  rp: 'IDR',
  bt: 'THB',
  tk: 'BDT',
  ksh: 'KES',
  tsh: 'TZS',
  ush: 'UGX',
};

/** The code that a folded word stands for ("usd" → "USD", "rm" → "MYR"), or null. */
export function currencyCode(word: string): string | null {
  if (codes.has(word)) return word.toUpperCase();
  return spokenCodes[word] ?? null;
}
