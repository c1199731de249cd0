package dev.cartwise.training.imagetagging;

import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.imagetagging.HeadTags;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.data.Pictures;
import dev.cartwise.training.lifecycle.HeldOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Held-out pictures whose article type a tagger has to tell: 1 for a right answer, else 0. */
final class TaggerExam {

  private static final String HEAD = LabelTable.HEADS.get(0);

  private final List<byte[]> pictures = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  /**
   * Reads the pictures; those without an article type, or that cannot be decoded, are left out.
   *
   * @param items held out of the training
   */
  TaggerExam(PictureFiles files, List<LabelledItem> items) throws IOException {
    for (LabelledItem item : HeldOut.sample(items)) {
      String answer = item.labels().get(HEAD);
      Optional<byte[]> file = answer == null ? Optional.empty() : files.read(item.id());
      if (answer != null && file.isPresent() && Pictures.decode(file.get(), 1).isPresent()) {
        pictures.add(file.get());
        answers.add(answer);
      }
    }
  }

  /**
   * What an artifact scores.
   *
   * @throws dev.cartwise.artifactstore.ArtifactException if it cannot be opened
   */
  double[] scores(Path artifact) throws IOException {
    double[] scores = new double[answers.size()];
    try (ImageTagger tagger = ImageTagger.open(artifact)) {
      for (int i = 0; i < scores.length; i++) {
        RgbImage picture = Pictures.decode(pictures.get(i), tagger.decodedSide()).orElseThrow();
        scores[i] = tells(tagger, picture, answers.get(i)) ? 1 : 0;
      }
    }
    return scores;
  }

  /** What the model that is shipped scores or, where there is none, the most frequent type. */
  HeldOutScores baseline() throws IOException {
    Path shipped = CommittedArtifact.directory();
    return Files.isDirectory(shipped)
        ? new HeldOutScores(HeldOut.SHIPPED, scores(shipped))
        : HeldOut.mostFrequent(answers);
  }

  private static boolean tells(ImageTagger tagger, RgbImage picture, String answer)
      throws IOException {
    for (HeadTags tags : tagger.tag(picture).heads()) {
      if (tags.head().equals(HEAD)) {
        return tags.best().label().name().equals(answer);
      }
    }
    return false;
  }
}
