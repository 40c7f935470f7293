/** Whole numbers below a million in Spanish and French words (masculine, as counted alone; French after the spelling of 1990). */

const spanishSmall: readonly string[] = [
  ...[
    'cero',
    'uno',
    'dos',
    'tres',
    'cuatro',
    'cinco',
    'seis',
    'siete',
    'ocho',
    'nueve',
    'diez',
    'once',
    'doce',
  ],
  ...[
    'trece',
    'catorce',
    'quince',
    'dieciséis',
    'diecisiete',
    'dieciocho',
    'diecinueve',
    'veinte',
    'veintiuno',
  ],
  ...[
    'veintidós',
    'veintitrés',
    'veinticuatro',
    'veinticinco',
    'veintiséis',
    'veintisiete',
    'veintiocho',
    'veintinueve',
  ],
];
const spanishTens: readonly string[] = [
  ...['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'],
];
const spanishHundreds: readonly string[] = [
  ...['', 'ciento', 'doscientos', 'trescientos', 'cuatrocientos', 'quinientos'],
  ...['seiscientos', 'setecientos', 'ochocientos', 'novecientos'],
];

/** Null for what is no whole number from 0 to 999,999. */
export function spanishNumber(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value >= 1e6) return null;
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  if (thousands === 0) return spanishBelow(rest);
  const head = thousands === 1 ? 'mil' : `${shortened(spanishBelow(thousands))} mil`;
  return rest === 0 ? head : `${head} ${spanishBelow(rest)}`;
}

function spanishBelow(value: number): string {
  if (value < 30) return spanishSmall[value] ?? '';
  if (value < 100) {
    const unit = value % 10;
    return `${spanishTens[Math.floor(value / 10)] ?? ''}${unit === 0 ? '' : ` y ${spanishSmall[unit] ?? ''}`}`;
  }
  if (value === 100) return 'cien';
  const rest = value % 100;
  return `${spanishHundreds[Math.floor(value / 100)] ?? ''}${rest === 0 ? '' : ` ${spanishBelow(rest)}`}`;
}

/** Before "mil": veintiuno becomes veintiún, uno becomes un. */
function shortened(words: string): string {
  return words.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un');
}

const frenchSmall: readonly string[] = [
  ...['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  ...['treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'],
];
const frenchTens: readonly string[] = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

/** Null for what is no whole number from 0 to 999,999. */
export function frenchNumber(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value >= 1e6) return null;
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  if (thousands === 0) return frenchBelow(rest);
  // "Cents" and "quatre-vingts" lose their s before "mille".
  const head = thousands === 1 ? 'mille' : `${frenchBelow(thousands).replace(/(cent|vingt)s$/, '$1')}-mille`;
  return rest === 0 ? head : `${head}-${frenchBelow(rest)}`;
}

function frenchBelow(value: number): string {
  if (value < 20) return frenchSmall[value] ?? '';
  if (value < 70) {
    const [ten, unit] = [frenchTens[Math.floor(value / 10)] ?? '', value % 10];
    return unit === 0 ? ten : `${ten}${unit === 1 ? '-et-un' : `-${frenchSmall[unit] ?? ''}`}`;
  }
  if (value < 80) return value === 71 ? 'soixante-et-onze' : `soixante-${frenchSmall[value - 60] ?? ''}`;
  if (value < 100) return value === 80 ? 'quatre-vingts' : `quatre-vingt-${frenchSmall[value - 80] ?? ''}`;
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const head = hundreds === 1 ? 'cent' : `${frenchSmall[hundreds] ?? ''}-cent`;
  return rest === 0 ? `${head}${hundreds > 1 ? 's' : ''}` : `${head}-${frenchBelow(rest)}`;
}
