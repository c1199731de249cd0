package dev.cartwise.reviewsentiment.text;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which clauses are known to speak about an aspect. */
public final class AspectLexicon {
  private static final Map<Aspect, Pattern> CHINESE = new EnumMap<>(Aspect.class);
  private static final Map<Aspect, Pattern> ENGLISH = new EnumMap<>(Aspect.class);

  static {
    chinese(
        Aspect.QUALITY,
        "质量|品质|做工|材质|面料|布料|料子|手感|质感|结实|耐用|掉色|褪色|起球|开线|线头|坏了|坏的|破了|破损|正品|假货|瑕疵|性能|屏幕|电池"
            + "|新鲜|口感|味道|好吃|难吃|好用|难用|卡顿|死机|印刷|纸质|纸张");
    chinese(
        Aspect.SIZE_AND_FIT,
        "尺码|尺寸|大小|码数|偏大|偏小|太大|太小|大了|小了|合身|合适|合脚|版型|紧身|宽松|太长|太短|长度|肥|显胖|显瘦|修身|大一码|小一码");
    chinese(Aspect.PRICE, "价格|价钱|便宜|太贵|很贵|贵了|好贵|不贵|性价比|实惠|划算|降价|优惠|涨价|物超所值|物有所值|物美价廉|不值|超值|坑钱");
    chinese(Aspect.DELIVERY, "物流|快递|发货|送货|配送|到货|收货|送到|运输|顺丰|圆通|申通|中通|韵达|京东送|派送|收到货");
    chinese(Aspect.SERVICE, "客服|服务|态度|售后|卖家|商家|店家|掌柜|老板|前台|退货|退款|换货|投诉|安装师傅");
    chinese(Aspect.PACKAGING, "包装|盒子|箱子|纸箱|外盒|密封|封口|瓶盖|漏了|漏液|漏出|压坏|包裹");
    chinese(Aspect.LOOKS, "外观|颜色|色差|好看|难看|漂亮|美观|样式|款式|外形|时尚|图片|实物|丑|洋气|土气|造型");
    english(
        Aspect.QUALITY,
        "quality|material|fabric|well[- ]made|made well|poorly made|cheaply"
            + " made|stitch\\w*|seams?|durable|sturdy|flimsy|broke|broken|fell apart|falling"
            + " apart|shr[aiu]nk\\w*|pill(?:s|ed|ing)?|faded?|thread\\w*|soft|itchy|scratchy"
            + "|battery|screen|works?|worked|working|stopped|defective|sound|durability");
    english(
        Aspect.SIZE_AND_FIT,
        "fit(?:s|ted|ting)?|siz(?:e|es|ed|ing)|too"
            + " (?:big|small|large|tight|loose|long|short)|tight|loose|baggy|snug|flattering|unflattering|length|waist|hips?|bust|petite|runs?"
            + " (?:small|large|big)|true to size|roomy|boxy");
    english(
        Aspect.PRICE,
        "pric(?:e|es|ed|ey|y)|cheap(?:er)?|expensive|afford\\w*|cost(?:s|ly)?|bargain|worth|value|money|overpriced|on"
            + " sale");
    english(
        Aspect.DELIVERY,
        "deliver\\w*|shipp(?:ed|ing)|shipment|arriv(?:e|ed|es|al)|came"
            + " (?:late|early|fast|quickly)|courier");
    english(
        Aspect.SERVICE,
        "service|support|seller|vendor|staff|return(?:ed|ing)? policy|refund\\w*|customer"
            + " care|warranty|representative");
    english(
        Aspect.PACKAGING, "packag(?:e|ed|ing)|box(?:es|ed)?|wrapp(?:ed|ing)|sealed|bubble wrap");
    english(
        Aspect.LOOKS,
        "looks?|looked|looking|color(?:s|ed|ful)?|colou?rs?|style|stylish|design|beautiful|pretty|cute|gorgeous|ugly|pattern|print"
            + "|picture|photos?|adorable|elegant|lovely");
  }

  private AspectLexicon() {}

  private static void chinese(Aspect aspect, String words) {
    CHINESE.put(aspect, Pattern.compile(words));
  }

  private static void english(Aspect aspect, String words) {
    ENGLISH.put(aspect, Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE));
  }

  /** Returns the aspects that a clause speaks about. */
  public static Set<Aspect> aspects(String clause, Language language) {
    Set<Aspect> found = EnumSet.noneOf(Aspect.class);
    (language == Language.CHINESE ? CHINESE : ENGLISH)
        .forEach(
            (aspect, words) -> {
              if (words.matcher(clause).find()) {
                found.add(aspect);
              }
            });
    return found;
  }
}
