/** "X quoted Y as saying", "Y was quoted (by X) as telling": the one who is quoted is the source, X only passes it on. */
import { bodyAt } from './attribution-media.ts';
import type { Phrase, PhraseContext } from './attribution-mention.ts';
import { built, type Clause, type CueSite } from './attribution-site.ts';
import { subjectPhrase } from './attribution-subject.ts';

const quotingVerbs: ReadonlySet<string> = new Set('quoted quotes quote cited cites cite'.split(' '));
const passives: ReadonlySet<string> = new Set('was were is are been being'.split(' '));
const longestObject = 16;

/** The clause of a verb of quoting with "as …ing" behind it, or null. `left`: last word before its auxiliaries. */
export function quotedAs(context: PhraseContext, site: CueSite, left: number): Clause | null {
  const { words } = context;
  if (!quotingVerbs.has(words[site.at]?.lower ?? '')) return null;
  const as = asSaying(context, site);
  if (as < 0) return null;
  const subject = subjectPhrase(context, site, left);
  if (subject === null) return null;
  const isPassive = passives.has(words[site.at - 1]?.lower ?? '');
  const quoted: Phrase = isPassive ? subject : { first: site.at + 1, last: as };
  const clause = built(context, site, { phrase: quoted, covers: 'lead' });
  if (clause === null) return null;
  const by = words[site.at + 1]?.lower === 'by' ? site.at + 2 : -1;
  const passer = isPassive
    ? by < 0
      ? null
      : bodyAt(context, by, as)
    : bodyAt(context, subject.first, site.at);
  const media =
    passer === null ? clause.media : [passer, ...clause.media.filter(({ name }) => name !== passer.name)];
  return { ...clause, cueLast: as + 2, opens: Math.min(clause.opens, subject.first), subject: quoted, media };
}

/** Index of "as" in "as saying", "as having said"; -1 when it does not follow soon. */
function asSaying({ words }: PhraseContext, { at, sentence }: CueSite): number {
  for (let index = at + 1; index < Math.min(at + longestObject, sentence.last - 1); index += 1) {
    if (words[index]?.lower === 'as' && words[index + 1]?.lower.endsWith('ing') === true) return index;
  }
  return -1;
}
