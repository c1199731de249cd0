package dev.cartwise.recommendation.blend.edges;

import java.nio.ShortBuffer;

/**
 * Strengths in half the space of floats, off by 0.2 % at most: of a float's bits, the 16 that
 * follow its sign.
 *
 * @param bits {@code short[edges]}, unsigned
 */
public record PackedWeights(ShortBuffer bits) implements EdgeWeights {

  private static final int CUT = 15;

  static PackedWeights of(EdgeWeights weights) {
    short[] bits = new short[weights.count()];
    for (int edge = 0; edge < bits.length; edge++) {
      bits[edge] = pack(weights.get(edge));
    }
    return new PackedWeights(ShortBuffer.wrap(bits));
  }

  /** The nearest that can be told; the smallest for less than that. */
  private static short pack(float strength) {
    int rounded = (Float.floatToRawIntBits(strength) + (1 << (CUT - 1))) >>> CUT;
    return (short) Math.max(1, rounded);
  }

  /** The strength that 16 bits stand for. */
  public static float unpack(short bits) {
    return Float.intBitsToFloat(Short.toUnsignedInt(bits) << CUT);
  }

  @Override
  public int count() {
    return bits.limit();
  }

  @Override
  public float get(int edge) {
    return unpack(bits.get(edge));
  }
}
