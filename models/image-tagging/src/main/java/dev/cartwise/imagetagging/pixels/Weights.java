package dev.cartwise.imagetagging.pixels;

/**
 * How the samples of one axis mix into fewer or more of them: each output is a weighted sum of
 * neighbouring inputs.
 *
 * <p>Going down, an input counts by the share of the output that it covers (area averaging); going
 * up, outputs lie between their two nearest inputs (linear). The weights of an output add up to
 * {@link #ONE} exactly, so an even surface keeps its colour, and equal sizes copy.
 *
 * @param starts the first input of each output
 * @param offsets where the weights of each output begin; one more entry than outputs
 * @param values the weights, in units of 1 / {@link #ONE}
 */
record Weights(int[] starts, int[] offsets, int[] values) {

  static final int BITS = 14;
  static final int ONE = 1 << BITS;

  static Weights of(int inputs, int outputs) {
    int[] starts = new int[outputs];
    int[] offsets = new int[outputs + 1];
    int most = inputs > outputs ? (inputs + outputs - 1) / outputs + 1 : 2;
    int[] values = new int[outputs * most];
    int end = 0;
    for (int out = 0; out < outputs; out++) {
      offsets[out] = end;
      end =
          inputs > outputs
              ? covered(inputs, outputs, out, starts, values, end)
              : between(inputs, outputs, out, starts, values, end);
    }
    offsets[outputs] = end;
    return new Weights(starts, offsets, values);
  }

  /** Weights by the overlap of input cells with the output's, in exact integer arithmetic. */
  private static int covered(
      int inputs, int outputs, int out, int[] starts, int[] values, int begin) {
    // In units of 1 / outputs of an input cell, input i spans [i * outputs, (i + 1) * outputs).
    long from = (long) out * inputs;
    long to = from + inputs;
    int first = (int) (from / outputs);
    int last = (int) ((to - 1) / outputs);
    starts[out] = first;
    long before = 0;
    int end = begin;
    for (int in = first; in <= last; in++) {
      long covered = Math.min(to, (in + 1L) * outputs) - from;
      long upTo = (covered * ONE + inputs / 2) / inputs;
      values[end++] = (int) (upTo - before);
      before = upTo;
    }
    return end;
  }

  private static int between(
      int inputs, int outputs, int out, int[] starts, int[] values, int begin) {
    // The centre of the output, in half input cells over outputs.
    long centre = (2L * out + 1) * inputs - outputs;
    long clamped = Math.max(0, Math.min(centre, 2L * outputs * (inputs - 1)));
    int first = (int) (clamped / (2L * outputs));
    int second = (int) ((clamped % (2L * outputs)) * ONE / (2L * outputs));
    starts[out] = first;
    values[begin] = ONE - second;
    if (second == 0) {
      return begin + 1;
    }
    values[begin + 1] = second;
    return begin + 2;
  }
}
