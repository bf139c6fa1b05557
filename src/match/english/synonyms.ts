// Words that mean the same to someone with a complaint. Each line is `term: words`, the term being what the rest of the
// matcher works with; words of several parts are joined by spaces. Inflections come from the stemmer and are left out
// unless they are irregular. A term that stands for a part of the body or for a symptom is in a block of its own.

/** Parts of the body. */
export const bodyParts = `
head: head, skull, noggin, bonce
forehead: forehead, brow
temple: temple
scalp: scalp
face: face, cheek, facial, chops, cheeks, mush
eye: eye, eyeball, eyesight, eyes, l eye, r eye
ear: ear
nose: nose
mouth: mouth, gum, lip, tongue
tooth: tooth, teeth, molar, dental
throat: throat, tonsil, gullet
jaw: jaw, jawbone, mandible, tmj, tmd, tmjd, temporomandibular, jaw joint
neck: neck, cervical, nape, c spine, cervical spine, neckache, cervicalgia, c-spine, cspine
shoulder: shoulder, sholder
shoulder-blade: shoulder blade, shoulderblade, scapula, scapulae, wing bone, interscapular, between shoulders
collarbone: collarbone, clavicle
armpit: armpit, axilla
arm: arm, upper limb, upper arm, bicep, tricep
elbow: elbow, funny bone, epicondyle
forearm: forearm, lower arm, fore arm
wrist: wrist
hand: hand, palm
thumb: thumb
finger: finger, pinky, pinkie, knuckle, index finger, ring finger, little finger, middle finger, digit
nail: nail, toenail, fingernail
chest: chest, breastbone, sternum, breast bone, thorax, pec, pecs, pectoral, sternal, retrosternal, centre of chest, ticker area, precordial
breast: breast, boob, nipple
rib: rib, ribcage, rib cage
heart: heart, cardiac, ticker, heartbeat, heart beat
lung: lung, pulmonary
belly: belly, tummy, stomach, abdomen, abdominal, gut, tum, midriff, guts, abdo, epigastrium, tummy ache area, abdominals, lower abdomen, rif, lif
flank: flank, loin, kidney area, side below the ribs, side under the ribs, kidneys, kidney region, loins
kidney: kidney, renal
bladder: bladder, waterworks, bladders, sphincter
bowel: bowel
upper-back: upper back, mid back, middle back, midback, thoracic, thoracic spine, thoracic back, middle of back, dorsal spine, top of back, bra line, bra strap, mid spine, middle spine, t spine, upper spine, top back, between blades, mid thoracic
low-back: low back, lower back, lowerback, lumbar, lumber, lumbar spine, lumbosacral, small of back, bottom of back, base of back, base of spine, bottom of spine, lower spine, lbp, l4, l5, s1, l5 s1, lower part back, low part back, down part back, bottom part back, lower bit back, lumbago, base back, ls spine, l spine
back: back, spine, spinal, backbone, backside of body, vertebra, vertebrae
disc: disc, disk
tailbone: tailbone, tail bone, coccyx
sacroiliac: sacroiliac, sij, si joint, sacro iliac, sacrum, sacral, dimple
pelvis: pelvis, pelvic, pelvic girdle
pubic: pubic, pubis, symphysis, pubic bone, pubic joint
groin: groin, inguinal, adductor, inner thigh
genital: genital, private parts, privates, private area, private bits, intimate area, down below, down there, between legs, between thighs, crotch, perineum, perineal, saddle, saddle area, nether regions, undercarriage, vagina, vaginal, vulva, penis, testicle, scrotum, balls, back passage, anus, anal, genitalia, where i sit on saddle, where i wipe, fanny, perianal, peri anal, ladybits, lady parts, lady bits, bits down below, willy, foof, labia, foreskin, rear passage, private region, intimate parts, saddle region, bottom area, around my bottom, girl parts, man parts, manhood, nether area, front bottom, nethers, where i sit on a horse, sit on a horse, sit on a saddle, down under, s2 to s4, s3 to s5, s3 s5, s2 s4, s3, bits and bottom, girl bits, boy bits, vag, fanny and bum, minge, dick, cock, scrotal, labial, groin and bottom, ring piece, between my bum cheeks, bum hole, bumhole, arsehole, asshole, inside of my thighs, saddle distribution
buttock: buttock, bum, bum cheek, butt, butt cheek, bottom, backside, arse, ass, glute, glutei, behind cheek, bottom cheek, rear end, rear, buttcheek, tush, tushy, glute muscle
hip: hip, hip joint
leg: leg, lower limb
thigh: thigh, upper leg, quad, quadricep
hamstring: hamstring, hammy, hammie, back of thigh
knee: knee, knee joint, patellofemoral joint, tibiofemoral
kneecap: kneecap, knee cap, patella, patellar, patellofemoral, pfps, front of knee, anterior knee
calf: calf, calves, lower leg
shin: shin
ankle: ankle
achilles: achilles, achillies, achilles tendon, heel cord, heel tendon, tendo achilles, calf tendon
foot: foot, feet
heel: heel, heel bone, calcaneus
sole: sole, arch, instep, foot arch, arch of foot, plantar, bottom of foot, underside of foot, sole of foot, planter, ball of foot, planta
toe: toe
muscle: muscle, muscular, myo
trapezius: trapezius, trap, traps
joint: joint
bone: bone, bony
tendon: tendon
ligament: ligament, acl, cruciate
cartilage: cartilage, meniscus
nerve: nerve
vein: vein
artery: artery, arterial
skin: skin
scar: scar, scarring, cicatrix
limb: limb
body: body, whole body
gland: gland
eyelid: eyelid
rotator-cuff: rotator cuff, rotary cup, rotator cup, rotor cuff, supraspinatus, subacromial, rotatorcuff
`

/** What people feel or notice. */
export const symptoms = `
pain: pain, painfully, hurt, ache, sore, painful, soreness, achy, hurting, killing me, kills, giving me gyp, gyp, giving me grief, playing up, discomfort, uncomfortable, tender, ouch, twinge, niggle, niggly, pang, smart, algia, in bits, giving me trouble, giving me jip, jip, stabbing, stab, bothering me, gives me hell, giving me hell, neuralgia, aggro, soar, painfull, hurty, hurted, pains, sore to touch, achey, tenderness
agony: agony, agonising, agonizing, excruciating, agonisingly, agonized, torture, murder
stiff: stiff, stiffness, rigid, rusty, stiffen
tight: tight, tightness, tighten, taut
tense: tense, tension, wound up, uptight, clench, clenched, rock hard, tensed
numb: numb, numbness, no feeling, lost feeling, loss of feeling, losing feeling, lack of feeling, cannot feel, lost sensation, loss of sensation, no sensation, reduced sensation, dead feeling, gone dead, goes dead, gone to sleep, fall asleep, falls asleep, goes to sleep, go to sleep, feeling has gone, anaesthesia, anesthesia, lost all feeling, lost the feeling, desensitised, go numb, falling asleep, fell asleep, feel dead, feels dead, felt dead, not feel anything, cannot feel anything, reduced feeling, less feeling, deadened, hypoaesthesia, altered sensation, novocaine, loss sensation, feeling reduced, sensation reduced, cannot sense, lost all sensation, without feeling, went numb, dull to touch, decreased sensation, sensory loss, insensate, cotton wool, like cardboard, like rubber, sensation gone, sensation lost, numbed, not feel a thing, no feelings, feeling gone, went dead, going dead, gone all dead, dead to touch, sensation altered, sensation changed, hypoaesthetic, feels like nothing, lose feeling, sensation decreased, absent sensation, tell hot from cold, tell hot and cold apart
tingle: tingle, tingling, tingly, pins and needles, pins needles, prickle, prickling, paraesthesia, paresthesia, buzzing feeling, fizzing, pin and needle, fizzy, tinglies, tinglings, p and n, pins and neddles, crawling feeling, ants crawling, buzzy
weak: weak, weakness, weaker, no strength, lost strength, loss of strength, lost power, loss of power, no power, lost all strength, lost my strength, lose strength, losing strength, lost the strength, feeble, strengthless, power has gone, strength has gone, gone to jelly, like jelly, paralysed, paralyzed, paralysis, cannot move, lost the use, lost use, useless, muscle loss, floppy, lost muscle, power loss, paresis, will not do what i tell, gone floppy, lost its strength, losing power, lose power, less strength, lost the power, no grip, lost grip, losing grip, will not obey, weakened, has no strength, without strength, strength gone, power gone, strength going, power going, power reduced, reduced power, power dropped, power down, power lost, loss power, weakling, won't work, stopped obeying, lifeless, limp and useless, wont do what i want, do not do what i want, no use of, floppiness, no oomph, flail, dead weight, not do as told, not do as it told, would not do as it was told, not do what it told
swell: swell, swollen, swelled, swelling, puffy, puff up, puff, puffed up, oedema, edema, odema, fluid retention, water retention, retaining water, bloated up, ballooned, balloon, inflated, enlarged, twice the size, double the size, bigger than other, bigger than the other, ballooned up, swole, swolen, swells, puffed, puffiness, blown up, blew up, blow up, blown up like, massively bigger, engorged, swolled, puffed out and sore, swelled up, gone up like, come up like a, doubled in size, ballooning
cramp: cramp, crampy, charley horse, charlie horse, cramping
spasm: spasm, spasming, spasmed, spasum, spazm, seize, seized, seize up, seized up, seizing, go into spasm, muscle spasm, spasms
burn: burn, burning, on fire, burnt
throb: throb, throbbing, pound, pounding, thump, thumping, pulsating, pulsing
shoot: shoot, shooting, shot, electric shock, electric, zap, lightning, jolts of pain, radiate, radiating, travel down, travels down, run down, running down, runs down, going down, goes down, shooting down
click: click, clicking, crack, cracking, clunk, crunch, crepitus, grind, grinding, grate, creak, crackle, crackling
pop: pop, popping, popped, snap, snapped, twang, ping, pinged, like a gunshot, gunshot, crack like, something go, something give, something gave, something went
lock: lock, locked, lock up, locked up, jam, jammed, get stuck, gets stuck, stuck, catch, catching, catches
give-way: give way, gives way, giving way, gave way, given way, give out, gives out, buckle, buckling, collapse under me, unstable, instability, goes from under me, wobbly, wobble, loose
unsteady: unsteady, not steady, not so steady, less steady, not very steady, not stable on my feet, off balance, poor balance, lose balance, losing balance, lost balance, balance problem, imbalance, bad balance, balance, teeter, sway, wobbly on my feet, unsteadiness, ataxia, ataxic, wobbly when walking, wobbly legs, legs feel wobbly, legs wobbly, like a drunk, like drunk, as if drunk, staggering, stagger, veer, veering, lurch, lurching, legs not under control, drunken, walking on cotton wool, walk on cotton wool, drunken walk, swaying, stumbling about, staggers, all over the place walking, wobbly walking, legs gone wobbly, legs wobble, bump into walls, bumping into walls, bump into things, bumping into things, hold onto the walls, holding onto the walls, hold on to walls, holding on to furniture, holding onto furniture, furniture walking, unbalanced, balance gone, balance has gone, balance is off, balance off, lose my footing, losing my footing, wide based, broad based, gait disturbance, spastic gait, legs do not go where, feet do not go where, unstable on feet, walking into things, walking into walls, walking sideways, going sideways, legs are not my own
dizzy: dizzy, whirl, whirls, whirling, swirling, merry go round, dizziness, giddy, giddiness, vertigo, woozy, lightheaded, light headed, spinning, room spins, spin, spins, head swims, swimmy, bppv
fall: fall, fell, fallen, trip, tripping, tumble, stumble, topple, slip, slipped, tumbled, fell over, faller
tired: tired, tiredness, fatigue, exhausted, exhaustion, worn out, wiped out, knackered, shattered, no energy, drained, lethargic, weary, lack of energy, energy crash
breathless: breathless, breathlessness, short of breath, shortness of breath, out of breath, out of puff, puffed out, puffed, short of puff, short of wind, dyspnoea, dyspnea, sob, breathing difficulty, winded, breathy, soboe, huffing, panting, wheezy, breathlesness, winded easily, out of breathe, short of breathe, puffing, puffing and panting, air hunger at rest
cannot-breathe: cannot breathe, hard to breathe, struggling to breathe, struggle to breathe, struggling for breath, fighting for breath, fight for breath, fighting for air, gasp for air, no air, cannot catch breath, cannot catch my breath, cannot get breath, cannot get my breath, cannot get enough air, struggling to get my breath, struggle to get my breath, gasp, gasping, cannot breath, problems breathing, breathing trouble, hardly breathe, barely breathe, difficulty breathing, trouble breathing, difficult to breathe, cannot breathe properly, choking, suffocating, breathing is hard, labouring to breathe, lips are blue, blue lips, can't get air, hardly breathe at all, too breathless to talk, breathing very fast, struggle for air, struggling for air, no breath left, cannot get air, cannot get any air, hard to get breath, trouble catching breath, cannot breathe in, air hunger, suffocate, fight to breathe, struggling to get air, unable to breathe, can hardly breathe, cannot get my breath back, breathing difficult, breathing very difficult, breathing has got difficult, difficulty in breathing, breath will not come, drowning feeling, fight for air, cannot draw breath, cannot get a breath, cannot get enough breath, cannot get air in, cannot finish a sentence, cannot complete sentences, cannot get air flat
nausea: nausea, nauseous, feel sick, feeling sick, queasy, nauseated, sickness, feels sick, being sick feeling
vomit: vomit, vomiting, throw up, throwing up, threw up, being sick, been sick, was sick, puke, puking, keep being sick, be sick, chuck up, chundering, barf, upchuck, retching, retch, spewing, spew, sick everywhere, throwing my guts up, hurl, hurling, bringing up, brought up, puked, spewed, sick twice, sick three times, sick several times, emesis
fever: fever, feverish, temperature, high temperature, pyrexia, temp, fevers, shivery, shivers, chills, rigors, shivering, burning up, hot and cold, pyrexial, febrile, running hot, rigor, temperature of, shaking with cold, temp of, spiking, teeth chattering, cannot get warm, shakes and sweats, shivered, shiver, tempreture, temprature, hot and shaky, pyrexic, tmax, spiked a temp, spiking a temp
sweat: sweat, sweating, sweaty, clammy, sweats, sweating buckets, diaphoretic, cold sweat, drenched, drenching, soaked, soaking, wringing wet, dripping wet, sodden
faint: faint, fainting, fainted, pass out, passed out, passing out, black out, blacked out, blackout, blacking out, lost consciousness, lose consciousness, loss of consciousness, syncope, unconscious, collapse, collapsed, keeled over, went out cold, out cold, loc, passed clean out, flaked out, fell unconscious, came over faint, went out like a light, came to on the floor, came round on the floor, found on the floor, fainting fit, lights went out, hit the deck, dropped to the floor unconscious, tloc, blacks out, passes out, black outs, swooned, zonked out unconscious
cough: cough, coughing
sneeze: sneeze, sneezing
bleed: bleed, bleeding, bled, blood, haemorrhage, hemorrhage
bruise: bruise, bruising, bruised, black and blue, contusion, haematoma, hematoma
lump: lump, growth, mass, bump, nodule
knot: knot, knotted, knotty, trigger point, triggerpoint, myofascial
itch: itch, itchy, itching
rash: rash, hives, pimple
leak: leak, leaking, incontinence, incontinent, dribble, pee a little, drip, dripping, dribbling, damp pants, damp, wet pad, accident in my pants, accidents in my pants, accidents in my underwear, comes out without, wet through
wet-myself: wet myself, wetting myself, wee myself, weed myself, peed myself, pee myself, wet my pants, wet herself, wet himself, wetting herself, wetting himself, weed herself, weed himself, peed herself, peed himself, peeing myself, weeing myself, wetting my pants, pissed myself, pissing myself, wet my bed, wetting the bed, urinated on myself, wet my trousers, wets herself, wets himself, piss myself, pees himself, pees herself, wee'd myself, wet the bed, wet pants
cold: cold, freezing, chilly, icy, ice cold, cold as ice, stone cold, like ice, freezing cold, like marble
hot: hot, warm, heat, boiling, boiling hot, roasting, burning hot, red hot, very warm, hot to touch, warm to touch, like a furnace, like a radiator, scorching
red: red, scarlet, crimson, beetroot, redness, bright red, inflamed looking
clumsy: clumsy, clumsiness, fumble, fumbling, uncoordinated, dexterity, dyspraxia, dyspraxic, fumbly, fine motor
limp: limp, limping, hobble, hobbling, limps, limped
stress: stress, stressed, stressful, under pressure, stressed out, burnt out, burned out, burnout
anxious: anxious, anxiety, nervous, panicky, on edge, panic
low-mood: low mood, depressed, depression, feeling low, feel low, feeling down, feel down, feeling blue, hopeless, fed up with life, miserable, unhappy, weepy, tearful, down in the dumps, hopelessness, in despair, despair
confused: confused, confusion, disoriented, muddled, away with the fairies, acting strange, not herself, not himself, not with it, away with it, muddle, acting weird, acting odd, lost the plot, gone doolally, disorientated, agitated and seeing things
drowsy: drowsy, sleepy, lethargic, keeps falling asleep, keeps nodding off, keeps dropping off, keeps going to sleep
shrink: shrink, shrunk, shrunken, shrinking
wasting: waste away, wasting, wasted, atrophy, thinner muscle, withered, smaller muscle, muscle gone, gone thin, got thin, thinner, getting thinner, wasting away, skinny
twitch: twitch, twitching, fasciculation, jerk, jerking, jump, flicker, clonus, spasm jerk, flickering
droop: droop, drooping, drooped, droopy, dropped on one side, drop on one side, lopsided, sagging, sag, fallen on one side, dropped on side, slid down, slipped down, hanging down, wonky, one sided smile, crooked smile, face fell, dropping on one side, skew, skewed, askew, not symmetrical, asymmetry, asymmetrical, twisted to one side, pulled to one side, will not stay open, wonky smile
slurred: slur, slurred, slurring, slurry speech, dysarthria, slurry, mumbling, speech jumbled, garbled, jumbled, dysphasia, aphasia, dysarthric, dysphasic, mumbled, mixed up words, muddled words, speech thick, like her tongue is too big, like his tongue is too big
arthritis: arthritis, arthritic, osteoarthritis, oa, arthritus, artheritis, degenerative joint, arthrosis, wear and tear, worn out, worn, bone on bone, degeneration, cartilage has gone, cartilage gone
deformed: deformed, deformity, out of shape, misshapen, wonky bone, funny angle, odd angle, weird angle, wrong angle, wrong way, wrong direction, sticking out, poking out, out of joint, out of its socket, out of socket, dislocated, dislocate, dislocation, crooked, bent out, bent sideways, bent wrong, bent backwards, dinner fork, not the right shape, wrong shape, out of place, at an angle, twisted round, pointing the wrong, bayonet
crushing: crush, crushing, crushed, elephant, heavy weight on, weight on, sitting on, standing on, clamp, clamped, clutching, clutch
palpitation: palpitations, palpitation, palps, flutter, fluttering, heart racing, heart is racing, heart races, heart keeps racing, heart pounding, heart is pounding, heart thumping, skip beats, skips beats, skipping beats, skipped beats, miss beats, missing beats, misses beats, missed beats, irregular heartbeat, irregular heart beat, irregular pulse, like the clappers, afib, af, atrial fibrillation, arrhythmia, svt, heart beat funny, heart going mad, heart going crazy, heart going fast, heart going nineteen to the dozen, pulse racing, racing heart, racing pulse, fast heartbeat, fast heart beat
swallow: swallow, swallowing, swallowed
voice: voice, hoarse, hoarseness, croaky, lost voice, dysphonia
deaf: deaf, cannot hear, hearing gone, hearing has gone, lost hearing, lost my hearing, hearing loss, loss of hearing, hearing went, not hear anything, lost the hearing, hearing lost, hearing dropped, no hearing, hear nothing, cannot hear a thing, ear gone dead, ear just went dead, ear went dead
pulse: pulsate, pulsation, pulsatile, beating, beats like
mottled: mottled, blotchy, mottling, ashen, grey, gray, grey skin
not-bear: cannot weight bear, non weight bearing, nwb, unable to wb, cannot wb, unable to weight bear, not weight bearing, cannot put weight, cannot put any weight, cannot put my weight, cannot bear weight, cannot take weight, cannot take any weight, cannot stand on it, cannot walk on it, could not walk on it, will not take weight, will not take my weight, not stand on it, cannot put it down, cannot step on it, cannot put my foot down, cannot put my foot to the floor, could not stand on it, unable to stand on it
odd: strange, weird, funny, odd, peculiar, queer, unusual feeling, abnormal, alien
trip-foot: catch my toe, catches on the carpet, catching on the carpet, catch my foot, toe drags, foot drop, footdrop, drop foot, dropped foot, dropfoot, foot drops, lazy foot, lift my foot, pick my foot up, pull my foot up, lift the foot, dorsiflexion, dorsiflex
halo: halo, halos, haloes, rainbow rings
lightning-spine: lhermitte, lhermittes, electric down my spine, electric shock down my spine, shocks down my spine, shock down my spine, shocks down my back
dysphagia: dysphagia, food sticks, food gets stuck, food stuck, odynophagia
hard-to-wake: hard to wake, difficult to wake, hard to rouse, unresponsive, not responding, difficult to rouse, cannot rouse, cannot wake her, cannot wake him, cannot be woken, will not wake up, gcs, obtunded, barely conscious, barely awake, not waking, difficult to wake up, semi conscious, won't wake, cannot keep awake, cannot stay awake, floppy and sleepy
delirious: delirious, not making sense, talking rubbish, gibberish, does not know where, not recognise, doesnt recognise, incoherent, talking nonsense, does not make sense, makes no sense, not make sense, not making any sense, does not know what day, does not know the day, does not know who, does not know us, not recognise us, does not recognise, not recognising, hallucinating, delirium, not know what day it is, not know what year, not know where he is, not know where she is, not know her own, not know his own, confusional, rambling
clumsy-hand: all fingers and thumbs, all thumbs, cack handed, ham fisted, dropping stuff, drop stuff, dropping cups, dropping everything, drop everything, dropping coins, fumbly fingers, fingers will not work, fingers not working, fingers do not work, hands will not do, hands not do what, butterfingers, dropping things, drop things
flop: flop, flap, slap, scuff, slapping, flapping, catch on, catching on, catches on
`

/** Everything else that can be said in more than one way. */
export const otherWords = `
no-fever: hay fever, hayfever, glandular fever, yellow fever, cabin fever, scarlet fever as a child, rheumatic fever as a child
money-back: money back, paid back, pay back, send it back, sent it back, sent back, give it back, bring it back, call me back, ring me back, called back, rang back, write back, back in touch
lost-height: lost height, loss of height, got shorter, getting shorter, lost inches, shrunk inches, shrunk in height, lost an inch, shorter than i was
aneurysm: aneurysm, aaa
blood-urine: haematuria, hematuria, blood in my urine, blood in my pee, blood in my wee, blood in urine, bloody urine, bloody pee, bloody wee, peeing blood, weeing blood, passing blood in urine, red urine, pink urine, red wee, pink wee, urine red, wee red, rose coloured urine, blood when i wee, blood when i pee
blood-vomit: haematemesis, hematemesis
black-stool: melaena, melena
haemoptysis: haemoptysis, hemoptysis
bear-weight: weight bear, weight bearing, bear weight, put weight, put any weight, put my weight, take weight, take any weight, put full weight, any weight, full weight, weightbear, wt bear, put my foot down, put it down to the floor
ivdu: ivdu, iv drug user, pwid
inject: inject, shoot up, shooting up
drug: drug, heroin, smack, meth, crystal meth, cocaine, amphetamine, fentanyl, crack cocaine
headache: headache, head ache, sore head, head pain, cephalgia, ha, headaches, cephalalgia, sore headed, heads splitting, head splitting, splitting head, head is splitting, head is pounding, head pounding, head is killing me, head killing, pain in my head, head hurts, head aching, my head throbs, head banging pain, head is banging, pain in head, heid, sore heid
migraine: migraine, migrane, migrain, hemicrania
backache: backache
toothache: toothache
earache: earache
cannot: cannot, can no longer, could no longer, no longer able, no longer, can't, cant, can not, unable, could not, couldn't, not able, impossible, cannot manage, will not let me, will not
difficulty: difficulty, difficult to, hard to, hardly, barely, struggle, struggling, trouble, problem, issue, bother, hard time, difficult
ulcer: ulcer, sores, blister, open sore, ulcerated, raw patch
not: no, not, n't, never, without, none, nor, neither, nothing, denies, deny, denied, denying, free of, absence of, negative for, zero, nil, isnt, dont, doesnt, havent, hasnt, didnt, wasnt, arent, wont, aint, lack, minus, absent, w o, nope
walk: walk, walking, walked, mobilise, gait
stand: stand, standing, stood
sit: sit, sitting, sat, seated
run: run, running, ran, jog, jogging, runner, jogger, marathon, parkrun, sprint, sprinting
stairs: stair, staircase, steps up, upstairs, downstairs, down stairs, up stairs
lift: lift, lifting, raise, raising, lifted, picking up, pick up, picked up, carry, carrying
reach: reach, reaching
overhead: overhead, above head, over head, above shoulder, high shelf, up to a shelf, up to shelf, over my head, reach up
bend: bend, bending, bent, bend over, flex, stoop
straighten: straighten, straighten up, extend, straight
turn: turn, turning, rotate, rotating, twist my head, look over, looking over, roll over, rolling over, turn over, turning over
sleep: sleep, sleeping, slept, asleep
night: night, nighttime, at night, nocturnal, overnight
morning: morning, first thing, get up, getting up, got up, out of bed, get out of bed
wake: wake, waking, woke, woken
sudden: sudden, suddenly, all of a sudden, out of nowhere, out of the blue, abrupt, abruptly, instant, in seconds, within seconds, in an instant, within minutes, in a minute, like an explosion, came on fast, thunderclap, within a minute, all at once, instantly, in a flash, acute, acutely, abrupt onset, acute onset, from nowhere, came from nowhere, just like that, split second, out of a clear sky, came on quick, came on quickly, sudden onset, like a bolt, in a second, in one second, like a switch, within a second, struck by lightning, hit me like, hit like, immediately, instantaneous, instantaneously, at once, from nothing to, nought to sixty, zero to ten, in a heartbeat, before i knew it, like a train, like a hammer, like a thunderbolt, bolt from the blue, peaked immediately, peaked instantly, peaked straight away, thunder clap, like a gun, explode, exploded, explosive, explosion, like a brick, like a bat, in minutes, come on fast
severe: severe, severely, terrible, awful, horrible, dreadful, unbearable, intense, worst, extreme, horrendous, horrific, really bad, very bad, mind blowing, excruciatingly, agonisingly, crippling, murderous, like nothing i have ever, strongest, terribly, worst ever, unreal, awfullest, the most awful, most painful, unbelievable, brutal, vicious, ten out of ten, 10 out of 10, off the scale, worst pain
aggravated: worse when, worse whenever, worse with, worse on, worse at, worse in, worse by, worse after, worse if, worse during, worse while, worse for, worse doing, worse going, worse coming, worse climbing, worse walking, worse sitting, worse standing, worse lying, worse bending, worse lifting, worse turning, worse running, worse getting, worst when, worst whenever, worst with, worst on, worst at, worst in, worst by, worst after, worst if, worst during, worst while, worst for, worst doing, worst going, worst coming, worst climbing, worst walking, worst sitting, worst standing, worst lying, worst bending, worst lifting, worst turning, worst running, worst getting, worsened when, worsened whenever, worsened with, worsened by, worsened while, worsened if, worsened during, aggravated when, aggravated whenever, aggravated with, aggravated by, aggravated while, aggravated if, aggravated during, bad when, bad whenever, bad with, bad by, bad while, bad if, bad during
worse: worse, worsening, deteriorate, deteriorating, worsen, getting worse
ever: ever, ever had, of my life, in my life
weight-unit: stone, kilo, kg, lb, pound
harms-me: hits me, hit me, beats me, beat me, beating me, punches me, punched me, kicks me, slaps me, slapped me, hurts me, hurting me, strangles me, threatens me, shoves me, pushes me around, attacks me, grabs me, throws things at me, chokes me, strangled me, punching me, beats me up, hitting me, knocks me about, knocks me around, violent towards me, violent to me
partner: partner, husband, wife, boyfriend, girlfriend, spouse, fiance, ex
lose: lose, lost, loss, losing
pee: pee, peeing, wee, weeing, urine, urinate, urination, pass water, passing water, urinary, piss, pissing, passing urine, pass urine, water works, micturate, urinating, wees, pees, passed urine, pass a drop, widdle, pass any urine, spend a penny, water passing, go for a wee, go for a pee, peed
poo: poo, pooing, stool, faeces, feces, poop, shit, motion, soiled, pooed, poos, bowel movement, bowel motion, faecal, fecal, open my bowels, number two, crap, pooped, pooping, turd
control: control, hold my pee, hold my wee, hold my bladder, hold my bowels, hold water, hold my water, hold my urine, hold my poo, hold my stool, hold it in, hold on to my, hold urine, hold wee, hold pee, hold her bladder, hold his bladder, hold her wee, hold his wee, bladder control, bowel control, sphincter control
incontinent-bowel: soiled myself, pooed myself, soil myself, soiling, soiled herself, soiled himself, messed myself, messed my pants, pooing myself, pooped myself, pooped my pants, shit myself, shat myself, soil my pants, soiling my pants, soiled my underwear, accident with my bowels, opened my bowels without, poo myself, messing myself, crapped myself, soiling herself, soiling himself
wipe: wipe, wiping, toilet paper, loo roll, loo paper, toilet roll, bog roll, tissue paper, wiped, wipes, wiping myself
cancer: cancer, tumour, tumor, malignancy, malignant, carcinoma, lymphoma, leukaemia, leukemia, melanoma, myeloma, oncology, cancerous, ca, mets, metastases, metastatic, metastasis, hodgkins, sarcoma, secondaries, chemotherapy patient, cancers, tumours, malignancies, mastectomy, lumpectomy, ca breast, ca prostate, adenocarcinoma, glioma, neoplasm, neoplastic, chondrosarcoma, hodgkin, non hodgkin, nhl, breast off, gleason, prostatectomy for cancer, the big c
cancer-treatment: chemo, chemotherapy, radiotherapy, radiation therapy, immunotherapy, chemotherapies, oncologist, chemo tablets, tamoxifen, letrozole, anastrozole, hormone therapy for cancer, herceptin
osteoporosis: osteoporosis, osteoporotic, osteopenia, thin bones, brittle bones, thinning bones, weak bones, low bone density, bones like glass, osteopenic, fragile bones, soft bones, alendronic acid, alendronate, risedronate, zoledronate, denosumab, prolia, fosamax, ibandronate, bisphosphonate, bisphosphonates, crumbly bones, crumbling bones, bone density is low, bone density low, low density bones, bones are thin, bones thinning, bones are brittle, bones brittle, weak bone, fragile bone, bone thinning, t score, osteoperosis, osteporosis, osteoporosys, bones are crumbling, bones like chalk
anticoagulant: anticoagulant, blood thinner, blood thinning, warfarin, apixaban, rivaroxaban, edoxaban, dabigatran, heparin, eliquis, xarelto, bloodthinner, anticoagulated, coumadin, clopidogrel, doac, noac, lixiana, pradaxa, acenocoumarol, enoxaparin, dalteparin, fragmin, tinzaparin, clexane, thin my blood, thins my blood, blood thinning tablets, blood thinning medicine, blood thinning injections, warfrin, warfarine, apixiban, rivaroxiban, doacs, noacs, ticagrelor, prasugrel, phenprocoumon, phenindione, anti coagulant, anticoags, brilinta, plavix, inr
pacemaker: pacemaker, pace maker, defibrillator, icd, icd fitted, pace-maker
diabetes: diabetes, diabetic, t2dm, t1dm, sugar diabetes, type 2, type 1, diabetis, metformin, insulin, sugar problem, high sugar, sugars are high, gliclazide, diabetics, dm2, t2 diabetes, type 2 diabetic, type 1 diabetic, iddm, niddm, diabeties, dibetes, sugar patient, blood sugar
pregnant: pregnant, pregnancy, expecting, pregnent, preggers, with child, antenatal, wks pregnant, trimester, up the duff, preg, gravid, up the spout, knocked up, expectant, weeks along, months along, months gone, weeks gone, in the family way, second trimester, third trimester, first trimester, baby due, due date, gestation, gravida, g1p0, g2p1, g3p2, bun in the oven, missed period, period is late, late period, missed my period, expecting a baby, mum to be, prego, pregnancies, antenatally, unborn
birth: birth, was born, were born, got born, birthing, gave birth, give birth, giving birth, childbirth, labour, labor, delivery, delivered, postpartum, post partum, postnatal, post natal, had baby, having baby, had my baby, had a baby, had the baby, having a baby, having my baby, having my kids, having kids, since the baby, after the baby, puerperium, had my daughter, had my son, had twins, having children, postbirth, delivered a baby, had my little one, had our baby, had a c section, since delivery, the birth of, postpartum week, post section
caesarean: caesarean, c section, csection, cesarean, section scar
baby: baby, infant, newborn
child: child, children, kid, toddler, boy, girl, son, daughter, teenager, youngster, nipper, bairn, wee one, little one, little boy, little girl, lad, lass, tot, grandchild, grandson, granddaughter
stroke: stroke, cva
parkinson: parkinson, parkinsons, parkinson's, pd, parkies
ms: ms, multiple sclerosis
operation: operation, op, surgery, operated, surgical, procedure, post op, postop, postoperative, post operative, recon, reconstruction, reconstructed, repaired, repair, keyhole, arthroscopy, discharged after
replacement: replacement, replaced, arthroplasty, tkr, thr, new knee, new hip, tka, tha
fusion: fusion, fused, fuse, acdf
discectomy: discectomy, diskectomy, microdiscectomy, microdiskectomy, laminectomy, disc op, decompression surgery
slipped-disc: slipped disc, bulging disc, disc bulge, herniated disc, prolapsed disc, disc herniation, disc prolapse, slip disc, bulge in disc, disc bulging, ruptured disc, disc problem
sciatica: sciatica, sciatic, siatica, cyatica, siatic, sciatic nerve, lumbar radiculopathy, radicular
stenosis: stenosis, stinosis, spinal stenosis, narrow, narrowing, narrowed, canal has narrowed, canal narrowed, spinal canal
radiculopathy: radiculopathy, cervical radiculopathy, brachialgia, brachalgia
trapped-nerve: trapped nerve, pinched nerve, nerve trapped, trapped a nerve, pinched a nerve, pinch nerve, compressed nerve, nerve root
whiplash: whiplash, wiplash, wad
crash: crash, car accident, accident, rear end, rear ended, collision, rta, mva, hit from behind, shunted, shunt, road traffic accident, bumped from behind, car crash, motor vehicle, ran into back, ran into the back, car wreck, wreck, fender bender, prang, pile up, crashed, t boned, smash, smashed into, tboned
injury: injury, injure, injured, trauma
injury-again: re injure, reinjure, re injured, re injuring, reinjured, reinjuring, did it again, keeps going, goes again, recurring injury, keeps coming back, keep coming back, comes back
pull: pull, pulled, strain, strained, tweak, tweaked, overstretch, wrench, wrenched
tear: tear, tore, torn, ripped, rip, rupture, ruptured
sprain: sprain, sprained, spraind, twist, twisted, rolled, roll ankle, went over on, going over on, turned my ankle, turn ankle, inverted, spraining, go over on
plaster: plaster, cast, plaster cast, splint removed, moon boot, aircast boot, walking boot, backslab, in a boot
fracture: fracture, fractured, broke, broken, break, pathological fracture, snapped bone, bust
rehab: rehab, rehabilitation, physio, physiotherapy, recovery, recovering, recover
exercise: exercise, exercising, workout, work out, training, gym, working out, weights, press ups, push ups, train, gym session, lunges, bootcamp, hiit
doms: doms, delayed onset
sport: sport, football, rugby, tennis, netball, hockey, soccer, basketball, badminton, cricket, match
computer: computer, laptop, screen, keyboard, pc, monitor
typing: typing, type all, mouse, gaming, texting, keyboarding, scrolling, gamer
desk: desk, office, desk job
repetitive: repetitive, repetative, rsi, overuse, repetitive strain, over use, production line, assembly line, same movement
posture: posture, postur, slouch, slouching, hunch, hunched, rounded shoulder, round shoulder, slump, tech neck, text neck, forward head, slumped, slouched, postural
phone: phone, mobile
frozen-shoulder: frozen shoulder, froze shoulder, frozen sholder, adhesive capsulitis, capsulitis
impingement: impingement, impinge, bursitis, tendinopathy of shoulder, painful arc
tennis-elbow: tennis elbow, tenis elbow, lateral epicondylitis, lateral epicondylalgia, epicondylitis
golfers-elbow: golfers elbow, golfer's elbow, golfer elbow, medial epicondylitis
golf: golf, golfing
carpal-tunnel: carpal tunnel, carpel tunnel, carpol tunnel, cts, median nerve
plantar-fasciitis: plantar fasciitis, plantar fascitis, planters fasciitis, planter fasciitis, planter fascitis, plantar fasciopathy, heel spur, fasciitis, policeman's heel, plantar fascia, plantar faciitis, planter faciitis
tendonitis: tendonitis, tendinitis, tendinopathy, tendonosis, tendinosis
runners-knee: runners knee, runner's knee, chondromalacia, jumper's knee
grip: grip, gripping, hold a cup, lift a cup, lift the kettle, open jar, opening jar, jar, lid, wring, wringing, twist a lid, pinch
de-quervain: de quervain, de quervains, dequervain, mummy thumb, mother's thumb, texting thumb
squat: squat, squatting, kneel, kneeling, crouch
cinema: cinema, theatre, sit with it bent
range: range, range of motion, rom, movement, mobility, motion
contracture: contracture, contracted
bra: bra, behind my back, behind me, back pocket
shoe: shoe, sock, trousers, tights
jacket: jacket, coat, dressing, shirt
trolley: trolley, shopping cart, shopping trolley
lean: lean, leaning, bend forward, bending forward, bent forward
heavy: heavy, heaviness, like lead, leaden, concrete
both: both, bilateral, each, bilat, either side, the two of them, two of them, on both sides
lymphoedema: lymphoedema, lymphedema, lymphodema, lymph oedema, lymph swelling
lymph: lymph, lymph node, node, lymphatic
fibromyalgia: fibromyalgia, fibro, fybromyalgia, fms, fibromyalgic
all-over: all over, everywhere, whole body hurts, every muscle, every bit, widespread, everything, head to toe, all my joints, every joint, all around my body, all my muscles, all my body, entire body, muscles everywhere
spasticity: spasticity, spastic, spastisity, high tone, hypertonia, increased tone
fist: fist, clenched fist, clenched hand, hand clenches, clenched fingers
drag: drag, dragging, shuffle, shuffling, freeze, freezing when
freeze: frozen to the spot, freeze in doorways
frail: frail, frailty, sarcopenia, slow down, slowed down, slowing down, slowed right down, getting old, old age, older, ageing, aging, getting on, elderly
chair: chair, armchair, sofa, toilet seat
old: old
covid: covid, coronavirus, covid 19, corona, long covid, sars cov, viral, post viral, virus
copd: copd, emphysema, lung disease, chronic bronchitis, pulmonary fibrosis, bronchiectasis, asthma attack lung
heart-failure: heart failure, weak heart
heart-attack: heart attack, mi, myocardial infarction
circulation: circulation, blood flow, blood supply, claudication, peripheral arterial
pelvic-floor: pelvic floor, kegel, prolapse
toilet: toilet, loo, bathroom, bog, washroom, restroom, potty, commode, lav, lavatory
urge: rush to the toilet, urgency, urge, make it in time, get to the toilet in time, rush to the loo, dash to the loo, dash to the toilet, make it to the loo, make it to the toilet, not make it, not reach the toilet, get to the loo, get to the bathroom in time, desperate for the loo, need to go urgently
grind-teeth: grind my teeth, grinding my teeth, bruxism, teeth grinding, grinds teeth, clench my teeth, clenching my teeth, clenching teeth, clench teeth
chew: chew, chewing, eat, eating
yawn: yawn, yawning, open wide, opening wide, open my mouth, opening my mouth, open mouth wide
light: light, bright light, lights, photophobia
dark: dark room, lie in the dark, lie down in the dark, dark
aura: aura, zigzag, flashing lights, zig zag, blind spot, shimmering
band: band, vice, vise, tight hat, squeeze, squeezing, pressure
one-side: one side, one sided, left side, right side, unilateral
vision: vision, sight, eyesight, visual, eyesights, see properly, see out of, field of vision
double-vision: double vision, seeing double, see double, diplopia, two of everything, things are double, look doubled, looks doubled, seeing twins, sees double, doubled vision, everything double, everything is doubled, vision double, vision doubled, two of you
speech: speech, speak, speaking, talk, talking, words out
suicide: suicide, suicidal, kill myself, killing myself, end my life, ending my life, end it all, ending it all, want to die, better off dead, not want to live, do not want to be here, not want to be here, don't want to be here, harm myself, hurt myself on purpose, self harm, self harming, cutting myself, take my own life, no reason to live, wish i was dead, wish i were dead, top myself, end things, no longer want to live, life is not worth living, don't want to live, not worth living, do away with myself, do not want to live, rather be dead, take my life, finish it all, not be here anymore, no longer be here, everyone better off, better off if i was not, better off if i were not, better off without me, better off if i was gone, no point living, no point in living, no point being alive, not wake up again, never wake up, not see the point living, no wish to live, want to be dead, wish to die, sooner be dead, want it all to be over, want to disappear for good, not worth carrying on, cannot go on living, cannot carry on living, want to stop living, feel like dying, ready to die, ending my own life, end my own life, suicidality, thinking of ending it, thinking about ending it, sleep and not wake, go to sleep and not wake up, not wake up, end my own, not being here, not be here, not want to wake, point of living, not worth it any more, not worth it anymore, carry on living, jumping off, jump off a bridge, jump in front of, walk in front of a, do something stupid, do myself in, do myself harm, hurting myself, hurt myself, world without me, better without me, wish i had never been born, not want to carry on, cannot carry on, wants to die, want to go to sleep forever, slit my wrists, hang myself, drown myself, shoot myself, gas myself, want out of this life, dont want to exist, not want to exist, stop existing, unalive, kms, harming herself, harming himself, hurting herself, kill himself, kill herself, killing himself, killing herself, end her life, end his life, life is pointless, living is pointless, see no future, no future for me, be gone forever, not want to go on, not see a way out, no way out
overdose: overdose, od, overdosed, took all my pills, taken all my pills, taken all my tablets, took all my tablets, swallowed all my, stockpile tablets, stockpiled tablets, saved up tablets, saved up my tablets, saved up pills, saving up tablets, saving up pills, hoarding pills, hoarding tablets, hoarded tablets, take all my tablets, take all my pills, take them all at once
hearing-voices: hear voices, hearing voices, voices in my head, voices telling
seizure: seizure, had a fit, have fits, having a fit, having fits, first fit, convulsion, epileptic fit, convulsed, after a fit, since a fit, tonic clonic, grand mal, convulsing, jerking all over, shaking all over, shook all over, jerked all over, had fits, took a fit, took a turn shaking, seizures, absence seizure, a fit last, took fits
epilepsy: epilepsy, epileptic
clot: clot, dvt, deep vein thrombosis, thrombosis, blood clot, pulmonary embolism, pe, clots, dvts, vte, thrombus, embolus, embolism, phlebitis, trombosis, clotting in
flight: flight, plane, flew, flying, flown, plane journey
bite: bite, bitten, sting
dead: dead
blue: blue, purple, bluish
pale: pale, white, whitish
weight-loss: weight loss, lost weight, losing weight, lose weight, loss of weight, dropped weight, weight dropped, weight dropping, weight falling, weight coming off, shed weight, shedding weight, shed pounds, shed a stone, loosing weight, lossing weight, wt loss, loss wt, weight gone down, weight going down, down in weight, weight is down, getting skinnier, gone skinny, lost lots of weight, lost a load of weight, clothes hang off, clothes are hanging, clothes hanging off, trousers falling down, trousers keep falling, jeans falling down, skirt falling down, belt in, belt notches, notches on my belt, clothes loose, clothes are loose, clothes too big, clothes are too big, rings falling off, thin as a rake, got so thin, gone so thin, lbs lighter, stone lighter, kilos lighter, trousers will not stay up, jeans will not stay up, trousers fall down, skirt falls down, clothes drop off
unexplained: unexplained, without trying, for no reason, no reason, cannot explain, can't explain, unintentional, not trying, unintended, no idea why, without dieting, not dieting, without meaning to, not know why, cannot think why, without changing, not changed anything, eating the same, eat the same, eating normally, eat normally, not dieted, not been dieting, not on a diet, not been trying, did not do anything, eating well, eating as usual, eat like a horse, out of nowhere weight, for no good reason, unintentionally, not done anything
night-sweats: night sweats, night sweat, soaked sheets, drenched at night, drenching sweats, sweats at night, sweating at night, soak the sheets, nightsweats, sweat at night, drenched in sweat, soak the bed, soaked the bed, wake up soaked, waking up soaked, wake soaked, waking up drenched, wake drenched, woke up drenched, pyjamas soaked, pyjamas wet, sweaty nights, change my pyjamas, change the sheets, changing the sheets, change the bed, wet sheets, sheets soaked, sheets are wet, sheets wet through, nightie soaked, nightie wringing, drenched in the night, drenched every night, sweat through my
steroid: steroid, prednisolone, prednisone, cortisone, corticosteroid, pred, hydrocortisone, dexamethasone, methylprednisolone, predisolone, prednisilone, preds, steriods, steriod, steroids, cortisone tablets, deflazacort, budesonide tablets, steroidal
doctor: doctor, gp, consultant, specialist, surgeon, nurse
hospital: hospital, a and e, emergency department
scan: scan, mri, xray, x ray, dexa, ct
hit: hit, banged, bang, bump, struck, knocked, whack, smacked
car: car, van, lorry, bus
ladder: ladder, roof, scaffolding, stepladder, step ladder, tree, balcony, loft
afraid: afraid, scared, frightened, fear, terrified, fearful
home: home
wound: wound, incision, stitches, stitch, surgical site, scar site, surgical wound, op wound, operation wound, suture, sutures, staples, operation site, scar line, site of the operation, incision site, stapled, stitched
ooze: ooze, oozing, weep, weeping, discharge, pus, pussy, leaking pus, weepy, weeped, leaking fluid, gunk, gunky, gunge, yellow stuff, smelly, smells, stinks, stinking, pong, pongs, leaky, seeping, seep, suppurating, dribbling fluid, green stuff
spread: spread, spreading, spreads, creeping, creeping up, tracking, getting bigger, growing bigger, getting larger, travelling up, travels up, moving up, going up my, tracking up, creeps, creeping along
infection: infection, infected, infections, pneumonia, bronchitis, kidney infection, water infection
brown: brown, cola coloured, tea coloured, dark brown, cola, coke coloured
black: black, tarry, tar, blackened, gone black, necrotic
wheelchair: wheelchair
balloon: balloon
cushion: pillow
work: work, job, working
start: start, started, begin, began
relax: relax, unwind, switch off, loosen up, wind down, chill out
garden: gardening, garden, allotment, digging, dig, dug
cycle: cycle, cycling, bike, bicycle
weather: weather
massage: massage
strength: strength, strong, power, energy
trunk: trunk
bed: bed
hold: hold on
dropping: drop, dropped
dizzy-turn: funny turn
bed-rest: bedridden, bed bound, bedbound, laid up, laid up in bed, in bed for, stuck in bed, confined to bed, hospital bed, bed rest, lay in bed, lying in bed for, in hospital for, icu, itu
unaware: without knowing, without me knowing, without noticing, without me noticing, without realising, without me realising, not know it is happening, not know it happened, had no idea, not aware, unaware, not notice, did not notice, not realise, did not realise, did not feel it, not feel it, not feel it happening, know nothing about it, until its too late
altered: altered, reduced, decreased, diminished, patchy, dulled, blunted
sensation: sensation, sensory
tiptoe: tiptoe, tiptoes, tip toe, tip toes, push off, up on my toes, on my toes, calf raise, heel raise, go up on toes, rise on toes, stand on my toes
lung-phlegm: phlegm, sputum, spit, mucus, spittle, saliva, snot from chest
immune: immune, immunity, immunosuppressed, immunosuppressant, immunosuppression, immunocompromised, methotrexate, azathioprine, mycophenolate, ciclosporin, cyclosporine, tacrolimus, leflunomide, adalimumab, humira, rituximab, infliximab, etanercept, biologic, biologics, hiv, transplant, anti tnf, tofacitinib, spleen out, no spleen, splenectomy
hit-hard: crash at speed, high speed, at speed, mph, kph, miles an hour, rollover, overturned, write off, written off, written-off, head on, somersault, somersaulted, airbag, airbags
motorbike: motorbike, motorcycle, moped, scooter, quad bike, quadbike, horse, pony, motor bike, atv, e scooter
come-off: came off, come off, coming off, thrown off, thrown from, fell off, fall off, falling off, knocked off, bucked off, flung, catapulted, thrown over the handlebars, over the handlebars
height: height, heights, storey, metres up, ft up, feet up, flight of stairs, down a flight, downstairs fall, off a wall, off a cliff, off a bridge, down a hole, off a ladder, down steps, down the steps, down concrete steps
odd-feeling: altered feeling, changed feeling, odd feeling
toilet-need: bladder or bowel, bladder and bowel, bladder or bowels, bladder and bowels, bowel or bladder, bowels or bladder, bowel and bladder, bowels and bladder, wee or poo, wee and poo, poo and wee, pee or poo, b and b, bb, b b
off-colour: bad colour, changed colour, change colour, changes colour, gone a funny colour
ride: bike or horse
long-journey: long haul, longhaul, hour flight, long drive, hour drive, long journey, long car journey, long flight, red eye flight, coach trip, coach journey, flew back, flight back, flight home, got off a plane, flew in from
relieved: better when, better whenever, better with, better if, better once, better after, better while, better whilst, better on, better lying, better sitting, better standing, better moving, better walking, better resting, better leaning, better bending, better by, better during, better in, better at, better for, eases when, eases with, eases once, eases off when, eased by, eased with, eases if, relieved by, relieved with, helped by, better as i move
`

/** A narrower term and the broader one that it is a kind of. */
export const broader: Readonly<Record<string, string>> = {
  'forehead': 'head', 'temple': 'head', 'scalp': 'head',
  'headache': 'head', 'migraine': 'headache',
  'thigh': 'leg', 'calf': 'leg', 'shin': 'leg', 'hamstring': 'thigh', 'kneecap': 'knee',
  'foot': 'limb', 'leg': 'limb', 'arm': 'limb', 'hand': 'limb',
  'heel': 'foot', 'sole': 'foot', 'toe': 'foot', 'achilles': 'tendon',
  'finger': 'hand', 'thumb': 'hand', 'forearm': 'arm',
  'low-back': 'back', 'upper-back': 'back', 'shoulder-blade': 'upper-back', 'sacroiliac': 'low-back',
  'trapezius': 'muscle', 'knee': 'joint', 'hip': 'joint', 'elbow': 'joint', 'shoulder': 'joint', 'ankle': 'joint', 'wrist': 'joint', 'pop': 'click', 'wet-myself': 'leak', 'incontinent-bowel': 'leak', 'cannot': 'difficulty', 'cannot-breathe': 'breathless', 'thunderclap': 'sudden', 'agony': 'pain',
  'numb': 'odd-feeling', 'tingle': 'odd-feeling', 'dead': 'odd-feeling', 'odd': 'odd-feeling', 'pee': 'toilet-need', 'poo': 'toilet-need', 'bladder': 'toilet-need', 'bowel': 'toilet-need',
  'pale': 'off-colour', 'blue': 'off-colour', 'mottled': 'off-colour', 'clumsy-hand': 'clumsy', 'delirious': 'confused', 'hard-to-wake': 'drowsy', 'long-journey': 'flight', 'cycle': 'ride', 'motorbike': 'ride', 'blood-urine': 'bleed',
  'tennis-elbow': 'elbow', 'golfers-elbow': 'elbow', 'frozen-shoulder': 'shoulder',
  'discectomy': 'operation', 'fusion': 'operation', 'replacement': 'operation', 'caesarean': 'operation',
  'plantar-fasciitis': 'heel', 'runners-knee': 'kneecap', 'de-quervain': 'wrist',
}
