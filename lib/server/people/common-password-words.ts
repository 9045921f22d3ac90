const split = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that common passwords are built around, in lower case, without digits for letters. */
export const commonWords = split(`
  password passwort passphrase passcode contrasena contraseña motdepasse wachtwoord parola senha
  administrator admin root login signin welcome willkommen bienvenue letmein changeme default secret guest
  access security secure iloveyou loveyou ilove trustno whatever football baseball basketball hockey soccer
  superman batman spiderman pokemon minecraft starwars princess prinzessin sunshine monkey dragon master shadow
  michael jennifer jessica charlie thomas robert daniel matthew andrew joshua jordan ashley nicole
  liverpool arsenal chelsea manchester united barcelona juventus realmadrid computer internet samsung google
  facebook youtube microsoft windows apple iphone android summer winter spring autumn january february march
  april june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday london newyork america england canada jesus christ jesuschrist freedom forever metallica linkinpark
  butterfly chocolate strawberry elephant flower purple orange banana cheese cookie coffee hello goodbye
  test testing temp temporary user username newsroom newspaper editor copydesk annotation qwerty qwertz azerty
  asdf zxcv love baby angel mustang harley ferrari corvette porsche mercedes yankees cowboys steelers eagles
  server database company office business change system service support private
`);

/** Whole passwords of 12 characters and more that turn up in leaks again and again and fit no pattern. */
export const commonPasswords = new Set(
  split(`
  correcthorsebatterystaple unknownaccount noneofyourbusiness idontknow1234 whatthefuck123 fuckyou12345
  fuckyoufuckyou motherfucker1 thisismypassword thisisapassword mypasswordis123 donotusethis1 enteryourpassword
  nopassword123 notmypassword yourpassword1 theonlyone123 onelove12345 iloveyousomuch iloveyouforever
  iloveyoubaby1 iloveyoumore1 iloveyoubabe1 iloveyou4ever ilovemyfamily ilovemymom123 ilovemydaughter
  ilovemyself1 ilovemyself123 ilovejesus123 jesuslovesme1 jesusislord123 jesusisthelord godisgood1234 godisgreat123
  godblessyou1 godisgoodallthetime thankyoujesus praisethelord hallelujah123 lovemelovemy lovelovelove hahahahahaha
  blahblahblah blablablabla lalalalalala nananananana testtesttest passpasspass xxxxxxxxxxxx happybirthday
  happybirthday1 merrychristmas christmas2023 newyear2024 goodmorning1 goodnight123 sweetheart123 babygirl1234
  babygirl12345 babyboy12345 beautiful1234 gorgeous1234 handsome1234 lovelygirl12 lovelyboy123 bestfriend12
  bestfriends1 bestfriends4ever friendsforever friends4ever friendship123 familyfirst1 myfamily1234 mylovelyfamily
  mylittlepony hellokitty123 harrypotter1 harrypotter123 lordoftherings gameofthrones thewalkingdead
  breakingbad1 startrek1234 starwars1234 dragonballz1 dragonballz123 narutouzumaki onepiece1234 finalfantasy7
  finalfantasy callofduty123 callofduty4 counterstrike worldofwarcraft leagueoflegends grandtheftauto
  assassinscreed thelegendofzelda supermario12 playstation3 playstation4 xbox360xbox360 rockandroll1 rocknroll123
  heavymetal123 guitarhero123 ironmaiden666 blacksabbath rollingstones pinkfloyd1234 ledzeppelin1
  michaeljackson michaeljordan23 cristiano7ronaldo cristianoronaldo lionelmessi10 manchesterunited
  manchestercity liverpoolfc123 chelseafc1234 arsenalfc1234 realmadrid123 barcelona1899 fcbarcelona12
  dallascowboys redsox2004 newyorkyankees losangeles123 sanfrancisco1 sandiego1234 philadelphia northcarolina
  massachusetts pennsylvania california1 california123 australia123 newzealand123 southafrica1 switzerland1
  deutschland1 deutschland123 schalke04schalke borussia1909 bundesliga123 frankreich123 allemagne1234
  administrateur administrador administrator1 azertyuiop123 motdepasse123 contraseña123 contrasena123
  computer1234 technology123 information1 engineering1 university1 highschool123 mathematics1 qwerasdfzxcv
  qweasdzxc123 1qazxsw23edc zaqxswcdevfr asdfjkl;asdf qazwsxedc123 qwe123qwe123 asd123asd123 zxc123zxc123
  abc123abc123 123abc123abc 123qwe123qwe a123456789012 aa1234567890 q1w2e3r4t5y6 q1w2e3r4t5y6u7 1a2b3c4d5e6f
  p@ssw0rd1234 p@55w0rd1234 pa$$word1234 pa$$w0rd1234 letmeinplease letmeinnow123 opensesame123 abracadabra1
  supercalifragilisticexpialidocious antidisestablishmentarianism thequickbrownfox thequickbrownfoxjumps
  tobeornottobe maytheforcebewithyou mayth4thforce winteriscoming valarmorghulis hakunamatata1 carpediem1234
  inthebeginning onceuponatime rumpelstiltskin sleepingbeauty snowwhite1234 cinderella123 mickeymouse1
  mickeymouse123 donaldduck123 winniethepooh spongebob1234 scoobydoo1234 tinkerbell123 butterfly1234 sunflower123
  strawberry123 blueberry1234 watermelon123 pineapple1234 chocolate1234 cheesecake12 peanutbutter peanutbutter1
  icecream12345 cheeseburger hamburger1234 coffeecoffee mountaindew12 cocacola1234 budweiser1234 jackdaniels1
  jackdaniels7 marlboro1234 marijuana420 harleydavidson volkswagen12 lamborghini1 mitsubishi12 chevrolet123
  firefighter1 basketball23 basketball123 baseball12345 volleyball123 cheerleader1 cheerleader12 skateboard123
  snowboarding swimming1234 motorcycle123 grandmother1 grandfather1
`),
);

/** Keyboard rows, alphabets and zigzags: every stretch of one is guessed first. */
export const keyboardRows: readonly string[] = split(`
  abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm qwertzuiopasdfghjklyxcvbnm
  azertyuiopqsdfghjklmwxcvbn !@#$%^&*()_+ !"£$%^&*()_+ 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p
  1q2w3e4r5t6y7u8i9o0p qazwsxedcrfvtgbyhnujmikolp a1b2c3d4e5f6g7h8i9j0 1a2b3c4d5e6f7g8h9i0j
`);
