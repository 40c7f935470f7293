/** Forms of French verbs: infinitive, simple past and imperfect of the third person, and participle. */
import type { VerbForms } from './acts.ts';
import { romanceForms } from './acts-romance.ts';

/** Participle and third persons of the past, where the rules for -er and -ir would be wrong. */
const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  `détenir détenu détint détinrent|retenir retenu retint retinrent|maintenir maintenu maintint maintinrent|
  mourir mort mourut moururent|disparaître disparu disparut disparurent|secourir secouru secourut secoururent|
  vendre vendu vendit vendirent|revendre revendu revendit revendirent|promettre promis promit promirent|
  battre battu battit battirent|contraindre contraint contraignit contraignirent|répondre répondu répondit répondirent|
  démentir démenti démentit démentirent|fuir fui fuit fuirent|enfuir enfui enfuit enfuirent|
  soumettre soumis soumit soumirent|poursuivre poursuivi poursuivit poursuivirent`
    .split('|')
    .map((row) => row.trim().split(/\s+/u))
    .map(([base = '', ...rest]) => [base, rest] as const),
);

/** All forms of an infinitive. */
export function frenchInflection(base: string): VerbForms {
  const stem = base.slice(0, -2);
  const soft = stem.endsWith('g') ? `${stem}e` : stem;
  const isFirst = base.endsWith('er');
  const [participle = `${stem}${isFirst ? 'é' : 'i'}`, ...irregularPast] = irregular.get(base) ?? [];
  const regular = isFirst ? [`${soft}a`, `${stem}èrent`] : [`${stem}it`, `${stem}irent`];
  const past = irregularPast.length > 0 ? irregularPast : regular;
  const plural = /[sx]$/u.test(participle) ? participle : `${participle}s`;
  return romanceForms(base, past, [participle, `${participle}e`, plural, `${participle}es`]);
}
