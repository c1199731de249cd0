package dev.cartwise.training.imagetagging.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The layers of the network.
 *
 * @param width columns of the input
 * @param height rows of the input
 * @param stem channels after the first convolution, which halves the size
 * @param stages channels of each stage, which halves the size
 * @param blocks residual blocks of each stage
 */
public record NetworkShape(
    int width, int height, int stem, List<Integer> stages, List<Integer> blocks) {

  /** What the default artifact is made of. */
  public static final NetworkShape DEFAULT =
      new NetworkShape(60, 80, 32, List.of(48, 96, 192), List.of(2, 2, 2));

  private static final int LANES = 16;

  public NetworkShape {
    stages = List.copyOf(stages);
    blocks = List.copyOf(blocks);
    if (stages.isEmpty() || stages.size() != blocks.size()) {
      throw new IllegalArgumentException("every stage has blocks: " + stages + ", " + blocks);
    }
    // oneDNN's kernels for processors with AVX-512 give NaN for other numbers of channels.
    if (stem % LANES != 0 || stages.stream().anyMatch(channels -> channels % LANES != 0)) {
      throw new IllegalArgumentException(
          "channels come in multiples of " + LANES + ": " + stem + ", " + stages);
    }
  }

  /**
   * A convolution with its batch normalisation.
   *
   * @param name leads the names of its arrays
   * @param in channels in
   * @param out channels out
   * @param size rows and columns of the kernel
   * @param stride its steps
   */
  record Convolution(String name, int in, int out, int size, int stride) {

    int padding() {
      return size / 2;
    }
  }

  /** The length of the vector that the heads read. */
  public int embedding() {
    return stages.get(stages.size() - 1);
  }

  Convolution stemLayer() {
    return new Convolution("stem", 3, stem, 3, 2);
  }

  /** The residual blocks in their order. */
  List<ResidualBlock> residualBlocks() {
    List<ResidualBlock> all = new ArrayList<>();
    int in = stem;
    for (int stage = 0; stage < stages.size(); stage++) {
      for (int block = 0; block < blocks.get(stage); block++) {
        int out = stages.get(stage);
        all.add(new ResidualBlock(stage + "." + block, in, out, block == 0 ? 2 : 1));
        in = out;
      }
    }
    return all;
  }

  List<Convolution> convolutions() {
    List<Convolution> all = new ArrayList<>();
    all.add(stemLayer());
    for (ResidualBlock block : residualBlocks()) {
      all.add(block.first());
      all.add(block.second());
      if (block.reshapes()) {
        all.add(block.shortcut());
      }
    }
    return all;
  }

  /**
   * Two convolutions whose result is added to what came in.
   *
   * @param name leads the names of its arrays
   * @param in channels in
   * @param out channels out
   * @param stride the steps of its first convolution
   */
  record ResidualBlock(String name, int in, int out, int stride) {

    Convolution first() {
      return new Convolution(name + ".first", in, out, 3, stride);
    }

    Convolution second() {
      return new Convolution(name + ".second", out, out, 3, 1);
    }

    boolean reshapes() {
      return stride > 1 || in != out;
    }

    Convolution shortcut() {
      return new Convolution(name + ".shortcut", in, out, 1, stride);
    }
  }
}
