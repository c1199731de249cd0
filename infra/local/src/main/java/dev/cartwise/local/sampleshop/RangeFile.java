package dev.cartwise.local.sampleshop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads the range from its resource, whose head explains the format. */
final class RangeFile {
  private static final String RESOURCE = "/sample-shop/catalogue.txt";

  private final List<ProductCategory> categories = new ArrayList<>();

  private RangeFile() {}

  static Range read() {
    try (InputStream resource = RangeFile.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is missing");
      }
      return parse(new InputStreamReader(resource, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  static Range parse(InputStreamReader text) {
    RangeFile file = new RangeFile();
    List<String> lines =
        new BufferedReader(text).lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] fields = fields(lines.get(i), "\\|");
      try {
        if (fields[0].equals("category")) {
          file.category(fields);
        } else if (fields[0].equals("kind") && i + 1 < lines.size()) {
          file.kind(fields, lines.get(++i));
        } else {
          throw new IllegalArgumentException("neither a category nor a kind");
        }
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("cannot read the range at: " + lines.get(i), e);
      }
    }
    return new Range(file.categories);
  }

  private void category(String[] fields) {
    categories.add(
        new ProductCategory(
            fields[1], fields[2], fields[3], bilingual(fields[4], ", "), List.of()));
  }

  private void kind(String[] fields, String variants) {
    ProductCategory category = categories.remove(categories.size() - 1);
    String[] prices = fields(fields[4], "-");
    ProductKind kind =
        new ProductKind(
            fields[1],
            new Bilingual(fields[2], fields[3]),
            Integer.parseInt(prices[0]),
            Integer.parseInt(prices[1]),
            List.of(fields(fields[5], ",")),
            bilingual(variants, ";"));
    categories.add(
        new ProductCategory(
            category.code(),
            category.name(),
            category.nameZh(),
            category.brands(),
            Stream.concat(category.kinds().stream(), Stream.of(kind)).toList()));
  }

  private static List<Bilingual> bilingual(String text, String separator) {
    return Arrays.stream(fields(text, separator)).map(Bilingual::parse).toList();
  }

  private static String[] fields(String text, String separator) {
    return Arrays.stream(text.split(separator)).map(String::strip).toArray(String[]::new);
  }
}
