/** Values of the contract in plain words, for the page on accuracy. */

const bounds: Readonly<Record<string, string>> = {
  '=': 'exactly',
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'fewer than',
  '~': 'about',
  range: 'between two numbers',
  vague: 'only a magnitude',
};

/** A bound in words; an unknown one as it is. */
export function boundWords(bound: string): string {
  return bounds[bound] ?? bound;
}

const modalities: Readonly<Record<string, string>> = {
  asserted: 'said to be so',
  estimated: 'an estimate',
  alleged: 'an allegation',
  denied: 'a number that is cited in order to deny it',
  pledged: 'a promise',
  planned: 'a plan',
  demanded: 'a demand',
};

/** A modality in words; an unknown one as it is. */
export function modalityWords(modality: string): string {
  return modalities[modality] ?? modality;
}

/** One number, or two ends of a range. */
export function amount(low: number | null, high: number | null): string {
  const [first, last] = [low ?? high, high ?? low];
  if (first === null || last === null) return 'no number';
  return first === last ? grouped(first) : `${grouped(first)} to ${grouped(last)}`;
}

function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const digits = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return part === undefined ? digits : `${digits}.${part}`;
}

/** An ISO date or interval in words. */
export function timeWords(time: string): string {
  const [from = '', to] = time.split('/').map((end) => end.replace('..', ''));
  if (to === undefined) return from;
  if (from === '') return `until ${to}`;
  return to === '' ? `since ${from}` : `${from} to ${to}`;
}

/** Words in quotation marks; "nothing" where there are none. */
export function quoted(words: string | null | undefined): string {
  return words === null || words === undefined || words === '' ? 'nothing' : `“${words}”`;
}
