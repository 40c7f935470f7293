/**
 * Words of which the names of public bodies are made, in other languages: by them a ministry is known in the script of
 * its own country. A name is taken word by word into the English words that `interchangeable` rows begin with; what no
 * row knows (a proper name) stays as it is and is compared by its sound. Proposals rest on this, certainty never does.
 */

import { fold, isMarked } from './name-folding.ts';

/** English meaning, then the words or phrases of other languages, parted by `|`. Folded as `fold` folds them. */
const rows: readonly string[] = [
  'unitednation=联合国|聯合國|สหประชาชาติ|អង្គការសហប្រជាជាតិ|សហប្រជាជាតិ|lien hop quoc|liên hợp quốc|организация объединенных наций|объединенных наций|оон|الامم المتحدة|perserikatan bangsa-bangsa|nacoes unidas',
  'ministry=部|กระทรวง|ក្រសួង|bộ|министерство|министерства|министерством|وزارة|kementerian|ministerio|ministere|ministerium|bakanligi',
  'office=办公室|辦公室|办事处|处|署|สำนักงาน|ការិយាល័យ|van phong|văn phòng|управление|офис|бюро|مكتب|kantor|oficina|bureau|escritorio',
  'department=司|厅|กรม|นាយកដ្ឋាន|អគ្គនាយកដ្ឋាន|cục|tong cuc|департамент|отдел|ادارة|دائرة|departemen|departamento|departement|direction',
  'committee=委员会|委員會|คณะกรรมการ|គណៈកម្មាធិការ|គណកម្មាធិការ|uy ban|ủy ban|комитет|комитета|لجنة|komite|comite|komitee',
  'commission=专员公署|คณะกรรมาธิการ|គណៈកម្មការ|комиссия|комиссии|هيئة|komisi|comision|kommission|comissao',
  'agency=局|社|หน่วยงาน|ភ្នាក់ងារ|агентство|агентства|وكالة|badan|agencia|agence|agentur|co quan',
  'council=理事会|议会|สภา|ក្រុមប្រឹក្សា|hoi dong|hội đồng|совет|совета|مجلس|dewan|consejo|conseil|conselho',
  'foundation=基金会|基金會|มูลนิธิ|មូលនិធិ|quỹ|фонд|фонда|مؤسسة|yayasan|fundacion|fondation|stiftung|fundacao',
  'union=联合会|聯合會|联盟|协会|協會|工会|สหภาพ|สมาคม|សហជីព|សមាគម|សហភាព|hiep hoi|hiệp hội|lien doan|liên đoàn|cong doan|союз|профсоюз|ассоциация|اتحاد|نقابة|جمعية|serikat|asosiasi|sindicato|syndicat|asociacion|union',
  'organisation=组织|組織|องค์กร|องค์การ|អង្គការ|to chuc|tổ chức|организация|организации|منظمة|organisasi|organizacion|organisation|organizacao',
  'institute=研究所|研究院|学院|สถาบัน|វិទ្យាស្ថាន|viện|институт|معهد|institut|instituto',
  'company=有限公司|公司|บริษัท|ក្រុមហ៊ុន|cong ty|công ty|компания|компании|شركة|perusahaan|empresa|compagnie|firma|compania',
  'group=集团|集團|กลุ่ม|ក្រុម|tap doan|tập đoàn|группа|مجموعة|grup|grupo|groupe|gruppe',
  'bank=银行|銀行|ธนาคาร|ធនាគារ|ngan hang|банк|بنك|مصرف|banco|banque',
  'court=法院|法庭|ศาล|តុលាការ|toa an|tòa án|суд|محكمة|pengadilan|tribunal|cour|gericht|corte',
  'police=警察|警方|警察局|公安局|ตำรวจ|សำนักงานตำรวจ|នគរបាល|ប៉ូលិស|canh sat|cảnh sát|полиция|полиции|милиция|شرطة|polisi|policia|polizei|police',
  'embassy=大使馆|大使館|สถานทูต|สถานเอกอัครราชทูต|ស្ថានទូត|dai su quan|đại sứ quán|посольство|سفارة|kedutaan besar|kedutaan|embajada|ambassade|botschaft|embaixada',
  'centre=中心|ศูนย์|មជ្ឈមណ្ឌល|trung tam|центр|مركز|pusat|centro|zentrum',
  'network=网络|เครือข่าย|បណ្តាញ|mạng lưới|сеть|شبكة|jaringan|red de|reseau|netzwerk',
  'fund=基金|กองทุน|fondo|fonds',
  'international=国际|國際|ระหว่างประเทศ|สากล|អន្តរជាតិ|quoc te|quốc tế|международный|международная|международное|международного|دولي|دولية|الدولية|الدولي|internasional|internacional|internationale|internationaler|mundial',
  'national=国家|國家|全国|แห่งชาติ|ជាតិ|quoc gia|quốc gia|национальный|национальная|национальное|государственный|وطني|وطنية|الوطنية|الوطني|nasional|nacional|nationale|nationaler',
  'general=总|ทั่วไป|អគ្គ|генеральный|генеральная|عام|العامة|umum',
  'human=人类|มนุษย|มนุษย์|មនុស្ស|con người|người|человека|людьми|الانسان|انسان|manusia|humano|humanos|humana|humains|humain|menschen',
  'rights=人权|权利|權利|สิทธิ|สิทธิมนุษยชน|សិទ្ធិ|quyền|прав|права|правам|حقوق|derechos|droits|direitos|rechte',
  'labour=劳动|勞動|劳工|勞工|แรงงาน|การงาน|ពលកម្ម|การแรงงาน|lao dong|lao động|труд|труда|трудовым|трудовых|عمل|العمل|ketenagakerjaan|tenaga kerja|trabajo|laboral|laborales|travail|arbeit|trabalho',
  'forced=强制|强迫|強迫|บังคับขู่เข็ญ|บังคับ|បង្ខំ|cuong buc|cưỡng bức|принудительный|принудительного|принудительному|قسري|القسري|السخرة|paksa|forzado|forzoso|coercitivo|force|coercitif|zwangsarbeit',
  'justice=司法|ยุติธรรม|យុត្តិធម៌|tu phap|tư pháp|юстиции|юстиция|العدل|عدل|kehakiman|hukum|justicia|justiz|justica',
  'interior=内政|內政|内务|มหาดไทย|មហាផ្ទៃ|noi vu|nội vụ|внутренних|الداخلية|داخلية|dalam negeri|interior|interieur|innern|inneres',
  'affairs=事务|事務|กิจการ|កិច្ចការ|дел|делам|الشؤون|شؤون|urusan|asuntos|affaires|relaciones|relations',
  'foreign=外交|ต่างประเทศ|ការបរទេស|ngoai giao|ngoại giao|иностранных|الخارجية|خارجية|luar negeri|exteriores|etrangeres|exterieures|auswartigen|auswartiges',
  'public security=公安|ความมั่นคงสาธารณะ|cong an|công an|общественной безопасности|الامن العام|seguridad publica|securite publique',
  'security=安全|ความมั่นคง|សន្តិសុខ|an ninh|безопасности|безопасность|امن|الامن|keamanan|seguridad|securite|sicherheit|seguranca',
  'defence=国防|國防|กลาโหม|ការពារជាតិ|quoc phong|quốc phòng|обороны|الدفاع|دفاع|pertahanan|defensa|defense|verteidigung|defesa',
  'health=卫生|衛生|สาธารณสุข|សុខាភិបាល|y tế|здравоохранения|الصحة|صحة|kesehatan|salud|sante|gesundheit|saude',
  'education=教育|ศึกษาธิการ|การศึกษา|អប់រំ|giao duc|giáo dục|образования|التعليم|التربية|pendidikan|educacion|bildung|educacao',
  'finance=财政|財政|การคลัง|หិរញ្ញវត្ថុ|ហិរញ្ញវត្ថុ|tai chinh|tài chính|финансов|المالية|keuangan|hacienda|finanzas|finances|finanzen',
  'immigration=移民|入境|ตรวจคนเข้าเมือง|អន្តោប្រវេសន៍|xuat nhap canh|иммиграции|миграции|الهجرة|imigrasi|migraciones|immigration|migration',
  'drug=毒品|禁毒|ยาเสพติด|គ្រឿងញៀន|ma tuy|ma túy|наркотикам|наркотиками|المخدرات|مخدرات|narkotika|drogas|drogues|stupefiants|drogen',
  'crime=犯罪|อาชญากรรม|ឧក្រិដ្ឋកម្ម|toi pham|tội phạm|преступности|преступностью|الجريمة|جريمة|kejahatan|delito|crimen|crime|verbrechen',
  'trafficking=贩运|贩卖|販運|ค้ามนุษย์|การค้ามนุษย์|ជួញដូរ|buôn|торговлей|торговле|الاتجار|اتجار|perdagangan|trata|traite|handel|trafico',
  'combat=打击|反|ต่อต้าน|ปราบปราม|ប្រឆាំង|chống|phong chong|phòng chống|борьбе|борьбы|مكافحة|pemberantasan|lucha|lutte|bekampfung|combate',
  'women=妇女|สตรี|ស្ត្រី|នារី|phu nu|phụ nữ|женщин|المراة|نساء|perempuan|mujeres|mujer|femmes|frauen|mulheres',
  'child=儿童|เด็ก|កុមារ|tre em|trẻ em|детей|ребенка|الطفل|اطفال|nino|ninos|enfants|enfant|kinder',
  'refugee=难民|難民|ผู้ลี้ภัย|ជនភៀសខ្លួន|ti nan|беженцев|беженцам|اللاجئين|لاجئين|pengungsi|refugiados|refugies|fluchtlinge',
  'worker=工人|คนงาน|កម្មករ|cong nhan|công nhân|рабочих|трудящихся|العمال|عمال|pekerja|buruh|trabajadores|travailleurs|arbeiter',
  'fisher=渔民|ชาวประมง|អ្នកនេសាទ|ngu dan|ngư dân|рыбаков|الصيادين|nelayan|pescadores|pecheurs|fischer',
  'fisheries=渔业|ประมง|ជលផល|thuy san|рыболовства|السمك|perikanan|pesca|peche',
  'sailor=海员|ลูกเรือ|នាវិក|thuy thu|моряков|البحارة|pelaut|marineros|marins|seeleute',
  'owner=业主|主|เจ้าของ|ម្ចាស់|chủ|владельцев|اصحاب|pemilik|propietarios|duenos|proprietaires|eigentumer',
  'red=红|红色|แดง|ក្រហម|đỏ|красный|красного|الاحمر|merah|roja|rojo|rouge|rote|vermelho',
  'lantern=灯|โคมไฟ|linterna|lanterne|laterne|lanterna',
  'research=研究|วิจัย|ស្រាវជ្រាវ|nghien cuu|исследований|البحوث|penelitian|investigacion|recherche|forschung|pesquisa',
  'statistics=统计|สถิติ|ស្ថិតិ|thong ke|статистики|الاحصاء|statistik|estadistica|statistique',
  'border=边境|边防|ชายแดน|ព្រំដែន|bien phong|пограничная|пограничной|الحدود|perbatasan|frontera|frontiere|fronteira',
  'watch=观察|观察站|เฝ้าระวัง|ឃ្លាំមើល|наблюдатель|مراقبة|رصد|observatorio|observatoire',
];

/** Small words of other languages that names may have or lack. */
const small: ReadonlySet<string> = new Set(
  '问题 事务处 ว่าด้วย แห่ง เพื่อ ของ ด้าน នៃ ដើម្បី និង และ ve cho va về và по и в на для о об из с от при من في على و عن untuk dan di'.split(
    ' ',
  ),
);

interface Table {
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Most words of a phrase. */
  readonly longest: number;
}

let made: Table | null = null;

function table(): Table {
  if (made !== null) return made;
  const words = new Map<string, readonly string[]>();
  let longest = 1;
  for (const row of rows) {
    const at = row.indexOf('=');
    for (const written of row.slice(at + 1).split('|')) {
      const phrase = written.split(' ').map(keyOf).join(' ');
      const known = words.get(phrase);
      if (known === undefined) words.set(phrase, row.slice(0, at).split(' '));
      longest = Math.max(longest, phrase.split(' ').length);
    }
  }
  made = { words, longest };
  return made;
}

/** A word as rows are looked up by: Vietnamese keeps its marks, which tell its short words apart. */
function keyOf(word: string): string {
  return isMarked(word) ? word : fold(word);
}

const unspaced: RegExp = /[\p{Script=Han}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** Nouns that a body is headed by; a name without one is not taken for the name of a body. */
const heads: ReadonlySet<string> = new Set(
  'ministry office department committee commission agency council foundation union organisation institute company group bank court police embassy centre network fund watch'.split(
    ' ',
  ),
);

/**
 * The words of a body's name with what rows know in English, in their order; null when it has no head that a row knows.
 * `words` are folded, or, for a name with the marks of Vietnamese, lower case with the marks. For scripts without
 * spaces each run is cut at the words that rows know, longest first.
 */
export function translatedWords(words: readonly string[]): string[] | null {
  const keys = words.slice(0, mostWords).map(keyOf);
  const cut = keys.flatMap((word) => (unspaced.test(word) ? cutsOf(word) : [word]));
  const out: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < cut.length;) {
    const phrase = phraseAt(cut, at);
    if (phrase === null) {
      const word = cut[at] ?? '';
      if (!isSmallWord(word)) out.push(word);
      at += 1;
    } else {
      if (phrase.words.some((word) => heads.has(word))) places.push(out.length);
      out.push(...phrase.words);
      at += phrase.size;
    }
  }
  const headed = cut.some((word) => /\p{Script=Han}/u.test(word))
    ? places.includes(out.length - 1) && out.length > 1
    : places.length > 0;
  return headed ? out : null;
}

/** Words of a name that are read. */
const mostWords = 24;

/** True for a small word of another language that names may have or lack. */
export function isSmallWord(word: string): boolean {
  return small.has(word);
}

function phraseAt(words: readonly string[], at: number): { words: readonly string[]; size: number } | null {
  for (let size = Math.min(table().longest, words.length - at); size > 0; size -= 1) {
    const found = table().words.get(words.slice(at, at + size).join(' '));
    if (found !== undefined) return { words: found, size };
  }
  return null;
}

/** Longest word without spaces that is cut, and longest word that rows know, in code units. */
const longestRun = 60;
const longestWord = 24;

function cutsOf(run: string): string[] {
  const out: string[] = [];
  let rest = '';
  const text = run.slice(0, longestRun);
  for (let at = 0; at < text.length;) {
    const word = knownAt(text, at);
    if (word === null) {
      rest += text.charAt(at);
      at += 1;
      continue;
    }
    if (rest !== '') out.push(rest);
    rest = '';
    out.push(word);
    at += word.length;
  }
  if (rest !== '') out.push(rest);
  return out;
}

/** Where the last word that rows know ends in a run without spaces, when they know two and more; else its length. */
export function knownEnd(run: string): number {
  const text = run.slice(0, longestRun);
  let [end, count] = [0, 0];
  for (let at = 0; at < text.length;) {
    const word = knownAt(text, at);
    at += word?.length ?? 1;
    if (word === null || small.has(word)) continue;
    end = at;
    count += 1;
  }
  return count > 1 ? end : run.length;
}

function knownAt(text: string, at: number): string | null {
  for (let size = Math.min(longestWord, text.length - at); size > 0; size -= 1) {
    const word = text.slice(at, at + size);
    if (table().words.has(word) || small.has(word)) return word;
  }
  return null;
}
