/**
 * Names under which places are written besides those of the generated lists: spellings of the press, short forms, and
 * names in the scripts of the region. Data only, compiled for this project: names are facts.
 */

/**
 * Further names of populated places: spellings of the press and names in the scripts of the region. One line each:
 * country, the name in populated-places.ts, "=", other names parted by "|".
 */
export const otherPlaceNames: string = `
KH Paoy Paet=Poipet|Poi Pet|Poïpet|ប៉ោយប៉ែត|ปอยเปต|波贝
KH Bavet=Bavit|បាវិត|บาเวต|巴域|木牌
KH Sihanoukville=Kampong Som|Kompong Som|Krong Preah Sihanouk|ក្រុងព្រះសីហនុ|សីហនុវិលល៍|สีหนุวิลล์|西哈努克市|西港|西哈努克城
KH Koah Thum=Koh Thom|Kaoh Thum|កោះធំ
KH Ta Khmau=Takhmao|Takhmau|Ta Khmao|តាខ្មៅ
KH Sisophon=Serei Saophoan|Svay Sisophon|សិរីសោភ័ណ|ศรีโสภณ
KH Samraong=Samrong|Krong Samraong
KH Banlung=Ban Lung|បានលុង
KH Sen Monorom=Senmonorom|Sen Monourom
KH Srae Ambel=Sre Ambel
LA Pakse=Pakxe|Paksé|ປາກເຊ|ปากเซ|巴色
LA Ban Houayxay=Houayxay|Huay Xai|Houei Sai|ຫ້ວຍຊາຍ|ห้วยทราย|会晒
LA Vang Vieng=Vangvieng|ວັງວຽງ
LA Muang Xay=Oudomxay
LA Muang Phônsavan=Phonsavan
LA Ban Botèn=Boten|ບໍ່ເຕັນ|磨丁
MM Myawaddy=Myawady|Miawaddy|မြဝတီ|เมียวดี|妙瓦底
MM Laukkai=Laukkaing|Laukkaw|Laogai|Laogaing|လောက်ကိုင်|老街|เล้าก์ก่าย
MM Tachilek=Tachileik|တာချီလိတ်|ท่าขี้เหล็ก|大其力
MM Shwe Kokko=Shwekokko|ရွှေကုက္ကို|ชเวโก๊กโก่|水沟谷
MM Hpa-An=Hpa An|Pa-an|Paan|ဘားအံ
MM Lashio=လားရှိုး|腊戍|ล่าเสี้ยว
TH Mae Sot=Maesot|Mae Sod|แม่สอด|湄索|មែសត
TH Mae Sai=Maesai|แม่สาย|湄赛|美塞
TH Pattaya=พัทยา|芭提雅
TH Hat Yai=Hatyai|Haad Yai|หาดใหญ่|合艾
TH Aranyaprathet=Aranya Prathet|อรัญประเทศ|亚兰
TH Chiang Saen=เชียงแสน
VN Da Nang=Đà Nẵng
`;

/** Short forms and former names of countries. One line each: alpha-2 code, then names parted by "|". */
export const otherCountryNames: string = `
BO Bolivia
BN Brunei
CD DR Congo|Democratic Republic of the Congo|Democratic Republic of Congo|DRC|Congo
CG Republic of the Congo|Congo-Brazzaville|Congo
CI Ivory Coast|Cote d'Ivoire
CN People's Republic of China|PRC|Mainland China|China
CV Cabo Verde|Cape Verde
CZ Czech Republic|Czechia
FK Falkland Islands
GB Britain|Great Britain|UK|U.K.|United Kingdom|Reino Unido|Royaume-Uni|英国
HK Hong Kong|Hongkong|香港
IR Islamic Republic of Iran
KH Kingdom of Cambodia|Kampuchea|Cambodia|Camboya|Cambodge|Kambodscha|Campuchia|ประเทศกัมพูชา|ព្រះរាជាណាចក្រកម្ពុជា|高棉
KP North Korea|DPRK|Korea
KR South Korea|Republic of Korea|Korea
LA Lao PDR|Lao People's Democratic Republic|Laos|ສປປ ລາວ|寮国
MK Macedonia|North Macedonia
MM Burma|Myanmar|Republic of the Union of Myanmar|Birmania|Birmanie|Birma|พม่า|เมียนมา|ភូមា|缅甸|緬甸|မြန်မာ
MO Macau|Macao|澳门
PH Philippines|the Philippines|Filipinas
PS Palestine|Palestinian Territories
RU Russian Federation
SY Syrian Arab Republic
SZ Swaziland
TH Kingdom of Thailand|Siam|ประเทศไทย|ไทย|泰国|泰國|ប្រទេសថៃ
TL East Timor|Timor-Leste
TR Turkey|Turkiye
TW Republic of China|Taiwan
TZ United Republic of Tanzania
US United States of America|USA|U.S.A.|US|U.S.|America|EE.UU.|EE. UU.|Estados Unidos|États-Unis
VA Vatican|Holy See
VN Viet Nam|Socialist Republic of Vietnam|Vietnam|Việt Nam|เวียดนาม|វៀតណាម|越南
`;

/** Regions that are larger than a province and no country, in the spelling that is looked for. Parted by "|". */
export const regionNames: string =
  'Southeast Asia|South-East Asia|South East Asia|East Asia|South Asia|Central Asia|Middle East|Mekong|Mekong Delta|' +
  'Greater Mekong|Lower Mekong|Golden Triangle|Gulf of Thailand|South China Sea|Andaman Sea|Tonle Sap|Indochina|' +
  'Asia|Africa|Europe|Latin America|North America|South America|Central America|West Africa|East Africa|' +
  'North Africa|Sahel|Balkans|Caribbean|Asia-Pacific|Asia Pacific|Sudeste Asiático|Asie du Sud-Est|Südostasien|' +
  'Đông Nam Á|东南亚|湄公河|เอเชียตะวันออกเฉียงใต้';
