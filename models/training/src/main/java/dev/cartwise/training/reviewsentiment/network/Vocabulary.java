package dev.cartwise.training.reviewsentiment.network;

import dev.cartwise.reviewsentiment.text.token.Wordpiece;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pieces that a recurrent network knows: those of a backbone that its training texts use. */
public final class Vocabulary {
  private static final int MOST = 8000;
  private static final int LEAST_USES = 3;
  private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

  private Vocabulary() {}

  /** Returns the special pieces, single letters and digits, then the commonest pieces. */
  public static List<String> choose(List<LabeledText> texts, Wordpiece backbone) {
    Map<String, Integer> all = backbone.vocabulary();
    String[] names = new String[all.values().stream().mapToInt(v -> v).max().orElse(0) + 1];
    all.forEach((piece, id) -> names[id] = piece);
    int[] uses = new int[names.length];
    for (LabeledText text : texts) {
      for (int id : backbone.pieces(text.text())) {
        uses[id]++;
      }
    }
    Set<String> chosen = new LinkedHashSet<>(SPECIAL);
    for (char c = '0'; c <= 'z'; c++) {
      if (Character.isDigit(c) || Character.isLowerCase(c)) {
        chosen.add(String.valueOf(c));
        chosen.add("##" + c);
      }
    }
    List<Integer> byUse = new ArrayList<>();
    for (int id = 0; id < uses.length; id++) {
      if (uses[id] >= LEAST_USES) {
        byUse.add(id);
      }
    }
    byUse.sort(Comparator.comparingInt((Integer id) -> -uses[id]).thenComparing(id -> id));
    for (int id : byUse) {
      if (chosen.size() < MOST) {
        chosen.add(names[id]);
      }
    }
    return List.copyOf(chosen);
  }
}
