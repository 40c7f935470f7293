/**
 * Provinces, states and regions of Cambodia, Laos, Myanmar, Thailand and Vietnam. Data only, compiled for this project
 * from common knowledge: names are facts. Codes are those of GeoNames (admin1), so that they meet populated-places.ts;
 * Vietnam has the 34 units of 2025 as codes, and the units merged into them as names of their own.
 *
 * One line each: country, code, then "*" for a city that is its own province, then names parted by "|", the first
 * being the one that is shown. An American state is listed where a country bears its name.
 */
export const provinceLines: string = `
KH 02 Kampong Cham|Kompong Cham|កំពង់ចាម|磅湛|กำปงจาม
KH 03 Kampong Chhnang|Kompong Chhnang|កំពង់ឆ្នាំង|磅清扬|กำปงชนัง
KH 04 Kampong Speu|Kompong Speu|កំពង់ស្ពឺ|磅士卑|กำปงสปือ
KH 05 Kampong Thom|Kompong Thom|កំពង់ធំ|磅同|กำปงธม
KH 07 Kandal|កណ្ដាល|កណ្តាល|干拉|干丹|กันดาล
KH 08 Koh Kong|Kaoh Kong|កោះកុង|戈公|国公|เกาะกง
KH 09 Kratie|Kracheh|Kratié|ក្រចេះ|桔井|กระแจะ
KH 10 Mondulkiri|Mondul Kiri|មណ្ឌលគិរី|蒙多基里|มณฑลคีรี
KH 12 Pursat|Pouthisat|ពោធិ៍សាត់|菩萨|โพธิสัตว์
KH 13 Preah Vihear|ព្រះវិហារ|柏威夏|พระวิหาร
KH 14 Prey Veng|Prey Vêng|ព្រៃវែង|波罗勉|ไพรแวง
KH 17 Stung Treng|Stueng Traeng|ស្ទឹងត្រែង|上丁|สตึงแตรง
KH 18 Svay Rieng|ស្វាយរៀង|柴桢|สวายเรียง
KH 19 Takeo|Takéo|តាកែវ|茶胶|ตาแก้ว
KH 21 Kampot|កំពត|贡布|กำปอต
KH 22 * Phnom Penh|ភ្នំពេញ|金边|พนมเปญ|Phnôm Pênh|Nom Pen
KH 23 Ratanakiri|Rattanakiri|Ratanak Kiri|Ratana Kiri|រតនគិរី|腊塔纳基里|รัตนคีรี
KH 24 Siem Reap|Siĕm Réap|Siemreap|សៀមរាប|暹粒|เสียมราฐ
KH 25 Banteay Meanchey|Bantey Meanchey|បន្ទាយមានជ័យ|班迭棉吉|卜迭棉芷|บันเตียเมียนเจย|บันทายมีชัย
KH 26 Kep|Kaeb|កែប|白马|แกบ
KH 27 Oddar Meanchey|Otdar Meanchey|Oudor Meanchey|ឧត្តរមានជ័យ|奥多棉吉|อุดรมีชัย
KH 28 Preah Sihanouk|ព្រះសីហនុ|西哈努克|พระสีหนุ
KH 29 Battambang|Bat Dambang|បាត់ដំបង|马德望|พระตะบอง
KH 30 Pailin|ប៉ៃលិន|拜林|ไพลิน
KH 31 Tboung Khmum|Tbong Khmum|Tboung Khmom|ត្បូងឃ្មុំ|特本克蒙|ตโบงฆมุม
LA 01 Attapeu|Attapu|ອັດຕະປື|อัตตะปือ
LA 02 Champasak|Champassak|ຈຳປາສັກ|จำปาศักดิ์
LA 03 Houaphanh|Huaphan|Houaphan|ຫົວພັນ|หัวพัน
LA 07 Oudomxay|Oudomxai|Oudomsay|ອຸດົມໄຊ|อุดมไซ
LA 13 Sainyabuli|Xayaburi|Sayaboury|Xaignabouli|Xayabouly|ໄຊຍະບູລີ|ไชยบุรี
LA 14 Xiangkhouang|Xieng Khouang|Xiengkhouang|ຊຽງຂວາງ|เชียงขวาง
LA 15 Khammouane|Khammouan|Khammuan|ຄຳມ່ວນ|คำม่วน
LA 16 Luang Namtha|Louang Namtha|Luangnamtha|ຫຼວງນ້ຳທາ|หลวงน้ำทา
LA 17 Luang Prabang|Louangphabang|Luangprabang|ຫຼວງພະບາງ|หลวงพระบาง|琅勃拉邦
LA 18 Phongsaly|Phongsali|ຜົ້ງສາລີ|พงสาลี
LA 19 Salavan|Saravane|ສາລະວັນ|สาละวัน
LA 20 Savannakhet|ສະຫວັນນະເຂດ|สุวรรณเขต|สะหวันนะเขต
LA 22 Bokeo|ບໍ່ແກ້ວ|บ่อแก้ว|博胶
LA 23 Bolikhamsai|Bolikhamxai|Borikhamxay|ບໍລິຄຳໄຊ|บอลิคำไซ
LA 24 * Vientiane|Vientiane Prefecture|Vientiane Capital|ນະຄອນຫຼວງວຽງຈັນ|ວຽງຈັນ|เวียงจันทน์|万象|Viêng Chăn
LA 26 Sekong|Xekong|ເຊກອງ|เซกอง
LA 27 Vientiane|ແຂວງວຽງຈັນ
LA 28 Xaisomboun|Xaysomboun|ໄຊສົມບູນ|ไซสมบูน
MM 01 Rakhine|Arakan|ရခိုင်|若开|ยะไข่
MM 02 Chin|ချင်း|钦邦|รัฐชิน
MM 03 Ayeyarwady|Irrawaddy|Ayeyawady|ဧရာဝတီ|伊洛瓦底|อิรวดี
MM 04 Kachin|ကချင်|克钦|คะฉิ่น
MM 05 Kayin|Karen|ကရင်|克伦|กะเหรี่ยง
MM 06 Kayah|Karenni|ကယား|克耶|กะยา
MM 08 Mandalay|မန္တလေး|曼德勒|มัณฑะเลย์
MM 10 Sagaing|စစ်ကိုင်း|实皆|สะกาย
MM 11 Shan|ရှမ်း|掸邦|รัฐฉาน
MM 12 Tanintharyi|Tenasserim|တနင်္သာရီ|德林达依|ตะนาวศรี
MM 13 Mon|မွန်|孟邦|รัฐมอญ
MM 15 Magway|Magwe|မကွေး|马圭|มะกเว
MM 16 Bago|Pegu|ပဲခူး|勃固|พะโค|หงสาวดี
MM 17 Yangon|Rangoon|ရန်ကုန်|仰光|ย่างกุ้ง
MM 18 * Naypyidaw|Nay Pyi Taw|Naypyitaw|နေပြည်တော်|内比都|เนปยีดอ
TH 01 Mae Hong Son|แม่ฮ่องสอน|夜丰颂
TH 02 Chiang Mai|Chiangmai|เชียงใหม่|清迈|ឈៀងម៉ៃ
TH 03 Chiang Rai|Chiangrai|เชียงราย|清莱
TH 04 Nan|น่าน
TH 05 Lamphun|ลำพูน
TH 06 Lampang|ลำปาง
TH 07 Phrae|แพร่
TH 08 Tak|ตาก|达府|来兴
TH 09 Sukhothai|สุโขทัย
TH 10 Uttaradit|อุตรดิตถ์
TH 11 Kamphaeng Phet|กำแพงเพชร
TH 12 Phitsanulok|พิษณุโลก
TH 13 Phichit|พิจิตร
TH 14 Phetchabun|เพชรบูรณ์
TH 15 Uthai Thani|อุทัยธานี
TH 16 Nakhon Sawan|นครสวรรค์
TH 17 Nong Khai|หนองคาย|廊开
TH 18 Loei|เลย
TH 20 Sakon Nakhon|สกลนคร
TH 22 Khon Kaen|ขอนแก่น|孔敬
TH 23 Kalasin|กาฬสินธุ์
TH 24 Maha Sarakham|มหาสารคาม
TH 25 Roi Et|ร้อยเอ็ด
TH 26 Chaiyaphum|ชัยภูมิ
TH 27 Nakhon Ratchasima|Korat|Khorat|นครราชสีมา|โคราช|呵叻
TH 28 Buriram|Buri Ram|บุรีรัมย์|武里南
TH 29 Surin|สุรินทร์|素林
TH 30 Sisaket|Si Sa Ket|ศรีสะเกษ|四色菊
TH 31 Narathiwat|นราธิวาส
TH 32 Chai Nat|Chainat|ชัยนาท
TH 33 Sing Buri|Singburi|สิงห์บุรี
TH 34 Lopburi|Lop Buri|ลพบุรี
TH 35 Ang Thong|อ่างทอง
TH 36 Phra Nakhon Si Ayutthaya|Ayutthaya|พระนครศรีอยุธยา|อยุธยา|大城
TH 37 Saraburi|สระบุรี
TH 38 Nonthaburi|นนทบุรี
TH 39 Pathum Thani|ปทุมธานี
TH 40 * Bangkok|Krung Thep|Krung Thep Maha Nakhon|กรุงเทพมหานคร|กรุงเทพฯ|กรุงเทพ|曼谷|បាងកក|Băng Cốc|ບາງກອກ|ဘန်ကောက်
TH 41 Phayao|พะเยา
TH 42 Samut Prakan|สมุทรปราการ
TH 43 Nakhon Nayok|นครนายก
TH 44 Chachoengsao|ฉะเชิงเทรา
TH 46 Chon Buri|Chonburi|ชลบุรี|春武里
TH 47 Rayong|ระยอง|罗勇
TH 48 Chanthaburi|จันทบุรี|尖竹汶
TH 49 Trat|ตราด|达叻|哒叻
TH 50 Kanchanaburi|กาญจนบุรี|北碧
TH 51 Suphan Buri|Suphanburi|สุพรรณบุรี
TH 52 Ratchaburi|ราชบุรี
TH 53 Nakhon Pathom|นครปฐม
TH 54 Samut Songkhram|สมุทรสงคราม
TH 55 Samut Sakhon|สมุทรสาคร
TH 56 Phetchaburi|Petchaburi|เพชรบุรี
TH 57 Prachuap Khiri Khan|ประจวบคีรีขันธ์
TH 58 Chumphon|ชุมพร
TH 59 Ranong|ระนอง
TH 60 Surat Thani|สุราษฎร์ธานี
TH 61 Phang Nga|Phangnga|พังงา
TH 62 Phuket|ภูเก็ต|普吉
TH 63 Krabi|กระบี่
TH 64 Nakhon Si Thammarat|นครศรีธรรมราช
TH 65 Trang|ตรัง
TH 66 Phatthalung|พัทลุง
TH 67 Satun|สตูล
TH 68 Songkhla|สงขลา|宋卡
TH 69 Pattani|ปัตตานี
TH 70 Yala|ยะลา
TH 72 Yasothon|ยโสธร
TH 73 Nakhon Phanom|นครพนม
TH 74 Prachinburi|Prachin Buri|ปราจีนบุรี
TH 75 Ubon Ratchathani|Ubon|อุบลราชธานี|乌汶
TH 76 Udon Thani|Udon|อุดรธานี|乌隆
TH 77 Amnat Charoen|อำนาจเจริญ
TH 78 Mukdahan|มุกดาหาร
TH 79 Nong Bua Lamphu|Nong Bua Lam Phu|หนองบัวลำภู
TH 80 Sa Kaeo|Sakaeo|Sa Kaew|สระแก้ว|沙缴
TH 81 Bueng Kan|Bung Kan|บึงกาฬ
VN 01 * Hanoi|Hà Nội|Ha Noi|河内|ฮานอย|ហាណូយ
VN 04 Cao Bằng|高平
VN 08 Tuyên Quang
VN 08 Hà Giang
VN 11 Điện Biên|奠边
VN 12 Lai Châu
VN 14 Sơn La
VN 15 Lào Cai|老街
VN 15 Yên Bái
VN 19 Thái Nguyên
VN 19 Bắc Kạn
VN 20 Lạng Sơn|谅山
VN 22 Quảng Ninh|广宁
VN 24 Bắc Ninh
VN 24 Bắc Giang
VN 25 Phú Thọ
VN 25 Vĩnh Phúc
VN 25 Hòa Bình
VN 31 * Hải Phòng|Haiphong|海防
VN 31 Hải Dương
VN 33 Hưng Yên
VN 33 Thái Bình
VN 37 Ninh Bình
VN 37 Hà Nam
VN 37 Nam Định
VN 38 Thanh Hóa|Thanh Hoá|清化
VN 40 Nghệ An|乂安
VN 42 Hà Tĩnh|河静
VN 44 Quảng Trị|广治
VN 44 Quảng Bình
VN 46 * Huế|Thừa Thiên Huế|Thừa Thiên-Huế|顺化
VN 48 * Đà Nẵng|Danang|岘港|ดานัง
VN 48 Quảng Nam
VN 51 Quảng Ngãi
VN 51 Kon Tum|Kontum
VN 52 Gia Lai
VN 52 Bình Định
VN 56 Khánh Hòa|Khánh Hoà|庆和
VN 56 Ninh Thuận
VN 66 Đắk Lắk|Đăk Lăk|Daklak
VN 66 Phú Yên
VN 68 Lâm Đồng|林同
VN 68 Bình Thuận
VN 68 Đắk Nông|Đăk Nông
VN 75 Đồng Nai|同奈
VN 75 Bình Phước
VN 79 * Ho Chi Minh City|Hồ Chí Minh|Saigon|Sài Gòn|TP HCM|TPHCM|HCMC|胡志明市|西贡|โฮจิมินห์|ហូជីមិញ
VN 79 Bình Dương|平阳
VN 79 Bà Rịa-Vũng Tàu|Bà Rịa – Vũng Tàu|Ba Ria Vung Tau
VN 80 Tây Ninh|西宁
VN 80 Long An
VN 82 Đồng Tháp|同塔
VN 82 Tiền Giang
VN 86 Vĩnh Long
VN 86 Bến Tre
VN 86 Trà Vinh
VN 91 An Giang|安江
VN 91 Kiên Giang|坚江
VN 92 * Cần Thơ|芹苴
VN 92 Sóc Trăng
VN 92 Hậu Giang
VN 96 Cà Mau|金瓯
VN 96 Bạc Liêu
US GA Georgia
`;
