package dev.cartwise.training.recommendation.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers from 0 for item ids, in the order in which they were first met. */
public final class ItemNumbers {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> ids = new ArrayList<>();

  /** The numbers of ids in their order, each given once. */
  public static ItemNumbers of(List<String> ids) {
    ItemNumbers numbers = new ItemNumbers();
    ids.forEach(numbers::numberOf);
    return numbers;
  }

  /** The number of an id, a new one if it was never met. */
  int numberOf(String id) {
    Integer known = numbers.putIfAbsent(id, ids.size());
    if (known != null) {
      return known;
    }
    ids.add(id);
    return ids.size() - 1;
  }

  /** The number of an id, or -1. */
  public int find(String id) {
    return numbers.getOrDefault(id, -1);
  }

  /** The id of a number. */
  public String idOf(int number) {
    return ids.get(number);
  }

  /** The ids in the order of their numbers. */
  List<String> ids() {
    return List.copyOf(ids);
  }

  /** How many ids were met. */
  public int size() {
    return ids.size();
  }
}
