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
    ستين 60 سبعون 70 سبعين 70 ثمانون 80 ثمانين 80 تسعون 90 تسعين 90 مئة 100 مائة 100 مئتان 200 مئتي 200 مئتين 200`,
  ),
  scales: wordValues(
    'ألف 1000 ألفا 1000 آلاف 1000 مليون 1000000 مليونا 1000000 ملايين 1000000 مليار 1e9 مليارات 1e9',
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
  rangeOpeners: ['بين'],
  rangeAnd: ['و'],
  rangeTo: [...blankLanguage.rangeTo, 'إلى'],
  rangeOr: ['أو'],
  currencies: wordNames(
    'دولار USD دولارا USD دولاراً USD دولارات USD يورو EUR ريال SAR درهم AED باهت THB جنيه EGP',
  ),
  periods: wordNames(
    'سنة year سنوات year عام year أعوام year عاما year عاماً year شهر month أشهر month شهرا month شهراً month أسبوع week أسابيع week يوم day أيام day يوما day يوماً day ساعة hour ساعات hour',
  ),
  measures: {
    ...blankLanguage.measures,
    ...wordNames('كيلومتر kilometres كيلومترا kilometres متر metres هكتار hectares طن tonnes'),
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
  persons: wordList('شخص شخصا شخصاً أشخاص رجال رجل نساء امرأة طفل أطفال عامل عمال عاملا ضحية ضحايا'),
};
