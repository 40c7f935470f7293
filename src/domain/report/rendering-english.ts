/** Whole numbers in English words: "forty-seven", "one hundred and three", "two million". */

const small: readonly string[] = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens: readonly string[] = [
  '',
  '',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
];
const scales: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
];

/** Null for what is no whole number from 0 to 999 trillion. */
export function englishNumber(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value >= 1e15) return null;
  const words: string[] = [];
  let rest = value;
  for (const [scale, name] of scales) {
    if (rest < scale) continue;
    words.push(`${belowThousand(Math.floor(rest / scale))} ${name}`);
    rest %= scale;
  }
  if (rest === 0) return words.length === 0 ? 'zero' : words.join(' ');
  const isTail = words.length > 0 && rest < 100;
  return [...words, ...(isTail ? ['and'] : []), belowThousand(rest)].join(' ');
}

function belowThousand(value: number): string {
  if (value < 20) return small[value] ?? '';
  if (value < 100) {
    const unit = value % 10;
    return `${tens[Math.floor(value / 10)] ?? ''}${unit === 0 ? '' : `-${small[unit] ?? ''}`}`;
  }
  const rest = value % 100;
  return `${small[Math.floor(value / 100)] ?? ''} hundred${rest === 0 ? '' : ` and ${belowThousand(rest)}`}`;
}
