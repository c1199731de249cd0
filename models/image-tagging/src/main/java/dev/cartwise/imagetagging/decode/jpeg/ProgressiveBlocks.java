package dev.cartwise.imagetagging.decode.jpeg;

import dev.cartwise.imagetagging.decode.source.ImageRefusedException;

/** Blocks of one scan of a progressive JPEG, which make stored coefficients more exact. */
final class ProgressiveBlocks implements JpegBlocks {

  private static final int MAX_RUN_BITS = 14;

  private final JpegScan scan;
  private final JpegBits bits;
  private final CoefficientStore[] stores;
  private final HuffmanTable[] tables;

  /** How many blocks from here on have nothing new. */
  private int run;

  ProgressiveBlocks(JpegScan scan, JpegTables tables, JpegBits bits, CoefficientStore[] stores)
      throws ImageRefusedException {
    this.scan = scan;
    this.bits = bits;
    this.stores = stores;
    this.tables = new HuffmanTable[scan.first() == 0 && scan.high() > 0 ? 0 : stores.length];
    for (int p = 0; p < this.tables.length; p++) {
      JpegScan.Part part = scan.parts().get(p);
      this.tables[p] =
          scan.first() == 0 ? tables.direct(part.direct()) : tables.alternating(part.alternating());
    }
  }

  @Override
  public void restart() {
    run = 0;
  }

  @Override
  public void decode(int part, int blockX, int blockY) throws ImageRefusedException {
    CoefficientStore store = stores[part];
    int block = store.block(blockX, blockY);
    if (scan.first() == 0) {
      if (scan.high() == 0) {
        direct(part, store, block);
      } else if (bits.take(1) == 1) {
        store.add(block, 0, 1 << scan.low());
      }
    } else if (scan.high() == 0) {
      first(part, store, block);
    } else {
      refine(part, store, block);
    }
  }

  private void direct(int part, CoefficientStore store, int block) throws ImageRefusedException {
    int length = tables[part].next(bits);
    if (length > 11) {
      throw ImageRefusedException.corrupt("a coefficient of the JPEG is impossible");
    }
    int difference = length == 0 ? 0 : bits.takeSigned(length);
    JpegComponent component = scan.parts().get(part).component();
    store.set(block, 0, component.predict(difference) << scan.low());
  }

  private void first(int part, CoefficientStore store, int block) throws ImageRefusedException {
    if (run > 0) {
      run--;
      return;
    }
    int k = scan.first();
    while (k <= scan.last()) {
      int symbol = tables[part].next(bits);
      int size = symbol & 15;
      int zeros = symbol >> 4;
      if (size > 0) {
        k += zeros;
        if (k > scan.last()) {
          throw ImageRefusedException.corrupt("a block of the JPEG is too long");
        }
        store.set(block, k, bits.takeSigned(size) << scan.low());
        k++;
      } else if (zeros == 15) {
        k += 16;
      } else {
        run = runOf(zeros) - 1;
        return;
      }
    }
  }

  private void refine(int part, CoefficientStore store, int block) throws ImageRefusedException {
    int k = scan.first();
    while (run == 0 && k <= scan.last()) {
      int symbol = tables[part].next(bits);
      int zeros = symbol >> 4;
      int value = 0;
      if ((symbol & 15) > 0) {
        value = bits.take(1) == 1 ? 1 << scan.low() : -1 << scan.low();
      } else if (zeros < 15) {
        run = runOf(zeros);
        break;
      }
      while (k <= scan.last() && (store.isKnown(block, k) || zeros > 0)) {
        if (store.isKnown(block, k)) {
          correct(store, block, k);
        } else {
          zeros--;
        }
        k++;
      }
      if (value != 0) {
        if (k > scan.last()) {
          throw ImageRefusedException.corrupt("a block of the JPEG is too long");
        }
        store.set(block, k, value);
      }
      k++;
    }
    if (run > 0) {
      if (k <= scan.last()) {
        long rest = store.known(block, k, scan.last());
        for (; rest != 0; rest &= rest - 1) {
          correct(store, block, Long.numberOfTrailingZeros(rest));
        }
      }
      run--;
    }
  }

  private void correct(CoefficientStore store, int block, int k) {
    if (bits.take(1) == 1) {
      store.grow(block, k, 1 << scan.low());
    }
  }

  private int runOf(int runBits) throws ImageRefusedException {
    if (runBits > MAX_RUN_BITS) {
      throw ImageRefusedException.corrupt("a run of the JPEG is impossible");
    }
    return (1 << runBits) + bits.take(runBits);
  }
}
