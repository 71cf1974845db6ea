/** Names that are also everyday words: whether one is meant is told from the place where it stands. */
const words = new Set(
  `able amber an angel april art ash ashes aspen august autumn ban bang bank banks baker bar bay bell berry best bill
  bin birch bishop black blaze bliss blue bond brave bright brook brooks brown bush butcher butler can candy carol carpenter
  case cash chance chapel charity charm chase cherry chin church clay close cloud coffee coin cook coral
  court cricket crow crystal daisy dang dawn day dean dear destiny diamond dice do dove duke dung dusk early
  east ember eve ever faith fan farmer fern field fields fisher flint flower ford forest fountain fox frank free
  freedom frost gale gardener gay gem gene ginger giles glass glory gold good grace grant gray green grey guy ha hale
  hall happy harbor hardy harmony haven hawk hay hazel head heart heath heather heaven hill hills ho holiday holly honey
  hope house hue hung hunt hunter in ink iris irons ivory ivy jade jasmine jasper jay jet jewel jolly journey joy june
  junior justice justus kay key king kit knight lace lake lamb lane lark law lee liberty lie light lilac little
  lo long lord love low loyal lucky lush magnolia mai man maple march mark marsh mason maverick may meadow
  melody mercedes mercy merit merry mild miles miller mills min mint misty moon moss music my myth ned night no
  noble north nova nut oak ocean oh olive opal or page pan park parks pat patience peace peach peak pearl penny
  petal phoenix piper pleasant pope poppy porter posh potter precious pride priest price prince princess
  prudence queen rain rainbow raven ray red reed rich ridge ring river rivers rob robin rock rocky rod rose rosemary
  rowan royal ruby rush rusty sage sailor sandy savage say see senior serenity shade sharp she shepherd shore short silver
  sin singer skip sky slate small smith snow so son song south sparrow speck spring star starr stark steel sterling
  stone storm story street strong such sue summer sun sunny sunshine swan sweet tan taylor teal temple tie tiger to
  tong trinity trip true trust tucker tuesday turner unity van vale victor victory violet wade walker wall ward
  waters way weaver wells west wheeler white wild will willow win wing winter wise wolf wood woods wren you young zen
  bates claim count person place party
  voice bear bears bull buffalo elk eagle eagles horse horses thunder running standing walking sitting iron spotted medicine chief warrior
  goats sheep deer feather feathers arrow arrows knife hand hands shield spear cow calf dog dogs turtle owl otter beaver badger spider bird
  birds tail claw foot feet face eyes nose hair robe shirt blanket pipe drum dancer dance runner rider fighter killer enemy friend
  brother sister woman girl boy old tall swift quick slow fast cedar pine cotton grass leaf tree root creek herd battle blood bone bones
  boot bowl box bridge bridges broom buck burns button camp cannon coffin comfort couch cross cruise duck fears free fry gamble gates gore
  grave graves gross hatch heard hood horn hurt laws lock locks loud major moody pace pepper pickle pike plant pool powers prior ransom
  reader rice sack salmon salt scales seal seals self sellers sheets ship shoe slaughter speed spell stamp staples stern still stock stout
  strange swallow sweat teach thorn toll tower towers train usher vines wash weeks whip winner workman worth yard
  at be by he if is it of on up us we am hi id un se te tu si as ok da ma pa de la el en es lo la le
  amor cielo dolores esperanza flor luz mar milagros paz sol soledad`.split(/\s+/),
)

/** `word` in the folded form: small letters, no marks. */
export const isOrdinaryWord = (word: string): boolean => words.has(word)

/** Short forms of names that are words in messages too, beside those above; in small letters they are not taken for a name. */
const shortWords = new Set(
  `al ale asia aga ace art bets bill bob cat caro cata coco concha cor courts cuca cuco dick dima don dot drew ela ele elle els else
  evi fede fer flo frank gabo gene gera gin ginger gris harry herb ica ili jack jan jas jase jazz jazzy jo josh kay kit kitty lie lies
  lo lolo mago mar marge mari mau may mel meme memo mia mich mick mime mina minnie missy molly nacho nan nana nat nena neto nick nita
  pancho paddy pat patti patty peg penny pepe pera perico polly ray rich rob rod rome ron rosa rosita rulo rust sal sally sandy santi
  savvy sisi sol sole stas stu sue tabby tad tam teddy terry tia till tina tito toby tom tono topher tori toto turo ty val vale van
  vanna vero vic wally whit wil will willy wit ma ga pz ng tr ph ls jn js wm`.split(/\s+/),
)

/** `word` in the folded form. */
export const isShortWord = (word: string): boolean => word.length < 3 || shortWords.has(word) || isOrdinaryWord(word)

/** What papers are full of, in capitals too, and nobody is called. */
const ofPapers = new Set(
  `su mi tu la el una un my our your a an the she he her his they and but room on in at of to mr mrs ms miss dr officer
  detective judge january february march april may june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday street inn motel hotel police court exhibit page section count yes no not
  when where who what then there llc inc plaintiff defendant court state united room rooms exhibit doe this that it you
  we is was guest clerk desk manager invoice docket report folio check item line day week month year unit apt suite
  building floor level chapter table figure part article rule title act statement policy form line bates dkt vol ex at`.split(
    /\s+/,
  ),
)

/** `word` in the folded form. */
export const isWordOfPapers = (word: string): boolean => ofPapers.has(word)
