import { foldText } from './fold-text.ts'

/** Short and tender forms of given names, in English, Spanish and Russian; the first of a row is the whole name. */
const rows = `william: bill billy will willy willie liam | robert: bob bobby rob robbie bert | richard: rick ricky rich richie dick
  | james: jim jimmy jamie jimbo | john: johnny jack | jonathan: jon jonny | joseph: joe joey | michael: mike mikey mick
  | thomas: tom tommy | charles: charlie chuck chas | edward: ed eddie ted teddy ned | daniel: dan danny | david: dave davy
  | anthony: tony | christopher: chris topher kit | nicholas: nick nicky nico | matthew: matt matty | andrew: andy drew
  | alexander: alex al sasha xander lex | benjamin: ben benny benji | samuel: sam sammy | steven: steve stevie
  | stephen: steve stevie | timothy: tim timmy | gregory: greg | kenneth: ken kenny | ronald: ron ronnie | donald: don donnie
  | lawrence: larry | leonard: leo len lenny | frederick: fred freddy | francis: frank frankie | raymond: ray | henry: hank harry
  | peter: pete | patrick: pat paddy | vincent: vince vinny | zachary: zach zack | joshua: josh | jeffrey: jeff | gerald: gerry jerry
  | eugene: gene | walter: walt wally | theodore: ted teddy theo | nathaniel: nate nathan | martin: marty | albert: al bert
  | elizabeth: liz lizzie lizzy beth betty betsy eliza libby lisa bess elsie lilibet | margaret: maggie meg peggy marge margie greta daisy
  | katherine: kate katie kathy kat kitty kay | catherine: cathy kate katie cat kitty | kathleen: kathy kate katie
  | mary: molly polly maria mamie marie | maria: mary mari mia mariah maritza marita | ann: annie nan nancy | anne: annie nan
  | anna: annie ana anita anya | ana: anita anna | rebecca: becky becca | deborah: deb debbie | susan: sue susie suzy
  | barbara: barb barbie babs | patricia: pat patty patti tricia trish | jennifer: jen jenny jenn | jessica: jess jessie
  | amanda: mandy | samantha: sam sammie | alexandra: alex sasha lexi sandra ally | victoria: vicky vicki tori | theresa: terry tess tessa
  | virginia: ginny ginger | dorothy: dot dottie dolly | judith: judy | sandra: sandy | cynthia: cindy | stephanie: steph stevie
  | christina: chris tina chrissy | christine: chris tina chrissy | nicole: nikki nicky | natalie: nat natty | abigail: abby gail
  | madeline: maddie | gabrielle: gabby | isabella: bella izzy isa | isabel: bella izzy isa chabela | jacqueline: jackie
  | valerie: val | melissa: missy mel lissa | pamela: pam | penelope: penny | rosalind: roz rosa | roberta: bobbie | frances: fran frannie
  | eleanor: ellie nell nora | helen: nell lena | caroline: carrie carol | charlotte: lottie charlie | gwendolyn: gwen | kimberly: kim
  | francisco: paco pancho frank kiko fran | jose: pepe jose chepe | jesus: chuy chucho | guadalupe: lupe lupita | ignacio: nacho
  | guillermo: memo guille | eduardo: lalo edu | enrique: quique kike | alberto: beto | roberto: beto rober bobby | gilberto: beto
  | antonio: tono tony tonito | manuel: manolo manny meme | rafael: rafa | ricardo: ricky richie riqui | alejandro: alex ale jandro
  | alejandra: ale alex jandra | daniel: dani | daniela: dani | gabriel: gabo gabi | gabriela: gabi gaby | fernando: fer nando
  | fernanda: fer | luis: lucho luisito | pedro: perico pedrito | rosario: charo chayo | dolores: lola loli | consuelo: chelo
  | concepcion: concha conchita | mercedes: meche merche | graciela: chela | rosa: rosita rosie | teresa: tere teresita | isabel: chabela isa
  | maria elena: malena marilena marielena | maria luisa: marilu malu | maria fernanda: mafer | maria jose: majo marijose
  | maria teresa: maite marite | maria isabel: maribel | maria del carmen: maricarmen mamen | maria eugenia: maru
  | jose luis: joselu pepe | jose maria: chema | juan carlos: juanca | elena: lena nena elenita | carmen: carmela carmencita
  | juana: juanita | luisa: luisita | leticia: lety leti | beatriz: bety bea | yolanda: yoli | esperanza: pera | margarita: mago rita
  | cristina: cris tina | patricia: paty pati | veronica: vero | ximena: xime mena | valentina: vale tina | santiago: santi chago diego
  | sebastian: sebas | vicente: chente | hortensia: tencha | refugio: cuca cuco | socorro: coco | soledad: sole chole
  | aleksandr: sasha sanya shura саша саня шура | александр: саша саня шура sasha | aleksandra: sasha shura саша шура
  | александра: саша саня шура sasha | ekaterina: katya katia катя катюша katiusha katyusha | екатерина: катя katya katia катюша katiusha katyusha | mariya: masha маша | мария: маша masha
  | anastasia: nastya настя | анастасия: настя nastya | natalia: natasha наташа | наталья: наташа natasha | olga: olya оля | ольга: оля olya
  | tatiana: tanya таня | татьяна: таня tanya | oksana: ksenia ksyusha ксюша | оксана: ксюша ksyusha | yulia: yulya юля | юлия: юля yulya
  | katarzyna: kasia kaska | malgorzata: gosia | joanna: asia joasia | magdalena: magda lena | agnieszka: aga | elzbieta: ela | zofia: zosia
  | barbara: basia | krzysztof: krzys krzysiek | stanislaw: stas staszek | jan: janek jas | piotr: piotrek | tomasz: tomek | jozef: jozek
  | erzsebet: erzsi bozsi zsoka | katalin: kati kata | ilona: ili ica | maria: mari marika | eva: evi | zsuzsanna: zsuzsa zsuzsi
  | elisabeth: liz lizzie beth betty lisa lise els elsje bets sisi lilli ilse | liesbeth: lies liesje lisa betty beth els bets
  | wilhelmina: mina willy wil minnie | johanna: jo hanna anneke hanneke | cornelia: cor nelly corrie | hendrik: henk rik
  | gyorgy: gyuri | istvan: pista pisti | laszlo: laci | jozsef: jozsi | ferenc: feri
  | dmitri: dima дима | дмитрий: дима dima | vladimir: vova volodya вова | владимир: вова vova | nadezhda: nadya надя | надежда: надя nadya
  | elena: lena alyona лена | елена: лена lena | svetlana: sveta света | светлана: света sveta`

const groups: readonly (readonly string[])[] = rows.split('|').map((row) => {
  const [whole = '', short = ''] = row.split(':')
  return [whole.trim(), ...short.trim().split(/\s+/)].map((name) => foldText(name).text)
})

/**
 * What people call somebody with these given names, and the whole names where a short one is given; folded. `given` are
 * folded, as they stand in the name.
 */
export function nickNamesOf(given: readonly string[]): readonly string[] {
  const own = new Set(given)
  const all = ` ${given.join(' ')} `
  const found = groups.flatMap((names) => {
    const [whole = ''] = names
    if (all.includes(` ${whole} `)) return names.slice(1)
    return names.some((name) => own.has(name)) ? names : []
  })
  return [...new Set(found)].filter((name) => !own.has(name) && !name.includes(' ') && name.length > 1)
}
