package dev.cartwise.reviewsentiment.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Emoji that carry a feeling, in words of both languages. */
final class EmojiWords {
  private static final Map<Integer, String[]> WORDS = new HashMap<>();

  static {
    put("👍👌💯🙌👏🤙✅🤝", "很好", "great");
    put("🔥🚀🏆🥇💪", "厉害", "awesome");
    put("🌹💐🌸🌺🌷🍀", "很美", "lovely");
    put("🙏", "谢谢", "thanks");
    put("😀😃😄😁😊🙂☺😇🤗😺😛😜😝😎😉😌", "开心", "happy");
    put("😍🥰😘😻🤩😚😙😗🫶💝💟❣❤💕💖💗💙💚💛💜🖤🧡💓💞", "很喜欢", "love it");
    put("😂🤣😆😹", "好笑", "funny");
    put("😋🤤", "好吃", "delicious");
    put("🎉🎊🥳✨🌟⭐", "棒", "wonderful");
    put("👎🖕❌🤦🚮🗑💢", "差", "bad");
    put("😡😠🤬👿😤😾", "生气", "angry");
    put("😢😭😞😔😟🙁☹😿💔🥺", "难过", "sad");
    put("🤢🤮💩", "恶心", "disgusting");
    put("😩😫😖😣😒🙄😑😕", "失望", "disappointed");
  }

  private EmojiWords() {}

  private static void put(String emoji, String chinese, String english) {
    emoji.codePoints().forEach(c -> WORDS.put(c, new String[] {chinese, english}));
  }

  /** Returns the feeling of an emoji, or null for any other character. */
  static @Nullable String of(int c, Language language) {
    if (c < 0x2600) {
      return null;
    }
    String[] words = WORDS.get(c);
    return words == null ? null : words[language == Language.CHINESE ? 0 : 1];
  }
}
