package dev.cartwise.imagetagging.decode.jpeg;

import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import java.util.Arrays;

/** Blocks that come whole: each is turned into samples at once. */
final class SequentialBlocks implements JpegBlocks {

  private final JpegBits bits;
  private final JpegComponent[] components;
  private final HuffmanTable[] direct;
  private final HuffmanTable[] alternating;
  private final int[][] quantisers;
  private final InverseDct transform;
  private final int[] block = new int[64];

  SequentialBlocks(JpegScan scan, JpegTables tables, JpegBits bits) throws ImageRefusedException {
    int parts = scan.parts().size();
    this.bits = bits;
    this.components = new JpegComponent[parts];
    this.direct = new HuffmanTable[parts];
    this.alternating = new HuffmanTable[parts];
    this.quantisers = new int[parts][];
    for (int p = 0; p < parts; p++) {
      JpegScan.Part part = scan.parts().get(p);
      components[p] = part.component();
      direct[p] = tables.direct(part.direct());
      alternating[p] = tables.alternating(part.alternating());
      quantisers[p] = tables.quantiser(part.component().quantiser());
    }
    this.transform = new InverseDct(components[0].side());
  }

  @Override
  public void decode(int part, int blockX, int blockY) throws ImageRefusedException {
    JpegComponent component = components[part];
    int[] quantiser = quantisers[part];
    Arrays.fill(block, 0);
    int length = direct[part].next(bits);
    if (length > 11) {
      throw ImageRefusedException.corrupt("a coefficient of the JPEG is impossible");
    }
    int difference = length == 0 ? 0 : bits.takeSigned(length);
    block[0] = component.predict(difference) * quantiser[0];
    HuffmanTable table = alternating[part];
    int k = 1;
    while (k < 64) {
      int symbol = table.next(bits);
      int size = symbol & 15;
      int zeros = symbol >> 4;
      if (size == 0) {
        if (zeros < 15) {
          break;
        }
        k += 16;
        continue;
      }
      k += zeros;
      if (k > 63) {
        throw ImageRefusedException.corrupt("a block of the JPEG is too long");
      }
      block[JpegComponent.ZIGZAG[k]] = bits.takeSigned(size) * quantiser[k];
      k++;
    }
    transform.write(
        block, component.plane(), component.sampleAt(blockX, blockY), component.stride());
  }

  @Override
  public void restart() {}
}
