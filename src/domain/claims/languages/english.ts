/** English: words of numbers, bounds, units and of what is not a quantity. */
import { englishStops } from './english-stops.ts';
import {
  blankLanguage,
  wordList as words,
  wordNames,
  wordValues,
  type LanguageNumbers,
} from './language-numbers.ts';

const months = words(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** English, in full. */
export const english: LanguageNumbers = {
  ...blankLanguage,
  code: 'en',
  spaceless: false,
  decimalMark: '.',
  spaceThousands: false,
  system: 'additive',
  nounOrder: 'plural',
  cardinals: wordValues(
    `zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13
    fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fourty 40
    fifty 50 sixty 60 seventy 70 eighty 80 ninety 90`,
  ),
  scales: wordValues(
    `dozen 12 hundred 100 thousand 1e3 lakh 1e5 million 1e6 crore 1e7 billion 1e9 trillion 1e12 lakhs 1e5
    crores 1e7`,
  ),
  heldScales: { score: 20 },
  magnitudes: wordValues(`k 1e3 m 1e6 mn 1e6 mln 1e6 mio 1e6 bn 1e9 b 1e9 bln 1e9 tn 1e12 trn 1e12 cr 1e7`),
  joiners: ['and'],
  articles: ['a', 'an'],
  parts: {
    half: 1 / 2,
    halves: 1 / 2,
    third: 1 / 3,
    thirds: 1 / 3,
    quarter: 1 / 4,
    quarters: 1 / 4,
    fourth: 1 / 4,
    fourths: 1 / 4,
    fifth: 1 / 5,
    fifths: 1 / 5,
    sixth: 1 / 6,
    sixths: 1 / 6,
    seventh: 1 / 7,
    sevenths: 1 / 7,
    eighth: 1 / 8,
    eighths: 1 / 8,
    ninth: 1 / 9,
    ninths: 1 / 9,
    tenth: 1 / 10,
    tenths: 1 / 10,
  },
  fractionPhrases: {},
  ratioWords: ['in', 'in every', 'in each', 'out of', 'out of every', 'of every'],
  vague: words('dozens scores tens hundreds thousands millions billions trillions lakhs crores'),
  vagueDirect: ['several', 'few', 'handful', 'couple'],
  ofWords: ['of'],
  percent: ['%', '％', 'percent', 'per cent', 'pct', 'pc', 'percentage points', 'percentage point'],
  percentBefore: [],
  boundsBefore: {
    'at least': '>=',
    'at the least': '>=',
    'at a minimum': '>=',
    'at the very least': '>=',
    'at minimum': '>=',
    'as few as': '>=',
    'as little as': '>=',
    'no fewer than': '>=',
    'no less than': '>=',
    'a minimum of': '>=',
    'minimum of': '>=',
    minimum: '>=',
    '≥': '>=',
    'more than': '>',
    'greater than': '>',
    'larger than': '>',
    'higher than': '>',
    'longer than': '>',
    'bigger than': '>',
    'just over': '>',
    'simply over': '>',
    'slightly over': '>',
    'well over': '>',
    'well above': '>',
    'a little over': '>',
    'a little more than': '>',
    'slightly more than': '>',
    'just more than': '>',
    'simply more than': '>',
    'just above': '>',
    'slightly above': '>',
    'somewhat more than': '>',
    'considerably more than': '>',
    over: '>',
    above: '>',
    beyond: '>',
    'in excess of': '>',
    'upwards of': '>',
    'upward of': '>',
    'north of': '>',
    exceed: '>',
    exceeds: '>',
    exceeded: '>',
    exceeding: '>',
    surpass: '>',
    surpasses: '>',
    surpassed: '>',
    surpassing: '>',
    topped: '>',
    topping: '>',
    'not top': '<=',
    '>': '>',
    nearly: '<',
    almost: '<',
    'close to': '<',
    nearer: '<',
    approaching: '<',
    'just under': '<',
    'simply under': '<',
    'slightly under': '<',
    'just below': '<',
    'a little under': '<',
    'a little less than': '<',
    'slightly less than': '<',
    'slightly fewer than': '<',
    'the best part of': '<',
    'just short of': '<',
    under: '<',
    below: '<',
    'fewer than': '<',
    'less than': '<',
    'lower than': '<',
    'shorter than': '<',
    practically: '<',
    virtually: '<',
    'shy of': '<',
    'short of': '<',
    'south of': '<',
    '<': '<',
    'up to': '<=',
    upto: '<=',
    'as many as': '<=',
    'as much as': '<=',
    'as high as': '<=',
    'as a lot as': '<=',
    'as excessive as': '<=',
    'as long as': '<=',
    'at most': '<=',
    'at maximum': '<=',
    'capped at': '<=',
    'at the most': '<=',
    'no more than': '<=',
    'no longer than': '<=',
    'no greater than': '<=',
    'a maximum of': '<=',
    'maximum of': '<=',
    'a maximum': '<=',
    '≤': '<=',
    'in the past': '<=',
    'in the last': '<=',
    'within the past': '<=',
    'within the last': '<=',
    about: '~',
    around: '~',
    round: '~',
    roughly: '~',
    approximately: '~',
    approx: '~',
    'approx .': '~',
    circa: '~',
    some: '~',
    estimated: '~',
    'an estimated': '~',
    estimates: '~',
    estimate: '~',
    'in the region of': '~',
    'on the order of': '~',
    'in the order of': '~',
    'somewhere around': '~',
    'something like': '~',
    'around about': '~',
    'in the vicinity of': '~',
    'or so': '~',
    'more or less': '~',
    '~': '~',
    '≈': '~',
    '±': '~',
  },
  boundsAfter: {
    'or so': '~',
    '- odd': '~',
    odd: '~',
    '- plus': '>=',
    'or thereabouts': '~',
    'give or take': '~',
    'or more': '>=',
    'and more': '>=',
    'or above': '>=',
    'and above': '>=',
    'or over': '>=',
    'or higher': '>=',
    'or older': '>=',
    plus: '>=',
    'at least': '>=',
    'at a minimum': '>=',
    '+': '>=',
    'or less': '<=',
    'or fewer': '<=',
    'or under': '<=',
    'or below': '<=',
    'at most': '<=',
    'at the most': '<=',
  },
  negations: words(
    `not never no don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't mustn't isn't aren't wasn't weren't
    hasn't haven't hadn't`,
  ),
  comparisons: words(
    `more greater larger higher longer bigger over above beyond in exceed exceeds exceeded exceeding surpass surpasses
    surpassed surpassing topped topping under below fewer less lower shorter`,
  ),
  fillers: words(
    'a an the another other one further additional total of what only just its his her their our these those',
  ),
  rangeOpeners: ['between', 'from'],
  rangeAnd: ['and'],
  rangeTo: ['to', '-', '–', '—', '~', 'through', 'up to', 'to as much as', 'to as many as', 'to more than'],
  rangeOr: ['or', 'maybe', 'perhaps', 'sometimes', 'possibly'],
  changeVerbs: words(
    `rose rise rises rising fell fall falls falling increased increase increases increasing grew grow grows growing dropped drop
    declined decline jumped jump climbed climb went go up down cut raised raise reduced reduce swelled shrank doubled tripled
    improved slipped surged soared plunged moved expanded lowered risen fallen grown`,
  ),
  // Old and invented coins of the example casebook; they have no ISO code and keep their name.
  currencies: wordNames(
    `dollar USD dollars USD us_dollars USD euro EUR euros EUR pound GBP pounds GBP sterling GBP yen JPY yuan CNY
    renminbi CNY rmb CNY won KRW baht THB riel KHR riels KHR kip LAK kyat MMK kyats MMK dong VND rupee INR
    rupees INR rupiah IDR ringgit MYR peso PHP pesos PHP taka BDT franc CHF francs CHF rouble RUB roubles RUB
    ruble RUB rubles RUB rand ZAR naira NGN shilling KES shillings KES dirham AED dirhams AED riyal SAR
    riyals SAR real BRL reais BRL lira TRY liras TRY krona SEK kronor SEK krone NOK kroner NOK zloty PLN
    hryvnia UAH bitcoin BTC bitcoins BTC tether USDT ether ETH crown crown crowns crown mark mark marks mark
    kelar kelar kelars kelar cent cent cents cent`,
  ),
  periods: wordNames(
    `second second seconds second minute minute minutes minute hour hour hours hour day day days day night night
    nights night week week weeks week fortnight fortnight month month months month year year years year
    decade decade decades decade century century centuries century yr year yrs year hrs hour mins minute
    min minute hr hour`,
  ),
  measures: wordNames(
    `km kilometres kilometre kilometres kilometres kilometres kilometer kilometres kilometers kilometres m metres
    metre metres metres metres meter metres meters metres m² square~metres m2 square~metres sqm square~metres
    square_metres square~metres square_meters square~metres square_metre square~metres square_meter square~metres
    square_kilometres square~kilometres square_kilometers square~kilometres km² square~kilometres
    square_feet square~feet square_miles square~miles cubic_metres cubic~metres cubic_meters cubic~metres
    cm centimetres centimetres centimetres centimeters centimetres mm millimetres mile miles miles miles
    feet feet foot feet ft feet inch inches inches inches yard yards yards yards acre acres acres acres
    hectare hectares hectares hectares ha hectares kg kg kilo kg kilos kg kilogram kg kilograms kg kilogrammes kg
    g grams gram grams grams grams mg mg tonne tonnes tonnes tonnes ton tons tons tons lb pounds lbs pounds
    litre litres litres litres liter litres liters litres kph km/h mph mph kw kW mw MW gw GW kwh kWh gb GB tb TB
    mb MB degree degrees ° degrees hp hp bhp hp hz Hz khz kHz mhz MHz ghz GHz w W nm nm l litres ml ml oz ounces
    sq_m square~metres sq_ft square~feet sq_km square~kilometres miles_per_hour mph km_/_h km/h
    kilometres_per_hour km/h kilometers_per_hour km/h gwh GWh mwh MWh degrees degrees celsius degrees`,
  ),
  perWords: ['per', 'a', 'an', 'each', 'every', 'in a', '/'],
  rateAdverbs: {
    annually: 'year',
    yearly: 'year',
    monthly: 'month',
    weekly: 'week',
    daily: 'day',
    hourly: 'hour',
    nightly: 'night',
  },
  multipliers: wordValues(
    `twice 2 thrice 3 doubled 2 doubling 2 trebled 3 tripled 3 tripling 3 quadrupled 4 quadrupling 4 quintupled 5 twofold 2 threefold 3
    fourfold 4 fivefold 5 sixfold 6 sevenfold 7 eightfold 8 ninefold 9 tenfold 10 twentyfold 20 hundredfold 100`,
  ),
  halfAfter: ['and a half'],
  decimalWords: ['point'],
  everyWords: ['every'],
  ordinals: wordValues(
    'second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 twentieth 20 hundredth 100',
  ),
  timesWords: ['times', 'occasions'],
  months,
  referenceNouns: words(
    `no nos number numbers nr section sections article articles para paragraph paragraphs chapter page pages p pp room table
    figure fig annex appendix clause rule resolution case docket ref reference file exhibit document line item flight route
    highway bus gate floor apartment apt suite unit building block house lot plot room cell version v vol volume issue part
    step phase level grade class category tier form law act decree order directive regulation testimony statement interview
    witness patient victim compound channel platform track lane exit zone district ward precinct station box pobox code id
    tel phone fax telephone hotline extension ext enclosures enclosure footnote note season rooms floors gates blocks cells wards courtroom courtrooms episode day week round stage point
    title kilometre-marker mile-marker type model iphone windows android covid top`,
  ),
  clockWords: words("am pm a.m p.m o'clock gmt utc est edt pst bst cet noon midnight"),
  yearWords: words(
    'in since by until till during from year before after through of for between early late mid around circa',
  ),
  ordinalEndings: ['st', 'nd', 'rd', 'th'],
  ageBefore: ['aged', 'age', 'ages', 'turned', 'age of'],
  ageAfter: [
    'year old',
    'year olds',
    'years old',
    'years of age',
    'yearold',
    'month old',
    'months old',
    'month olds',
    'week old',
    'weeks old',
  ],
  stops: englishStops,
  persons: words(
    `people person persons folk folks men man women woman children child girls girl boys boy minors minor workers worker victims
    victim survivors survivor nationals national citizens citizen suspects suspect defendants defendant migrants migrant
    refugees refugee detainees detainee prisoners prisoner inmates inmate officers officer officials official soldiers soldier
    witnesses witness guests guest patients patient students student pupils pupil teachers teacher employees employee
    interviewees interviewee respondents respondent residents resident families family volunteers volunteer foreigners
    foreigner males male females female adults adult teenagers teenager villagers protesters passengers civilians staff
    scammers ex-scammers judge judges monk monks nun nuns farmer farmers fisherman fishermen teenager manager managers
    director directors broker brokers recruiter recruiters smuggler smugglers captain captains businessman graduate graduates baby
    babies infant infants toddler toddlers orphan orphans widow widows nurse nurses doctor doctors driver drivers cook cooks brother brothers sister
    sisters son sons daughter daughters mother mothers father fathers wife wives husband husbands cousin cousins niece nieces
    nephew nephews uncle uncles aunt aunts friend friends lawyer lawyers neighbour neighbours individuals individual recruits accused guards guard traffickers trafficker labourers laborers`,
  ),
  gendered: ['men', 'women', 'males', 'females', 'boys', 'girls'],
  groupNouns: words('family group crowd crew staff team gang household party band'),
  payVerbs: words(
    'owe owed owes owing pay paid pays paying earn earned earns earning cost costs charge charged spend spent fined another',
  ),
  humanVerbs: words(
    'were killed freed rescued arrested released injured wounded detained held hold holds housed houses hired employed employs interviewed convicted charged deported killing injuring wounding leaving',
  ),
  personVerbs: words(
    `died escaped fled testified said told admitted confessed pleaded refused agreed drowned survived arrested
    detained deported repatriated freed rescued injured wounded killed hospitalised hospitalized convicted acquitted jailed
    imprisoned sentenced interviewed questioned trafficked recruited hired employed married pregnant ill sick unconscious
    unaccounted alive swam walked ran spoke cried slept ate volunteered enrolled graduated jumped fainted wept charged
    indicted executed evacuated displaced beaten tortured abducted kidnapped`,
  ),
  sumNouns: words(
    'it that this price cost fee debt rent ransom sum amount bill salary wage pay fine bribe deposit fare charge loan commission payment wages salaries fees',
  ),
  advertOpeners: words('subscribe get buy shop save order unlock upgrade enjoy'),
  advertPhrases: [
    'cancel anytime',
    'cancel any time',
    'free trial',
    'terms apply',
    'add to cart',
    'add to basket',
    'buy now',
    'shop now',
    'order now',
    'subscribe now',
    'your first order',
    'promo code',
    'free delivery',
    'free shipping',
    'limited time offer',
  ],
  tolls: words('toll headcount dead casualties'),
  plurals: words(
    'people men women children police staff personnel folk crew aircraft youth cattle sheep fish feet media data livestock poultry clergy offspring criteria phenomena alumni grandchildren servicemen servicewomen policemen policewomen fishermen gunmen accused businessmen spokesmen',
  ),
  people: 'people',
};
