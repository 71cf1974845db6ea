/**
 * Common given names, folded: at the beginning of a sentence or in a heading, where every word has its capital, one of these before a
 * protected surname tells of somebody else. What is not here is taken for any other word.
 */
const names = new Set(
  `aaron abigail adam adrian adriana aisha alan albert alejandra alejandro alexander alexandra alexis alfredo alice alicia allen allison
  alyssa amanda amber amy ana andre andrea andrew angel angela anita ann anna anne annie anthony antonio april ariana armando arthur
  arturo ashley audrey austin barbara beatriz benjamin bernard beth betty beverly bobby bonnie bradley brandon brandy brenda brian brittany
  bruce bryan caleb cameron carl carla carlos carmen carol carolina caroline carolyn carrie catherine cedric cesar chad charlene charles
  charlotte chelsea cheryl chris christian christina christine christopher cindy clara clarence claudia clyde cody connie corey craig
  crystal curtis cynthia daisy dale damian dana daniel daniela danielle darius darnell darrell david dawn deandre deborah debra denise
  dennis derek derrick desiree devin diana diane diego dolores dominic donald donna doris dorothy douglas duane dustin dwayne dylan earl
  eddie edgar eduardo edward edwin eileen elaine eleanor elena elijah elizabeth ellen emily emma enrique eric erica erik erin ernest
  esther ethan eugene eva evan evelyn felicia felix fernando florence frances francis francisco frank fred frederick gabriel gail gary
  gene george gerald geraldine gilbert gina gladys glen glenn gloria gonzalo gordon grace greg gregory guadalupe guillermo gustavo hannah
  harold harriet harry hector heather helen henry herbert herman hilda holly howard hugo ian irene isaac isabel isabella isaiah ivan
  jack jacob jacqueline jaime jamal james jamie jane janet janice jared jasmine jason javier jay jean jeff jeffery jeffrey jennifer jeremiah
  jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joann joanna joe joel john johnny jon jonathan jordan jorge jose joseph
  joshua joyce juan juanita judith judy julia julian julie julio justin kaitlyn karen karina karl kate katherine kathleen kathryn kathy
  katie kayla keith kelly kelvin kenneth kevin kim kimberly kristen kristin kristina kyle lamar larry latoya laura lauren laurie lawrence
  leah lee leo leon leonard leroy leslie leticia lewis lillian linda lisa lloyd logan lois lorenzo lori lorraine louis louise lucas
  lucille luis luz lydia lynn madison manuel marc marcia marcus margaret margarita maria mariah marie marilyn mario marion marisol marjorie
  mark marlene marquis martha martin marvin mary mateo mathew matthew maureen maurice megan melanie melissa melvin mercedes michael
  micheal michele michelle miguel mike mildred mitchell moises molly monica monique morgan nancy naomi natalie natasha nathan nathaniel
  nicholas nicole nina noah noel norma norman olivia omar oscar owen pablo pamela patricia patrick paul paula pauline pedro peggy perry
  peter phillip philip phyllis rachel rafael ralph ramon randall randy raul raymond rebecca reginald regina renee rhonda ricardo richard
  rick ricky robert roberta roberto robin rocio rodney rodolfo rodrigo roger roland ron ronald ronnie rosa rose rosemary roy ruben ruby
  russell ruth ryan sabrina sally salvador sam samantha samuel sandra sara sarah savannah scott sean sebastian sergio seth shane shannon
  sharon shawn sheila shelly sherry shirley silvia sofia sonia sophia stacey stacy stanley stella stephanie stephen steve steven sue susan
  suzanne sylvia tamara tammy tanya tara teresa terrance terrell terrence terry thelma theodore theresa thomas tiffany tim timothy tina todd
  tom tommy tony tonya tracy travis trevor tricia troy tyler tyrone valeria valerie vanessa vernon veronica vicki victor victoria vincent
  viola virginia vivian walter wanda warren wayne wendy wesley willard william willie wilma xavier yesenia yolanda yvonne zachary zoe`.split(
    /\s+/,
  ),
)

/** `word` in the folded form. */
export const isGivenName = (word: string): boolean => names.has(word)
