/** How far a source reaches: inside its sentence, and on into the sentences after it. */
import { followsQuotation, isQuoteMark, type Clause } from './attribution-site.ts';
import type { Source } from './attribution-memory.ts';
import type { PhraseContext } from './attribution-mention.ts';
import { wordClass } from './names-classes.ts';
import type { SentenceWords } from './names.ts';
import { isOf, type Word } from './names-words.ts';

/** Where a clause is looked for. */
export interface ClauseSite {
  readonly words: readonly Word[];
  readonly word: number;
  readonly sentence: SentenceWords;
}

/** The clause that covers a word: the innermost leading one before it, else a trailing one. Null: own voice. */
export function clauseAtWord(
  clauses: readonly Clause[],
  { words, word, sentence }: ClauseSite,
): Clause | null {
  if (word < sentence.first) return null;
  let lead: Clause | null = null;
  for (const clause of clauses) {
    const inClause = word >= clause.opens && word < clause.cueLast;
    if (clause.covers !== 'lead' || (clause.cueLast > word && !inClause)) continue;
    if (lead === null || !isInquiry(clause.source)) lead = clause;
  }
  if (lead !== null && hasSemicolon(words, lead.cueLast, word)) lead = null;
  if (lead?.modality === 'denied' && isBesideDenial(words, lead.cueLast, word)) lead = null;
  const trail = clauses.find((clause) => clause.covers === 'both' && clause.cueFirst > word);
  if (lead !== null)
    return trail !== undefined && yields(lead, trail) ? trail : (citedBeside(clauses, lead) ?? lead);
  if (trail !== undefined) return trail;
  return clauses.findLast((clause) => clause.covers === 'both') ?? null;
}

/** True for "citing X", "quoting X": whoever reports it only passes X on. */
export function isCiting({ cue }: Clause): boolean {
  return cue.words[0] === 'citing' || cue.words[0] === 'quoting';
}

/** "The Post reported, citing X, that …", "Citing X, the Post reported that …". */
function citedBeside(clauses: readonly Clause[], lead: Clause): Clause | undefined {
  return clauses.find(
    (clause) => isCiting(clause) && clause.covers === 'both' && clause.source !== lead.source,
  );
}

/** How far back a semicolon is looked for; bounded so that hostile input stays linear. */
const farthestWord = 200;

function hasSemicolon(words: readonly Word[], from: number, to: number): boolean {
  for (let at = Math.max(from, to - farthestWord); at < to; at += 1)
    if (words[at]?.lower === ';') return true;
  return false;
}

const meanwhile: ReadonlySet<string> = new Set(['as', 'while', 'amid']);
const afterwards: ReadonlySet<string> = new Set(['after', 'when', 'before']);
const degrees: ReadonlySet<string> = new Set('many few much well little high low soon long'.split(' '));
/** Verbs of a clause of its own. */
const goings: ReadonlySet<string> = new Set(
  `rise rises rose risen climb climbs climbed reach reaches reached hit hits grow grows grew swell swells top tops topped
  pass passes passed stand stands stood fall falls fell mount mounts mounted die dies died had has have was were is are went
  left nears neared exceed exceeds exceeded remain remains remained`.split(/\s+/u),
);
/** A short object ("rejects audit", "denies blame") may be followed by a clause of time. */
const shortObject = 5;

/** "X rejects audit as arrests rise to 14": what happens meanwhile is not denied by X. */
function isBesideDenial(words: readonly Word[], from: number, to: number): boolean {
  const opener = words[from]?.lower ?? '';
  const isClause = opener === 'that' || opener === 'it' || opener === 'he' || opener === 'she';
  for (let at = Math.max(from + 1, to - farthestWord); at < to; at += 1) {
    const lower = words[at]?.lower ?? '';
    const isTime = afterwards.has(lower) && !isClause && at - from <= shortObject;
    if (!isTime && !meanwhile.has(lower)) continue;
    if (degrees.has(words[at + 1]?.lower ?? '')) continue;
    if (lower === 'amid' || hasGoing(words, at + 1, to)) return true;
  }
  return false;
}

/** A finite verb before the number or, where the number opens the clause, right behind it. */
function hasGoing(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 12); at += 1)
    if (goings.has(words[at]?.lower ?? '')) return true;
  if (to - from > 2) return false;
  for (let at = to + 1; at < to + 4; at += 1) if (goings.has(words[at]?.lower ?? '')) return true;
  return false;
}

/** A deed ("demanded", "logged") told by a later ", he said"; a report that names the source it cites. */
function yields(lead: Clause, trail: Clause): boolean {
  if (isCiting(trail) || isInquiry(lead.source)) return true;
  const isDeed = lead.cue.shape === 'find' || lead.modality === 'demanded' || lead.modality === 'planned';
  return isDeed && trail.cue.shape !== 'find';
}

/** "Laboratory tests showed that …, the league said": what somebody had made, with no name of its own. */
function isInquiry({ entity, via, name }: Source): boolean {
  return entity < 0 && via.length === 0 && inquiries.test(name);
}

const inquiries =
  /(?:^|\s)(?:tests?|surveys?|study|studies|interviews|analys[ei]s|measurements|photographs|images|visits|inspections?|examinations?|samples?)$/u;

const moneyWords: ReadonlySet<string> = new Set(
  '$ € £ ¥ ฿ ₹ us dollars dollar euros euro usd eur pounds yen baht dólares francs'.split(' '),
);

/** "(5,200 dollars)", "($31,000)": a conversion added by the publication. */
export function bracketedMoney(words: readonly Word[], word: number): boolean {
  let isMoney = false;
  let opens = false;
  for (let at = word; at >= Math.max(0, word - 4); at -= 1) {
    const lower = words[at]?.lower ?? '';
    isMoney ||= moneyWords.has(lower);
    if (lower === '(') opens = true;
    if (opens) break;
  }
  if (!opens) return false;
  for (let at = word; at < word + 5; at += 1) {
    const lower = words[at]?.lower ?? '';
    isMoney ||= moneyWords.has(lower);
    if (lower === ')') return isMoney;
  }
  return false;
}

const speechGoesOn: ReadonlySet<string> = new Set('that adding saying and but because'.split(' '));

/**
 * What stands outside the marks behind "…,” said X" describes the scene: "told a meeting of 200", "said X, 58, a judge".
 * Without a quotation only an age right behind the name is an aside.
 */
export function isBesideSpeech(clause: Clause, { words, word, sentence }: ClauseSite): boolean {
  const { subject, cueFirst, cueLast } = clause;
  const end = Math.max(cueLast, subject.last);
  if (word < cueLast || clause.covers !== 'both' || clause.cue.shape !== 'say') return false;
  const start = Math.min(cueFirst, clause.opens);
  const isQuoted = start > sentence.first + 1 && followsQuotation(words, start);
  if (!isQuoted) return isAgeAside(words, end, word);
  for (let at = end; at < word; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (at - end > farthestWord || speechGoesOn.has(lower) || isQuoteMark(lower)) return false;
    if (lower === ',' && !opensApposition(words[at + 1])) return false;
  }
  return true;
}

/** ", a former judge", ", 58,", ", who heads the union". */
function opensApposition(word: Word | undefined): boolean {
  return (
    word?.kind === 'number' || /^(?:a|an|the|who|whose|aged|former|its|his|her)$/.test(word?.lower ?? '')
  );
}

/** "said Tove, 33,": the number alone between the name and the next mark. */
function isAgeAside(words: readonly Word[], end: number, word: number): boolean {
  return word === end + 1 && words[end]?.lower === ',' && words[word + 1]?.kind === 'mark';
}

const narratorOpeners: ReadonlySet<string> = new Set(
  'meanwhile however elsewhere separately earlier nevertheless nonetheless still yet by background'.split(
    ' ',
  ),
);
const anaphoricOpeners: ReadonlySet<string> = new Set(
  'another others further nineteen one two three four five six seven eight nine ten eleven twelve only just of simply multiple'.split(
    ' ',
  ),
);

const distances: ReadonlySet<string> = new Set(
  'kilometres kilometers kilometre kilometer km miles mile metres meters m'.split(' '),
);

/** "Rassau, 12 kilometres from the camp": the setting, which the publication knows itself. */
export function settingDistance(words: readonly Word[], word: number): boolean {
  if (!distances.has(words[word + 1]?.lower ?? '')) return false;
  return /^(?:from|away|north|south|east|west|northeast|outside|off)$/.test(words[word + 2]?.lower ?? '');
}

/** True when a sentence opens as the publication's own telling ("Meanwhile", "In reality"). */
export function isNarration(words: readonly Word[], { first }: SentenceWords): boolean {
  return narratorOpeners.has(words[first]?.lower ?? '') && !countsOn(words, first);
}

/** How far behind "By" the count may stand. */
const countReach = 8;

/** "By the end of January 341 of these had been found": a date, and then a bare count of what was told before. */
function countsOn(words: readonly Word[], first: number): boolean {
  if (words[first]?.lower !== 'by') return false;
  for (let at = first + 2; at < first + countReach; at += 1) {
    const word = words[at];
    if (word?.kind === 'mark' && word.lower !== ',') return false;
    const next = words[at + 1]?.lower ?? '';
    if (word?.kind === 'number' && /^(?:of|had|have|were|are|more|others|remained)$/.test(next)) return true;
  }
  return false;
}

const saidAgain: ReadonlySet<string> = new Set(
  'he she they it another others this these that those'.split(' '),
);

/** After a quotation only what leans on its speaker goes on in indirect speech: "She had …", "Another nine …". */
export function afterQuotation(words: readonly Word[], { first }: SentenceWords): boolean {
  const opener = words[first];
  return (
    saidAgain.has(opener?.lower ?? '') ||
    opener?.kind === 'number' ||
    anaphoricOpeners.has(opener?.lower ?? '')
  );
}

/** What the sentence before offers to run on. */
export interface Onward {
  readonly isSameParagraph: boolean;
  readonly isPerson: boolean;
}

const impersonal: ReadonlySet<string> = new Set(
  'agreed acknowledged accepted admitted known understood noted decided resolved recalled stressed unclear'.split(
    ' ',
  ),
);

/** "It was agreed to", "It is not known": nobody before is meant by "it". */
function isImpersonal(words: readonly Word[], { first }: SentenceWords): boolean {
  if (words[first]?.lower !== 'it' || !/^(?:is|was)$/.test(words[first + 1]?.lower ?? '')) return false;
  const at = words[first + 2]?.lower === 'not' ? first + 3 : first + 2;
  return impersonal.has(words[at]?.lower ?? '');
}

/** Whether a sentence without a cue of its own keeps the source of the sentence before. */
export function runsOn(words: readonly Word[], sentence: SentenceWords, onward: Onward): boolean {
  const first = words[sentence.first]?.lower ?? '';
  const second = words[sentence.first + 1]?.lower ?? '';
  if (isNarration(words, sentence)) return false;
  if (first === 'in' && (second === 'reality' || second === 'fact')) return false;
  if ((first === 'the' && second === 'fact') || isImpersonal(words, sentence)) return false;
  if (onward.isSameParagraph) return true;
  if (onward.isPerson) return first === 'he' || first === 'she';
  if (first === 'the') return second === 'others' || second === 'remaining' || second === 'rest';
  if (!anaphoricOpeners.has(first)) return false;
  return first === 'of'
    ? second === 'these' || second === 'those' || second === 'the'
    : partitive(words, sentence);
}

/** "Another third of the compounds", "Nineteen of them", "One other one-third". */
function partitive(words: readonly Word[], sentence: SentenceWords): boolean {
  const first = words[sentence.first]?.lower ?? '';
  if (first === 'another' || first === 'further' || first === 'others') return true;
  for (let at = sentence.first + 1; at < Math.min(sentence.first + 4, sentence.last); at += 1) {
    const lower = words[at]?.lower ?? '';
    if (lower === 'of' || lower === 'other' || lower === 'others') return true;
  }
  return false;
}

/** True when the sentence opens with a person or body that is not the running source. */
export function startsWithOtherActor(
  context: PhraseContext,
  sentence: SentenceWords,
  running: Source,
): boolean {
  const { words, names } = context;
  const isArticle = words[sentence.first]?.lower === 'the';
  const at = isArticle ? sentence.first + 1 : sentence.first;
  if (isArticle && running.kind !== 'person' && isOtherRole(words, at, running)) return true;
  if (isForce(words, sentence.first, running) || isShortfall(words, sentence.first)) return true;
  for (let index = at; index < Math.min(at + 3, sentence.last); index += 1) {
    const mention = names.mentions[names.mentionAt[index] ?? -1];
    if (mention === undefined) continue;
    const kind = names.entities[mention.entity]?.kind;
    return (
      mention.entity !== running.entity && kind !== 'place' && !isOf(words[mention.last], wordClass.body)
    );
  }
  return false;
}

/** "The mayor has …" after what a body said: a person of another role has taken over. */
function isOtherRole(words: readonly Word[], at: number, running: Source): boolean {
  const role = words[at];
  if (role === undefined || !isOf(role, wordClass.role)) return false;
  if (running.name.toLowerCase().includes(role.lower)) return false;
  return auxiliaryWords.has(words[at + 1]?.lower ?? '');
}

const forces: ReadonlySet<string> = new Set('officers inspectors soldiers agents guards'.split(' '));
const determinersOf: ReadonlySet<string> = new Set('the our its their police'.split(' '));

/** "Officers searched …" after what a rights group said: officers act for the state, not for the group. */
function isForce(words: readonly Word[], first: number, { kind, name, uncertain }: Source): boolean {
  if (kind !== 'organisation' || uncertain === true || stateName.test(name)) return false;
  const at = determinersOf.has(words[first]?.lower ?? '') ? first + 1 : first;
  return forces.has(words[at]?.lower ?? '') && words[at + 1]?.kind === 'word';
}

/** "Few officials can check", "Hardly any court sits": what the publication tells on its own. */
function isShortfall(words: readonly Word[], first: number): boolean {
  const opener = words[first]?.lower;
  const isHardly = opener === 'hardly' || opener === 'scarcely' || opener === 'barely';
  if (opener !== 'few' && !(isHardly && words[first + 1]?.lower === 'any')) return false;
  const noun = words[isHardly ? first + 2 : first + 1];
  return (
    isOf(noun, wordClass.staff | wordClass.role | wordClass.reference | wordClass.body) ||
    /(?:ers|ors)$/.test(noun?.lower ?? '')
  );
}

const stateName =
  /police|ministry|army|guard|inspect|force|authorit|government|department|prosecut|customs|court|embassy|council|governor/i;

const auxiliaryWords: ReadonlySet<string> = new Set(
  'has had is was did does will would could can'.split(' '),
);

const backWords: ReadonlySet<string> = new Set(
  'these them those they he she it their his her its'.split(' '),
);

/** "Nineteen are under 18": the count alone is the subject. */
const bareCount = /^(?:are|were|had|have)$/;

/** True when a sentence counts or follows what the sentence before named: "Nineteen of them", "Of these", "The youngest". */
export function leansBack(words: readonly Word[], { first, last }: SentenceWords): boolean {
  const opener = words[first]?.lower ?? '';
  if (opener === 'the') {
    const next = words[first + 1]?.lower ?? '';
    return (
      next.endsWith('est') || next === 'remaining' || next === 'others' || next === 'other' || next === 'rest'
    );
  }
  if (bareCount.test(words[first + 1]?.lower ?? '') && opener !== 'there') return true;
  for (let at = first; at < Math.min(first + 5, last); at += 1) {
    if (backWords.has(words[at]?.lower ?? '')) return true;
  }
  return false;
}
