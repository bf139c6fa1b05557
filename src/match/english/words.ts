// Everyday English words that are never taken for a misspelling of a word of the rules. Inflections are covered by the
// stemmer. The words of the rule set's own texts are added when the lexicon is built.
export const everydayWords = `
a able about above across act active actually add after afternoon again against age ago agree ahead air alcohol all allow almost alone along already
also although always am among an and animal another answer any anybody anyone anything anyway apart apple appointment area around arrive as ask at
attack aunt autumn away baby bad badly bag ball bank bar bath battery be beach bean bear beat beautiful because become bed bee beer before
behind believe below beside best better between beyond big bill bird bit black blue board boat book boot born borrow boss both bottle bottom bowl
box boy bread breakfast breath breathe bring brother brown brush build building bus business busy but butter buy by bye cake call calm camera can capital
car card care careful careless cat catch cause centre certain chair chance change cheap check cheese chicken child chips choice choose christmas church circle city clean clear
clever climb clock close clothes cloud club coat coffee cold colour come common company complete computer contain continue cook cool copy corner correct cost could count
country couple course cousin cover cow crazy cream cross crowd cry cup cut dad daily damage dance danger dark date daughter day dead deal dear decide deep degree
describe desk die diet difference different difficult dinner dirty discover dish dishwasher do dog dollar door doubt down draw dream dress drink drive drop dry due during dust
duty each ear early earn earth ease east easy eat edge education egg eight either electric eleven else email empty end enemy engine enjoy enough enter entire equal escape
especially even evening event ever every everybody everyone everything everywhere exact exam example excellent except excited expect expensive explain eye fact fail fair fall false family famous far farm fast
fat father favourite feed feel feeling few field fifteen fifty fight figure fill film final finally find fine finish fire first fish fit five fix flat floor flower fly fold follow food
football for forget forgive form forty forward four free fresh friday friend from front fruit full fun funny further future game garden gas general get gift girl give glad glass go goal
god going gone good got government gran grandad granddad grandfather grandma grandmother grandpa grass great green grey ground group grow guess guy habit hair half hall hand handle hang happen happy hard
hardly hate have he health healthy hear heart heat heavy height hello help her here hers hi hide high hill him his history hit hobby hold hole holiday home hope horse hospital hot
hotel hour house how however huge human hundred hungry hurry hurt husband i ice idea if important in include increase indeed inside instead interest into iron is it its job join
joke journey jump just keep key kid kill kind king kitchen knee knife knock know lady lake land language large last late lately later laugh law lazy lead leaf learn least leave
left less lesson let letter level library lie life lift light like line list listen little live lock lonely long look lorry lose lot loud love low lower luck lunch machine main make
man manage many map march mark market marry matter may maybe me meal mean meat medicine meet meeting member mention message middle might mile milk mind mine minute miss mistake mix modern
moment monday money month moon more morning most mother mouth move movie much mum music must my name narrow nature near nearly neck need needle neighbour neither nephew never new news next nice niece
night nine no nobody noise none nor normal normally north nose not note nothing notice now number nurse of off offer office often oh oil ok okay old on once one only open
or orange order other otherwise our out outside over own page paint pair paper parent park part party pass past pay peace pen people perfect perhaps period person phone photo picture
piece pink place plan plane plant plastic plate play please plenty pocket point police poor possible post potato pound power present press pretty price print probably problem promise proper properly protect provide public pull
push put queen question quick quickly quiet quite race radio rain raise rather reach read ready real really reason receive record red remember rent repair repeat reply rest result return rice rich ride right
ring rise river road rock room round rule run rush sad safe salt same sand saturday save say scared scary school science sea seat second secret see seem sell send sense sentence serious
serve set seven several shade shadow shake shall shape share sharp she sheep ship shirt shoe shop short should shout show shower shut sick side sign silly silver similar simple since sing single sister
sit six size skin sky sleep slightly slip slow slowly small smell smile smoke snow so soap soft some somebody somehow someone something sometimes somewhere son song soon sorry sort sound soup south space
speak special speed spend spoon sport spread spring square stage stair stamp stand star start state station stay steal step stick still stomach stone stop store storm story straight strange street strong
student study stuff stupid such sugar suggest summer sun sunday sunny sure surprise sweet swim switch table take talk tall taste tea teach teacher team tell ten tennis terrible test than thank thanks that
the their them then there these they thick thin thing think third thirteen thirty this those though thousand three through throw thursday ticket tidy tie time tired to today toe together toilet told tomorrow tonight
too tooth top total touch towards town toy train travel tree trip trouble true trust try tuesday turn twelve twenty twice two type ugly uncle under understand unit university until up upon upper us
use useful usual usually vegetable very village visit voice wait wake walk wall want war warm was wash waste watch water way we weak wear weather wednesday week weekend weight welcome well went were
west wet what wheel when where which while white who whole whom whose why wide wife will win wind window wine winter wise wish with within without woman women wonder wood word work
world worry worse worst would write wrong yard year yellow yes yesterday yet you young your zero
acne advice allergy anaemia anemia antibiotic appetite asthma bacteria bee bite bleed blister blood bloat boil bug burn bump calcium cheese chickenpox cholesterol cold colic constipation contraception cough cystitis dandruff dentist dermatitis
diarrhoea diarrhea digestion dizzy drug eczema fertility flea flu fungus gas gland glasses gluten gout haemorrhoids hemorrhoids hayfever heartburn hepatitis herpes hiccup hormone immune indigestion infection inhaler insect insomnia insulin
jaundice lactose laxative lice liver lotion malaria measles medication menopause midge mole mosquito mumps nappy nettle nosebleed ointment optician ovary paracetamol ibuprofen naproxen codeine parasite piles pill pimple pollen prescription prostate
psoriasis rash reflux salt sinus sinusitis spot sty stye sunburn sunburnt swab tablet thrush tinnitus tonsil tonsillitis tooth toothache ulcer urine vaccine vaccination verruca virus vitamin vomit wart wasp wax worm
app bike bus camera charger code computer cooker driver email file fridge game internet invoice keyboard laptop lawn login mortgage oven password phone printer prompt recipe refund screen shop software stock system tax taxi
television timetable toaster tourist train tyre visa website instruction ignore previous
accident actually ages allotment anymore anywhere apparently awful basically beforehand bought brought caught christmas cleaning coming crazy dig driving easily eventually extremely feels fell felt forever fortnight found gardening gave getting gonna
gotta grandson granddaughter guess happened hardly helping hobby honestly hoover hoovering house ironing kept kinda lifted lifting literally loads lots lying making mate max mean meant mid moved nan nana netball noticed obviously okay ongoing
onwards partner physio picked playing pretty probably quite recently rolled seemingly shopping shortly side sitting slowly sofa somewhat spent started stopped struggling suddenly taken taking though thought throughout tried trying turns twinge
unfortunately unless used using vacuum vacuuming various wanna wondering worried worse wouldn years
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
day days week weeks month months year years hour hours minute minutes
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen
spain france italy germany india china japan africa america europe england scotland wales ireland london paris york greece turkey poland russia canada australia mexico brazil english french german spanish italian polish nits nit cellulite tattoo shampoo greasy smear
arms legs dial deal heal real meal seal leave heave hears near nears fear sheer hell hill hall heals hand band sand land lend bend send tend bone tone done gone cone line pine nine mine vine
bra brain brand break bride bridge bright broad broke chest chess cheat cheek cheer clam clap climb clip cliff cloth corn core cord curb curl cure dump damp lamp limp lump jump pump rump back pack rack sack tack lack
best rest test nest vest west zest blot clot plot slot spot trot knot shot shin ship chin spin skin thin twin wrist twist whist fist list mist hips lips tips chips neck deck peck check knock clock block shock stock
slr rom wnl nad dtr emg ncs obs bmi bp hr rr spo2 sats hx pmh sx dx rx tx prn tds sob loc uss adl adls mcp pip dip ulnt arom prom mmt nrs vas tug gp physio ahp
`
