/** Forms of Spanish verbs: infinitive, preterite, imperfect of the third person, and participle. */
import type { VerbForms } from './acts.ts';
import { romanceForms } from './acts-romance.ts';

/** Third persons of the preterite and the participle, where the rules would be wrong; "-" where a rule holds. */
const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  `detener detuvo detuvieron -|retener retuvo retuvieron -|mantener mantuvo mantuvieron -|morir murió murieron muerto|
  herir hirió hirieron -|huir huyó huyeron -|decir dijo dijeron dicho|desaparecer - - -|pedir pidió pidieron -|
  someter - - -|prometer - - -|romper - - roto|abrir - - abierto|extraer extrajo extrajeron extraído|
  traer trajo trajeron traído|conducir condujo condujeron -|desmentir desmintió desmintieron -`
    .split('|')
    .map((row) => row.trim().split(/\s+/u))
    .map(([base = '', ...rest]) => [base, rest] as const),
);

/** All forms of an infinitive. */
export function spanishInflection(base: string): VerbForms {
  const stem = base.slice(0, -2);
  const isFirst = base.endsWith('ar');
  const [single = '-', plural = '-', participle = '-'] = irregular.get(base) ?? [];
  const past = [
    single === '-' ? `${stem}${isFirst ? 'ó' : 'ió'}` : single,
    plural === '-' ? `${stem}${isFirst ? 'aron' : 'ieron'}` : plural,
    `${stem}${isFirst ? 'aba' : 'ía'}`,
    `${stem}${isFirst ? 'aban' : 'ían'}`,
  ];
  const root = (participle === '-' ? `${stem}${isFirst ? 'ado' : 'ido'}` : participle).slice(0, -1);
  return romanceForms(base, past, [`${root}o`, `${root}a`, `${root}os`, `${root}as`]);
}
