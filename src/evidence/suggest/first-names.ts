/** Given names common in the United States, of whatever origin, without accents; a first name before a capitalised word is what makes a pair a person. */
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
    'willard william willie yolanda yvonne zachary ' +
    'aaliyah aditi aditya adriana agnes agustin aisha akash akira alberto alejandra alfonso alfred alfredo alma alondra alonzo alvaro amalia ambrose amit amparo amrita anabel ' +
    'anand anastasia anders andre andreas angelica angus anh anil aniyah anjali ankit antoine antonia antonina antwan araceli arjun arlene armando arnold arturo arun asha ashok ' +
    'astrid augusta aurora axel ayanna azucena bao beatrix beatriz belen bella benedict benito bernardo bertha bhavna binh blanca bogdan boris braulio bria brigid bronwyn calista ' +
    'camila carolina catalina cecilia cedric celeste cesar chandra chang chantel cheng chloe claire clement clemente colin colleen concepcion conor constance consuelo cora ' +
    'cordelia cornelius cristian cristina cristobal cyril dagmar dalia darius darnell dashawn dayquan deandre deepak deepika deirdre deja dejuan delia delonte delphine demarcus ' +
    'demetrius deon deonte dequan deshawn desiree desmond devante devi devonte diego dimitri dinesh divya dmitri domingo dominic dominique donnell dorian dorothea duc ebony ' +
    'edgardo edmund edna efrain elias elijah elisa elise ella elliot elsa elsie elspeth elvira emil emilia emiliano emilio emmett enid enrique ernesto esme esmeralda esperanza ' +
    'esteban estela estelle esther eugenia evangelina ezekiel ezequiel ezra fabian farah fatima federico felipe feng fermin fidel fiona flora florian fortunato francisca franz ' +
    'freya gaurav geeta gemma genaro genevieve georgina gerard gerardo gertrude giang gideon gilberto gilda gisela gita gonzalo graciela gregorio greta gretchen griselda guadalupe ' +
    'guillermo guo gustavo gwen hai hanh hank hao hari harriet hassan hector helena henrik hernan hester hilary hilda hiroshi hoa hong horace hua hubert hugo huong huy ibrahim ' +
    'ignacio ilse imani imogen imran indira ines ingrid ione irina iris irma isaiah isidro isla ismael ivy jacinto jada jaden jagdish jaleesa jalen jamal jamar jamila janae jaquan ' +
    'jasper javon jaya jaylen jazmin jemima jens jermaine jessie jethro jian jimena jin jing joaquin johan johanna jonas josef josefina josephine josiah juana jules juliana juliet ' +
    'julieta julio jun june justino jyoti kadeem kamal kamari kanisha kareem karina karla katarina katerina katya kavita kay keisha kendrick kenji kenya keshawn khadijah khanh ' +
    'kiana kiara kierra kiran kirsten klaus krishna kwan ladonna lakeisha lakshmi lamar lamont lan laquisha laronda lars lashawn lata latasha latisha latonya latrice lavinia ' +
    'lavonne leandro leif lena leona leonardo leonor leopold leticia levi li lidia lien lihua lila liliana lin ling linh lionel lola lorena lorenzo lorna lottie louisa lourdes ' +
    'lucia lucian luciano lucio lucy ludwig luisa luther luz mabel madhu maeve magdalena magnus mahesh mai malcolm malik manish manoj manuel manuela marcel marcela marcelo marcos ' +
    'margarita margot marguerite mariam mariana marianne maribel maricela marina marisol maritza marquis marquise marta martell martina mateo matias matilda maud mauricio mavis ' +
    'maximilian maximo maxine maya meena mehul mei mia micaela mikhail mila milo mina ming minh mira miriam mohammad mohammed mohan moira moises mona muhammad mukesh muriel myles ' +
    'myra myrtle nadia nadine nakia nam natalia naveen ned neha nelida nell nellie nerys nestor nga ngoc nhung nia nicolas nigel nikhil nikolai nisha noe noel noemi norbert ' +
    'norberto nuria nyla octavia octavio ofelia olaf oleg olena olga olive oliver omari oona orla orson osvaldo otto owen pablo padma paloma paola pascual patricio paulina pearl ' +
    'penelope percy perla petra philippa phoebe pierre piers pilar piotr pooja poppy prakash pranav prasad preeti priya qiang quang quentin quincy quoc raheem rahul raj rajesh ' +
    'rajiv rakesh rama ramesh ramiro ramona rani raquel rashad rashida ravi rebeca reggie reginald rekha rene reuben reyna rhoda rhona rhys rocio roderick rodolfo rodrigo rogelio ' +
    'rohan rohit rolando roman rosalba rosalia rosalind rosario rosemary roshonda rowan roxanne rufus rupert sabine sachin sade sadie sakura samir samson sangeeta sanjay santiago ' +
    'santos sarita saskia satish saul sebastian seema selena selma serena seung shanice shaniqua shante shanti shaquille shareef sharonda shemar sheniqua shilpa shreya shu sidney ' +
    'sigrid silas silvia simon sinead sita sneha socorro sofia soledad sonali sonja stanislav stefan stella suman sunil sunita suresh susana sushma sven svetlana sybil tabitha ' +
    'tadeo tae takashi tam tamika tamsin tanisha tao tariq tashawn tatiana teodoro terrell tevin thaddeus thanh thao thea theo theodora thuy tien tilda tisha tobias tomas tran ' +
    'trang travon tremaine trevon trey trudy trung tuan tuyet tyree tyrell tyrese tyson ubaldo ulrich uma una ursula usha valentin valentina valeria vandana varun vera verity ' +
    'vicente viet vijay vikram vincenzo vinod violeta viviana vladimir wei wen wilfred wilfredo wilhelmina willa winifred winston wolfgang xander xavier xiao ximena xin yadira yan ' +
    'yasmin yasmine yesenia yi ying yoko yong yuan yuki yun yusuf yvette zach zainab zaire zaria zelda zhen zhi zoe zulema'
  ).split(' '),
)
