package dev.cartwise.training.imagetagging;

import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.training.imagetagging.decoding.EvaluateImageDecodingCommand;
import dev.cartwise.training.run.TaskRoom;
import java.io.IOException;
import java.util.List;

/** The room of {@code image-tagging}. */
public final class ImageTaggingRoom implements TaskRoom {

  @Override
  public Class<?> train() {
    return TrainImageTaggingCommand.class;
  }

  @Override
  public List<Class<?>> evaluate() {
    return List.of(EvaluateImageTaggingCommand.class, EvaluateImageDecodingCommand.class);
  }

  @Override
  public void check(LocalArtifact artifact) throws IOException {
    ImageTagger.openTried(artifact.directory()).close();
  }
}
