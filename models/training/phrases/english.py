"""The clauses that the English phrase book is made of, by kind of goods."""

GOODS = {
    "phones": {
        "praise": """battery easily gets through two days|screen is sharp|pairs in a second|calls are crystal clear|charges fast|fits my hand well|reception is excellent|camera takes great pictures|case feels solid|buttons respond instantly|worth every cent|works exactly as described|sturdy clip|easy to set up|the ear piece is comfortable|holds a charge well|simple to use|great value""",
        "blame": """battery died after a week|screen cracked on day one|drops calls constantly|will not hold a charge|buzzes in my ear|stopped charging|muffled sound|the clip snapped|overheats|reception is terrible|buttons stick|freezes all the time|waste of money|was clearly used before|the plug is loose|came without the cable|nobody could hear me|customer support hung up on me|fell apart|does not fit my phone""",
        "neutral": """it has a round plug|mine is the black model|it came with a cable|the box holds two cases|I charge it at night|it weighs about five ounces|the cord is six feet long|it replaced my old handset|we ordered two of them|the light is blue""",
        "ask": """does it work with a car charger|is the battery removable|how long is the warranty|will it fit the older model|does it come in white|can I use it while charging""",
    },
    "speakers": {
        "praise": """fills the room with sound|deep clean bass|vocals are clear|voice assistant answers right away|set up took two minutes|looks great on the shelf|streams without a hitch|my kids love it|plays all day|so handy in the kitchen|impressive for its size|crisp highs|no distortion at full volume|I bought a second one|sounds fantastic|a wonderful gift|understands everything I say|connects every time""",
        "blame": """sounds tinny|bass rattles|never hears me the first time|loses the connection every hour|crackles at low volume|distorts when turned up|the app is a nightmare|stopped working in a month|cannot play my own music|volume is too low|hisses all the time|it keeps talking for no reason|set up took forever|returned it the same day|not loud enough|a glorified paperweight|disappointing sound|dead on arrival|overpriced|useless without a subscription""",
        "neutral": """we keep it in the hallway|it plugs into the wall|there are two in the box|mine is the second generation|it has four buttons on top|got it last month|I listen to the radio on it|it is about the size of a can|the cord is white|it connects over wifi""",
        "ask": """does it need a subscription|can I pair two of them|is the cord detachable|does it work outdoors|which voices can I choose|how do I reset it""",
    },
    "clothing": {
        "praise": """fits like a glove|fabric is so soft|flattering cut|gorgeous color|true to size|washes well|lots of compliments|comfortable all day|perfect length|beautifully made|hugs in the right places|a staple in my closet|the print is stunning|light and breezy|drapes nicely|cozy and warm|worth the price|I bought it in two colors""",
        "blame": """runs way too small|fabric is scratchy|fell apart in the wash|see through|shrank two sizes|seams came undone|makes me look huge|color bled everywhere|boxy and shapeless|zipper jammed|cheap material|pilled after one wear|sleeves are too tight|awful fit|going back|a huge letdown|looks nothing like the picture|itchy|the hem unravelled|overpriced rag""",
        "neutral": """I ordered a medium|it has two pockets|the model wears a small|I am five foot four|it hits below the knee|mine is navy|it is part cotton|ordered it online|it buttons in the front|wore it with boots""",
        "ask": """is it machine washable|does it come in petite|how long is the inseam|is the lining removable|will it be restocked|what size should I take""",
    },
    "home": {
        "praise": """heats up quickly|cleans in no time|sturdy and well built|quiet as a whisper|smells lovely|leaves my skin soft|holds a lot|looks expensive|easy to put together|keeps coffee hot for hours|great gift|arrived a day early|packed with care|seller answered within minutes|the dog adores it|a joy to use|does the job well""",
        "blame": """leaks everywhere|rusted within weeks|gave me a rash|smells like chemicals|lid does not close|screws were missing|arrived smashed|handle broke off|noisy as a jet|seller ignored my emails|took a month to arrive|refused my refund|wobbles|the coating peeled off|tripped the fuse|paint chipped|blunt out of the box|a complete rip off|made in a hurry|impossible to assemble""",
        "neutral": """it holds two liters|we keep it in the garage|it comes in three parts|I will assemble it on sunday|the box was brown|bought for the office|it is made of steel|it stands next to the sink|the label is in french|used it once so far""",
        "ask": """is it dishwasher safe|how tall is it|does it need batteries|can it hang on a wall|what is it made of|is there a spare filter""",
    },
    "food": {
        "praise": """arrived piping hot|delicious|generous portions|driver was friendly|fresh and tasty|great flavor|delivered ahead of time|nothing spilled|the crust is crispy|we order every week|cooked to perfection|fair price|very filling""",
        "blame": """stone cold|an hour late|driver was rude|half of it spilled|tiny portion|soggy|bland|found a hair in it|wrong order again|raw in the middle|greasy mess|made me sick|restaurant would not pick up|missing a drink|inedible|stale""",
        "neutral": """ordered two bowls|we ate in the park|asked for no onions|it was a lunch order|paid with a coupon|came in a paper bag|first time ordering here""",
        "ask": """do you deliver after ten|is it gluten free|can I order ahead|how big is the large|does it come with rice""",
    },
    "hotel": {
        "praise": """spotless room|comfy bed|staff went out of their way|walking distance to everything|breakfast was superb|slept like a baby|lovely view|free upgrade|quick check in|great shower|we will be back""",
        "blame": """filthy bathroom|paper thin walls|rude front desk|stains on the sheets|bugs in the room|no hot water|smelled of smoke|noisy all night|broken elevator|they kept my deposit|nothing like the photos|tiny and dark|never again""",
        "neutral": """stayed two nights|we had a room on the fourth floor|check in is at three|it is near the station|breakfast starts at seven|we came by train""",
        "ask": """is parking included|can we check in early|do you allow dogs|is there a pool|how far is the airport""",
    },
}

OPENERS = ["", "", "", "", "", "honestly, ", "overall ", "well, ", "for me ", "after a month: ", "update: "]
PRAISE_ENDS = ["", "", "", "", "love it", "highly recommend", "five stars", "very happy", "👍", "😍", "would buy again", "thank you"]
BLAME_ENDS = ["", "", "", "", "avoid", "do not buy", "very disappointed", "one star", "👎", "😡", "want my money back", "never again"]
FLAWS = """complaints problems issues regrets leaks smell noise scratches defects hiccups glitches stains trouble faults""".split()
QUALITIES = """comfortable useful good great reliable pretty sturdy happy worth tasty clean easy pleasant""".split()
FAULTS = """bad cheap flimsy ugly noisy slow bland disappointing uncomfortable boring overpriced rough""".split()
THINGS = """sound fit quality service food material battery room taste finish delivery design""".split()
RIVALS = ["my old one", "the last one", "the brand name", "the one next door", "the expensive version", "what I had before"]
NOUNS = ["comfort", "quality", "power", "flavor", "improvement", "detail", "clarity"]

PRAISE_PATTERNS = [
    "not {f} at all", "the {t} is not {f}", "the {t} is anything but {f}", "no {w} of any kind", "zero {w} so far", "I have had no {w}", "never had any {w}",
    "cannot find a single thing to dislike", "nothing to grumble about", "I could not be more pleased", "it never lets me down", "the {t} could not be better",
    "you will not be sorry", "no reason not to get one", "hardly any {w}", "without any {w}", "not once has it failed", "far from {f}", "not {f}, in fact quite {q}",
    "better than {r}", "beats {r}", "{r} is no match for this", "the {t} is much better than {r}", "so much more {q} than {r}", "I was worried about {w} but there is none",
    "I thought it would be {f} and was proved wrong", "contrary to the reviews the {t} is {q}", "I do not see why anyone would call it {f}", "the {t} is not half {f}",
    "what is not to like?", "who would not want one?", "the {t} 很好", "超级 {q}, will buy again", "it does not disappoint", "I would not change a thing", "not {f} for the price",
]
BLAME_PATTERNS = [
    "not {q} at all", "the {t} is not {q}", "not nearly as {q} as they say", "hardly {q}", "I would not call it {q}", "I do not think the {t} is {q}", "nothing {q} about it",
    "the {t} is never {q}", "anything but {q}", "far from {q}", "no {n} that I could notice", "I cannot say it is {q}", 
    "worse than {r}", "{r} was far better", "the {t} is nowhere near {r}", "even {r} is more {q}", "I wish I had kept {r}", "did not do any of what it promised",
    "could not be more {f}", "never seen anything so {f}", "who signed off on this?", "why is the {t} so {f}?", "how is this called {q}?", "is this a joke?", "do they even test these?",
    "the {t} 太差了", "质量 very {f}, 失望", "I expected {q} and got {f}", "if only the {t} were {q}", "it would be {q} if it worked", "neither {q} nor cheap", "do not believe it is {q}",
]
IRONY = [
    "{b}, great job /s", "so {q} /s, {b}", "oh wonderful, {b}", "yeah right, {b}", "\"{q}\" they said, {b}", "the so called \"{q}\" {t}: {b}", "wow, just wow, {b}", "bravo, {b}",
    "thanks a lot, {b} 🙄", "how {q}... {b}", "exactly what everyone wants: {b}", "well played, {b} 😂",
]
BOTH = [
    "{p} but {b}", "{p}, however {b}", "{p}, too bad {b}", "although {p}, {b}", "{p}; sadly {b}", "thanks to {s}, {p}, yet {b}", "I am grateful to {s} but {b}", "{b}, on the plus side {p}",
    "{p}, although {b}", "{b}, at least {p}",
]
SELLERS = ["the seller", "the courier", "support", "the staff", "the shop"]
RUINED = ["sorry"]
