package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwise.analyzereviews.reader.LanguageCode;
import dev.cartwise.contracts.ItemMember;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.reviewsentiment.text.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The words that describe an item, by language.
 *
 * @param byLanguage titles and descriptions, none blank, each of at most {@link #MAX_CHARS}
 *     characters
 */
record ProductText(Map<Language, String> byLanguage) {

  private static final ObjectReader READER = JsonMapper.builder().build().readerFor(JsonNode.class);

  /** In the order in which they are read: what is cut off stands in the last. */
  private static final List<ItemMember> MEMBERS =
      List.of(
          ItemMember.TITLE, ItemMember.TITLE_ZH, ItemMember.DESCRIPTION, ItemMember.DESCRIPTION_ZH);

  /**
   * How many characters of a language's text are embedded: longer descriptions repeat themselves,
   * and the vector of their beginning says what they are.
   */
  static final int MAX_CHARS = 2_000;

  private static final int LONGEST_WORD = 100;

  private static final int HASH_BYTES = 12;

  ProductText {
    byLanguage = Collections.unmodifiableMap(new EnumMap<>(byLanguage));
  }

  /**
   * The text of an item: its titles and descriptions under any name that {@link ItemMember} lists,
   * each in the language it is written in. A text that is too long ends after its last whole word.
   */
  static ProductText of(ItemRecord item) {
    Map<String, List<String>> members = new HashMap<>();
    properties(item)
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              if (value.isTextual() && !value.textValue().isBlank()) {
                members
                    .computeIfAbsent(ItemMember.fold(member.getKey()), key -> new ArrayList<>())
                    .add(value.textValue());
              }
            });
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (ItemMember member : MEMBERS) {
      for (String whole : member.in(members).orElse(List.of())) {
        String text = cut(whole);
        texts.merge(language(text), text, (first, second) -> cut(first + "\n" + second));
      }
    }
    return new ProductText(texts);
  }

  private static JsonNode properties(ItemRecord item) {
    try {
      return READER.readTree(item.properties());
    } catch (JsonProcessingException e) {
      throw new MalformedPropertiesException(e);
    }
  }

  private static Language language(String text) {
    return LanguageCode.language(LanguageCode.of(text)).orElse(Language.ENGLISH);
  }

  /** The text up to its last whole word within the limit; a text without words ends at it. */
  private static String cut(String whole) {
    if (whole.length() <= MAX_CHARS) {
      return whole;
    }
    String text = whole.strip();
    if (text.length() <= MAX_CHARS) {
      return text;
    }
    int limit = Character.isLowSurrogate(text.charAt(MAX_CHARS)) ? MAX_CHARS - 1 : MAX_CHARS;
    for (int end = limit; end > limit - LONGEST_WORD; end = text.offsetByCodePoints(end, -1)) {
      if (!Character.isLetterOrDigit(text.codePointAt(end))) {
        return text.substring(0, end);
      }
    }
    return text.substring(0, limit);
  }

  /**
   * What changes when the text or what embeds it changes.
   *
   * @param encoder names what embeds the text
   */
  String hash(String encoder) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(encoder.getBytes(StandardCharsets.UTF_8));
      byLanguage.forEach(
          (language, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(
                (language.code() + bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
          });
      return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
