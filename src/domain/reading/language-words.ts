/**
 * The small words that a language cannot do without, as data: a few dozen each decide between languages that share a
 * script. A word that several languages list counts less for each of them. Lower case, composed letters.
 */

/** One language: its BCP 47 tag, its small words, and letters that few other languages use. */
export interface LanguageWords {
  readonly tag: string;
  readonly words: string;
  /** Letters, written one after the other. */
  readonly letters: string;
  /** Ends of longer words. */
  readonly endings?: string;
}

/** Languages in Latin letters. */
export const latinLanguages: readonly LanguageWords[] = [
  {
    tag: 'en',
    words:
      'the of and to in that is was for with on as at by from this it be are were have has had not but they he she his her their its which who will would been said or an also there after when more than about into over we our you i if out up no can could all one two new what some other so him them my did do because between under against during before people me how then now only most many such those these where while any each both does being made make says say told year years day days week time first last police government officials according since through around still even just back off down well may should take get go see know very much own same us went came left later next three four five six seven eight nine ten million per including without within until never always another again here why too few tell your',
    letters: '',
    endings: 'ing tion tions ed ly ness ment ments ight ould ough ers ship ful less ies ous ity cts',
  },
  {
    tag: 'es',
    words:
      'el la los las de del que y en un una por con para se su sus al lo no es como más pero fue son ha han este esta entre sobre también según desde donde hasta cuando muy sin ya le les hay dos años había ser está están tras contra durante personas dijo o e ni porque ante bajo cada cual hace hacia he me mi mucho nada nos otra otro otros parte pues quien sea sido sino solo tal tan tanto te tiene tienen toda todo todos tres tu va vez hoy policía gobierno millones país',
    letters: 'ñ¿¡',
    endings: 'ción ciones dad dades mente ando iendo aron ieron ado ados ada adas ito era eros idad',
  },
  {
    tag: 'pt',
    words:
      'o a os as de do da dos das que e em um uma por com para se no na nos nas ao à não é como mais mas foi são ou pelo pela pelos entre sobre também segundo até quando muito sem já há ser está estão após contra durante pessoas disse seu sua seus foram tem são anos isso este ele ela ainda antes assim cada depois desde deve duas dois eles elas essa esse esta estava eu havia lhe mesmo me meu minha muitos nem nós onde outra outro outros quem quer sempre só tinha toda todo todos três tudo vai você vez pode polícia governo milhões país',
    letters: 'ãõç',
    endings: 'ção ções dade mente ando endo aram eram ado ados ada adas inho agem eiro eira',
  },
  {
    tag: 'gl',
    words:
      'o a os as de do da dos das que e en un unha por con para se no na ao non é como máis pero foi son polo pola entre sobre tamén segundo ata cando moi sen xa hai ser está despois persoas dixo seu súa foron ten anos iso este el ela nun nunha',
    letters: 'ñ',
  },
  {
    tag: 'ca',
    words:
      'el la els les de del dels que i en un una per amb a es no és com més però va han ha aquest aquesta entre sobre també segons des fins quan molt sense ja hi ser està després contra durant persones dir seu seva són al als on va van ni',
    letters: 'çàò·',
  },
  {
    tag: 'fr',
    words:
      'le la les de du des que qui et en un une par pour avec dans sur au aux ce cette ces est sont a ont été il elle ils elles se sa son ses ne pas plus mais ou comme selon entre aussi depuis leur leurs été être après contre sous sans y nous vous on dont où était deux ans fait personnes dit d l qu n s ainsi alors autre autres avant avait avoir bien car chez comment donc encore faire jamais je jour jours me même mes mon moins notre nos rien si soit tous tout toute toutes très trois tu va vers vos votre police gouvernement pays millions hommes femmes lors',
    letters: 'çœèêùàî',
    endings: 'tion tions ment ments eux euse euses ée ées ité aient ait eur eurs ère ique iques age',
  },
  {
    tag: 'it',
    words:
      'il lo la i gli le di del della dei delle che e in un una per con a al alla da dal dalla nel nella si è non sono ha hanno come più ma anche su sul sulla tra questo questa loro era stato stata essere dopo secondo contro durante o se anni persone ha detto due suo sua quando dove ad allo altri altro ancora avere aveva bene chi ci così cui degli ed erano fa fatto fino già ho io lei lui mentre mi molto nei nelle nello noi ogni perché poi prima quale quanto quella quello questi qui sempre senza solo stati tutti tutto uno vi polizia governo milioni paese',
    letters: 'ìòù',
    endings: 'zione zioni mente ità ato ati ata ando endo ono ale ezza aggio ista isti etto',
  },
  {
    tag: 'ro',
    words:
      'și de la în a al ale cu din pe pentru care că un o nu este sunt a fost au mai ca prin sau dar după între despre către lui ei lor se să ce cum când foarte fără până fi era ani oameni spus acest această',
    letters: 'ăâîșțşţ',
    endings: 'ul ului lor ție ții are ează ilor iei escu',
  },
  {
    tag: 'de',
    words:
      'der die das und in zu den dem des ein eine einer einem einen ist sind war waren hat haben wurde wurden nicht auf für mit von im am bei aus nach auch sich als an er sie es wie über noch nur oder aber dass um durch vor zum zur bis unter werden wird kann mehr seit gegen so ihre sein seine sagte menschen zwischen alle allem allen also andere anderen da damit dann dessen deren dieser diese dieses diesem diesen dort drei ihm ihn ihnen ihr ihrer immer jetzt kein keine man mir nun ohne schon sehr soll sollen sollte sowie steht uns viele vom was weil weiter wenn wer wieder will wir wo wollen zwei ob ab heute gibt polizei regierung millionen jahre jahren prozent',
    letters: 'ßäöü',
    endings: 'ung ungen lich liche lichen keit heit schaft isch ische ischen chen ten ter eren igen tät',
  },
  {
    tag: 'nl',
    words:
      'de het een en van in op te dat die is zijn was waren heeft hebben niet voor met aan bij uit naar ook zich als er om door over nog maar of worden werd wordt kan meer tot tegen onder tussen na deze dit ze hij zij hun haar volgens mensen jaar zei zegt geen wel al alle ander andere daar dan doen drie echter eerste had heb hem hier hoe ik je kunnen later mijn moet moeten nu omdat ons sinds toch toen twee u vaak veel vier wat we weer wie wil zal zo zonder zou politie regering miljoen',
    letters: '',
    endings: 'ing ingen lijk lijke heid schap isch ische aar aren eren ijk isten gen den ten',
  },
  {
    tag: 'af',
    words:
      'die en van het in is nie wat om te vir met op dat hy sy hulle was as ook by aan uit na sal kan word deur oor nog maar of tot teen onder tussen hierdie daar geen mense jaar gesê een ons jy ek',
    letters: '',
  },
  {
    tag: 'sv',
    words:
      'och att det i på som är en ett den de av för med till inte har hade var om från vid kan ska men eller efter också under mellan mot enligt sig sin sina han hon deras över när så bara mer än alla blev blir människor år sade säger vi detta dessa',
    letters: 'åäö',
    endings: 'ning ningar het ande arna erna ade ats lig liga isk iska tion',
  },
  {
    tag: 'da',
    words:
      'og at det i på som er en et den der de af for med til ikke har havde var om fra ved kan skal men eller efter også under mellem mod ifølge sig sin sine han hun deres over når så kun mere end alle blev bliver mennesker år sagde siger vi dette disse nogle være',
    letters: 'æøå',
    endings: 'ning hed ende erne ede else elser lig lige isk iske tion',
  },
  {
    tag: 'no',
    words:
      'og å det i på som er en et den de av for med til ikke har hadde var om fra ved kan skal men eller etter også under mellom mot ifølge seg sin sine han hun deres over når så bare mer enn alle ble blir mennesker år sa sier vi dette disse noen være ha',
    letters: 'æøå',
    endings: 'ning het ende ene ede else elser lig lige isk iske sjon',
  },
  {
    tag: 'is',
    words:
      'og að það í á sem er en af fyrir með til ekki hafa hefur var um frá við ekki eftir einnig undir milli gegn sig hann hún þeirra yfir þegar svo bara meira allir voru fólk ár sagði við þetta þessi eða',
    letters: 'ðþæöýú',
  },
  {
    tag: 'fi',
    words:
      'ja on ei se että oli ovat hän joka mutta kun myös kuin tai sekä ole olla olivat mukaan jälkeen vain niin hänen heidän tämä tämän nämä ne he mitä jo vielä sitten kaikki noin yli alle ihmisiä vuotta sanoi kanssa vastaan',
    letters: 'äöy',
    endings: 'nen sta stä ssa ssä lla llä lle ksi den jen mme tta ttä inen aan ään',
  },
  {
    tag: 'et',
    words:
      'ja on ei see et oli ta kes mis aga kui ka või ning ole olla olid järgi pärast ainult nii tema nende selle need nad mida juba veel siis kõik umbes üle alla inimest aastat ütles koos vastu',
    letters: 'õäöü',
  },
  {
    tag: 'lv',
    words:
      'un ir ka par ar uz no bija tas kas bet arī vai pēc tikai lai viņš viņa viņi šis šī tie ne jau vēl tad visi līdz zem cilvēki gadu teica kopā pret pie kā nav būt',
    letters: 'āēīūčšžģķļņ',
  },
  {
    tag: 'lt',
    words:
      'ir kad su į iš buvo tai kas bet taip pat ar po tik jis ji jie šis ši tie ne jau dar tada visi iki pagal žmonės metų sakė kartu prieš prie kaip nėra būti už dėl yra',
    letters: 'ąčęėįšųūž',
  },
  {
    tag: 'pl',
    words:
      'i w na z do się nie że jest są był była było były to o za od po przez dla jak ale lub oraz tym tego ich jego jej który która które którzy już tylko także według ze może przed pod między ludzi lat powiedział być co został',
    letters: 'ąćęłńśźż',
    endings: 'ego ej ach ych ów ami ość ości nie nia enia ał ała ali ować',
  },
  {
    tag: 'cs',
    words:
      'a v na se že je jsou byl byla bylo byli s z do i o za od po pro jak ale nebo podle tím toho jejich jeho její který která které kteří již jen také ve může před pod mezi lidí let řekl být co byl ne si ze až tak když jako',
    letters: 'ěřůčšžýá',
    endings: 'ého ých ost osti ení ání ech ách ovat ský ské',
  },
  {
    tag: 'sk',
    words:
      'a v na sa že je sú bol bola bolo boli s z do i o za od po pre ako ale alebo podľa tým toho ich jeho jej ktorý ktorá ktoré ktorí už len tiež vo môže pred pod medzi ľudí rokov povedal byť čo nie si zo až tak keď',
    letters: 'ľĺŕôäčšžý',
  },
  {
    tag: 'sl',
    words:
      'in v na se da je so bil bila bilo bili s z do o za od po pri kot ali pa tudi ki ne ni njihov njegov samo že pred pod med ljudi let dejal biti kaj ker še več iz tem tega',
    letters: 'čšž',
  },
  {
    tag: 'hr',
    words:
      'i u na se da je su bio bila bilo bili s sa od do o za po kod kao ali ili te koji koja koje koju ne nije njihov njegov samo već prije pod među između ljudi godina rekao biti što jer više iz tom toga sve prema nakon',
    letters: 'čćšžđ',
  },
  {
    tag: 'sq',
    words:
      'të e në dhe i një për me që nga është janë ka kanë si por ose nuk u më së këtë ky kjo tij saj tyre duke pas ishte ishin prej mes kundër sipas njerëz vjet tha ne se',
    letters: 'ëç',
  },
  {
    tag: 'hu',
    words:
      'a az és hogy nem is egy van volt voltak meg ez el de csak már mint ki be fel után szerint között alatt ellen vagy aki ami amely ők ő azt ezt ennek még lehet több majd minden ember emberek év mondta úgy ha',
    letters: 'őűáéíóú',
    endings: 'ság ség nak nek ban ben ból ből ott ett tól től hoz hez val vel',
  },
  {
    tag: 'tr',
    words:
      've bir bu da de için ile olarak olan çok daha kadar sonra ancak ama gibi en göre olduğu olduğunu olduğu etti dedi var yok ise o şu her ne ya veya tarafından arasında karşı önce yıl kişi kişinin değil söyledi',
    letters: 'ığşİöüç',
    endings: 'lar ler ların lerin dan den nın nin daki deki ında inde arak erek ması mesi yor',
  },
  {
    tag: 'az',
    words:
      'və bir bu da də üçün ilə olan çox daha qədər sonra ancaq amma kimi ən görə olduğu etdi dedi var yox isə o hər nə ya tərəfindən arasında qarşı əvvəl il nəfər deyil olub',
    letters: 'əğışöüç',
  },
  {
    tag: 'eu',
    words:
      'eta da du ez bat dira dute zen izan dela hau hori baina ere edo zuen ziren bere den duen egin beste urte esan arte ondoren aurka gabe izango',
    letters: '',
  },
  {
    tag: 'id',
    words:
      'yang dan di ke dari untuk dengan pada ini itu adalah tidak akan dalam oleh juga telah sudah ada mereka kami kita dia ia sebagai bisa karena lebih atau saat tersebut orang tahun kata menurut setelah antara para satu dua bahwa namun secara belum bukan hingga serta kepada seorang agar akibat apa apakah bagi bahkan banyak baru begitu berada beberapa cara dapat demikian dulu hal hanya hari harus jika jangan jadi kali kalau lagi lain lalu maka masih maupun melakukan memang menjadi mungkin nanti pernah pihak polisi pemerintah pula saja sampai sangat sedang sedangkan sehingga selain selama semua seperti sering sesuai setiap suatu tahu tanpa tapi tak terhadap terjadi termasuk tetapi tiga tim warga waktu ya juta ribu kabupaten',
    letters: '',
    endings: 'nya kan kannya annya lah',
  },
  {
    tag: 'ms',
    words:
      'yang dan di ke dari untuk dengan pada ini itu adalah tidak akan dalam oleh juga telah sudah ada mereka kami kita dia beliau sebagai boleh kerana lebih atau ketika tersebut orang tahun kata menurut selepas antara para satu dua bahawa namun secara belum bukan hingga serta kepada seorang berkata ialah agar apa bagi banyak baharu beberapa cara dapat demikian hal hanya hari harus jika jangan jadi kali kalau lagi lain lalu maka masih memang menjadi mungkin pernah pihak polis kerajaan pula sahaja sampai sangat sedang sehingga selain selama semua seperti setiap suatu tanpa tetapi tiga waktu ya juta ribu turut manakala iaitu daripada mengikut susulan mangsa warga',
    letters: '',
    endings: 'nya kan kannya annya lah',
  },
  {
    tag: 'tl',
    words:
      'ang ng sa na at ay mga ni si kay ito iyon hindi para may mayroon nang kung dahil siya sila kami tayo ko mo niya nila din rin lang ayon pero o bago mula hanggang noong tao taon sabi pa po isang',
    letters: '',
    endings: 'ang han hin',
  },
  {
    tag: 'vi',
    words:
      'và của là có trong được cho không các những một người với này đã từ để khi đến về theo tại như ra trên cũng vào nhiều sau bị năm ông bà họ anh hơn đó vì nhưng sẽ việc hai số còn làm nói ai bằng bộ biết cách cần chỉ chiều con cơ cùng cuộc dân đang đây đều đi điều đồng đứng gần gia giữa hàng hiện hoặc hôm khác khoảng lại lên loại lúc mình mỗi mới nay nên ngày nhà nhất nước nó nữa phải qua rất sự tay thành thì thôi thời thứ toàn tới trước tự từng tuổi vẫn vụ xã xuống công an triệu nạn',
    letters: 'đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
  },
  {
    tag: 'sw',
    words:
      'na ya wa kwa ni katika za la kuwa hii huo huyo yake wake watu alisema baada lakini au pia kama hivyo bila kutoka hadi zaidi mwaka miaka si cha vya kila moja wao yeye hao wakati serikali',
    letters: '',
  },
  {
    tag: 'so',
    words:
      'oo iyo ka ku ay waa in la ee uu u soo waxaa waxay waxa ah dadka sanadka sheegay kale badan kadib laakiin ama mid ayaa lagu lagu sidii aan ayuu',
    letters: '',
  },
  {
    tag: 'yo',
    words: 'ni ti àwọn sí fún pẹ̀lú tí ó náà wọn kan láti gbogbo ọdún ènìyàn sọ pé bí àti jẹ́ lọ tó nínú',
    letters: 'ẹọṣ',
  },
  {
    tag: 'ku',
    words: 'û di de ji li bi ku ne ye bû hat jî ev ew wî wê yên yê kir dike gotin piştî lê belê salê',
    letters: 'êûîş',
  },
];

/** Languages in Cyrillic letters. */
export const cyrillicLanguages: readonly LanguageWords[] = [
  {
    tag: 'ru',
    words:
      'и в не на что с по как это он она они из у за от для к о но же бы был была были было его её их или также после до так при уже все который которые году человек сказал мы вы я ты меня нас вас этот эта эти тот та те там тут где когда если чтобы ни нет да только ещё еще более может можно быть есть со ко об над под между через без около лет года сообщил заявил людей чем кто себя свои свой тем',
    letters: 'ыэъё',
    endings: 'ого его ость ости ние ния ться ами ями ский ской ных ать ить ал ла ли',
  },
  {
    tag: 'uk',
    words:
      'і в не на що з по як це він вона вони із у за від для до про але же був була були було його її їх або також після та так при вже всі який які році людей сказав й',
    letters: 'іїєґ',
    endings: 'ого ість ості ння тися ами ями ський ської них ати ити ав ла ли',
  },
  {
    tag: 'be',
    words:
      'і у не на што з па як гэта ён яна яны за ад для да пра але быў была былі яго яе іх або таксама пасля так ўжо усе які годзе людзей сказаў',
    letters: 'ўіё',
  },
  {
    tag: 'bg',
    words:
      'и в не на че с по как това той тя те от за до но е са беше бяха му й им или също след и така при вече всички който които година хора каза да се ще',
    letters: 'ъ',
    endings: 'ата ите ото ият ски ност ане ени',
  },
  {
    tag: 'sr',
    words:
      'и у не на да с по као ово он она они од за до али је су био била били његов њен или такође након тако већ сви који која које године људи рекао се',
    letters: 'ђћљњџј',
  },
  {
    tag: 'mk',
    words:
      'и во не на дека со по како ова тој таа тие од за до но е се беше беа негов или исто по така веќе сите кој која кои година луѓе рече да ќе',
    letters: 'ѓќѕљњџј',
  },
];

/** Languages in Arabic letters. */
export const arabicLanguages: readonly LanguageWords[] = [
  {
    tag: 'ar',
    words:
      'في من على إلى عن أن إن التي الذي هذا هذه كان كانت ما لا لم مع بعد قبل بين كما أو وقال قال خلال ذلك هو هي هم كل عام أشخاص حيث وقد قد',
    letters: 'ةأإى',
  },
  {
    tag: 'fa',
    words: 'در از به که این را با است و آن برای بر تا هم یا اما شد شده می کرد گفت بود یک نیز پس سال نفر خود',
    letters: 'پچژگیک',
  },
  {
    tag: 'ur',
    words: 'کے کی میں ہے کا اور سے کو نے کہ پر ہیں یہ اس ایک بھی تھا تھے کہا گیا لیے نہیں ہو جو سال افراد',
    letters: 'ٹڈڑےںہھ',
  },
  {
    tag: 'ps',
    words: 'د په کې او چې سره له دا ته یو هم وو شوي کړي نه خو کسان کال وايي',
    letters: 'ټډړښځڅېۍ',
  },
  {
    tag: 'ku',
    words: 'لە بۆ و کە بە ئەم ئەو لەگەڵ دەکات بوو هەر نە یەک',
    letters: 'ەێۆڵڕڤ',
  },
];

/** Languages in Devanagari. */
export const devanagariLanguages: readonly LanguageWords[] = [
  {
    tag: 'hi',
    words: 'के में की है से का को और पर ने कि यह हैं एक भी नहीं था थे कहा लिए इस हो साल लोग',
    letters: '',
  },
  { tag: 'mr', words: 'आणि आहे या च्या ते की हे त्या मध्ये नाही होते होता आहेत एक व म्हणाले साठी लोक', letters: 'ळ' },
  { tag: 'ne', words: 'छ को मा र ले का पनि भएको गरेको हो छन् लाई यो एक गर्ने बताए जना वर्ष थियो भने', letters: '' },
];
