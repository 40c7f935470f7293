/**
 * One Chinese character, many spellings: its readings in Mandarin, Vietnamese, Cantonese, Hokkien or Teochew, and Korean,
 * as people write them in their passports, without tone marks. Common knowledge of dictionaries and telephone books.
 *
 * Each entry: the character (with its traditional form), then the readings in that order; `-` where none is common,
 * commas between rival spellings.
 */

/** Characters that are surnames. */
export const surnameReadings: string = `
王 wang vuong wong ong wang; 李 li ly lee,lei lee,li lee,yi,ri; 张張 zhang truong cheung,cheong teo,tio jang,chang; 刘劉 liu luu lau lau,low yoo,yu,ryu;
陈陳 chen tran chan tan jin,chin; 杨楊 yang duong yeung yeo,yeoh yang; 黄黃 huang hoang,huynh wong ng,ooi,wee hwang; 赵趙 zhao trieu chiu tio,teo jo,cho;
吴吳 wu ngo ng goh oh,o; 周 zhou chu,chau chow,chau chew ju,joo; 徐 xu tu tsui,chui chee seo,suh; 孙孫 sun ton suen soon,sng son; 马馬 ma ma ma beh ma;
朱 zhu chu chu choo ju; 胡 hu ho wu,woo oh,ow ho; 郭 guo quach kwok kuek,quek,koay kwak,gwak; 何 he ha ho hoe ha; 林 lin lam lam lim im,lim,rim;
高 gao cao ko koh ko,go; 罗羅 luo la lo,law loh na,ra; 郑鄭 zheng trinh cheng tay,teh jung,jeong; 梁 liang luong leung neo,nio yang;
谢謝 xie ta tse,che chia,cheah sa; 宋 song tong sung song song; 唐 tang duong tong tng dang; 许許 xu hua hui,hoi koh,khor heo,huh; 邓鄧 deng dang tang teng deung;
冯馮 feng phung fung pang pung; 韩韓 han han hon han han; 曹 cao tao cho,tso chaw cho,jo; 曾 zeng tang tsang chan jeung; 彭 peng banh pang phe paeng;
萧蕭肖 xiao tieu siu,shiu seow so; 蔡 cai thai,sai choi,tsoi chua chae; 潘 pan phan poon phua ban; 田 tian dien tin chan jeon; 董 dong dong tung tang dong;
袁 yuan vien yuen - won; 于 yu vu yu - woo; 余 yu du yu,yue - yeo; 叶葉 ye diep yip,ip yap yeop; 蒋蔣 jiang tuong cheung - jang; 杜 du do to toh doo,du;
苏蘇 su to so soh,saw so; 魏 wei nguy ngai gui wi; 程 cheng trinh ching theah jeong,jung; 吕呂 lu,lyu la,lu lui loo yeo; 丁 ding dinh ting teng jung,jeong;
沈 shen tham,tram sum,sham sim shim,sim; 任 ren nham yam jim im; 姚 yao dieu yiu yeo,yio yo; 卢盧 lu lu,lo lo loh,loo no,ro; 傅 fu pho fu poh bu;
钟鍾 zhong chung chung cheng jong; 姜 jiang khuong keung kiong kang,gang; 崔 cui thoi tsui - choi; 谭譚 tan dam tam tham dam; 廖 liao lieu liu leow,liaw yo;
范範 fan pham fan huan beom; 汪 wang uong wong ong wang; 陆陸 lu luc luk liok yuk; 金 jin kim kam kim kim,gim; 石 shi thach shek chioh seok; 戴 dai doi,dai tai tay dae;
贾賈 jia gia ka - ga; 韦韋 wei vi wai - wi; 夏 xia ha ha hay ha; 邱丘 qiu khau,khuu yau khoo gu,koo; 方 fang phuong fong png,hng bang; 侯 hou hau hau hau hu;
邹鄒 zou chau,trau chau - chu; 熊 xiong hung hung - ung; 孟 meng manh mang - maeng; 秦 qin tan chun - jin; 白 bai bach pak,bak peh baek,paik;
江 jiang giang kong kang kang,gang; 阎閻 yan diem yim - yeom; 薛 xue tiet sit - seol; 尹 yin doan wan - yoon,yun; 段 duan doan tuen - dan; 雷 lei loi lui looi noe;
黎 li le lai loi yeo; 史 shi su sze su sa; 龙龍 long long lung leong yong; 陶 tao dao to tao do; 贺賀 he ha ho - ha; 顾顧 gu co koo ko go; 毛 mao mao mo - mo;
郝 hao hac kok - hak; 龚龔 gong cung kung - gong; 邵 shao thieu shiu - so; 万萬 wan van man ban man; 钱錢 qian tien chin chee jeon; 严嚴 yan nghiem yim giam eom;
莫 mo mac mok mok mak; 孔 kong khong hung khong kong,gong; 常 chang thuong sheung - sang; 汤湯 tang thang tong thng tang; 伍 wu ngu ng - o; 阮 ruan nguyen yuen - won;
武 wu vu,vo mo bu mu; 裴 pei bui pui - bae; 文 wen van man boon moon,mun; 庄莊 zhuang trang chong chng jang; 柯 ke kha or kua ga; 施 shi thi sze,see see si;
洪 hong hong hung ang hong; 翁 weng ong yung ang ong; 温溫 wen on wan oon on; 符 fu phu fu foo bu; 甘 gan cam kam kam gam; 古 gu co koo - go; 凌 ling lang ling - neung;
欧歐 ou au au ow gu; 章 zhang chuong cheung - jang; 连連 lian lien lin - yeon; 麦麥 mai mach mak - maek`;

/** Characters of given names. */
export const givenReadings: string = `
志 zhi chi chi - ji,jee; 智 zhi tri chi - ji; 芝 zhi chi chi - ji; 之 zhi chi chi - ji; 强強 qiang cuong keung - gang; 明 ming minh ming beng myung,myeong; 伟偉 wei vi wai - wi;
威 wei uy wai - wi; 文 wen van man boon moon,mun; 国國 guo quoc kwok kok guk,kook; 良 liang luong leung leong ryang; 平 ping binh ping peng pyeong; 海 hai hai hoi hai hae;
建 jian kien kin kian geon; 军軍 jun quan kwan - gun; 华華 hua hoa,hua wah,wa hua hwa; 振 zhen chan chun - jin; 镇鎮 zhen tran chun - jin; 光 guang quang kwong kong gwang,kwang;
广廣 guang quang kwong - gwang; 荣榮 rong vinh wing eng yeong; 永 yong vinh wing eng young,yeong; 成 cheng thanh shing,sing seng seong,sung; 诚誠 cheng thanh shing - seong;
福 fu phuc fuk hock bok; 富 fu phu fu - bu; 金 jin kim kam kim geum; 锦錦 jin cam kam - geum; 龙龍 long long lung leong yong; 辉輝 hui huy fai hui hwi; 惠 hui hue wai hui hye;
慧 hui tue wai - hye; 德 de duc tak teck deok,duk; 南 nan nam nam lam nam; 东東 dong dong tung tong dong; 西 xi tay sai - seo; 春 chun xuan chun choon chun; 秋 qiu thu chau - chu;
梅 mei mai mui - mae; 美 mei my mei bee mi; 英 ying anh ying eng young,yeong; 兰蘭 lan lan lan lan ran; 花 hua hoa fa hua hwa; 玉 yu ngoc yuk geok ok; 月 yue nguyet yuet - wol;
香 xiang huong heung hiang hyang; 红紅 hong hong hung - hong; 鸿鴻 hong hong hung - hong; 芳 fang phuong fong - bang; 雪 xue tuyet suet - seol; 云雲 yun van wan - un;
山 shan son shan san san; 林 lin lam lam lim rim; 森 sen sam sum - sam; 松 song tung chung - song; 生 sheng sinh sang seng saeng; 胜勝 sheng thang shing - seung;
新 xin tan sun sin sin; 心 xin tam sum sim sim; 信 xin tin shun - sin; 兴興 xing hung hing heng heung; 祥 xiang tuong cheung siang sang; 瑞 rui thuy shui swee seo;
义義 yi nghia yee ghee ui; 仁 ren nhan yan jin in; 孝 xiao hieu hau - hyo; 晓曉 xiao hieu hiu - hyo; 大 da dai tai tua dae; 天 tian thien tin thian cheon; 正 zheng chinh ching - jeong;
政 zheng chinh ching - jeong; 中 zhong trung chung tiong jung; 忠 zhong trung chung tiong chung; 学學 xue hoc hok - hak; 家 jia gia ka ka ga; 嘉 jia gia ka - ga; 佳 jia giai kai - ga;
杰傑 jie kiet kit kiat geol; 俊 jun tuan chun choon jun,joon; 君 jun quan kwan - gun; 宇 yu vu yu - woo; 豪 hao hao ho - ho; 浩 hao hao ho - ho; 昌 chang xuong cheung - chang;
安 an an on an an; 宁寧 ning ninh ning - nyeong; 宝寶 bao bao po poh bo; 保 bao bao po - bo; 斌 bin ban pan - bin; 彬 bin ban pan - bin; 波 bo ba po - pa; 博 bo bac pok - bak;
超 chao sieu,trieu chiu - cho; 朝 chao trieu chiu - jo; 昭 zhao chieu chiu - so; 兆 zhao trieu siu - jo; 刚剛 gang cuong kong - gang; 贵貴 gui quy kwai kwee gwi; 桂 gui que kwai - gye;
和 he hoa wo - hwa; 河 he ha ho - ha; 健 jian kien kin - geon; 坚堅 jian kien kin - gyeon; 江 jiang giang kong kang gang; 静靜 jing tinh ching - jeong; 敬 jing kinh king - gyeong;
景 jing canh king - gyeong; 凯凱 kai khai hoi - gae; 康 kang khang hong - gang; 坤 kun khon kwan - gon; 乐樂 le lac lok - rak; 礼禮 li le lai - rye; 力 li luc lik - ryeok;
丽麗 li le lai - ryeo; 莉 li loi,le lei - ri; 利 li loi lei - ri; 亮 liang luong leung - ryang; 玲 ling linh ling - ryeong; 灵靈 ling linh ling - ryeong; 隆 long long lung - ryung;
满滿 man man mun - man; 敏 min man mun - min; 民 min dan man - min; 娜 na na na - na; 年 nian nien nin - nyeon; 鹏鵬 peng bang pang - bung; 奇 qi ky kei - gi; 琪 qi ky kei - gi;
启啟 qi khai kai - gye; 清 qing thanh ching - cheong; 青 qing thanh ching - cheong; 庆慶 qing khanh hing kheng gyeong; 全 quan toan chuen - jeon; 权權 quan quyen kuen - gwon;
泉 quan tuyen chuen - cheon; 善 shan thien sin - seon; 绍紹 shao thieu siu - so; 少 shao thieu siu - so; 诗詩 shi thi sze - si; 世 shi the sai - se; 寿壽 shou tho sau - su;
书書 shu thu shu - seo; 淑 shu thuc suk - suk; 顺順 shun thuan shun soon sun; 思 si tu sze - sa; 泰 tai thai tai - tae; 涛濤 tao dao to - do; 婷 ting dinh ting - jeong; 庭 ting dinh ting - jeong;
旺 wang vuong wong - wang; 维維 wei duy wai - yu; 武 wu vu mo - mu; 贤賢 xian hien yin - hyeon; 先 xian tien sin - seon; 显顯 xian hien hin - hyeon; 秀 xiu tu sau - su; 旭 xu huc yuk - uk;
轩軒 xuan hien hin - heon; 雅 ya nha nga - a; 燕 yan yen yin - yeon; 艳艷 yan diem yim - yeom; 阳陽 yang duong yeung - yang; 洋 yang duong yeung - yang; 耀 yao dieu yiu - yo;
艺藝 yi nghe ngai - ye; 怡 yi di yee - i; 毅 yi nghi ngai - ui; 勇 yong dung yung - yong; 友 you huu yau - u; 有 you huu yau - yu; 元 yuan nguyen yuen - won; 源 yuan nguyen yuen - won;
远遠 yuan vien yuen - won; 运運 yun van wan - un; 泽澤 ze trach chak - taek; 展 zhan trien chin - jeon; 哲 zhe triet chit - cheol; 贞貞 zhen trinh ching - jeong; 珍 zhen tran chun - jin;
真 zhen chan chun - jin; 芬 fen phan fun - bun; 峰 feng phong fung - bong; 凤鳳 feng phung,phuong fung - bong; 发發 fa phat fat huat bal; 飞飛 fei phi fei - bi; 达達 da dat tat - dal;
道 dao dao to - do; 定 ding dinh ting - jeong; 高 gao cao ko - go; 根 gen can kan - geun; 功 gong cong kung - gong; 冠 guan quan kwun - gwan; 汉漢 han han hon - han; 恒恆 heng hang hang - hang;
厚 hou hau hau - hu; 欢歡 huan hoan foon - hwan; 焕煥 huan hoan woon - hwan; 进進 jin tien chun - jin; 立 li lap lap - rip; 连連 lian lien lin - ryeon; 莲蓮 lian lien lin - ryeon;
禄祿 lu loc luk - rok; 茂 mao mau mau - mu; 名 ming danh ming - myeong; 铭銘 ming minh ming - myeong; 木 mu moc muk - mok; 培 pei boi pui - bae; 如 ru nhu yu - yeo; 尚 shang thuong sheung - sang;
水 shui thuy shui - su; 太 tai thai tai - tae; 堂 tang duong tong - dang; 通 tong thong tung - tong; 喜 xi hy hei - hui; 希 xi hy hei - hui; 霞 xia ha ha - ha; 翔 xiang tuong cheung - sang;
星 xing tinh sing - seong; 雄 xiong hung hung - ung; 修 xiu tu sau - su; 延 yan dien yin - yeon; 业業 ye nghiep yip - eop; 益 yi ich yik - ik; 银銀 yin ngan ngan - eun; 裕 yu du yu - yu;
章 zhang chuong cheung - jang; 震 zhen chan chun - jin; 祖 zu to cho - jo; 宗 zong tong chung - jong; 佑 you huu yau - u; 谋謀 mou muu mau - mo; 虎 hu ho fu - ho; 长長 chang truong cheung - jang`;
