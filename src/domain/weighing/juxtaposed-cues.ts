/** Words by which reporters set one number beside another, or tell that the two count different things. English. */

/** Somebody speaks or counts. */
export const saying: RegExp =
  /\b(?:sa(?:ys?|id)|according to|claim(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|report(?:s|ed)?|count(?:s|ed)?|estimat(?:es?|ed)|reckon(?:s|ed)?|argu(?:es?|ed)|recorded|registered|logged|documented|listed|testified|told|spoke|speaks|puts?|gives?|gave|swore|concede[sd]?|admit(?:s|ted)?|acknowledge[sd]?|confirm(?:s|ed)?|announced|stated|found|finds|believe[sd]?|assert(?:s|ed)?|allege[sd]?|calculated|mention(?:s|ed|ing))\b|["“”]/iu;

/** The last words that lead over to what is said. */
export const toldThat: RegExp =
  /\b(?:sa(?:ys?|id)|that|claim(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)|report(?:s|ed)|spoke of|speaks of|argu(?:es|ed)|told|recalled|announced|believes?)\b|: /giu;

/** What a number may be called. */
export const tally: RegExp =
  /\b(?:figures?|numbers?|tally|tallies|counts?|tolls?|totals?|sums?|estimates?|estimation|reckoning|registers?|lists?|records?|books?|logs?|version|answer|assessment|survey)\b/iu;

/** "It was", "there were", "those came to": what is counted was named before. */
export const pronoun: RegExp = /\b(?:it|they|there|that|this|which|those|these)(?: \p{L}+){0,4} $/iu;

/** "Compared with the", "against", "twice the". */
export const compared: RegExp =
  /\b(?:compared (?:with|to)|against|versus|as (?:against|opposed to)|than|instead of|rather than|unlike|not|contrary to|double|twice|half)(?: \p{L}+){0,4} $/iu;

/** "Up from", "dropped in May from". */
export const upFrom: RegExp =
  /\b(?:up|down|rising|falling|risen|fallen|rose|fell|increase|decrease|drop|rise|raised|lowered|cut|grown|shrunk|dropped|from) (?:[^,;.]{0,24} )?from (?:\p{L}+ ){0,3}$/iu;
/** "From 17 …" and "… to 24", around the first number and before the second. */
export const fromNumber: RegExp =
  /\bfrom (?:(?:an?|the|its|about|some|only|just|at|least|most|around|roughly|nearly|almost|over|under|more|fewer|less|than|initial|earlier|previous|first|low|high|of) ){0,4}$/iu;
export const toNumber: RegExp = /^[^.;]{0,60}\bto (?:\p{L}+ ){0,2}$/iu;

/** One speaks against another. */
export const contrast: RegExp =
  /\b(?:but|while|whereas|although|though|however|yet|against|unlike|disput\w*|contradict\w*|den(?:y|ies|ied|ying)|reject\w*|differ\w*|instead|rather|contest\w*|insist\w*|retort\w*|maintain\w*|counter\w*|disagree\w*|nearly twice|far from|meanwhile|contrast|for (?:its|his|her|their) part)\b/iu;

/** Something grew, shrank, or was put right. */
export const change: RegExp =
  /\b(?:rose|risen|rises?|rising|climb(?:s|ed|ing)?|grew|grown|increas\w*|jump\w*|fell|fallen|falls?|falling|drop\w*|declin\w*|shr[aiu]nk\w*|went (?:up|down|from)|gone (?:up|down|from)|rais(?:e|es|ed|ing)|lower\w+|revis\w+|correct\w+|doubl\w+|trebl\w+|tripl\w+|halv\w+|swell\w*|swollen|reduc\w+|cut|eas(?:ed|es|ing)|slump\w*|soar\w*|lengthen\w*|shorten\w*|up from|down from|became|become|turned|adjust\w+|updat\w+|slid|slipped|plunged|widened|narrowed|thinned|dwindled|began|begun|started|mount(?:s|ed|ing)|chang\w+)\b/iu;

/** An older state. */
export const before: RegExp =
  /\b(?:ago|before|earlier|previous\w*|initial\w*|original\w*|at first|first|until|till|once|then|last (?:week|month|year|season|spring|summer|autumn|winter)|a (?:day|week|month|year) (?:ago|before|earlier)|back|former\w*|having|had been|used to|to begin with|at the (?:start|beginning|outset)|opened|yesterday|past|preceding|decade)\b/iu;

/** The present state. */
export const now: RegExp =
  /\b(?:now|today|currently|at present|still|so far|to date|since|latest|this (?:morning|week|month|year|evening|time)|present|present-day|these days|final|by (?:now|then)|no longer|nowadays|meanwhile)\b/iu;

/** Some time is named. */
export const dated: RegExp =
  /\b(?:january|february|march|april|(?<=\b(?:in|of|since|by|until|last|late|early|from|to|\d{1,2}) )may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|yesterday|today|dawn|noon|midnight|nightfall|morning|evening|afternoon|night|weekend|week|month|year|quarter|decade|(?:19|20)\d\d|ago|earlier|later|before|hours?|days?|easter|christmas|harvest|season)\b/iu;

/** "Of them", "including", "the rest", with the number as `#`. */
export const partly: RegExp =
  /\b(?:of|among|out of) (?:these|those|them|whom|which)\b|\bincluding (?:\p{L}+ )?#|#[^,;.]{0,12}\bof (?:these|those|them|whom|which|the|its|their|his|all)\b|\b(?:rest|remaining|remainder|other|others|half)\b|# (?:others?|of)\b/iu;

/** "A further 12", "12 more", with the number as `#`. */
export const more: RegExp =
  /# ?(?:more|further|additional|extra|others?)\b(?! than)|\b(?:another|a further|an additional|an extra|plus)\b[^#]{0,12}#/iu;

/** "Of the 66": the first number is the whole of what follows. */
export const whole: RegExp =
  /\b(?:of|among|from) (?:the|its|their|those|these|some|about|all) (?:\p{L}+ )?$/iu;

/** How much there may be. */
export const limit: RegExp =
  /\b(?:must|law|legal\w*|limits?|allow\w*|permit\w*|maxim\w+|minim\w+|capacity|ceiling|threshold|standard|the rules|norm|meant|designed|built for|room for|certified|safe|required?|requires|prescrib\w+|entitled|intended|quota|licen[cs]ed?|contract)\b/iu;

/** What was planned, promised or asked for. */
export const wished: RegExp =
  /\b(?:plan(?:s|ned)?|goal|target\w*|promis\w+|pledg\w+|demand\w*|request\w*|ask(?:ed|s|ing) for|sought|wanted|applied|applications|needed|hoped|propos\w+|budget\w*|expected|announced|invited|ordered)\b/iu;

/** "31 men and 14 women": nothing but a link between the two. */
export const list: RegExp = /^[^.;:]{0,34}(?:\band\b|,|\bor\b)[^.;:]{0,8}$/iu;

/** The clause ends with the number. */
export const ends: RegExp = /^(?:\s?%| per ?cent\b)?(?:["”’)\s]*(?:$|[.,;:!?)–—]))/iu;

/** "40 had no running water": the number is a subject of its own. */
export const predicate: RegExp =
  /^ (?:of them |more )?(?:had|have|has|were|was|are|is|did)\b|^ (?!(?:wom|childr|brethr)en\b|hundred\b)\p{L}{3,}(?:ed|en)\b/iu;

/** "It had closed": what somebody did to so many. */
export const deed: RegExp =
  /\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Ww]e|I|who|which) (?:(?:had|has|have)(?: (?:already|since|now|also))? )?(?!(?:least|almost|just|about|most|exactly|not|at)\b)(\p{Ll}{3,}(?:ed|en|t|ld|wn))(?: \p{L}+){0,2} $/u;

/** A question to which numbers are answers. */
export const topic: RegExp =
  /\b(?:how (?:many|much|long|high|large)|the (?:number|question|size|scale|share|length|amount|sum|total|count|figure)s? of|whether|estimates?|accounts|versions|disagree\w*|dispute[ds]?|differ\w*|conflicting|varie[ds]|vary)\b/iu;

/** A name behind a word of place; "of Health" is of a ministry. */
export const placed: RegExp =
  /(?<!\p{Lu}[\p{L}’'-]{0,20} )\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Ff]or|[Oo]f|[Oo]utside) (?:the (?:\p{Ll}+ ){0,2})?(\p{Lu}[\p{L}’'-]+)/gu;
export const calendar: RegExp =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Easter|Christmas|New(?= Year))\b/u;

/** Sisters of one kind: what is said of the one is not said of the other. */
export const sisters: readonly RegExp[] = [
  /\b(?:(?:wo)?men|girls|boys|male|female|mothers|fathers|children|adults|minors)\b/giu,
  /\b(?:upper|lower|north\w*|south\w*|east\w*|west\w*|inner|outer|old|new|first|second|third|other|neighbou?ring|sister|main|side)\b/giu,
  /\b(?:morning|afternoon|evening)\b/giu,
  /\b(?:capital|town|village|city|countryside|province|coast|road|sea|river|land|urban|rural)\b/giu,
  /\b(?:primary|secondary|public|private|state|foreign\w*|local|domestic|adult|juvenile|big|small|large\w*)\b/giu,
];

/** Two steps of one process: who was arrested is not always charged. */
export const steps: readonly (readonly [RegExp, RegExp])[] = [
  [/\bsuspected\b/iu, /\bconfirmed\b/iu],
  [
    /\b(?:arrest\w*|detain\w*)\b/iu,
    /\b(?:charg\w+|convict\w*|released|fined|sentenced|indicted|tried|deported)\b/iu,
  ],
  [
    /\b(?:dead|deaths?|died|killed|drowned|bodies)\b/iu,
    /\b(?:injur\w+|wounded|missing|hurt|ill|sick|treated|hospital\w*)\b/iu,
  ],
  [
    /\b(?:complaints?|applications?|requests?|claims?|applied)\b/iu,
    /\b(?:upheld|granted|approved|rejected|settled|refused|received|paid)\b/iu,
  ],
  [
    /\b(?:reported|found|registered|rescued|freed)\b/iu,
    /\b(?:repatriated|identified|returned|housed|prosecuted)\b/iu,
  ],
];

/** Words of speech, time and amount, and those for bodies that speak: they say nothing of what is counted. */
export const silentWords: ReadonlySet<string> = new Set(
  (
    'say says said saying according figure figures number numbers total totals tally tallies statement told tell give gives gave put puts ' +
    'has had have were been while whereas although though however which their there they that this these those with from than more less ' +
    'fewer only just about least most some nearly almost around after before since until when where then later earlier still already week ' +
    'month year day days today yesterday morning evening night monday tuesday wednesday thursday friday saturday sunday ministry police ' +
    'union group agency compared against would could what whose into over also both each other others another itself himself herself ' +
    'themselves added adding called account version being does because'
  ).split(' '),
);
/** The same by their beginnings. */
export const silentStems: RegExp =
  /^(?:report|claim|count|estimat|spoke|speak|official|authorit|insist|maintain|mention|record|regist|list)/u;
