/**
 * Words of counted things and of what happened to them in further languages, by the class of the English words. Counting
 * words stand for what they count (Thai คน, Chinese 人, Khmer នាក់ count people).
 */
import type { WordClass } from './measure-data.ts';

function rows(list: readonly (readonly [string, string])[]): readonly WordClass[] {
  return list.map(([name, words]) => ({ name, words: words.split(' ') }));
}

/** What is counted. */
export const foreignConcepts: readonly WordClass[] = rows([
  [
    'person',
    'คน ราย ผู้ แรงงาน เหยื่อ ชาวต่างชาติ 人 名 位 受害者 工人 民众 劳工 ຄົນ ဦး ယောက် នាក់ មនុស្ស ' +
      'человек* людей людям люди лиц лица рабочи* жертв* شخص* اشخاص أشخاص عامل* عمال ضحية ضحايا orang pekerja korban ' +
      'persone lavorator* vittim* kisi isci* nguoi trabajadoras trabalhador* migrante* ciudadan*',
  ],
  [
    'premises',
    'สถานที่ นิคม ค่าย 园区 场所 地点 窝点 据点 营地 ទីតាំង កន្លែង объект* лагер* مجمع* مواقع lokasi centri siti',
  ],
  ['building', 'อาคาร ตึก 栋 楼 អគារ здани* مبنى مبان gedung edifici'],
  ['media', 'คลิป วิดีโอ 视频 照片 វីដេអូ видео فيديو*'],
  ['request', 'คำร้อง 请求 申请 投诉 សំណើ ពាក្យបណ្តឹង запрос* жалоб* طلب* شكوى'],
  ['call', '电话求助 求助电话 来电 สาย звонк* اتصال* مكالم*'],
  ['phone', 'โทรศัพท์ 手机 ទូរស័ព្ទ телефон* هاتف هواتف'],
  ['officer', 'เจ้าหน้าที่ตำรวจ 警察 警员 полицейск* ضباط'],
  ['household', 'ครัวเรือน ครอบครัว 户 家庭 គ្រួសារ семей семьи أسرة أسر'],
  ['country', 'ประเทศ 国家 ប្រទេស стран* دولة دول بلد*'],
  ['case', 'คดี 案 សំណុំរឿង дел дела قضية قضايا'],
  ['kiln', 'เตาเผา 窑 kiln kilns furnace furnaces hornos'],
  ['vehicle', 'รถ 车 រថយន្ត автомобил* سيارة سيارات'],
  ['vessel', 'เรือ 船 艘 ទូក កប៉ាល់ судов судна лодк* قارب قوارب سفينة سفن'],
]);

/** Sub-populations; read from the counted noun only. */
export const foreignFacets: readonly WordClass[] = rows([
  ['men', 'ชาย 男 ប្រុស បុរស мужчин* رجال uomini'],
  ['women', 'หญิง 女 ស្ត្រី ស្រី женщин* نساء donne'],
  [
    'child',
    'เด็ก 儿童 未成年 孩子 កុមារ детей дети несовершеннолетн* أطفال اطفال bambin* minori tre-em criancas',
  ],
  ['injured', 'บาดเจ็บ 伤者 របួស ранен* جريح جرحى ferid* ferit*'],
  ['dead', 'เสียชีวิต 死者 ស្លាប់ погибш* قتيل قتلى mortos'],
]);

/** What happened to what is counted. */
export const foreignSenses: readonly WordClass[] = rows([
  [
    'release',
    'ปล่อยตัว ช่วยเหลือ หลบหนี 获释 释放 解救 获救 逃离 រំដោះ សង្គ្រោះ ដោះលែង освобо* покинул* أفرج تحرير افرج liberat* libert* resgatad*',
  ],
  ['hold', 'กักตัว กักขัง 关押 拘禁 被困 扣留 ឃុំខ្លួន удержива* محتجز* trattenut*'],
  ['custody', 'จับกุม 逮捕 抓获 拘留 ចាប់ខ្លួន арест* задержа* اعتقل* اعتقال* توقيف arrestat* presos'],
  ['interview', 'สัมภาษณ์ 采访 访谈 សម្ភាស опроси* опрош* قابل* مقابل* intervistat*'],
  ['work', 'ทำงาน 工作 ធ្វើការ работа* يعمل* lavorano trabalham'],
  ['debt', 'หนี้ 债 欠 បំណុល долг* ديون مدين* debiti dividas deuda* dette* schuld*'],
  ['return', 'ส่งกลับ 遣返 回国 បញ្ជូនត្រឡប់ верну* ترحيل rimpatriat*'],
  ['seize', 'ยึด 查获 没收 រឹបអូស изъя* صادر* مصادر* sequestrat* apreend*'],
  ['live', 'อาศัย 居住 រស់នៅ прожива* يعيش* يقيم* vivono viven vivent'],
  ['target', 'เป้า 定额 指标 គោលដៅ'],
]);
