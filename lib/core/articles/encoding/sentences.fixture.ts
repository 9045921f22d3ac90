/** A sentence and more of a language that was written in encodings older than UTF-8; the first encoding is what its pages are read in where they name none. */
export type Sample = {
  readonly language: string;
  readonly encodings: readonly string[];
  readonly short: string;
  readonly long: string;
};

const sample = (language: string, encodings: string, short: string, more: string): Sample => ({
  language,
  encodings: encodings.split(" "),
  short,
  long: `${short} ${more}`,
});

/** Scripts of their own: told by what they are made of, with and without a language. */
export const scripts: readonly Sample[] = [
  sample(
    "ru",
    "windows-1251 koi8-r iso-8859-5 ibm866",
    "Мэр города открыл новый мост через реку.",
    "Строительство заняло почти четыре года и обошлось дороже, чем ожидали жители соседних улиц. Движение автобусов начнется в понедельник утром, а набережную закончат к осени, пообещал подрядчик.",
  ),
  sample(
    "uk",
    "windows-1251 koi8-u",
    "Міська рада вчора схвалила план ремонту шкіл.",
    "Роботи почнуться влітку, коли діти будуть на канікулах, і триватимуть до вересня. Батьки просять, щоб спортивні зали залишалися відкритими, а їдальні працювали щодня.",
  ),
  sample(
    "bg",
    "windows-1251",
    "Общината ще ремонтира стария театър догодина.",
    "Парите идват от държавния бюджет, а актьорите ще играят в читалището, докато сцената бъде готова. Билетите за новия сезон вече се продават на касата.",
  ),
  sample(
    "el",
    "iso-8859-7 windows-1253",
    "Ο δήμος άνοιξε χθες το νέο πάρκο δίπλα στο ποτάμι.",
    "Οι κάτοικοι περίμεναν τα έργα πέντε χρόνια και τώρα ζητούν περισσότερα δέντρα. Η αντιδήμαρχος υποσχέθηκε ότι ο φωτισμός θα είναι έτοιμος πριν από τον χειμώνα.",
  ),
  sample(
    "he",
    "windows-1255",
    "העירייה פתחה אתמול את הספרייה החדשה במרכז העיר.",
    "התושבים חיכו לה שנים רבות, והילדים כבר עמדו בתור משעות הבוקר. מנהלת הספרייה סיפרה כי הספרים הישנים יישמרו בקומה העליונה ויושאלו גם בסוף השבוע.",
  ),
  sample(
    "ar",
    "windows-1256 iso-8859-6",
    "افتتحت البلدية أمس المكتبة الجديدة في وسط المدينة.",
    "وانتظر السكان هذا اليوم سنوات طويلة، ووقف الأطفال في الصف منذ الصباح. وقالت المديرة إن الكتب القديمة ستبقى في الطابق الأعلى وإن الزيارة مجانية للجميع.",
  ),
  sample(
    "fa",
    "windows-1256",
    "شهردار ديروز پل تازه را در کنار رودخانه باز کرد.",
    "ساخت اين پل چهار سال طول کشيد و مردم محله از گراني آن گله دارند. اتوبوس ها از شنبه صبح از روي آن مي گذرند و چراغ ها پيش از زمستان روشن مي شوند.",
  ),
  sample(
    "th",
    "windows-874",
    "เทศบาลเปิดสวนสาธารณะแห่งใหม่ริมแม่น้ำเมื่อวานนี้",
    "ชาวบ้านรอมานานหลายปีและอยากให้ปลูกต้นไม้เพิ่มขึ้นอีก นายกเทศมนตรีบอกว่าไฟถนนจะติดตั้งเสร็จก่อนฤดูหนาว",
  ),
  sample(
    "ja",
    "shift_jis euc-jp iso-2022-jp",
    "市長は昨日、川沿いの新しい橋を開通させた。",
    "工事には四年かかり、近くに住む人々はもっと木を植えてほしいと話している。バスは月曜日の朝から走り、照明は冬までに付く予定だ。",
  ),
  sample(
    "ko",
    "euc-kr",
    "시장은 어제 강가에 새로 지은 다리를 열었다.",
    "공사는 사 년이 걸렸고 주민들은 나무를 더 심어 달라고 말했다. 버스는 월요일 아침부터 다니며 가로등은 겨울이 오기 전에 설치할 계획이다.",
  ),
  sample(
    "zh-CN",
    "gb18030",
    "市长昨天宣布，河边的新桥已经可以通行了。",
    "工程用了四年时间，附近的居民希望多种一些树。公共汽车从星期一早上开始经过这里，路灯会在冬天之前装好。",
  ),
  sample(
    "zh-TW",
    "big5",
    "市長昨天宣布，河邊的新橋已經可以通行了。",
    "工程用了四年時間，附近的居民希望多種一些樹。公共汽車從星期一早上開始經過這裡，路燈會在冬天之前裝好。",
  ),
];

/** Letters with accents: told by the page's language only. */
export const accents: readonly Sample[] = [
  sample(
    "cs",
    "windows-1250 iso-8859-2",
    "Starosta včera otevřel nový most přes řeku.",
    "Stavba trvala čtyři roky, říkají lidé z šesti ulic, a účet ještě není zaplacený. Žáci půjdou pěšky.",
  ),
  sample(
    "sk",
    "windows-1250 iso-8859-2",
    "Primátor včera otvoril nový most cez rieku.",
    "Ľudia žiadajú viac stromov, ďalšie lavičky a tichšie električky; stavba šla štyri roky.",
  ),
  sample(
    "hr",
    "windows-1250 iso-8859-2",
    "Gradonačelnik je jučer otvorio novi most.",
    "Građani žele više drveća, šire staze i češće autobuse, a račun još nije plaćen.",
  ),
  sample(
    "pl",
    "iso-8859-2 windows-1250",
    "Burmistrz otworzył wczoraj nowy most na rzece.",
    "Mieszkańcy czekali cztery lata, a teraz proszą o więcej drzew, ławek i ścieżek. Źle się stało, że światła będą później.",
  ),
  sample(
    "hu",
    "iso-8859-2 windows-1250",
    "A polgármester tegnap átadta az új hidat.",
    "A munka négy évig tartott, és a környéken élők több fát kérnek. Az őszi ünnepig elkészül a tűzoltóság épülete.",
  ),
  sample(
    "sl",
    "iso-8859-2 windows-1250",
    "Župan je včeraj odprl novi most čez reko.",
    "Ljudje želijo več dreves, širše pločnike in češče avtobuse.",
  ),
  sample(
    "tr",
    "windows-1254",
    "Başkan dün ırmağın üstündeki yeni köprüyü açtı.",
    "İşler dört yıl sürdü; mahalleli daha çok ağaç istiyor, çünkü gölge yok. Şoförler pazartesi günü başlayacak.",
  ),
  sample(
    "et",
    "windows-1257",
    "Linnapea avas eile uue silla jõe kohal.",
    "Tööd kestsid neli aastat ja ümbruse elanikud küsivad, kas žürii šeffi õlad ka puid istutavad.",
  ),
  sample(
    "lt",
    "windows-1257",
    "Meras vakar atidarė naują tiltą per upę.",
    "Žmonės laukė ketverius metus, o dabar prašo daugiau medžių, šviesų ir suolų; sąskaita dar neapmokėta.",
  ),
  sample(
    "lv",
    "windows-1257",
    "Mērs vakar atklāja jauno tiltu pār upi.",
    "Cilvēki gaidīja četrus gadus un tagad lūdz vairāk koku, soliņu un gaismas ielās, ķiršus ieskaitot.",
  ),
  sample(
    "vi",
    "windows-1258",
    "Thị trưởng hôm qua đã mở cây cầu mới.",
    "Người dân chờ đợi bốn năm và nay muốn trồng thêm cây; đèn đường sẽ được lắp trước mùa đông.",
  ),
  sample(
    "fr",
    "windows-1252",
    "Le maire a inauguré hier le nouveau pont.",
    "Les travaux ont duré quatre années ; les riverains réclament des arbres, « là où il n’y a rien », et des bancs à l’été.",
  ),
  sample(
    "de",
    "windows-1252",
    "Die Bürgermeisterin eröffnete gestern die neue Brücke.",
    "Die Arbeiten dauerten länger als erwartet; Anwohner wünschen mehr Bäume in größeren Straßen – „möglichst früh“.",
  ),
  sample(
    "en",
    "windows-1252",
    "The mayor’s café opened “early”.",
    "It cost £4 — a résumé of naïve hopes, she said.",
  ),
];
