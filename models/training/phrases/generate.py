"""Writes zh.tsv, the phrase book beside it. Python 3.8 or newer gives the same bytes again."""
import pathlib
import random

import chinese

HERE = pathlib.Path(__file__).parent


def parts(goods, kind):
    return [clause for clause in goods[kind].split("|")]


def filled(pattern, book, draw, goods=None):
    fields = {
        "q": draw.choice(book.QUALITIES),
        "f": draw.choice(book.FAULTS),
        "w": draw.choice(book.FLAWS),
        "t": draw.choice(book.THINGS),
        "r": draw.choice(book.RIVALS),
        "n": draw.choice(book.NOUNS),
        "d": draw.choice(book.RUINED),
        "s": draw.choice(book.SELLERS),
    }
    goods = goods or book.GOODS[draw.choice(sorted(book.GOODS))]
    fields["p"] = draw.choice(parts(goods, "praise"))
    fields["b"] = draw.choice(parts(goods, "blame"))
    return pattern.format(**fields)


def told(book, draw, clauses, ends):
    """A review of one side: an opening, one to four of the clauses, an end."""
    joint = draw.choice(book.JOINTS)
    count = min(len(clauses), draw.choice([1, 1, 2, 2, 3, 4]))
    chosen = draw.sample(clauses, count)
    end = draw.choice(ends)
    text = draw.choice(book.OPENERS) + joint.join(chosen)
    if end in ("！", "。"):
        return text + end
    return text + (joint + end if end else "")


def lines(book, draw, counts):
    made = {}

    def keep(kind, label, text):
        made.setdefault(text, (kind, label))

    for name, goods in book.GOODS.items():
        praise, blame = parts(goods, "praise"), parts(goods, "blame")
        for clause in praise:
            keep(name, "praise", clause)
        for clause in blame:
            keep(name, "blame", clause)
        for _ in range(counts["told"] * len(praise)):
            keep(name, "praise", told(book, draw, praise, book.PRAISE_ENDS))
        for _ in range(counts["told"] * len(blame)):
            keep(name, "blame", told(book, draw, blame, book.BLAME_ENDS))
        neutral = parts(goods, "neutral")
        for clause in neutral:
            keep("statement", "neither", clause)
        for _ in range(counts["neutral"] * len(neutral)):
            keep("statement", "neither", draw.choice(book.JOINTS).join(draw.sample(neutral, draw.choice([2, 2, 3]))))
        for clause in parts(goods, "ask"):
            for ending in book.ASKING:
                keep("question", "neither", ending.format(clause))
        for pattern in book.BOTH:
            for _ in range(counts["both"]):
                keep("both", "neither", filled(pattern, book, draw, goods))
    for kind, label, patterns in (
        ("turned", "praise", book.PRAISE_PATTERNS),
        ("turned", "blame", book.BLAME_PATTERNS),
        ("irony", "blame", book.IRONY),
    ):
        for pattern in patterns:
            for _ in range(counts[kind]):
                keep(kind, label, filled(pattern, book, draw))
    return [(kind, label, text) for text, (kind, label) in made.items()]


def write(name, book, seed, counts):
    rows = lines(book, random.Random(seed), counts)
    with open(HERE / name, "w", encoding="utf-8", newline="\n") as out:
        out.write("kind\tlabel\ttext\n")
        for kind, label, text in rows:
            quoted = '"' + text.replace('"', '""') + '"' if '"' in text else text
            out.write(kind + "\t" + label + "\t" + quoted + "\n")


chinese.JOINTS = ["，", "，", "，", "。", " ", "！"]
chinese.ASKING = ["{}？", "请问{}", "{}"]
COUNTS = {"told": 4, "neutral": 3, "both": 3, "turned": 8, "irony": 12}
write("zh.tsv", chinese, 16, COUNTS)
