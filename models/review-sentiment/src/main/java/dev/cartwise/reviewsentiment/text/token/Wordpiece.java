package dev.cartwise.reviewsentiment.text.token;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The BERT tokenizer of one text backbone: cleans, isolates ideographs and punctuation, then cuts
 * every word greedily into the longest pieces of the vocabulary. Its ids equal those of the Hugging
 * Face reference.
 */
public final class Wordpiece {
  private static final int LONGEST_WORD = 100;
  private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

  private final Map<String, Integer> vocabulary;
  private final boolean lowercase;
  private final int unknown;
  private final int first;
  private final int last;

  /**
   * @param vocabulary piece to id, continuation pieces with a leading {@code ##}
   * @param lowercase whether text is folded to lower case without accents
   */
  public Wordpiece(Map<String, Integer> vocabulary, boolean lowercase) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.lowercase = lowercase;
    this.unknown = special("[UNK]");
    this.first = special("[CLS]");
    this.last = special("[SEP]");
  }

  private int special(String token) {
    Integer id = vocabulary.get(token);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no " + token);
    }
    return id;
  }

  /** Returns every piece with its id. */
  public Map<String, Integer> vocabulary() {
    return vocabulary;
  }

  /** Returns the id that opens a sequence. */
  public int first() {
    return first;
  }

  /** Returns the id that closes a sequence. */
  public int last() {
    return last;
  }

  /** Returns the piece ids of {@code text} between the opening and the closing id. */
  public int[] encode(String text) {
    int[] pieces = pieces(text);
    int[] ids = new int[pieces.length + 2];
    ids[0] = first;
    System.arraycopy(pieces, 0, ids, 1, pieces.length);
    ids[ids.length - 1] = last;
    return ids;
  }

  /** Returns the piece ids of {@code text} alone. */
  public int[] pieces(String text) {
    Ids ids = new Ids();
    int from = 0;
    int open = text.indexOf('[');
    while (open >= 0) {
      String token = specialAt(text, open);
      if (token != null) {
        plain(text.substring(from, open), ids);
        ids.add(special(token));
        from = open + token.length();
      }
      open = text.indexOf('[', Math.max(from, open + 1));
    }
    plain(from == 0 ? text : text.substring(from), ids);
    return ids.toArray();
  }

  /** A special piece that the vocabulary lacks is plain text. */
  private @Nullable String specialAt(String text, int at) {
    for (String token : SPECIAL) {
      if (text.startsWith(token, at) && vocabulary.containsKey(token)) {
        return token;
      }
    }
    return null;
  }

  private void plain(String text, Ids ids) {
    for (String word : BertWords.split(text, lowercase)) {
      cut(word, ids);
    }
  }

  private void cut(String word, Ids ids) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    int mark = ids.size;
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      @Nullable Integer id = null;
      while (to > from) {
        String piece = word.substring(from, to);
        id = vocabulary.get(from == 0 ? piece : "##" + piece);
        if (id != null) {
          break;
        }
        to = word.offsetByCodePoints(to, -1);
      }
      if (id == null) {
        ids.size = mark;
        ids.add(unknown);
        return;
      }
      ids.add(id);
      from = to;
    }
  }

  private static final class Ids {
    private int[] values = new int[64];
    private int size;

    void add(int id) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = id;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
