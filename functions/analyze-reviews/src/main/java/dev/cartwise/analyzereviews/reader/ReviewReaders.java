package dev.cartwise.analyzereviews.reader;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.serving.BundledArtifact;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.Fallback;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import dev.cartwise.reviewsentiment.TextEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The models of each shop: its champion, or the ones that the function brings along. */
public final class ReviewReaders {

  private static final Task TASK = Task.REVIEW_SENTIMENT;

  private ReviewReaders() {}

  /**
   * The models of a deployment.
   *
   * @param own the text backbones that every artifact builds on and, where it has a manifest, the
   *     models of shops without a champion, opened at once
   * @throws IOException if the models cannot be opened
   */
  public static ShopChampions<ReviewReader> of(ChampionSource source, BundledArtifact own)
      throws IOException {
    Path backbones = own.directory();
    Optional<String> version = own.version();
    Fallback<ReviewReader> fallback =
        version.isPresent()
            ? Fallback.bundled(version.get(), new AnalyzerReader(ReviewAnalyzer.open(backbones)))
            : Fallback.bundled("none", new EncodingReader(TextEncoder.open(backbones)));
    return new ShopChampions<>(
        source,
        TASK,
        artifact -> new AnalyzerReader(ReviewAnalyzer.openTried(artifact.directory(), backbones)),
        fallback);
  }
}
