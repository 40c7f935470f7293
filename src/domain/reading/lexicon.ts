/**
 * Word lists of page furniture, as data: what sites say around a text. General phrases per language, never the
 * name of a site. Each entry is the source of a regular expression without nested repetition.
 */
import { ignoringCase, isPlainLine, type LinePattern } from './ignoring-case.ts';

/** A line that consists of this alone (up to marks and a count) opens a block about other things. */
const cutLines: readonly string[] = [
  // English
  'related( (articles?|stories|story|news|posts?|content|coverage|topics|links|reading))?:?',
  '(also|more) (today|news|stories|headlines|articles|coverage|reading|on this( topic)?)',
  'more (from|on|in) .{1,40}',
  '(top|latest|other|recent|popular|featured|trending|breaking) (stories|news|posts|articles|headlines|reads)( .{1,30})?',
  'most (read|popular|viewed|shared|commented)( .{1,20})?',
  '(recommended|suggested|selected)( (for you|stories|articles|reading|by .{1,20}))?',
  "(you (may|might) (also )?(like|be interested in)|don't miss|dont miss|what to read next|read (next|also|more)|up next|see also|trending( now)?)( .{1,20})?:?",
  "(our picks|editor'?s'? (picks?|choice)|around the web|from the web|sponsored( content)?|promoted( stories)?|keep reading|in other news|next (story|article|up)|previous (story|article))",
  '(\\d+ )?(comments?|responses|replies|thoughts)( \\(\\d+\\))?( (to|on) .{1,120})?|(leave|post|add|write) (a |your )?(comment|reply)s?|join the (conversation|discussion)|show comments|reader comments|disclaimer|share your thoughts.{0,40}|about the author',
  // Spanish, Portuguese
  '(artículos|noticias|notas) relacionad[oa]s|te puede interesar|también te puede interesar|lo más (leído|visto)|más noticias|(notícias|artigos) relacionad[oa]s|leia (também|mais)|mais lidas|veja também',
  // French
  "(articles|sujets) (liés|similaires|associés)|à lire aussi|lire aussi|sur le même sujet|les plus lus|plus d'articles|à la une",
  // German, Dutch, Italian
  '(ähnliche|verwandte|weitere) (artikel|themen|meldungen)|mehr zum thema|lesen sie auch|meistgelesen|lees ook|meer nieuws|gerelateerde artikelen|leggi anche|articoli correlati',
  // Indonesian, Malay, Vietnamese, Filipino
  '(berita|artikel) (terkait|lainnya)|baca juga|berita terpopuler|tin liên quan|tin khác|đọc thêm|bài viết liên quan|kaugnay na balita',
  // Thai, Khmer, Chinese, Japanese, Korean, Arabic, Russian
  'ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|ข่าวอื่นๆ?|อ่านเพิ่มเติม|ข่าวล่าสุด|អត្ថបទ​?ពាក់ព័ន្ធ|ព័ត៌មាន​?ផ្សេង​?ទៀត|អត្ថបទទាក់ទង',
  '相关(阅读|新闻|文章|报道|推荐)|相關(閱讀|新聞|文章|報導)|延伸阅读|延伸閱讀|热门(新闻|文章)|更多新闻|関連記事|おすすめ記事|관련 ?기사|많이 본 뉴스',
  'مقالات ذات صلة|أخبار ذات صلة|اقرأ أيضا|читайте также|похожие (статьи|новости)|по теме|читайте також',
];

/** Furniture wherever it stands in a short line. */
const furniture: readonly string[] = [
  // Accounts, subscriptions, newsletters
  '\\b(sign|log) ?(in|up|out)\\b|\\blogin\\b|\\bregister (now|here|for free)\\b|\\bmy account\\b|\\bsubscri(be|ption|ptions)\\b|\\bnewsletters?\\b|\\balready a (member|subscriber)\\b|\\bfree trial\\b|\\bdays? free\\b|\\bfree of charge\\b',
  '\\bget started\\b|\\bstart (reading|exploring|your)\\b|\\bunlock (this|full)\\b|\\bpremium (titles|content|articles?)\\b|\\bmembers?hip\\b|\\bcancel any ?time\\b|\\b(enter|your) e-?mail\\b|\\binbox\\b',
  // Reading on
  '\\bcontinue reading\\b|\\bread the (full|whole|rest)|\\bread more\\b|\\bkeep reading\\b|\\bshow more\\b|\\bload more\\b|\\bview all\\b|\\bsee all\\b|\\bclick here\\b|\\btap here\\b|\\blearn more\\b',
  // Apps and adverts
  '\\bdownload (the|our|now|.{1,15} app)\\b|\\b(get|install|open|download) (the|our|this|in) app\\b|\\bapp-?store|\\bplay-?store|\\bgoogle play\\b|\\badvert(isement|ising)?s?\\b|\\bsponsored\\b|\\bad ?block(er)?\\b|\\btry our\\b|\\bone app\\b|\\ball your news\\b|\\btrusted .{0,10}sources\\b|\\bwhat .{1,15} can do for you\\b',
  // Site plumbing
  '\\bcookies?\\b|\\bprivacy (policy|notice|settings)\\b|\\bterms (of|and|&) \\w+|\\ball rights reserved\\b|©|\\bcopyright\\b|\\bskip to\\b|\\bback to top\\b|\\bscroll to\\b|\\bjavascript\\b|☰|\\bmain menu\\b|^menu\\b|\\bsite ?map\\b|\\bversion \\d',
  '\\bno comments\\b|\\bleave a (comment|reply)\\b|\\b(post|add|write|view) (a |your )?comments?\\b|^comments?( \\(\\d+\\))?$|\\bshare (this|on|via)\\b|^share$|\\bfollow us\\b|\\bcopy link\\b|\\bprint( this)?$|\\bwhatsapp channel\\b|\\btelegram channel\\b|\\bnotifications?\\b|\\bfiled under\\b|^tags?:|\\bbreaking news alerts?\\b',
  '\\bsupport (our|independent) (journalism|work|reporting)\\b|\\bdonate (now|today|here)\\b|\\bnews you can\\b|\\btip us\\b|\\breport an error\\b|^(watch|listen|gallery|video|podcast|opinion|next|photos?): ',
  '^(facebook|twitter|e-?mail|whatsapp|linkedin|pinterest|reddit|telegram|messenger|instagram|youtube|flipboard|print|close|video|rss|share|tweet|save|listen|text size|expand|search|more|go|menu|skip ad)$',
  '\\bmay not be (published|reproduced|broadcast|copied|distributed)\\b|\\b(community|submission|comment(ing)?) (guidelines|policy|rules)\\b|\\bwithdraw my consent\\b|\\b(new|reset|forgot(ten)?|your) password\\b|\\byour (browser|device)\\b|\\bad choices\\b|\\bthis is a modal window\\b|\\bwhat are you looking for\\b',
  // Counters and relative times
  '\\b\\d+ ?-?min(ute)?s?( to)? read\\b|\\b\\d[\\d.,]*k? ?(comments?|shares?|views?|likes?|followers|reads|claps|replies|retweets)\\b|\\d+ ?min$|(^|time|\\b)\\d+ ?(seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago$',
  // Spanish, Portuguese, French
  '\\biniciar sesión\\b|\\bsuscríb(ete|ase|irse)\\b|\\bboletín\\b|\\bseguir leyendo\\b|\\bleer más\\b|\\bcompartir\\b|\\btodos los derechos\\b|\\bcomentarios\\b|\\bassine\\b|\\bassinantes?\\b|\\bcontinue lendo\\b|\\btodos os direitos\\b',
  "\\bs'abonner\\b|\\babonnez-vous\\b|\\bse connecter\\b|\\blire la suite\\b|\\btous droits\\b|\\bpartager\\b|\\binfolettre\\b|\\bcommentaires?\\b|\\btemps de lecture\\b|\\bmin de lecture\\b|\\bréservé aux abonnés\\b|\\bpolitique de confidentialité\\b",
  // German, Dutch, Italian
  '\\babonnieren\\b|\\banmelden\\b|\\bweiterlesen\\b|\\bmehr lesen\\b|\\balle rechte vorbehalten\\b|\\bkommentare?\\b|\\bteilen$|\\bdatenschutz\\b|\\binloggen\\b|\\baanmelden\\b|\\blees meer\\b|\\baccedi\\b|\\babbonati\\b|\\bleggi tutto\\b',
  // Indonesian, Vietnamese
  '\\bbaca selengkapnya\\b|\\bberlangganan\\b|\\bbagikan\\b|\\bkomentar\\b|\\bđăng nhập\\b|\\bđăng ký\\b|\\bxem thêm\\b|\\bbình luận\\b|\\bchia sẻ\\b',
  // Thai, Khmer, Chinese, Japanese, Korean, Arabic, Russian
  'เข้าสู่ระบบ|สมัครสมาชิก|อ่านต่อ|แสดงความคิดเห็น|ความคิดเห็น|สงวนลิขสิทธิ์|แชร์ข่าวนี้|ចុះឈ្មោះ|អាន​?បន្ត|អានបន្ថែម|ចែករំលែក|រក្សាសិទ្ធិ',
  '登录|登入|订阅|訂閱|注册|註冊|阅读全文|閱讀全文|继续阅读|版权所有|版權所有|下载.{0,6}(app|客户端)|评论|ログイン|続きを読む|無断転載|会員登録|로그인|구독|기사 더보기|무단 ?전재',
  'تسجيل الدخول|اشترك|اقرأ المزيد|جميع الحقوق محفوظة|تعليقات|войти|подпис(аться|ка)|читать далее|все права защищены|комментари(и|ев|й)',
];

/** First words of a call to action; with a furniture noun in the same sentence it is never part of a story. */
const callWords =
  "^(?:please )?(?:subscribe|sign|log|download|join|get|read|follow|click|enter|support|donate|try|enjoy|already|ready to|register|become|upgrade|install|discover|explore|turn|receive|want|don't miss|help us|like us|tap|start|stay|share|suscríbete|descarga|únete|abonnez|téléchargez|inscrivez|this (?:site|website|article) (?:uses|is (?:free|only|for))|we (?:use|value|and our)|by (?:continuing|using|clicking|signing)|newsletter|one (?:app|subscription)|to (?:continue|keep) reading)\\b";
const callNouns =
  '\\b(?:newsletters?|app|apps|subscri\\w+|members?(?:hip)?|account|e-?mail|inbox|premium|free|trial|notifications?|channel|titles|cookies|privacy|alerts|facebook|twitter|instagram|telegram|whatsapp|sources|briefing|offer|news|stories|this article|article|suscri\\w+|boletín|abonn\\w+|sites)\\b';

/** Section names of sites: a menu is a row of them. Lower case. */
const sections: readonly string[] = [
  'home|nation|national|world|border|business|sport|sports|opinion|politics|economy|culture|weather|courts|farming',
  'region|regional|local|news|video|videos|photos|lifestyle|life|health|science|tech|technology|travel|asia|africa',
  'europe|americas|middle east|international|environment|education|entertainment|arts|analysis|features|about|about us',
  'contact|contact us|menu|search|jobs|archive|live|podcasts|magazine|e-paper|more|latest|climate|crime|society|money',
  'inicio|mundo|política|economía|deportes|cultura|opinión|sociedad|accueil|monde|politique|économie|société',
  'startseite|politik|wirtschaft|kultur|beranda|nasional|dunia|首页|新闻|国际|社会|หน้าแรก|ข่าว|กีฬา|ទំព័រដើម|ព័ត៌មាន',
];

/** Words that make a name the name of an outlet. */
const outletNouns =
  'times|post|herald|gazette|guardian|ledger|journal|news|daily|observer|record|tribune|chronicle|press|telegraph|mail|standard|star|sun|examiner|bulletin|courier|dispatch|monitor|independent|review|weekly|globe|mirror|express|register|sentinel|reporter|online|media|radio|television|broadcasting|diario|crónica|periódico|noticias|journal|gazette|fanal|zeitung|anzeiger|kurier|blatt|kompas|berita|báo|日报|晚报|晚讯|新闻|时报|新聞|ข่าว';

/** Words of bodies that issue statements, judgments, letters and releases under their own head. */
const institutionNouns =
  'ministry|department|republic|kingdom|government|office|court|tribunal|police|embassy|consulate|commission|committee|council|agency|authority|foundation|association|organi[sz]ation|rights|institute|assembly|parliament|union|federation|network|centre|center|directorate|secretariat|bureau|prosecutor|chamber|mission|united nations|ministerio|embajada|tribunal|fundación|fiscalía|policía|ministère|ambassade|fondation|fédération|syndicat|federación|asociación|sindicato|gewerkschaft|préfecture|parquet|ministerium|botschaft|stiftung|gericht|polizei|kementerian|kedutaan|yayasan|kepolisian|bộ|กระทรวง|สถานทูต|มูลนิธิ|ศาล|ตำรวจ|ក្រសួង|ស្ថានទូត|អង្គការ|សមាគម|部|大使馆|基金会|法院|公安';

/** Words that announce the form of an official text. */
const formNouns =
  'press release|news release|media release|press statement|press briefing|press note|statement|communiqué|communique|for immediate release|summary of judgment|judgment|case no|notice|advisory|circular|briefing|brief|bulletin|memorandum|public statement|open letter|note verbale|comunicado|nota de prensa|communiqué de presse|pressemitteilung|siaran pers|thông cáo|แถลงการณ์|ข่าวประชาสัมพันธ์|សេចក្តីប្រកាស​?ព័ត៌មាន|សេចក្តីថ្លែងការណ៍|សេចក្តីជូនដំណឹង|声明|通告|新闻稿';

/** News agencies of the real world that texts credit without brackets. Fictional ones are found by form. */
const agencies =
  'AFP|AP|Reuters|EFE|DPA|dpa|ANSA|Xinhua|Kyodo|Yonhap|Bernama|Antara|VNA|TASS|PTI|ANI|UPI|IPS|AAP|AKP';

function anyOf(sources: readonly string[], frame: (inner: string) => string, flags: string): RegExp {
  return new RegExp(frame(sources.map((source) => `(?:${source})`).join('|')), flags);
}

/** Matches a whole line that opens a block of other things ("Related articles"). */
export const cutLine: RegExp = anyOf(
  cutLines,
  (inner) => `^[\\s>•·|▸►:-]*(?:${inner})\\s*[:：>›»→▸►…(]*\\d*\\)?$`,
  'iu',
);

/** Matches "Next: …" and its like: a cut and the other story's headline in one line. */
export const cutPrefix: RegExp = /^(?:next|up next|next story|also today|in other news)\s*[:：]\s*\S/iu;

/** Matches a line that leads elsewhere and stands alone between paragraphs ("Read more: …"). */
export const inlinePointer: RegExp =
  /^\s*[>•▸►→[(]*\s*(?:read (?:more|also|next)|see also|related|also read|watch|listen|gallery|video|in pictures|más información|lea también|lire aussi|à lire aussi|lesen sie auch|baca juga|xem thêm|อ่านเพิ่มเติม|相关阅读|延伸阅读)\s*[:：|–-]/iu;

/** Matches sentences that speak of the text, the mail or the offer at hand instead of the world. */
export const selfReference: RegExp = anyOf(
  [
    "you(?:'re|’re| are) (?:receiving|getting) this (?:e-?mail|newsletter|message)\\b",
    'this (?:interview|article|story|report|post|piece|transcript|conversation|text|essay|page|translation) (?:has been|was|is) (?:\\w+ly )?(?:edited|condensed|updated|corrected|translated|shortened|republished|adapted|amended|produced|supported|funded|made possible|part of (?:a|our|the) (?:series|project))\\b',
    'this (?:summary|document|release|translation|text|transcript) (?:is|was|has been) (?:provided|prepared|issued|published) .{0,60}\\b(?:assist|inform|only|purposes?|form part|binding|convenience)\\b',
    'this (?:story|article|version|report|item|dispatch) (?:corrects|updates|replaces|clarifies|repeats)\\b|this is an? (?:\\w+ )?transcript\\b',
    'your (?:gift|donation|contribution)\\b|thank(?:s| you) for (?:signing up|subscribing|reading|your (?:support|donation))\\b',
    '(?:anyone|anybody|witnesses|people) (?:with|who) .{1,60}\\b(?:call|contact|phone|e-?mail|ring)\\b.{0,60}(?:\\d{3}|@|hotline)',
    'the (?:views|opinions) expressed\\b',
    'enjoy(?:ing|ed)? (?:this|our|what you)\\b',
    '(?:get|save|take|enjoy) (?:up to )?\\d+ ?% off\\b',
    'est(?:a|e) (?:entrevista|artículo|texto|noticia|conversación) (?:ha sido|fue) \\w+|(?:está|estás) recibiendo este correo',
    'ce(?:t|tte)? (?:article|entretien|texte|interview) a été (?:mis à jour|modifié|édité|édité|corrigé|traduit|publié)|vous recevez ce (?:mail|message|courriel)',
    'diese[rs]? (?:artikel|text|interview|beitrag) wurde (?:zuerst|aktualisiert|gekürzt|übersetzt|korrigiert)|sie erhalten diese (?:e-?mail|nachricht)',
  ],
  (inner) => `^[\\W_]{0,3}(?:${inner})`,
  'iu',
);

/** Matches what only letters to subscribers say, wherever it stands in a sentence. */
export const mailOffer: LinePattern = ignoringCase(
  /\byour inbox\b|\bjoin (?:\w+ )?[\d,.]+\+? (?:\w+ )?(?:readers|subscribers|supporters)\b/iu,
);

/** Matches a line that opens the readers' own words under a story. */
export const commentsLine: RegExp =
  /^\W*(?:(?:\d[\d.,]* )?(?:comments?|responses|replies|reader comments)(?: ?\(\d+\))?|(?:leave|post|add|write) a (?:comment|reply)|join the (?:conversation|discussion)|comentarios|commentaires|kommentare|komentar|bình luận|ความคิดเห็น|មតិ|评论|留言|コメント|댓글|التعليقات|комментарии)\W*\d*\W*$/iu;

/** Matches the opening words of a call to action. */
export const callOpening: RegExp = new RegExp(callWords, 'iu');

/** Matches what calls to action are about. */
export const callObject: LinePattern = ignoringCase(new RegExp(callNouns, 'iu'));

/** Names of site sections, lower case. */
export const sectionNames: ReadonlySet<string> = new Set(sections.flatMap((line) => line.split('|')));

/** Matches a noun of an outlet's name. */
export const outletNoun: RegExp = new RegExp(`(?:^|[^\\p{L}])(?:the )?(?:${outletNouns})(?![\\p{L}])`, 'iu');

/** Matches a noun of an issuing body's name. */
export const institutionNoun: RegExp = new RegExp(
  `(?<![\\p{L}])(?:${institutionNouns})(?:s|es)?(?![\\p{Ll}])`,
  'iu',
);

/** Matches the name of an official text's form. */
export const formNoun: RegExp = new RegExp(`(?<![\\p{L}])(?:${formNouns})(?![\\p{Ll}])`, 'iu');

/** Matches the name of a real news agency. */
export const agencyName: RegExp = new RegExp(`(?<![\\p{L}])(?:${agencies})(?![\\p{L}])`, 'u');

/** Letters of Latin script with all their accents: sources made of these alone are guarded by their words. */
const otherScript = /[\u0370-\u1dff\u2c00-\uffef]/u;
const phrases: readonly string[] = furniture.flatMap(alternativesOf);
const latinPhrases: readonly string[] = phrases.filter((source) => !otherScript.test(source));
const scriptLine: RegExp = anyOf(
  phrases.filter((source) => otherScript.test(source)),
  (inner) => inner,
  'iu',
);

/** Splits a pattern at the bars that stand outside brackets. */
function alternativesOf(source: string): string[] {
  const alternatives: string[] = [''];
  let depth = 0;
  for (const sign of source) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) alternatives.push('');
    else alternatives[alternatives.length - 1] = (alternatives.at(-1) ?? '') + sign;
  }
  return alternatives;
}

/** Words too common to be a sign of anything. */
const commonWords: ReadonlySet<string> = new Set(
  'the of and this a or for your can do you from on via in to is our now here it all an my de la le las los se'.split(
    ' ',
  ),
);

/** Phrases by the first four letters of each of their words: a line is only tried against phrases it may hold. */
const phrasesByStem: ReadonlyMap<string, LinePattern> = compilePhrases();

function compilePhrases(): ReadonlyMap<string, LinePattern> {
  const sources = new Map<string, string[]>();
  for (const phrase of latinPhrases) {
    const stems = new Set(wordsOf(phrase.replaceAll(/\\[a-z]/gu, ' ')).map((word) => word.slice(0, 4)));
    for (const stem of stems) sources.set(stem, [...(sources.get(stem) ?? []), phrase]);
  }
  return new Map(
    [...sources].map(([stem, list]) => [stem, ignoringCase(anyOf(list, (inner) => inner, 'iu'))]),
  );
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !commonWords.has(word));
}

/**
 * True when a short line holds a phrase of page furniture. The words are looked up first: trying some three
 * hundred phrases at every letter of every line took more time than all other reading together.
 */
export function hasFurniture(line: string): boolean {
  if (otherScript.test(line) && scriptLine.test(line)) return true;
  if (line.includes('©') || line.includes('☰')) return true;
  const isPlain = isPlainLine(line);
  for (let at = 0; at < line.length; at += 1) {
    const start = at;
    while (at < line.length && isLatinLetter(line.charCodeAt(at))) at += 1;
    if (at === start) continue;
    const stem = line.slice(start, Math.min(at, start + 4)).toLowerCase();
    if (phrasesByStem.get(stem)?.test(line, isPlain) === true) return true;
  }
  return false;
}

/** Letters of the phrases above: Latin, with accents. */
function isLatinLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return (
    (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code <= 0x1eff)
  );
}
