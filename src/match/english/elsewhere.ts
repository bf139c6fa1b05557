// What people write about that no complaint of muscles, joints and movement is: a complaint that only shares a word with
// such a text is not offered. A word that a complaint is told with counts for that complaint all the same.
export const elsewhereWords = `
acne allergy allergic anaemia anaemic anemia antibiotic appointment athlete bite bitten bloat bloated boil booking calorie chickenpox chlamydia cholesterol coldsore colic conjunctivitis constipated constipation
contraception contraceptive corn crohn cystitis dandruff deaf dentist dermatitis diarrhoea diarrhea diet dose dosage earache earwax eczema erectile erection fertility flea flu flush flushes fungal fungus gallstone gastric glasses gluten gout
haemorrhoid hayfever hemorrhoid hair hangover heartburn herpes hiccup hives hormone hormonal hrt impetigo indigestion infertile inhaler insect insomnia insulin insurance itch itchy itching ivf jab jaundice lactose laxative lice libido
malaria measles melatonin menopausal menopause menstrual menstruation midge mole mosquito mumps nappy nettle nosebleed oestrogen opening ovulation parasite parking period pill pimple piles pollen prescription price psoriasis
recipe reflux refund ringworm scabies shingles sinus sinusitis snore snoring stds sty stye sunburn sunburnt swab thrush thyroid tick tinnitus tonsil tonsillitis tooth toothache travel ulcers uti vaccine vaccination verruca wart wasp wax worm worms
yeast zit exam exams interview invoice login password ticket timetable weather homework lottery mortgage capital
cost costs price hair axle washing powder
rash throat gland nail nose spots nits cellulite tattoo shampoo
`
