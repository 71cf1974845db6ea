import { foldText } from './fold-text.ts'

/** How names are cut short in ledgers and reports, surnames too. */
const cutShort = `hernandez: hdz hdez hndz hrdz | rodriguez: rdz rgz rguez rdguez rodz | gonzalez: glz gzz gzlz gonz glez | gonzales: glz gonz
  | fernandez: fdz fdez | martinez: mtz mtnez mtez | lopez: lpz lopz | perez: prz pz | sanchez: snz schz sanch | gutierrez: gtz gtrz gutz
  | garcia: grc gcia ga | dominguez: dmz dguez domz | jimenez: jmz jmnz jnz | ramirez: rmz rmrz | vazquez: vqz vzz vzqz | vasquez: vqz vsqz
  | mendez: mdz mndz | alvarez: alvz alvrz | velazquez: vlzqz | velasquez: vlsqz | mendoza: mdza | guadalupe: gpe glpe | francisco: fco
  | francisca: fca | maria: ma | antonio: anto | dolores: dls | concepcion: cpcion | angeles: angs | refugio: rfgo | socorro: scro
  | santiago: stgo | nguyen: ng ngn | tran: tr | pham: ph | william: wm | charles: chas | george: geo | james: jas | joseph: jos
  | thomas: thos | robert: robt | elizabeth: eliz | margaret: margt marg | benjamin: benj | samuel: saml | daniel: danl | edward: edw
  | frederick: fredk | andrew: andw | katherine: kath | catherine: cath | alexander: alexr`

const tableOf = (rows: string): readonly (readonly string[])[] =>
  rows.split('|').map((row) => {
    const [whole = '', short = ''] = row.split(':')
    return [whole.trim(), ...short.trim().split(/\s+/)].map((name) => foldText(name).text)
  })

const shortened: ReadonlyMap<string, readonly string[]> = new Map(
  tableOf(cutShort).map(([whole = '', ...short]) => [whole, short]),
)

/** How this one word of a name, folded, is cut short: `Hdz`, `Gpe.`, `Eliz.` */
export const cutShortOf = (word: string): readonly string[] => shortened.get(word) ?? []

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
  | louis: lou louie | louise: lou lulu | luisa: lulu | angela: angie | angelica: angie | angelina: angie lina | natasha: tasha | latasha: tasha
  | tiffany: tiff tiffy | brittany: britt | brittney: britt | courtney: courts | whitney: whit | michaela: kayla mickey | makayla: kayla
  | michelle: shelly chelle mich | rachel: rach rae | sarah: sally sadie | sara: sally sadie | allison: ali allie | alison: ali allie
  | cassandra: cassie sandy | cecilia: cece celia | constance: connie | danielle: dani elle | emily: emmy emmie | erica: ricki | florence: flo
  | genevieve: genny viv | grace: gracie | harriet: hattie | jacquelyn: jackie | jasmine: jazz jas jazzy | jazmin: jazz jas | josephine: josie jo
  | joanna: jo joey | julia: jules julie | juliana: jules julie | juliet: jules | kristen: kris krissy | kristina: kris krissy tina
  | laura: laurie lori | lauren: laurie lolo | lillian: lily lilly | lorraine: lori rainey | lucille: lucy lucie | matilda: tilly tillie
  | megan: meg | melanie: mel | melinda: mindy linda | miranda: mandy mira | olivia: liv livvy livia | priscilla: cilla | regina: gina
  | rosemary: rosie romy | roxanne: roxy | sabrina: brina | savannah: savvy vanna | sophia: sophie | tabitha: tabby | tamara: tammy tam
  | vanessa: nessa | vivian: viv | latoya: toya | lakeisha: keisha | lakisha: kisha | tamika: mika | shaniqua: niqua | quanisha: nisha
  | deandre: dre | andre: dre | arthur: artie | bradley: brad | clifford: cliff | curtis: curt | dominic: dom nick | dominique: nikki
  | douglas: doug | edwin: eddie | ernest: ernie | franklin: frank | gilbert: gil | harold: harry | howard: howie | isaac: ike | jacob: jake
  | jason: jase | jeremiah: jerry | jerome: jerry rome | julian: jules | lewis: lew | lucas: luke | mitchell: mitch | oliver: ollie
  | philip: phil | phillip: phil | randall: randy | randolph: randy | reginald: reggie | russell: russ | stanley: stan | stuart: stu
  | terrence: terry | tobias: toby | tyrone: ty rone | tyler: ty | victor: vic | wesley: wes | francisca: paca paquita fran
  | catalina: cata lina | carolina: caro carito | adriana: adri | mariana: nana | juliana: juli | viviana: vivi | liliana: lili | noemi: mimi
  | araceli: cheli | griselda: gris | rocio: chio | marisol: mari sol | esmeralda: esme | estefania: fany estefi | jimena: jime mena
  | emiliano: emi | leonardo: leo | mauricio: mau | gerardo: gera lalo | armando: mando | fernanda: ferni | arturo: turo | rodolfo: fito rudy
  | adolfo: fito | ernesto: neto | hector: tito | raul: rulo | salvador: chava | gustavo: tavo gus | federico: fede | joaquin: quino
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

const groups = tableOf(rows)

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
