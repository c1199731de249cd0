package dev.cartwise.reviewsentiment.text.masking;

/** Chinese family names, in simplified and traditional characters. */
final class Surnames {

  private static final String TWO =
      "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|宇文|长孙|長孫|司徒|司空|夏侯|轩辕|軒轅|端木|呼延|南宫|南宮|独孤|獨孤|范姜|張簡|张简"
          + "|第五|申屠|闻人|聞人|赫连|赫連";

  private static final String ONE =
      "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾锺谭譚陆陸汪范金石廖贾賈夏韦韋"
          + "付傅方白邹鄒孟熊秦邱江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫常施文欧歐柯翁詹簡简赖賴游阮巫涂塗洪连連伍麦麥关關区區莊庄骆駱单單苗甘殷柳倪童颜顏符季安牛耿葛路申祝齐齊盛"
          + "舒左尤成梅俞康贝貝华華柏辛管裴焦邢岑冼霍屈宁寧乔喬古卓车車丘饶饒项項井祁米车包鲍鮑凌司费費纪紀卞应應房靳";

  /** Matches one family name, of two characters if there is one. */
  static final String ANY = "(?:" + TWO + "|[" + ONE + "])";

  private Surnames() {}
}
