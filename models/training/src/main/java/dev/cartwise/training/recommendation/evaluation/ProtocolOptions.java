package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is asked of which data. */
final class ProtocolOptions {

  private static final String NEXT_ITEM = "next-item";

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      required = true,
      description =
          "Either leave-one-out (with --sequences), next-click (with --train and --test),"
              + " next-item (with one or the other), or global-time (with --shop).")
  private String protocol = "";

  @Option(
      names = "--served",
      description =
          "With next-item: ask by what a shopper's row would hold, for items new to the shopper.")
  private boolean served;

  @Option(
      names = "--sequences",
      paramLabel = "FILE",
      description = "One user a line: user item item ..., oldest item first.")
  private @Nullable Path sequences;

  @Option(
      names = "--attributes",
      paramLabel = "FILE",
      description = "Each item with its attributes, as JSON.")
  private @Nullable Path attributes;

  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = "One session a line: item item ..., oldest item first.")
  private @Nullable Path train;

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "One question a line: item item ..., a tab, the next item.")
  private @Nullable Path test;

  @Mixin private ShopOptions shop = new ShopOptions();

  /**
   * What is asked for.
   *
   * @param seed draws what validates
   * @throws TrainingFailure naming an option that is wrong or missing, or file and line
   */
  Trial trial(long seed) throws IOException {
    if (served && !protocol.equals(NEXT_ITEM)) {
      throw new TrainingFailure("--served goes with --protocol next-item, not " + protocol + ".");
    }
    return switch (protocol) {
      case "leave-one-out" -> LeaveOneOut.trial(required(sequences, "--sequences"), attributes);
      case "next-click" -> nextClick(seed);
      case NEXT_ITEM -> nextItem(seed);
      case "global-time" -> shop.globalTime();
      default ->
          throw new TrainingFailure(
              "--protocol is leave-one-out, next-click, next-item or global-time, not " + protocol);
    };
  }

  /** The published protocol on the same data, where what is asked for is what is served. */
  Optional<Trial> published(long seed) {
    if (!served) {
      return Optional.empty();
    }
    return Optional.of(
        sequences == null ? nextClick(seed) : LeaveOneOut.trial(sequences, attributes));
  }

  private Trial nextItem(long seed) {
    if (sequences != null && (train != null || test != null)) {
      throw new TrainingFailure(
          "the protocol next-item takes --sequences, or --train and --test, not both");
    }
    if (!served) {
      return (sequences == null ? nextClick(seed) : LeaveOneOut.trial(sequences, attributes))
          .unmasked(NEXT_ITEM);
    }
    return sequences == null
        ? ServedSessions.trial(required(train, "--train"), required(test, "--test"), seed)
        : ServedShoppers.trial(sequences, attributes);
  }

  private Trial nextClick(long seed) {
    return NextClick.trial(required(train, "--train"), required(test, "--test"), seed);
  }

  private Path required(@Nullable Path file, String option) {
    if (file == null) {
      throw new TrainingFailure("the protocol " + protocol + " needs " + option);
    }
    return file;
  }
}
