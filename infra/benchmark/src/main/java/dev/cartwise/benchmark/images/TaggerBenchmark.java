package dev.cartwise.benchmark.images;

import dev.cartwise.benchmark.measure.Durations;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.TaggerFiles;
import dev.cartwise.imagetagging.decode.ImageDecoder;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;

/**
 * A tagger beside its bare network, in turns in one thread of this process.
 *
 * <p>Times are of the processor, so that what else the machine does counts little.
 */
final class TaggerBenchmark {

  /** What the function keeps of a photo's shorter side at least, for its colours. */
  private static final int LEAST_SIDE = 120;

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final Path artifact;
  private final List<byte[]> pictures;

  TaggerBenchmark(Path artifact, List<byte[]> pictures) {
    this.artifact = artifact;
    this.pictures = List.copyOf(pictures);
  }

  /**
   * Looks at so many pictures after as many that are not measured.
   *
   * @throws ImageRefusedException if one cannot be decoded
   */
  TaggerReport run(int looks) throws IOException, ImageRefusedException {
    Durations decoding = new Durations();
    Durations tagging = new Durations();
    Durations network = new Durations();
    try (ImageTagger tagger = ImageTagger.open(artifact);
        BareNetwork bare = BareNetwork.open(artifact.resolve(TaggerFiles.MODEL))) {
      int side = Math.max(LEAST_SIDE, tagger.decodedSide());
      for (int look = -looks; look < looks; look++) {
        byte[] file = pictures.get(Math.floorMod(look, pictures.size()));
        long start = clock.getCurrentThreadCpuTime();
        RgbImage picture = ImageDecoder.decode(file, side).pixels();
        long decoded = clock.getCurrentThreadCpuTime();
        boolean told = !tagger.tag(picture).heads().isEmpty();
        long tagged = clock.getCurrentThreadCpuTime();
        told &= !bare.run().isEmpty();
        long ran = clock.getCurrentThreadCpuTime();
        if (!told) {
          throw new IllegalStateException(artifact + " tells nothing of a picture");
        }
        if (look >= 0) {
          decoding.add((decoded - start) / 1e6);
          tagging.add((tagged - decoded) / 1e6);
          network.add((ran - tagged) / 1e6);
        }
      }
    }
    return new TaggerReport(looks, decoding.median(), tagging.median(), network.median());
  }
}
