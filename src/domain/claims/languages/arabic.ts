/** Arabic: words of numbers, bounds and units. */
import { blankLanguage, wordList, wordNames, wordValues, type LanguageNumbers } from './language-numbers.ts';

/** Modern Standard Arabic, eastern and western digits. */
export const arabic: LanguageNumbers = {
  ...blankLanguage,
  code: 'ar',
  people: 'شخص',
  cardinals: wordValues(
    `صفر 0 واحد 1 واحدة 1 اثنان 2 اثنين 2 اثنتان 2 ثلاثة 3 ثلاث 3 أربعة 4 أربع 4 خمسة 5 خمس 5 ستة 6 ست 6 سبعة 7 سبع 7 ثمانية 8
    ثماني 8 تسعة 9 تسع 9 عشرة 10 عشر 10 عشرون 20 عشرين 20 ثلاثون 30 ثلاثين 30 أربعون 40 أربعين 40 خمسون 50 خمسين 50 ستون 60
    ستين 60 سبعون 70 سبعين 70 ثمانون 80 ثمانين 80 تسعون 90 تسعين 90 مئة 100 مائة 100 مئتان 200 مئتي 200 مئتين 200
    مائتان 200 مائتين 200 مائتي 200 ثلاثمئة 300 ثلاثمائة 300 أربعمئة 400 أربعمائة 400 خمسمئة 500 خمسمائة 500 ستمئة 600 ستمائة 600
    سبعمئة 700 سبعمائة 700 ثمانمئة 800 ثمانمائة 800 ثمانيمئة 800 تسعمئة 900 تسعمائة 900 اثنا 2 اثني 2 اثنتا 2 اثنتي 2 أحد 1 إحدى 1
    ثمان 8 ثمانيا 8`,
  ),
  scales: wordValues(
    'ألف 1000 ألفا 1000 آلاف 1000 ألفًا 1000 ألفاً 1000 مليون 1000000 مليونا 1000000 ملايين 1000000 مليار 1e9 مليارات 1e9',
  ),
  joiners: ['و'],
  proclitics: ['و'],
  unitsFirst: true,
  risen: ['ارتفع', 'ارتفعت', 'زاد', 'زادت', 'تضاعف', 'تضاعفت'],
  fallen: ['انخفض', 'انخفضت', 'تراجع', 'تراجعت'],
  definitePrefix: 'ال',
  duals: wordNames(
    `ساعتين hour ساعتان hour يومين day يومان day شهرين month شهران month أسبوعين week أسبوعان week سنتين year سنتان year عامين year
    عامان year ليلتين night دقيقتين minute`,
  ),
  halfBefore: ['نصف'],
  halfAfter: ['و نصف'],
  decimalWords: ['فاصلة'],
  multipliers: wordValues('مرتين 2 مرتان 2 الضعف 2 ضعفين 2'),
  parts: wordValues(
    'ثلث 0.3333333333333333 ربع 0.25 خمس 0.2 سدس 0.16666666666666666 سبع 0.14285714285714285 ثمن 0.125 تسع 0.1111111111111111 عشر 0.1',
  ),
  fractionPhrases: { نصف: 0.5, ثلث: 1 / 3, ثلثي: 2 / 3, ثلثا: 2 / 3, ربع: 0.25 },
  ratioWords: ['من بين كل', 'من كل'],
  vague: wordList('عشرات مئات آلاف ملايين مليارات'),
  vagueDirect: ['بضعة', 'بضع', 'عدة'],
  ofWords: ['من'],
  percent: [...blankLanguage.percent, 'في المئة', 'في المائة', 'بالمئة', 'بالمائة'],
  boundsBefore: {
    'ما لا يقل عن': '>=',
    'لا يقل عن': '>=',
    'على الأقل': '>=',
    'أكثر من': '>',
    'ما لا يزيد عن': '<=',
    'ما لا يزيد على': '<=',
    'لا يزيد على': '<=',
    'لا يتجاوز': '<=',
    يتجاوز: '>',
    تجاوز: '>',
    'يزيد على': '>',
    زهاء: '~',
    'ما لا يقل على': '>=',
    'لا تقل عن': '>=',
    'لا تزيد عن': '<=',
    'ما يزيد عن': '>',
    'ما يزيد على': '>',
    'يزيد عن': '>',
    'أقل من': '<',
    'ما يقرب من': '<',
    قرابة: '<',
    نحو: '~',
    حوالي: '~',
    تقريبا: '~',
    'ما يصل إلى': '<=',
    حتى: '<=',
    'لا يزيد عن': '<=',
  },
  boundsAfter: { 'على الأقل': '>=', 'أو أكثر': '>=', 'على الأكثر': '<=', تقريبا: '~', تقريباً: '~' },
  rangeOpeners: ['بين', 'من'],
  rangeAnd: ['و'],
  rangeTo: [...blankLanguage.rangeTo, 'إلى'],
  rangeOr: ['أو'],
  currencies: wordNames(
    'دولار USD دولارا USD دولاراً USD دولارات USD يورو EUR ريال SAR درهم AED درهما AED دراهم AED ريالا SAR ريالات SAR باهت THB جنيه EGP جنيها EGP جنيهات EGP دينار dinar دينارا dinar دنانير dinar ليرة lira روبية INR يوان CNY روبل RUB',
  ),
  periods: wordNames(
    'سنة year سنوات year عام year أعوام year عاما year عاماً year شهر month أشهر month شهرا month شهراً month أسبوع week أسابيع week يوم day أيام day يوما day يوماً day ساعة hour ساعات hour',
  ),
  measures: {
    ...blankLanguage.measures,
    ...wordNames(
      'كيلومتر kilometres كيلومترا kilometres متر metres هكتار hectares هكتارا hectares طن tonnes طنا tonnes أطنان tonnes لتر litres لترا litres كيلومترات kilometres أمتار metres مترا metres درجة degrees كيلوغرام kg كيلوغراما kg',
    ),
  },
  perWords: ['في', 'كل', 'لكل', '/'],
  rateAdverbs: wordNames('سنويا year سنوياً year شهريا month شهرياً month يوميا day يومياً day'),
  timesWords: ['مرات', 'مرة'],
  months: wordList('يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
  referenceNouns: wordList('المادة مادة القسم الفقرة الفصل الصفحة صفحة الغرفة رقم الجدول القرار القاعة'),
  clockWords: ['صباحا', 'مساء', 'صباحاً', 'مساءً'],
  yearWords: wordList('عام سنة منذ في حتى عامي'),
  ageAfter: ['من العمر'],
  ageBefore: ['عمره', 'عمرها', 'العمر'],
  stops: wordList(
    'من في على إلى عن مع كان كانت كانوا هو هي هم الذي التي الذين أن إن قد لم لا ما أو ثم بعد قبل منذ حتى بين كل بسبب وفق قال قالت',
  ),
  persons: wordList(
    'شخص شخصا شخصاً أشخاص رجال رجل نساء امرأة طفل أطفال عامل عمال عاملا العمال النساء الرجال الأطفال الأشخاص الضحايا مهاجر مهاجرا مهاجرين لاجئ لاجئا لاجئين ضحية ضحايا',
  ),
};
