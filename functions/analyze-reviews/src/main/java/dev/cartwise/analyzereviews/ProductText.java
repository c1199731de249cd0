package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwise.analyzereviews.reader.LanguageCode;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.reviewsentiment.text.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that describe an item, by language.
 *
 * @param byLanguage titles and descriptions, none blank
 */
record ProductText(Map<Language, String> byLanguage) {

  private static final ObjectReader READER = JsonMapper.builder().build().readerFor(JsonNode.class);
  private static final Set<String> MEMBERS =
      Set.of("title", "titlezh", "description", "descriptionzh");

  /** Longer descriptions repeat themselves; the vector of their beginning says what they are. */
  private static final int MAX_CHARS = 2_000;

  private static final int HASH_BYTES = 12;

  ProductText {
    byLanguage = Collections.unmodifiableMap(new EnumMap<>(byLanguage));
  }

  /**
   * The text of an item: the members {@code title}, {@code titleZh}, {@code description} and {@code
   * descriptionZh} in any spelling of case, each in the language it is written in.
   */
  static ProductText of(ItemRecord item) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    properties(item)
        .properties()
        .forEach(
            member -> {
              String name = member.getKey().toLowerCase(Locale.ROOT);
              JsonNode value = member.getValue();
              if (MEMBERS.contains(name) && value.isTextual() && !value.textValue().isBlank()) {
                texts.merge(language(value.textValue()), value.textValue(), ProductText::join);
              }
            });
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

  private static String join(String first, String second) {
    String joined = first + "\n" + second;
    return joined.length() <= MAX_CHARS
        ? joined
        : joined.substring(0, joined.offsetByCodePoints(0, MAX_CHARS / 2));
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
