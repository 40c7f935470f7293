/** English words of money, time and measure, each with its canonical unit. */
import { wordNames } from './language-numbers.ts';

/** Currency words to ISO 4217 codes. Old and invented coins of the example casebook have none and keep their name. */
export const englishCurrencies: Readonly<Record<string, string>> = wordNames(
  `dollar USD dollars USD us_dollars USD euro EUR euros EUR pound GBP pounds GBP sterling GBP yen JPY yuan CNY
    renminbi CNY rmb CNY won KRW baht THB riel KHR riels KHR kip LAK kyat MMK kyats MMK dong VND rupee INR
    rupees INR rupiah IDR ringgit MYR peso PHP pesos PHP taka BDT franc CHF francs CHF rouble RUB roubles RUB
    ruble RUB rubles RUB rand ZAR naira NGN shilling KES shillings KES dirham AED dirhams AED riyal SAR
    riyals SAR real BRL reais BRL lira TRY liras TRY krona SEK kronor SEK krone NOK kroner NOK zloty PLN
    hryvnia UAH bitcoin BTC bitcoins BTC tether USDT ether ETH crown crown crowns crown mark mark marks mark
    kelar kelar kelars kelar shekel ILS shekels ILS forint HUF forints HUF tenge KZT lev BGN leva BGN leu RON lei RON lari GEL
    cedi GHS cedis GHS birr ETB kwacha ZMW dinar dinar dinars dinar guarani PYG guaranis PYG gourde HTG gourdes HTG quetzal GTQ quetzals
    GTQ koruna CZK hryvnias UAH pence pence penny pence p pence sen sen australian_dollars AUD canadian_dollars CAD singapore_dollars
    SGD hong_kong_dollars HKD new_zealand_dollars NZD taiwan_dollars TWD mexican_pesos MXN philippine_pesos PHP colombian_pesos COP
    argentine_pesos ARS chilean_pesos CLP indian_rupees INR pakistani_rupees PKR sri_lankan_rupees LKR nepalese_rupees NPR
    nepali_rupees NPR danish_crowns DKK swedish_crowns SEK norwegian_crowns NOK czech_crowns CZK danish_kroner DKK egyptian_pounds
    EGP british_pounds GBP lebanese_pounds LBP syrian_pounds SYP turkish_lira TRY swiss_francs CHF chinese_yuan CNY japanese_yen
    JPY rials IRR rial IRR riyals SAR dinars dinar colones CRC pula BWP som KGS soms KGS somoni TJS somonis TJS manat AZN manats AZN drams AMD
    tugrik MNT tugriks MNT ariary MGA dalasi GMD dalasis GMD leones SLE metical MZN meticais MZN maloti LSL emalangeni SZL nakfa ERN
    ouguiya MRU ouguiyas MRU vatu VUV tala WST kina PGK ngultrum BTN rufiyaa MVR afghanis AFN bolivianos BOB bolivars VES bolívars VES
    bolívares VES bolivares VES lempira HNL lempiras HNL cordobas NIO córdobas NIO balboas PAB soles PEN kunas HRK lek ALL leks ALL
    denar MKD denars MKD florins AWG patacas MOP pataca MOP kwachas ZMW nairas NGN takas BDT rands ZAR tenges KZT kips LAK birrs ETB
    kuwaiti_dinars KWD kuwaiti_dinar KWD tunisian_dinars TND iraqi_dinars IQD jordanian_dinars JOD libyan_dinars LYD algerian_dinars DZD
    serbian_dinars RSD bahraini_dinars BHD emirati_dirhams AED uae_dirhams AED moroccan_dirhams MAD saudi_riyals SAR qatari_riyals QAR
    qatari_rials QAR omani_rials OMR omani_riyals OMR iranian_rials IRR yemeni_rials YER yemeni_riyals YER cfa_francs XOF cfa XOF
    congolese_francs CDF rwandan_francs RWF burundian_francs BIF guinean_francs GNF somali_shillings SOS sudanese_pounds SDG
    jamaican_dollars JMD namibian_dollars NAD fijian_dollars FJD liberian_dollars LRD zimbabwean_dollars ZWL brazilian_reais BRL
    bangladeshi_taka BDT ghanaian_cedis GHS nigerian_naira NGN south_african_rand ZAR israeli_shekels ILS polish_zloty PLN złoty PLN
    zlotys PLN zlotych PLN złotych PLN russian_roubles RUB russian_rubles RUB vietnamese_dong VND indonesian_rupiah IDR malaysian_ringgit MYR
    burmese_kyat MMK myanmar_kyats MMK cambodian_riel KHR lao_kip LAK thai_baht THB south_korean_won KRW ugandan_shillings UGX tanzanian_shillings TZS kenyan_shillings KES cent cent cents cent`,
);

/** Time nouns to the canonical period. */
export const englishPeriods: Readonly<Record<string, string>> = wordNames(
  `second second seconds second minute minute minutes minute hour hour hours hour day day days day night night
    nights night week week weeks week fortnight fortnight month month months month year year years year
    decade decade decades decade century century centuries century yr year yrs year hrs hour mins minute
    min minute hr hour`,
);

/** Measures to the canonical unit. */
export const englishMeasures: Readonly<Record<string, string>> = wordNames(
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
    kilometres_per_hour km/h kilometers_per_hour km/h millimetre millimetres millimetres millimetres millimeter millimetres
    millimeters millimetres nanometre nanometres nanometres nanometres nanometer nanometres nanometers nanometres μm micrometres
    µm micrometres micrometre micrometres micrometres micrometres micrometer micrometres micrometers micrometres milligram mg
    milligrams mg millilitre ml millilitres ml milliliter ml milliliters ml ounce ounces ounces ounces pint pints pints pints quart
    quarts quarts quarts gallon gallons gallons gallons barrel barrels barrels barrels ppb ppb ppm ppm mpg mpg miles_per_gallon mpg
    rpm rpm psi psi ps PS basis_point basis~points basis_points basis~points bps basis~points fahrenheit degrees kelvin degrees
    °_c degrees °_f degrees ℃ degrees ″ inches m_2 square~metres km_2 square~kilometres m_3 cubic~metres nautical_mile
    nautical~miles nautical_miles nautical~miles knot knots knots knots watt W watts W kilowatt kW kilowatts kW megawatt MW
    megawatts MW gigawatt GW gigawatts GW volt volts volts volts decibel decibels decibels decibels db decibels gwh GWh mwh MWh degrees degrees celsius degrees`,
);
