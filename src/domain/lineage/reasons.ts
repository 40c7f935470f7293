/** Why a pair was judged so, in sentences a reader without training understands. Numbers are shares of the narrator text. */
import type { Relation } from './relation.ts';
import type { PairJudgement } from './relation-rules.ts';

const openings: Readonly<Record<Relation, string>> = {
  'same-text': 'The two texts are the same, word for word.',
  excerpt: 'One text is an unchanged part of the other.',
  'edited-copy': 'One text is a copy or a later version of the other, with cuts, additions or changes.',
  rewrite: 'The same content stands in both, told in other words.',
  translation: 'Numbers and names stand in the same order in two languages.',
  summary: 'The shorter text keeps numbers and names of the longer one and adds nothing of weight.',
  'same-origin': 'Both carry the same statement, each in its own words.',
  independent: 'Both speak of the same matter; nothing shows that one derives from the other.',
  undetermined: 'There are signs of a common text, but too few to say so.',
  'different-story': 'Nothing links the two.',
};

/** The reasons of a judgement: the relation in words, then what was measured. */
export function reasonsFor(
  relation: Relation,
  { overlap, derived, keptA, keptB, sameLanguage }: PairJudgement,
): string[] {
  const kept = derived === 'a' ? keptA : keptB;
  const name = derived === 'a' ? 'first' : 'second';
  const reasons = [openings[relation]];
  if (sameLanguage && kept.grams >= 0.08) {
    reasons.push(
      `${percent(kept.grams)} of the word sequences of the ${name} text, quotations left out, stand in the other.`,
    );
  }
  const anchors = derived === 'a' ? overlap.anchorsAInB : overlap.anchorsBInA;
  if (anchors > 0.1) {
    reasons.push(
      `${percent(anchors)} of the numbers and names of the ${name} text occur in the other, ${orderWords(overlap.order)}.`,
    );
  }
  const { shared, onlyA, onlyB } = overlap.quotes;
  if (shared > 0)
    reasons.push(
      `${shared} ${shared === 1 ? 'quotation is' : 'quotations are'} shared; ${onlyA + onlyB} stand in one of them only.`,
    );
  return reasons;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function orderWords(order: number): string {
  if (order >= 0.9) return 'in the same order';
  return order >= 0.7 ? 'mostly in the same order' : 'in another order';
}
