package dev.cartwise.training.reviewsentiment;

import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import dev.cartwise.training.run.TaskRoom;
import java.io.IOException;
import java.util.List;

/** The room of {@code review-sentiment}. */
public final class ReviewSentimentRoom implements TaskRoom {

  @Override
  public Class<?> train() {
    return TrainReviewSentimentCommand.class;
  }

  @Override
  public List<Class<?>> evaluate() {
    return List.of(EvaluateReviewSentimentCommand.class, EvaluateReviewLatencyCommand.class);
  }

  @Override
  public void check(LocalArtifact artifact) throws IOException {
    ReviewAnalyzer.openTried(artifact.directory(), DefaultArtifact.directory()).close();
  }
}
