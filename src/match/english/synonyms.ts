// Words that mean the same to someone with a complaint. Each line is `term: words`, the term being what the rest of the
// matcher works with; words of several parts are joined by spaces. Inflections come from the stemmer and are left out
// unless they are irregular. A term that stands for a part of the body or for a symptom is in a block of its own.

/** Parts of the body. */
export const bodyParts = `
head: head, skull, noggin, bonce
forehead: forehead, brow
temple: temple
scalp: scalp
face: face, cheek, facial
eye: eye, eyeball, eyesight
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
chest: chest, breastbone, sternum, breast bone, thorax
breast: breast, boob, nipple
rib: rib, ribcage, rib cage
heart: heart, cardiac, ticker
lung: lung, pulmonary
belly: belly, tummy, stomach, abdomen, abdominal, gut, tum, midriff, guts, abdo, epigastrium
flank: flank, loin, kidney area, side below the ribs, side under the ribs, kidneys, kidney region, loins
kidney: kidney, renal
bladder: bladder, waterworks
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
genital: genital, private parts, privates, private area, private bits, intimate area, down below, down there, between legs, between thighs, crotch, perineum, perineal, saddle, saddle area, nether regions, undercarriage, vagina, vaginal, vulva, penis, testicle, scrotum, balls, back passage, anus, anal, genitalia, where i sit on saddle, where i wipe, fanny, perianal, peri anal, ladybits, lady parts, lady bits, bits down below, willy, foof, labia, foreskin, rear passage, private region, intimate parts, saddle region, bottom area, around my bottom, girl parts, man parts, manhood, nether area
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
pain: pain, painfully, hurt, ache, sore, painful, soreness, achy, hurting, killing me, kills, agony, agonising, agonizing, giving me gyp, gyp, giving me grief, playing up, discomfort, uncomfortable, tender, ouch, excruciating, twinge, niggle, niggly, pang, smart, algia, in bits, murder, giving me trouble, giving me jip, jip, stabbing, stab, bothering me, gives me hell, giving me hell, neuralgia, aggro, soar, painfull, hurty, hurted, pains, sore to touch, agonisingly, achey, tenderness, agonized, torture
stiff: stiff, stiffness, rigid, rusty, stiffen
tight: tight, tightness, tighten, taut
tense: tense, tension, wound up, uptight, clench, clenched, rock hard, tensed
numb: numb, numbness, no feeling, lost feeling, loss of feeling, losing feeling, lack of feeling, cannot feel, lost sensation, loss of sensation, no sensation, reduced sensation, dead feeling, gone dead, goes dead, gone to sleep, fall asleep, falls asleep, goes to sleep, go to sleep, feeling has gone, anaesthesia, anesthesia, lost all feeling, lost the feeling, desensitised, go numb, falling asleep, fell asleep, feel dead, feels dead, felt dead, not feel anything, cannot feel anything, reduced feeling, less feeling, deadened, hypoaesthesia, altered sensation, novocaine, loss sensation, feeling reduced, sensation reduced, cannot sense, lost all sensation, without feeling, went numb, dull to touch, decreased sensation, sensory loss, insensate
tingle: tingle, tingling, tingly, pins and needles, pins needles, prickle, prickling, paraesthesia, paresthesia, buzzing feeling, fizzing, pin and needle
weak: weak, weakness, weaker, no strength, lost strength, loss of strength, lost power, loss of power, no power, lost all strength, lost my strength, lose strength, losing strength, lost the strength, feeble, strengthless, power has gone, strength has gone, gone to jelly, like jelly, paralysed, paralyzed, paralysis, cannot move, lost the use, lost use, useless, muscle loss, floppy, lost muscle, power loss, paresis, will not do what i tell, gone floppy, lost its strength, losing power, lose power, less strength, lost the power, no grip, lost grip, losing grip, will not obey
swell: swell, swollen, swelled, swelling, puffy, puff up, puff, puffed up, oedema, edema, odema, fluid retention, water retention, retaining water, bloated up, ballooned, balloon, inflated, enlarged, twice the size, double the size, bigger than other, bigger than the other, ballooned up, swole, swolen, swells, puffed, puffiness, blown up, blew up
cramp: cramp, crampy, charley horse, charlie horse, cramping
spasm: spasm, spasming, spasmed, spasum, spazm, seize, seized, seize up, seized up, seizing, go into spasm, muscle spasm, spasms
burn: burn, burning, on fire, burnt
throb: throb, throbbing, pound, pounding, thump, thumping, pulsating, pulsing
shoot: shoot, shooting, shot, electric shock, electric, zap, lightning, jolts of pain, radiate, radiating, travel down, travels down, run down, running down, runs down, going down, goes down, shooting down
click: click, clicking, crack, cracking, clunk, crunch, crepitus, grind, grinding, grate, creak, crackle, crackling
pop: pop, popping, popped, snap, snapped, twang, ping, pinged, like a gunshot, gunshot, crack like, something go, something give, something gave, something went
lock: lock, locked, lock up, locked up, jam, jammed, get stuck, gets stuck, stuck, catch, catching, catches
give-way: give way, gives way, giving way, gave way, given way, give out, gives out, buckle, buckling, collapse under me, unstable, instability, goes from under me, wobbly, wobble, loose
unsteady: unsteady, off balance, poor balance, lose balance, losing balance, lost balance, balance problem, imbalance, bad balance, balance, teeter, sway, wobbly on my feet, unsteadiness, ataxia, ataxic, wobbly when walking, wobbly legs, legs feel wobbly, legs wobbly, like a drunk, like drunk, as if drunk, staggering, stagger, veer, veering, lurch, lurching, legs not under control, drunken
dizzy: dizzy, whirl, whirls, whirling, swirling, merry go round, dizziness, giddy, giddiness, vertigo, woozy, lightheaded, light headed, spinning, room spins, spin, spins, head swims, swimmy, bppv
fall: fall, fell, fallen, trip, tripping, tumble, stumble, topple, slip, slipped, tumbled, fell over, faller
tired: tired, tiredness, fatigue, exhausted, exhaustion, worn out, wiped out, knackered, shattered, no energy, drained, lethargic, weary, crashing, crash out, lack of energy, energy crash
breathless: breathless, breathlessness, short of breath, shortness of breath, out of breath, out of puff, puffed out, puffed, short of puff, short of wind, dyspnoea, dyspnea, sob, breathing difficulty, winded, breathy, soboe, huffing, panting, wheezy, breathlesness, winded easily, out of breathe, short of breathe
cannot-breathe: cannot breathe, hard to breathe, struggling to breathe, struggle to breathe, struggling for breath, fighting for breath, fight for breath, fighting for air, gasp for air, no air, cannot catch breath, cannot catch my breath, cannot get breath, cannot get my breath, cannot get enough air, struggling to get my breath, struggle to get my breath, gasp, gasping, cannot breath, problems breathing, breathing trouble, hardly breathe, barely breathe, difficulty breathing, trouble breathing, difficult to breathe, cannot breathe properly, choking, suffocating, breathing is hard, labouring to breathe, lips are blue, blue lips, can't get air, hardly breathe at all, too breathless to talk, breathing very fast, struggle for air, struggling for air, no breath left, cannot get air, cannot get any air, hard to get breath, trouble catching breath, cannot breathe in, air hunger, suffocate, fight to breathe, struggling to get air
nausea: nausea, nauseous, feel sick, feeling sick, queasy, nauseated, sickness, feels sick, being sick feeling
vomit: vomit, vomiting, throw up, throwing up, threw up, being sick, been sick, was sick, puke, puking, keep being sick, be sick, chuck up, chundering, barf, upchuck, retching, retch, spewing, spew, sick everywhere
fever: fever, feverish, temperature, high temperature, pyrexia, temp, fevers, shivery, shivers, chills, rigors, shivering, burning up, hot and cold, pyrexial, febrile, running hot, rigor, temperature of, shaking with cold, temp of, spiking
sweat: sweat, sweating, sweaty, clammy, sweats, sweating buckets, diaphoretic, cold sweat
faint: faint, fainting, fainted, pass out, passed out, passing out, black out, blacked out, blackout, blacking out, lost consciousness, lose consciousness, loss of consciousness, syncope, unconscious, collapse, collapsed, keeled over, went out cold, out cold, loc, passed clean out, flaked out, fell unconscious, came over faint
cough: cough, coughing
sneeze: sneeze, sneezing
bleed: bleed, bleeding, bled, blood, haemorrhage, hemorrhage
bruise: bruise, bruising, bruised, black and blue, contusion, haematoma, hematoma
lump: lump, growth, mass, bump, nodule
knot: knot, knotted, knotty, trigger point, triggerpoint, myofascial
itch: itch, itchy, itching
rash: rash, hives, pimple
leak: leak, leaking, incontinence, incontinent, dribble, wet the bed, pee a little, drip, dripping, dribbling, damp pants, wet pants
wet-myself: wet myself, wetting myself, wee myself, weed myself, peed myself, pee myself, wet my pants
cold: cold, freezing, chilly, icy, ice cold, cold as ice, stone cold, like ice
hot: hot, warm, heat
red: red, scarlet, crimson, beetroot, redness, bright red, inflamed looking
clumsy: clumsy, clumsiness, fumble, fumbling, butterfingers, uncoordinated, dropping things, drop things, dexterity, dyspraxia, dyspraxic, fumbly
limp: limp, limping, hobble, hobbling, limps, limped
stress: stress, stressed, stressful, under pressure, stressed out, burnt out, burned out, burnout
anxious: anxious, anxiety, nervous, panicky, on edge, panic
low-mood: low mood, depressed, depression, feeling low, feel low, feeling down, feel down, feeling blue, hopeless, fed up with life, miserable, unhappy, weepy, tearful, down in the dumps, hopelessness, in despair, despair
confused: confused, confusion, disoriented, muddled, delirious, not making sense, away with the fairies, acting strange, talking rubbish, gibberish, rambling, does not know where, not herself, not himself, incoherent, not recognise, doesnt recognise
drowsy: drowsy, sleepy, hard to wake, difficult to wake, hard to rouse, lethargic, unresponsive, not responding, difficult to rouse, cannot rouse, keeps falling asleep
shrink: shrink, shrunk, shrunken, shrinking
wasting: waste away, wasting, wasted, atrophy, thinner muscle, withered, smaller muscle, muscle gone, gone thin, got thin, thinner, getting thinner, wasting away, skinny
twitch: twitch, twitching, fasciculation, jerk, jerking, jump, flicker, clonus, spasm jerk, flickering
droop: droop, drooping, drooped, droopy, dropped on one side, drop on one side, lopsided, sagging, sag, palsy, fallen on one side, ptosis, dropped on side, slid down, slipped down, hanging down, wonky
slurred: slur, slurred, slurring, slurry speech, dysarthria, slurry, mumbling, speech jumbled
arthritis: arthritis, arthritic, osteoarthritis, oa, arthritus, artheritis, degenerative joint, arthrosis, wear and tear, worn out, worn, bone on bone, degeneration, cartilage has gone, cartilage gone
`

/** Everything else that can be said in more than one way. */
export const otherWords = `
lost-height: lost height, loss of height, got shorter, getting shorter, lost inches, shrunk inches, shrunk in height, lost an inch, shorter than i was
aneurysm: aneurysm, aaa
blood-urine: haematuria, hematuria
blood-vomit: haematemesis, hematemesis
black-stool: melaena, melena
haemoptysis: haemoptysis, hemoptysis
bear-weight: weight bear, weight bearing, bear weight, put weight, put any weight, put my weight, take weight, take any weight, put full weight, any weight, full weight, weightbear, wt bear, put my foot down, put it down to the floor
ivdu: ivdu, iv drug user, pwid
inject: inject, shoot up, shooting up
drug: drug, heroin, smack, meth, crystal meth, cocaine, amphetamine, fentanyl, crack cocaine
headache: headache, head ache, sore head, head pain, cephalgia, ha, headaches, cephalalgia, sore headed
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
sudden: sudden, suddenly, all of a sudden, out of nowhere, out of the blue, abrupt, abruptly, instant, in seconds, within seconds, in an instant, within minutes, in a minute, like an explosion, came on fast, thunderclap, within a minute, all at once, instantly, in a flash, acute, acutely, abrupt onset, acute onset, from nowhere, came from nowhere, just like that, split second, out of a clear sky, came on quick, came on quickly, sudden onset, like a bolt
severe: severe, severely, terrible, awful, horrible, dreadful, unbearable, intense, worst, extreme, horrendous, horrific, really bad, very bad, mind blowing, excruciatingly, agonisingly, crippling, murderous, like nothing i have ever, strongest, terribly, worst ever, unreal
aggravated: worse when, worse whenever, worse with, worse on, worse at, worse in, worse by, worse after, worse if, worse during, worse while, worse for, worse doing, worse going, worse coming, worse climbing, worse walking, worse sitting, worse standing, worse lying, worse bending, worse lifting, worse turning, worse running, worse getting, worst when, worst whenever, worst with, worst on, worst at, worst in, worst by, worst after, worst if, worst during, worst while, worst for, worst doing, worst going, worst coming, worst climbing, worst walking, worst sitting, worst standing, worst lying, worst bending, worst lifting, worst turning, worst running, worst getting, worsened when, worsened whenever, worsened with, worsened by, worsened while, worsened if, worsened during, aggravated when, aggravated whenever, aggravated with, aggravated by, aggravated while, aggravated if, aggravated during, bad when, bad whenever, bad with, bad by, bad while, bad if, bad during
worse: worse, worsening, deteriorate, deteriorating, worsen, getting worse
ever: ever, ever had, of my life, in my life
weight-unit: stone, kilo, kg, lb, pound
harms-me: hits me, hit me, beats me, beat me, beating me, punches me, punched me, kicks me, slaps me, slapped me, hurts me, hurting me, strangles me, threatens me, shoves me, pushes me around, attacks me, grabs me, throws things at me, chokes me, strangled me, punching me, beats me up, hitting me, knocks me about, knocks me around, violent towards me, violent to me
partner: partner, husband, wife, boyfriend, girlfriend, spouse, fiance, ex
lose: lose, lost, loss, losing
pee: pee, peeing, wee, weeing, urine, urinate, urination, pass water, passing water, urinary, piss, pissing, passing urine, pass urine, water works, micturate
poo: poo, pooing, stool, faeces, feces, poop, shit, motion, soiled, pooed
control: control, hold my pee, hold my wee, hold my bladder, hold my bowels, hold water, hold my water
incontinent-bowel: soiled myself, pooed myself, soil myself, soiling
wipe: wipe, wiping
cancer: cancer, tumour, tumor, malignancy, malignant, carcinoma, lymphoma, leukaemia, leukemia, melanoma, myeloma, oncology, cancerous, ca, mets, metastases, metastatic, metastasis, hodgkins, sarcoma
cancer-treatment: chemo, chemotherapy, radiotherapy, radiation therapy, immunotherapy, chemotherapies, oncologist
osteoporosis: osteoporosis, osteoporotic, osteopenia, thin bones, brittle bones, thinning bones, weak bones, low bone density, bones like glass, osteopenic, fragile bones, soft bones
anticoagulant: anticoagulant, blood thinner, blood thinning, warfarin, apixaban, rivaroxaban, edoxaban, dabigatran, heparin, eliquis, xarelto, bloodthinner, anticoagulated, coumadin, clopidogrel, doac, noac, lixiana, pradaxa, acenocoumarol, enoxaparin, dalteparin, fragmin, tinzaparin, clexane, thin my blood, thins my blood, blood thinning tablets, blood thinning medicine
pacemaker: pacemaker, pace maker, defibrillator, icd
diabetes: diabetes, diabetic, t2dm, t1dm, sugar diabetes, type 2, type 1, diabetis
pregnant: pregnant, pregnancy, expecting, pregnent, preggers, with child, antenatal, wks pregnant, trimester, up the duff, preg, gravid, up the spout, knocked up, expectant, weeks along, months along, months gone, weeks gone, in the family way
birth: birth, was born, were born, got born, birthing, gave birth, give birth, giving birth, childbirth, labour, labor, delivery, delivered, postpartum, post partum, postnatal, post natal, had baby, having baby, had my baby, had a baby, had the baby, having a baby, having my baby, having my kids, having kids, since the baby, after the baby, puerperium, had my daughter, had my son, had twins, having children, postbirth, delivered a baby, had my little one, had our baby, had a c section, since delivery, the birth of
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
plaster: plaster, cast, plaster cast, splint removed
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
both: both, bilateral, each, two
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
vision: vision, sight, eyesight, visual
double-vision: double vision, seeing double, see double, diplopia
speech: speech, speak, speaking, talk, talking, words out
suicide: suicide, suicidal, kill myself, killing myself, end my life, ending my life, end it all, ending it all, want to die, better off dead, not want to live, do not want to be here, not want to be here, don't want to be here, harm myself, hurt myself on purpose, self harm, self harming, cutting myself, take my own life, no reason to live, wish i was dead, wish i were dead, top myself, end things, no longer want to live, life is not worth living, don't want to live, not worth living, do away with myself, do not want to live, rather be dead, take my life, finish it all, not be here anymore, no longer be here, everyone better off, better off if i was not, better off if i were not, better off without me, better off if i was gone, no point living, no point in living, no point being alive, not wake up again, never wake up, not see the point living, no wish to live, want to be dead, wish to die, sooner be dead, want it all to be over, want to disappear for good, not worth carrying on, cannot go on living, cannot carry on living, want to stop living, feel like dying, ready to die, ending my own life, end my own life, suicidality
overdose: overdose, od, overdosed, took all my pills, taken all my pills, taken all my tablets, took all my tablets, swallowed all my, stockpile tablets, stockpiled tablets, saved up tablets, saved up my tablets, saved up pills, saving up tablets, saving up pills, hoarding pills, hoarding tablets, hoarded tablets, take all my tablets, take all my pills, take them all at once
hearing-voices: hear voices, hearing voices, voices in my head, voices telling
seizure: seizure, had a fit, have fits, having a fit, having fits, first fit, convulsion, epileptic fit, convulsed, after a fit, since a fit
epilepsy: epilepsy, epileptic
clot: clot, dvt, deep vein thrombosis, thrombosis, blood clot, pulmonary embolism, pe
flight: flight, plane, flew, flying
bite: bite, bitten, sting
dead: dead
blue: blue, purple, bluish
pale: pale, white, whitish
weight-loss: weight loss, lost weight, losing weight, lose weight, loss of weight, dropped weight
unexplained: unexplained, without trying, for no reason, no reason, cannot explain, can't explain, unintentional, not trying, unintended, no idea why, without dieting, not dieting, without meaning to
night-sweats: night sweats, night sweat, soaked sheets, drenched at night, drenching sweats, sweats at night, sweating at night, soak the sheets
steroid: steroid, prednisolone, prednisone, cortisone, corticosteroid, pred, hydrocortisone, dexamethasone, methylprednisolone
doctor: doctor, gp, consultant, specialist, surgeon, nurse
hospital: hospital, a and e, emergency department
scan: scan, mri, xray, x ray, dexa, ct
hit: hit, banged, bang, bump, struck, knocked, whack, smacked
car: car, van, lorry, bus
ladder: ladder, roof, scaffolding, stepladder, step ladder, tree, balcony, loft
afraid: afraid, scared, frightened, fear, terrified, fearful
home: home
wound: wound, incision, stitches, stitch, surgical site, scar site
ooze: ooze, oozing, weep, weeping, discharge, pus, pussy, leaking pus, weepy
spread: spread, spreading, spreads, creeping, creeping up, tracking, getting bigger
infection: infection, infected
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
  'trapezius': 'muscle', 'knee': 'joint', 'hip': 'joint', 'elbow': 'joint', 'shoulder': 'joint', 'ankle': 'joint', 'wrist': 'joint', 'pop': 'click', 'wet-myself': 'leak', 'cannot': 'difficulty', 'cannot-breathe': 'breathless', 'thunderclap': 'sudden',
  'tennis-elbow': 'elbow', 'golfers-elbow': 'elbow', 'frozen-shoulder': 'shoulder',
  'discectomy': 'operation', 'fusion': 'operation', 'replacement': 'operation', 'caesarean': 'operation',
  'plantar-fasciitis': 'heel', 'runners-knee': 'kneecap', 'de-quervain': 'wrist',
}
