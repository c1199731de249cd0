package dev.cartwise.training.purchaseintent.selection;

import dev.cartwise.purchaseintent.model.IsotonicScaling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits rising probabilities by pooling adjacent violators (Ayer et al., 1955), after the rows were
 * gathered by their logits into at most {@value #MOST_KNOTS} blocks.
 *
 * <p>Each block's share is drawn towards the share among all by as much as one row, so that no
 * probability is 0 or 1.
 */
final class IsotonicFit {

  private static final int MOST_KNOTS = 100;
  private static final int LEAST_ROWS = 10;

  private IsotonicFit() {}

  static IsotonicScaling of(double[] logits, boolean[] labels) {
    List<Block> rising = new ArrayList<>();
    for (Block block : blocks(logits, labels)) {
      Block last = block;
      while (!rising.isEmpty() && rising.get(rising.size() - 1).share() >= last.share()) {
        last = rising.remove(rising.size() - 1).with(last);
      }
      rising.add(last);
    }
    return new IsotonicScaling(
        rising.stream().mapToDouble(Block::logit).toArray(),
        rising.stream().mapToDouble(Block::share).toArray());
  }

  private static List<Block> blocks(double[] logits, boolean[] labels) {
    int[] order =
        IntStream.range(0, logits.length)
            .boxed()
            .sorted((a, b) -> Double.compare(logits[a], logits[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double baseRate =
        IntStream.of(order).filter(row -> labels[row]).count() / (double) order.length;
    int rows = Math.max(LEAST_ROWS, (order.length + MOST_KNOTS - 1) / MOST_KNOTS);
    List<Block> blocks = new ArrayList<>();
    Block open = new Block(0, 0, baseRate, 1);
    for (int place = 0; place < order.length; place++) {
      double logit = logits[order[place]];
      open = open.with(new Block(1, logit, labels[order[place]] ? 1 : 0, 0));
      boolean tied = place + 1 < order.length && logits[order[place + 1]] == logit;
      if (place + 1 == order.length || (open.rows() >= rows && !tied)) {
        blocks.add(open);
        open = new Block(0, 0, baseRate, 1);
      }
    }
    return blocks;
  }

  /**
   * Rows whose logits lie side by side.
   *
   * @param rows how many
   * @param logits the sum of their logits
   * @param purchases how many were followed by one, those supposed included
   * @param supposed how many rows were supposed besides
   */
  private record Block(int rows, double logits, double purchases, int supposed) {

    Block with(Block next) {
      return new Block(
          rows + next.rows,
          logits + next.logits,
          purchases + next.purchases,
          supposed + next.supposed);
    }

    double logit() {
      return logits / rows;
    }

    double share() {
      return purchases / (rows + supposed);
    }
  }
}
