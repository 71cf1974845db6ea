/** Given names common in the United States; a first name before a capitalised word is what makes a pair a person. */
export const firstNames: ReadonlySet<string> = new Set(
  (
    'aaron abigail adam adrian alan albert alejandro alex alexander alexis alice alicia allen allison alyssa amanda amber amy ana andrea andrew angel angela anita ann anna anne ' +
    'annette anthony antonio april arthur ashley audrey austin barbara beatrice benjamin bernard bernice beth betty beverly billy bobby bonnie bradley brandon brandy brenda brent brian ' +
    'brianna brittany bruce bryan caitlin calvin cameron carl carla carlos carmen carol caroline carolyn carrie cassandra catherine cathy charles charlotte chelsea cheryl chris christian ' +
    'christina christine christopher cindy clara clarence claudia clifford corey courtney craig crystal curtis cynthia daisy dale dana daniel danielle danny darlene darrell darren david dawn ' +
    'deanna deborah debra denise dennis derek derrick destiny diana diane dolores don donald donna doris dorothy douglas duane dustin dwayne dylan earl eddie edgar edith eduardo edward ' +
    'edwin eileen elaine eleanor elena elizabeth ellen emily emma eric erica erik erin ernest ethan ethel eugene eva evan evelyn felicia felix fernando florence frances francis francisco ' +
    'frank franklin fred frederick gabriel gail gary gene george gerald geraldine gilbert gina gladys glen glenn gloria gordon grace greg gregory gwendolyn hannah harold harry hazel heather ' +
    'heidi helen henry herbert holly howard hugh hunter ian ida irene isaac isabel isabella ivan jack jackie jacob jacqueline jaime james jamie jane janet janice jared jasmine jason javier ' +
    'jay jean jeanette jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jesus jill jimmy joan joann joanna joanne joe joel john johnny jon jonathan jordan jorge jose joseph ' +
    'joshua joyce juan juanita judith judy julia julian julie justin kaitlyn karen karl katelyn katherine kathleen kathryn kathy katie kayla keith kelly kelsey kenneth kevin kim kimberly ' +
    'kirk kristen kristin kristina krystal kyle lance larry latoya laura lauren laurie lawrence leah lee leo leon leonard leroy leslie lester lewis lillian linda lindsay lisa lloyd logan ' +
    'lois lori lorraine louis louise lucas lucille luis luke lydia lynn madison marc marcia marcus margaret maria mariah marie marilyn mario marion marissa marjorie mark marlene marsha ' +
    'martha martin marvin mary mason mathew matthew maureen maurice max megan melanie melinda melissa melvin mercedes meredith michael micheal michele michelle miguel mike mildred milton ' +
    'miranda misty mitchell molly monica monique morgan nancy natalie natasha nathan nathaniel neil nicholas nicole nina noah nora norma norman olivia omar oscar pamela patricia patrick ' +
    'paul paula pauline pedro peggy peter philip phillip phyllis priscilla rachel rafael ralph ramon randall randy raul raymond rebecca regina renee rhonda ricardo richard rick ricky rita ' +
    'robert roberta roberto robin rodney roger roland ronald ronnie rosa rose roy ruben russell ruth ryan sabrina sally salvador sam samantha samuel sandra sara sarah savannah scott sean ' +
    'sergio seth shannon sharon shaun shawn sheila shelby shelly sherry shirley sierra sonia sophia stacey stacy stanley stephanie stephen steve steven stuart sue susan suzanne sydney sylvia ' +
    'tamara tammy tanya tara tasha taylor teresa terrance terrence terri terry thelma theodore theresa thomas tiffany tim timothy tina todd tommy toni tony tonya tracey traci tracy travis ' +
    'trevor tyler tyrone valerie vanessa vernon veronica vicki vickie victor victoria vincent viola violet virginia vivian wade wallace walter wanda warren wayne wendy wesley whitney ' +
    'willard william willie yolanda yvonne zachary'
  ).split(' '),
)
