package dev.cartwise.purchaseintent.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.manifest.StrictJson;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Lists of numbers in JSON. */
final class JsonNumbers {

  private JsonNumbers() {}

  static void write(ObjectNode node, String member, DoubleStream numbers) {
    ArrayNode list = node.putArray(member);
    numbers.forEach(list::add);
  }

  static void writeWhole(ObjectNode node, String member, IntStream numbers) {
    ArrayNode list = node.putArray(member);
    numbers.forEach(list::add);
  }

  /**
   * @throws IllegalArgumentException if the member is no list, or an element of it no number
   */
  static double[] read(StrictJson json, String member) {
    JsonNode list = json.node().path(member);
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!list.path(i).isNumber()) {
        throw new IllegalArgumentException(
            json.document() + ": " + member + " has no number at " + i);
      }
      numbers[i] = list.path(i).doubleValue();
    }
    if (!list.isArray()) {
      throw new IllegalArgumentException(json.document() + ": " + member + " must be a list");
    }
    return numbers;
  }

  /**
   * @throws IllegalArgumentException as {@link #read}, or if a number is not a whole one
   */
  static int[] readWhole(StrictJson json, String member) {
    double[] numbers = read(json, member);
    int[] whole = new int[numbers.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) numbers[i];
      if (whole[i] != numbers[i]) {
        throw new IllegalArgumentException(
            json.document() + ": " + member + " has no whole number at " + i);
      }
    }
    return whole;
  }
}
