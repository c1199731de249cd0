package dev.cartwise.training.purchaseintent.table.encoding;

import java.util.List;

/**
 * What is known of a row's value of a category that has many: how many other rows have it, as ln(1
 * + n), and the share of purchases among them.
 *
 * @param asLogit whether the share is told as its log odds
 */
record LabelMeanEncoder(CategoryCounts counts, LabelMeans means, boolean asLogit)
    implements PartEncoder {

  @Override
  public List<String> names() {
    String name = counts.part().name();
    return List.of(name + " (rows)", name + " (purchases)");
  }

  @Override
  public void write(int row, boolean learned, float[] into, int at) {
    double mean = means.of(row, learned);
    into[at] = (float) Math.log1p(counts.of(row) - (learned ? 1 : 0));
    into[at + 1] = (float) (asLogit ? Math.log(mean / (1 - mean)) : mean);
  }
}
