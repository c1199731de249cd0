#!/usr/bin/env python3
"""Writes generated.jsonl beside itself: invented personal data in sentences of reviews.

The same seed gives the same file, byte for byte. Nothing is drawn from real data.
"""

import json
import random
from pathlib import Path

SEED = 20261129
draw = random.Random(SEED)


def digits(count):
    return "".join(draw.choice("0123456789") for _ in range(count))


def one_of(*choices):
    return draw.choice(choices)


def mainland_id(area, born, order):
    """GB 11643-1999: weights 2^(18-i) mod 11; a check of ten is written X."""
    body = area + born + order
    total = sum(int(digit) * (2 ** (17 - place) % 11) for place, digit in enumerate(body))
    return body + "10X98765432"[total % 11]


def hong_kong_id(letters, number):
    """Weights 9 to 2, a blank before a single letter counts 36, A stands for ten."""
    values = [36 if sign == " " else ord(sign) - 55 for sign in letters.rjust(2)]
    values += [int(digit) for digit in number]
    remainder = -sum(value * weight for value, weight in zip(values, range(9, 1, -1))) % 11
    return letters + number, "A" if remainder == 10 else str(remainder)


TAIWAN_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO"


def taiwan_id(letter, number):
    """The letter counts 10 to 35, its tens once and its units nine times; weights 8 to 1.

    Citizens have 1 or 2 behind the letter, residents (cards since 2021) 8 or 9; older cards
    of residents have a second letter A to D, of whose value only the units count.
    """
    value = TAIWAN_LETTERS.index(letter) + 10
    second = number[0] if number[0].isdigit() else str(TAIWAN_LETTERS.index(number[0]))
    body = second + number[1:]
    total = value // 10 + value % 10 * 9
    total += sum(int(digit) * weight for digit, weight in zip(body, range(8, 0, -1)))
    return letter + number + str(-total % 10)


def ean(number):
    """GS1 check digit; ISBN-13 has the same."""
    weights = (3 if place % 2 == 0 else 1 for place in range(len(number)))
    total = sum(int(digit) * weight for digit, weight in zip(reversed(number), weights))
    return number + str(-total % 10)


def birthday():
    year, month, day = draw.randint(1950, 2007), draw.randint(1, 12), draw.randint(1, 28)
    return f"{year}{month:02d}{day:02d}"


# Phones. American and British ones come from the ranges kept for fiction.


def mainland_mobile():
    prefix = one_of(
        "130", "135", "136", "139", "147", "151", "158", "166", "178", "182", "187", "199"
    )
    middle, end = digits(4), digits(4)
    separator = one_of("", "", " ", "-", ".", "\u00a0")
    country = one_of("", "", "", "+86 ", "+86-", "0086 ")
    return country + separator.join((prefix, middle, end))


def mainland_landline():
    area, length = one_of(("010", 8), ("022", 8), ("0591", 8), ("0351", 7), ("0756", 7))
    number = one_of("2", "3", "5", "6", "8") + digits(length - 1)
    return one_of(
        f"{area}-{number}", f"{area} {number}", f"({area}){number}", f"（{area}）{number}"
    )


def hong_kong_phone():
    number = one_of("2", "3", "5", "6", "9") + digits(3), digits(4)
    return one_of("", "+852 ", "(852) ", "+852-") + one_of(" ", "-", "").join(number)


def taiwan_phone():
    end = digits(3), digits(3)
    mobile = "09" + digits(2)
    area, length = one_of(("02", 4), ("04", 4), ("03", 3), ("06", 3), ("07", 3))
    landline = one_of("2", "3", "5", "7") + digits(length - 1), digits(4)
    return one_of(
        "-".join((mobile, *end)),
        " ".join((mobile, *end)),
        mobile + "-" + "".join(end),
        mobile + "".join(end),
        "+886-" + mobile[1:] + "-" + "-".join(end),
        f"{area}-" + "-".join(landline),
        f"({area}) " + "-".join(landline),
        f"({area})" + "".join(landline),
    )


def american_phone():
    area, end = one_of("201", "305", "412", "602", "703", "816", "917"), "01" + digits(2)
    return one_of(
        f"({area}) 555-{end}",
        f"{area}-555-{end}",
        f"{area}.555.{end}",
        f"{area} 555 {end}",
        f"+1 {area} 555 {end}",
        f"+1-{area}-555-{end}",
        f"1-{area}-555-{end}",
        f"{area}555{end}",
    )


def british_phone():
    end = digits(3)
    return one_of(
        f"07700 900{end}",
        f"07700 900 {end}",
        f"07700900{end}",
        f"+44 7700 900{end}",
        f"+44 (0)7700 900{end}",
        f"0044 7700 900{end}",
        f"020 7946 0{end}",
        f"(020) 7946 0{end}",
        f"+44 20 7946 0{end}",
        f"0114 496 0{end}",
        f"0151-496-0{end}",
        f"01632 960{end}",
    )


# Electronic mail: domains kept for examples, or the same names below a country's domain.


def mail():
    local = one_of(
        "li.na",
        "wangxu",
        "jo.marsh",
        "t_ellery",
        "xiao-chen",
        "kbrandt",
        "mei",
        "aoife.quill",
        "r.de-vries",
        "zhao_yan",
        "fwu",
        "hannah.p",
    )
    tail = one_of("", "", digits(2), "+shop", "+" + digits(3), "_" + digits(4))
    domain = one_of(
        "example.com",
        "example.net",
        "example.org",
        "mail.example",
        "post.shop.example",
        "bücher.example",
        "例子.测试",
        "example.co.uk",
        "example.com.cn",
        "example.tw",
    )
    return local + tail + "@" + domain


# Identity numbers. No county of mainland China has a code that ends in 99.


def mainland_identity():
    area = one_of("1101", "3101", "3301", "3702", "4401", "5101", "6101") + "99"
    number = mainland_id(area, birthday(), digits(3))
    spaced = f"{number[:6]} {number[6:14]} {number[14:]}"
    return one_of(number, number, spaced, number.lower())


def hong_kong_identity():
    number, check = hong_kong_id(one_of("A", "D", "G", "K", "P", "R", "Y", "Z", "WX"), digits(6))
    return one_of(
        f"{number}({check})", f"{number}（{check}）", f"{number} ({check})", number + check
    )


def taiwan_citizen():
    return taiwan_id(draw.choice(TAIWAN_LETTERS), one_of("1", "2") + digits(7))


def taiwan_resident():
    return taiwan_id(draw.choice(TAIWAN_LETTERS), one_of("8", "9", "A", "B", "C", "D") + digits(7))


def american_identity():
    area, group, serial = draw.randint(100, 665), draw.randint(1, 99), draw.randint(1, 9999)
    return one_of("-", "-", " ").join((f"{area}", f"{group:02d}", f"{serial:04d}"))


def british_identity():
    letters = one_of("AB", "CE", "HK", "JP", "LR", "MX", "PW", "SC", "WZ")
    pairs, last = (digits(2), digits(2), digits(2)), draw.choice("ABCD")
    return one_of(" ".join((letters, *pairs, last)), letters + "".join(pairs) + last)


# Accounts, addresses and names.


def handle():
    first = one_of("mossy", "tiny", "north", "paper", "lemon", "velvet", "copper", "quiet", "salty")
    second = one_of("otter", "loom", "kiln", "harbor", "teapot", "fern", "wagon", "socks", "badger")
    return first + one_of("_", ".", "") + second + one_of("", "", digits(2))


def long_number():
    return one_of("1", "2", "3", "7", "9") + digits(draw.randint(7, 9))


def mainland_address():
    city = one_of(
        "广州市天河区",
        "宁波市鄞州区",
        "青岛市市南区",
        "郑州市金水区",
        "厦门市思明区",
        "昆明市盘龙区",
    )
    street = one_of("云栖路", "槐安东街", "梧桐大道", "长宁支路", "白鹭南路", "锦绣二路")
    number = draw.randint(2, 380)
    unit = one_of(
        "",
        f"{draw.randint(2, 28)}室",
        f"{draw.randint(1, 12)}栋{draw.randint(1, 3)}单元{draw.randint(1, 18)}01",
        f"弄{draw.randint(2, 40)}号{draw.randint(1, 6)}02室",
        f"{one_of('A', 'B', 'C')}座{draw.randint(5, 30)}楼",
    )
    if unit.startswith("弄"):
        return city + street + f"{number}{unit}"
    return city + street + f"{number}号" + unit


def taiwan_address():
    city = one_of(
        "台北市中山區",
        "新北市三重區",
        "台中市北屯區",
        "台南市安平區",
        "高雄市鼓山區",
        "基隆市仁愛區",
    )
    street = one_of("青雲路", "松濤街", "明誠二路", "康樂路一段", "華岡路三段", "永吉街")
    lane = one_of(
        "", f"{draw.randint(2, 320)}巷", f"{draw.randint(2, 320)}巷{draw.randint(1, 40)}弄"
    )
    floor = one_of("", f"{draw.randint(2, 15)}樓", f"{draw.randint(2, 12)}樓之{draw.randint(1, 5)}")
    return city + street + lane + f"{draw.randint(1, 290)}號" + floor


def hong_kong_address():
    place = one_of("九龍土瓜灣", "香港鰂魚涌", "新界大埔", "深水埗", "柴灣", "新界葵涌")
    street = one_of("落山道", "海晏街", "安慈路", "汝州街", "環翠道", "石蔭路")
    block = one_of("", f"第{draw.randint(1, 9)}座", "康寧大廈", "翠怡閣")
    flat = f"{draw.randint(2, 40)}樓{draw.choice('ABCDEFGH')}室"
    return place + street + f"{draw.randint(2, 240)}號" + block + flat


def american_address():
    number, name = draw.randint(11, 9890), one_of(
        "Birchwood", "Sycamore", "Prairie View", "Old Ferry", "N Elm", "Harvest"
    )
    kind = one_of("St", "Street", "Ave", "Rd", "Lane", "Dr", "Blvd", "Ct")
    unit = one_of(
        "",
        "",
        f" Apt {draw.randint(1, 40)}",
        f", Unit {draw.randint(1, 20)}{draw.choice('ABC')}",
        f" #{draw.randint(2, 300)}",
    )
    place = one_of(
        "Akron, OH 44310",
        "Salem, OR 97301",
        "Tulsa, OK 74105",
        "Mesa, AZ 85204",
        "Utica, NY 13501",
        "Ocala, Florida 34470",
    )
    return f"{number} {name} {kind}{unit}, {place}"


def british_address():
    flat = one_of(
        "", "", f"Flat {draw.randint(1, 30)}, ", f"{draw.randint(1, 12)}{draw.choice('ABC')} "
    )
    name = one_of("Thornbury", "Mallard", "Kestrel", "Weavers", "Hollybush", "Station")
    kind = one_of("Road", "Street", "Avenue", "Close", "Lane", "Gardens", "Crescent", "Drive")
    place = one_of(
        "Leeds LS8 4QT",
        "Hove BN3 6JW",
        "Exeter EX4 7NB",
        "Derby, DE22 1HR",
        "London N16 9AZ",
        "Cardiff CF24 3PD",
    )
    number = "" if flat and flat[0].isdigit() else f"{draw.randint(1, 190)} "
    return f"{flat}{number}{name} {kind}, {place}"


def chinese_name():
    family = one_of("沈", "陆", "韩", "曹", "彭", "袁", "司徒", "白", "段", "姚")
    return family + one_of(
        "思远", "若溪", "子墨", "海燕", "明哲", "诗涵", "凯", "雨桐", "建国", "嘉懿"
    )


def taiwan_name():
    family = one_of("賴", "蘇", "廖", "魏", "歐陽", "呂", "施")
    return family + one_of("冠宇", "雅筑", "孟儒", "怡君", "柏翰", "思妤", "宥廷", "小姐", "先生")


def english_name():
    first = one_of(
        "Maeve",
        "Rufus",
        "Anjali",
        "Dominic",
        "Keisha",
        "Lorna",
        "Piotr",
        "Yusuf",
        "Bettina",
        "Clyde",
    )
    last = one_of(
        "Hartnell",
        "Okoro",
        "Vance",
        "Sandoval",
        "McBride",
        "Pettigrew",
        "Lindgren",
        "Fairchild",
        "Nakata",
    )
    return one_of(
        first + " " + last,
        first + " " + last,
        first + " " + draw.choice("ABJMR") + ". " + last,
        first,
    )


# What products have and people have not.


def barcode():
    return ean(one_of("690", "501", "400", "978") + digits(9))


def article():
    return one_of(
        f"{draw.choice('ABCDEGHKMTX')}{draw.choice('BCDKTZ')}{draw.randint(1000, 9999)}-{draw.randint(100, 999)}",
        f"{draw.randint(10, 99)}-{draw.randint(1000, 9999)}-{draw.choice('ABXZ')}",
        f"{draw.choice('KMRSTW')}{draw.randint(100, 990)}{draw.choice(('', ' Pro', '-II', 'S'))}",
    )


def measure():
    return one_of(
        f"{draw.randint(20, 200)} x {draw.randint(20, 200)} cm",
        f"{draw.randint(2, 40) * 250} mAh",
        f"{draw.randint(100, 3200)} W",
        f"{draw.randint(1, 99)}.{draw.randint(0, 9)} kg",
        f"{draw.randint(5, 95)} %",
    )


ZH, TW, EN = "zh", "zh-TW", "en"

BEFORE = {
    (ZH, "PHONE"): [
        "联系电话{}",
        "有事打{}",
        "我的电话是{}",
        "客服让打{}",
        "电话 {} 能找到我",
        "打{}问的",
    ],
    (TW, "PHONE"): ["聯絡電話{}", "請打{}", "我的電話是 {}", "打去{}問過", "有問題撥{}"],
    (EN, "PHONE"): [
        "Call me on {}",
        "My number is {}",
        "They answer at {}",
        "Rang {} about it",
        "Phone: {}",
        "Text {} to reach me",
    ],
    (ZH, "EMAIL"): ["请发到{}", "邮箱是 {}", "写信到{}没人回", "发票寄到{}"],
    (TW, "EMAIL"): ["請寄到{}", "信箱是 {}", "寫信到{}都沒回", "發票寄{}"],
    (EN, "EMAIL"): [
        "Write to {}",
        "My email is {}",
        "Invoice to {} please",
        "Mail {} for pictures",
        "I asked {} first",
    ],
    (ZH, "IDENTITY"): ["身份证号{}", "清关填的证件号是{}", "实名用的{}通不过", "身份证 {} 都交了"],
    (TW, "IDENTITY"): ["身分證字號{}", "證號是 {}", "報關填的身分證{}", "實名認證用{}沒過"],
    ("zh-HK", "IDENTITY"): ["身份證號碼{}", "香港身份證 {}", "HKID {}", "佢要我俾身份證{}"],
    (EN, "IDENTITY"): [
        "They wanted my SSN {}",
        "Social security number {} on a form",
        "They asked for my SSN, {}",
    ],
    ("en-GB", "IDENTITY"): [
        "My National Insurance number is {}",
        "NI number {} was on the slip",
        "They asked for my NINO, {}",
    ],
    (ZH, "ACCOUNT"): ["微信号{}", "加薇信 {}", "VX：{}", "wx号 {}"],
    ("zh-QQ", "ACCOUNT"): ["QQ：{}", "扣扣{}", "加我QQ {}", "QQ号是{}"],
    (TW, "ACCOUNT"): ["LINE ID {}", "加我的賴 {}", "IG帳號：{}", "我的Telegram是 {}"],
    (EN, "ACCOUNT"): [
        "My Instagram is {}",
        "Find me on Telegram: {}",
        "Twitter handle {}",
        "IG {}",
    ],
    ("en-plain", "ACCOUNT"): ["WeChat ID {}", "My Line ID is {}", "Add me on WeChat, {}"],
    (ZH, "ADDRESS"): ["寄到{}", "我的地址是{}", "送到{}", "家住{}"],
    (TW, "ADDRESS"): ["寄到{}", "我的地址是{}", "送到{}", "我住{}"],
    (EN, "ADDRESS"): [
        "Delivered to {}",
        "I live at {}",
        "My address is {}",
        "Please send it to {}",
        "Left at {}",
    ],
    (ZH, "NAME"): ["我叫{}", "收件人{}", "联系人：{}", "姓名：{}", "收货人是{}"],
    (TW, "NAME"): ["收件人{}", "聯絡人：{}", "姓名：{}", "取件人是{}"],
    (EN, "NAME"): [
        "My name is {}",
        "Ask for {}",
        "Contact: {}",
        "Recipient: {}",
        "Customer name {}",
        "Addressed to {}",
    ],
    (ZH, None): ["型号{}", "货号 {}", "编号{}的这款"],
    ("zh-code", None): ["条码{}和盒子一致", "扫{}出来是正品", "商品条码 {}"],
    ("zh-size", None): ["标称{}", "说明写着{}", "实测 {}"],
    (EN, None): ["Model {}", "Article {}", "I compared it with the {}"],
    ("en-code", None): ["Barcode {} matches the box", "EAN {} is the right one", "It scans as {}"],
    ("en-size", None): ["It says {} on the box", "I measured {}", "The label reads {}"],
}

AFTER = {
    ZH: [
        "，东西还不错",
        "，颜色有点深",
        "，已经用了两周",
        "，质量一般",
        "，包装完好",
        "，还在等回复",
        "，希望尽快处理",
        "，总体满意",
        "，有点失望",
        "，会再来买",
    ],
    TW: [
        "，東西還不錯",
        "，顏色偏深",
        "，已經用了兩週",
        "，品質普通",
        "，包裝完整",
        "，還在等回覆",
        "，希望快點處理",
        "，整體滿意",
        "，有點失望",
    ],
    EN: [
        ", and the fabric is soft",
        ". The lid still leaks",
        ", it was on time",
        ", still waiting",
        ". Good value so far",
        ", the colour is off",
        ". Would buy again",
        ", but the box was torn",
        ". Works as described",
        ", my kids love it",
    ],
}

PLAN = [
    (8, ZH, "PHONE", mainland_mobile),
    (4, ZH, "PHONE", mainland_landline),
    (4, TW, "PHONE", hong_kong_phone),
    (6, TW, "PHONE", taiwan_phone),
    (14, EN, "PHONE", american_phone),
    (14, EN, "PHONE", british_phone),
    (8, ZH, "EMAIL", mail),
    (6, TW, "EMAIL", mail),
    (18, EN, "EMAIL", mail),
    (8, ZH, "IDENTITY", mainland_identity),
    (4, "zh-HK", "IDENTITY", hong_kong_identity),
    (4, TW, "IDENTITY", taiwan_citizen),
    (4, TW, "IDENTITY", taiwan_resident),
    (11, EN, "IDENTITY", american_identity),
    (11, "en-GB", "IDENTITY", british_identity),
    (6, ZH, "ACCOUNT", handle),
    (4, "zh-QQ", "ACCOUNT", long_number),
    (6, TW, "ACCOUNT", handle),
    (13, EN, "ACCOUNT", lambda: one_of("@", "@", "") + handle()),
    (7, "en-plain", "ACCOUNT", handle),
    (6, ZH, "ADDRESS", mainland_address),
    (4, TW, "ADDRESS", taiwan_address),
    (4, TW, "ADDRESS", hong_kong_address),
    (12, EN, "ADDRESS", american_address),
    (12, EN, "ADDRESS", british_address),
    (8, ZH, "NAME", chinese_name),
    (6, TW, "NAME", taiwan_name),
    (22, EN, "NAME", english_name),
    (6, ZH, None, article),
    (4, "zh-code", None, barcode),
    (4, "zh-size", None, measure),
    (8, EN, None, article),
    (6, "en-code", None, barcode),
    (7, "en-size", None, measure),
]


def lines():
    seen = set()
    for count, carrier, kind, value_of in PLAN:
        language = TW if carrier in (TW, "zh-HK") else carrier[:2]
        made = 0
        while made < count:
            value = value_of()
            text = draw.choice(BEFORE[carrier, kind]).format(value) + draw.choice(AFTER[language])
            if value in seen:
                continue
            seen.add(value)
            made += 1
            spans = [{"kind": kind, "text": value}] if kind else []
            yield {
                "id": f"generated-{len(seen):03d}",
                "language": language,
                "text": text,
                "spans": spans,
            }


def main():
    target = Path(__file__).with_name("generated.jsonl")
    with target.open("w", encoding="utf-8", newline="\n") as file:
        for line in lines():
            written = json.dumps(line, ensure_ascii=False).replace("\u00a0", "\\u00a0")
            file.write(written + "\n")


if __name__ == "__main__":
    main()
