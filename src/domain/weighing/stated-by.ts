/**
 * Who states a number, read in the number's own clause: "the Authority spoke of 16", "the Ministry has 241 in its register",
 * "according to the union 12", "against the Authority's 16", "16 in the state register".
 */
import { kindsOfBody } from './bodies.ts';

/** A voice that states a number, and how its clause says what the number counts. */
export interface Statement {
  /** The words of the voice as they stand, without article. */
  readonly voice: string;
  /** The clause names what is counted before the number ("put the number of deaths at 16"). */
  readonly named: boolean;
  /** No verb: "the organisers 200", "the ministry's 241". Such words need another statement beside them. */
  readonly gapped: boolean;
  /** The voice only found so many: what it looked for may have been stated by nobody. */
  readonly found: boolean;
  /** "The group's 23": another voice may have its own right beside it. */
  readonly owned: boolean;
}

const plainly = { named: false, gapped: false, found: false, owned: false };

/** Code units before and after a number that are read. */
const reach = 160;

const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Only who speaks does this. */
const saying = wordsIn(
  'say says said insist insists insisted maintain maintains maintained claim claims claimed estimate estimates estimated reckon ' +
    'reckons reckoned believe believes believed report reports reported admit admits admitted acknowledge acknowledges acknowledged ' +
    'concede concedes conceded confirm confirms confirmed stated count counts counted list lists listed record records recorded register registers registered ' +
    'log logs logged document documents documented tally tallies tallied verify verifies verified calculate calculates calculated argue argues argued announce announces announced ' +
    'mention mentions mentioned cite cites cited give gives gave given put puts place places placed speak speaks spoke spoken talk ' +
    'talks talked stick sticks stuck assert asserts asserted allege alleges alleged',
);
/** Bodies, people and papers do this; so do many other things. */
const counting = wordsIn(
  'arrive arrives arrived come comes came stand stands stood know knows knew find finds found show ' +
    'shows showed shown identify identifies identified establish establishes established set sets name names named see sees noted notes note enter enters entered',
);
/** Who finds some may have looked for others. */
const finding = wordsIn('find finds found see sees identify identifies identified come came comes');
/** What is held says nothing of who counts, unless a list holds it. */
const holding = wordsIn('have has had hold holds held keep keeps kept contain contains contained');
const being = wordsIn('is was are were stands stood remains remained comes came');

/** Words that may stand between the verb and its number without saying another thing. */
const filler = wordsIn(
  'that there were was are is be been had has have of at as to for by up with on only just about at least most nearly almost around ' +
    'roughly some approximately more than fewer less over under a an the it its this them those these total figure number count tally ' +
    'toll sum mere merely not but actually really in fact instead rather no exactly precisely still now even it’s list closer well ' +
    'below above name names cases all own earlier latest first previous january february march april june july august september ' +
    'october november december',
);

/** What may stand between a voice and its verb. */
const beforeVerb = wordsIn(
  'still now also only itself themselves himself herself however meanwhile later instead has have had then ' +
    'continues continued continue to again always never already since both alone on monday tuesday wednesday thursday friday ' +
    'saturday sunday yesterday today earlier recently for its their his her part own',
);
const openers =
  /^(?:(?:and|but|yet|while|whereas|although|though|meanwhile|however|instead|later|by contrast|in contrast|on the other hand|for (?:its|their|his|her) part|where|as|so|even though|against this|at the same time|[“"‘'(-]+),? *)+/iu;
const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|month|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\\d{4}';
const datings = new RegExp(
  `^(?:(?:at|in|by|on|until|since|early|late|last|this|towards) )?(?:the )?(?:(?:end|beginning|start|middle) of )?(?:(?:in|last|this|the|that|same|early|late|mid) )*(?:\\d{1,2} )?(?:${months})\\b(?: \\d{1,4})?(?: the (?=the ))?,? `,
  'iu',
);
const noVoice =
  /^(?:and|but|while|whereas|it|they|he|she|we|i|you|this|that|these|those|there|who|which|what|its|their|his|her|our|my|nobody|no one|none|some|many|most|several|all|each|both|another|other|others|of|in|on|at|by|for|from|with|to|under|after|before|among|according|or|not)\b/iu;

/** What a body counts in or writes down; with an owner, it speaks for that owner. */
const papers =
  '(?:register|registers|registry|book|books|daybook|file|files|list|lists|log|logs|logbook|logbooks|record|records|roll|rolls|ledger|' +
  'ledgers|paper|papers|database|archive|archives|statistics|account|accounts|report|survey|census|inspection|inquiry|inventory|tally|' +
  'count|figure|figures|number|estimate|estimates|total|toll|reckoning|calculation|version|data|documents|minutes|diary|' +
  'journal|journals|docket|summary|summaries|statement|statements|balance sheet)';
const owner = "(?<owner>[\\p{L}][\\p{L}’'. -]{1,60}?)[’'](?:s)?";
const marks = '(?:(?:own|official|latest|internal|current|last|public|new|original) ){0,2}';
const ownPaper = new RegExp(
  `^(?:the |an? )?${owner}(?: ${marks}${papers}(?: (?:of|for) [^,;]{1,40})?)?$`,
  'iu',
);
const ownedBy = new RegExp(
  `^(?:the |an? )?${marks}${papers} (?:(?:given|named|cited|published|used|kept|of|from|by|compiled) )+(?:the )?(?<owner>[\\p{L}][\\p{L} ’'-]{1,60})$`,
  'iu',
);
const ownNumber = new RegExp(
  `(?:^|[\\s,;(])(?:the |an? )?${owner} ${marks}(?:${papers} of )?(?:(?:about|only|at least|some) )?$`,
  'iu',
);
const paperName = new RegExp(`\\b${papers}$`, 'iu');
/** People and bodies without a kind of their own. */
const groups =
  /\b(?:groups?|networks?|organi[sz]ations?|organi[sz]ers?|team|volunteers|campaigners|rescuers|reporters|experts|relatives|lawyers?|spokes(?:man|woman|person)|opposition|demonstrators|protesters|initiative|coalition|alliance|charity|side|embassy|operator|owners?|management|doctors|medics|nurses|neighbours|witnesses|investigators|monitors|observers|operators|teachers|parents|elders|magazine|newspaper|weekly|daily|station|broadcaster|guard|service|offices?|officers?|administration|institute|school|prosecutors?|government|governor|mayor|chief|master|director|captain|villagers|residents|survivors|analysts|scientists|engineers)\b/iu;

/** The statement that holds the number at `start` … `end` of a sentence; null when its clause names no voice. */
export function statedBy(sentence: string, start: number, end: number): Statement | null {
  const head = sentence.slice(Math.max(0, start - reach), start);
  const tail = sentence.slice(end, end + reach);
  return behind(tail, head) ?? before(head, tail) ?? apposed(head);
}

const strong = /[;:–—(]\s*|,? (?:while|whereas|but|although|though|yet) /giu;
const soft = /, (?:and |or |as )?/gu;
const joining = / and /gu;

/** Starts of the stretches before a number that may be its clause, the widest first. */
function clauseStarts(head: string): number[] {
  const ends = (breaks: RegExp, from: number): number[] =>
    [...head.matchAll(breaks)].map((match) => match.index + match[0].length).filter((at) => at > from);
  const first = ends(strong, -1).at(-1) ?? 0;
  return [first, ...ends(soft, first), ...ends(joining, first)];
}

/** "The League, which had spoken of": who does what the clause behind the comma says. */
const relativeClause =
  /(?:^|[,;] |\band )(?<voice>(?:[Tt]he )?\p{Lu}[\p{L}’'-]*(?: (?:(?:of|for|the|and) ){0,2}\p{Lu}[\p{L}’'-]*){0,6}|[Tt]he \p{Ll}+), (?:which|who) (?<rest>[^,;:.–—(]*)$/u;
const breaks = /\b(?:while|whereas|although|though|but|yet)\b/iu;

function before(head: string, tail: string): Statement | null {
  const { voice, rest } = relativeClause.exec(head)?.groups ?? {};
  const told =
    voice === undefined || breaks.test(rest ?? '') ? null : stating(`${voice} ${rest ?? ''}`, tail);
  if (told !== null) return told;
  for (const at of clauseStarts(head)) {
    const found = stating(head.slice(at), tail) ?? according(head.slice(at));
    if (found !== null) return found;
  }
  return null;
}

const counted =
  /^(?:that )?(?:the |its |their |a )?(?:total |overall |true |real )?(?:number|figure|total|toll|count|share|sum|proportion|amount)(?: of (?<thing>[^,;:]{1,80}?))?(?: (?:at|as|is|was|stood at|stands at|had been|had reached|came to|to be))?(?: (?:only|about|just|at least|some|around))?$/iu;

/** "estimated the crowd at" */
const amounting = /^(?:the|its|their) [^,;:]{1,60} (?:at|as)(?: (?:about|only|just|some|at least))?$/iu;

/** "The ministry, for its part, has recorded": a voice, its verb, and nothing but what leads to the number. */
function stating(clause: string, tail: string): Statement | null {
  const words = clause.trim().split(/\s+/u);
  for (const [at, word] of words.entries()) {
    const verb = word.toLowerCase();
    const [says, counts, holds] = [saying.has(verb), counting.has(verb), holding.has(verb)];
    const isBeing = being.has(verb);
    if (at === 0 || !(says || counts || holds || isBeing)) continue;
    const rest = words.slice(at + 1);
    const toNumber = counted.exec(rest.join(' '));
    const isAmount = amounting.test(rest.join(' ')) && says;
    if (
      toNumber === null &&
      !isAmount &&
      !rest.every((one) => filler.has(one.toLowerCase().replace(/,$/u, '')))
    )
      continue;
    const subject = subjectOf(words.slice(0, at).join(' '));
    if (subject === null) continue;
    const paper = ownPaper.exec(subject) ?? ownedBy.exec(subject);
    const voice = paper?.groups?.['owner'] ?? subject;
    const named = isAmount || toNumber?.groups?.['thing'] !== undefined;
    const isHeld = holds && (inList.test(tail) || paper !== null || paperName.test(subject));
    const insists = insisting.has(`${verb} ${rest[0]?.toLowerCase() ?? ''}`);
    const found = finding.has(verb) && !inList.test(tail);
    if (says || insists || ((counts || isHeld) && mayCount(subject)) || (isBeing && paper !== null))
      return isVoice(voice) ? { ...plainly, voice: plain(voice), named, found } : null;
  }
  return null;
}

/** "The charity holds to its 214", "stands by its count of 24". */
const insisting = new Set([
  'hold to',
  'holds to',
  'held to',
  'keep to',
  'keeps to',
  'kept to',
  'stand by',
  'stands by',
  'stood by',
]);

const inList = new RegExp(
  `^(?: \\p{L}+){0,3}? (?:in|on) (?:its|their|his|her|the)(?: (?:own|official|public))? (?:\\p{L}+ )?${papers}\\b`,
  'iu',
);

/** The words before a verb without openers, adverbs and what stands between commas; null when they name no one. */
function subjectOf(text: string): string | null {
  let subject = text.replace(openers, '').replace(datings, '').replace(openers, '');
  subject = subject.replace(/^([^,]{2,60}), [^,]{2,60},/u, '$1').trim();
  const words = subject.split(/\s+/u);
  while (words.length > 1 && isAdverb(words.at(-1) ?? '')) words.pop();
  const kept = words.join(' ');
  if (kept === '' || words.length > 9 || /[,\d"“”]/u.test(kept) || noVoice.test(kept) || another.test(kept))
    return null;
  return words.slice(0, -1).some(isFinite) ? null : kept;
}

/** Said by somebody, and no noun ("the report", "the list"). */
function isFinite(word: string): boolean {
  const verb = word.toLowerCase();
  return saying.has(verb) && /(?:ed|said|says|gave|spoke|stuck)$/u.test(verb);
}

/** A verb in the passive, a clause of its own, or a pronoun: no subject that speaks. */
const another =
  /\b(?:who|whose|whom|which|that|where|when|after|before|because|if|(?:is|was|are|were|be|been|being|it|they|he|she|we|i|could|can|cannot|would|will|may|might|must|not|did|does|do))\b/iu;

function isAdverb(word: string): boolean {
  return /^\p{Ll}+ly$/u.test(word) || beforeVerb.has(word.toLowerCase());
}

function mayCount(subject: string): boolean {
  return (
    kindsOfBody(subject).size > 0 ||
    groups.test(subject) ||
    paperName.test(subject) ||
    /^(?:the )?\p{Lu}/u.test(plain(subject)) ||
    /\bthe \p{Lu}/u.test(subject)
  );
}

/** Words that count something else than voices do. */
function isVoice(text: string): boolean {
  const words = plain(text);
  return (
    words !== '' &&
    !noVoice.test(words) &&
    !another.test(words) &&
    !/\d|\b(?:number|total|figure|share|rest)\b|^papers?$|^(?:first|second|third|earlier|earliest|previous|initial|former|last|latest|new|final|later)(?:$| (?!\p{Lu}))/u.test(
      words,
    )
  );
}

function plain(words: string): string {
  return words.replace(/^(?:the|an?) /iu, '').trim();
}

/** "according to the union", "in the ministry's register there are" */
function according(clause: string): Statement | null {
  const words = clause
    .trim()
    .replace(openers, '')
    .split(/[\s,]+/u);
  const at = words.findIndex((word) => word.toLowerCase() === 'according');
  if (at >= 0 && words[at + 1]?.toLowerCase() === 'to') return spokenFor(words.slice(at + 2));
  const first = words[0]?.toLowerCase() ?? '';
  if (!/^(?:in|on|by|from|under|for)$/u.test(first)) return null;
  const found = spokenFor(words.slice(1));
  const paper = found === null ? null : ownPaper.exec(found.voice);
  if (found === null || (paper === null && !(first !== 'for' && paperName.test(found.voice)))) return null;
  const voice = paper?.groups?.['owner'] ?? found.voice;
  return isVoice(voice) ? { ...found, voice: plain(voice) } : null;
}

function spokenFor(words: readonly string[]): Statement | null {
  const kept = [...words];
  while (
    kept.length > 0 &&
    filler.has((kept.at(-1) ?? '').toLowerCase()) &&
    !paperName.test(kept.at(-1) ?? '')
  )
    kept.pop();
  const name = kept.join(' ');
  return kept.length === 0 || kept.length > 8 || !isVoice(name) ? null : { ...plainly, voice: plain(name) };
}

/** "the organisers", "the ministry's", "the company of no more than": what stands right before the number, without a verb. */
function apposed(head: string): Statement | null {
  const owned = ownNumber.exec(head.slice(-100))?.groups?.['owner'];
  if (owned !== undefined) {
    const voice = plain(owned.split(/ (?:the|an?) | (?:than|against|and|with|to) /iu).at(-1) ?? '');
    if (isVoice(voice) && (mayCount(voice) || /^\p{Lu}/u.test(voice)))
      return { ...plainly, voice, gapped: true, owned: true };
  }
  const clause = head.slice(Math.max(...clauseStarts(head)));
  const words = clause.trim().replace(openers, '').split(/\s+/u);
  // "The League had spoken of 23, the ministry of 16"; "a team of 12" speaks for nobody.
  const isShortened = /\b(?:speaks?|spoke|spoken|talks?|talked) of\b/iu.test(head);
  const leads = (word: string): boolean => hedge.test(word) || (isShortened && word === 'of');
  while (words.length > 1 && leads(words.at(-1) ?? '')) words.pop();
  const voice = plain(words.join(' ').replace(/,$/u, ''));
  if (words.length > 6 || !isVoice(voice)) return null;
  const noun =
    voice
      .split(/ (?:of|for|in|at|from) /u)[0]
      ?.split(' ')
      .at(-1) ?? '';
  return kindsOfBody(noun).size > 0 || groups.test(noun) ? { ...plainly, voice, gapped: true } : null;
}

const hedge = /^(?:only|just|about|around|at|least|some|nearly|over|no|not|more|fewer|less|than|most)$/u;

const name = "(?<voice>(?:the |an? )?[\\p{L}][\\p{L}’'-]*(?: [\\p{L}][\\p{L}’'-]*){0,7}?)";
const stop =
  '(?=[,.;:)!?]|$| (?:and|but|while|whereas|on|in|at|last|yesterday|this|as|which|who|that|compared|against)\\b)';
const noun = '(?:(?! (?:in|on|by|according)\\b) \\p{L}+){0,3}?';
const behindNumber = [
  `^${noun},? (?:according to|by the (?:count|reckoning) of|in the (?:count|version|words) of) ${name}${stop}`,
  `^${noun},[”"’']? (?:says|said) ${name}${stop}`,
  `^${noun},[”"’']? ${name} (?:says|said)\\b`,
  `^${noun} (?:given|claimed|named|reported|counted|recorded|registered|acknowledged|admitted|cited|listed|conceded|put forward) by ${name}${stop}`,
].map((pattern) => new RegExp(pattern, 'iu'));
const inPapers = new RegExp(`^${noun} (?:in|on|by|from) ${name}${stop}`, 'iu');
const relative = new RegExp(
  `^${noun}(?: that| which)? ${name} (?:has|had|gives|gave|counts|counted|acknowledges|acknowledged|admits|admitted|claims|claimed|speaks of|names|named|lists|listed|found|reported|says|said|maintains|insists)\\b`,
  'iu',
);
const compared =
  /\b(?:against|as (?:many|much|high|large) as|compared (?:with|to)|rather than|instead of|than|versus|as opposed to|not|contrary to|contradicts|contradicting)(?: just| only| the| those)*\s$/iu;

/** "16, according to the Authority", "the 16 that the Authority admits", "16 in the state register". */
function behind(tail: string, head: string): Statement | null {
  const isCompared = compared.test(head.slice(-30));
  if (!isCompared && !isLeft(head)) return null;
  for (const pattern of behindNumber) {
    const found = voiceIn(pattern, tail);
    if (found !== null) return { ...plainly, voice: found };
  }
  const paper = voiceIn(inPapers, tail);
  const own = paper === null ? null : (ownPaper.exec(paper) ?? ownedBy.exec(paper));
  const written = own?.groups?.['owner'] ?? paper;
  if (paper !== null && written !== null && (own !== null || paperName.test(paper)) && isVoice(written)) {
    // "That is twice as many as the 16 in the state register."
    const isWhole = isCompared && /^(?:That|This|It)\b/u.test(head.trimStart());
    return { ...plainly, voice: plain(written), gapped: !isWhole };
  }
  const told = isCompared ? voiceIn(relative, tail) : null;
  return told === null ? null : { ...plainly, voice: told, gapped: true };
}

/** Nothing stands between the break before and the number that says a thing of its own. */
function isLeft(head: string): boolean {
  const clause = head
    .slice(Math.max(...clauseStarts(head)))
    .replace(openers, '')
    .trim();
  return clause === '' || clause.split(/\s+/u).every((word) => filler.has(word.toLowerCase()));
}

function voiceIn(pattern: RegExp, tail: string): string | null {
  const voice = pattern.exec(tail)?.groups?.['voice'];
  if (voice === undefined || !isVoice(voice)) return null;
  return plain(voice);
}
