package dev.cartwise.training.recommendation;

import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.recommendation.blend.OpenRecommender;
import dev.cartwise.training.recommendation.evaluation.EvaluateRecommendationCommand;
import dev.cartwise.training.recommendation.sampling.EvaluateSamplingCommand;
import dev.cartwise.training.run.TaskRoom;
import java.io.IOException;
import java.util.List;

/** The room of {@code recommendation}. */
public final class RecommendationRoom implements TaskRoom {

  @Override
  public Class<?> train() {
    return TrainRecommendationCommand.class;
  }

  @Override
  public List<Class<?>> evaluate() {
    return List.of(EvaluateRecommendationCommand.class, EvaluateSamplingCommand.class);
  }

  @Override
  public void check(LocalArtifact artifact) throws IOException {
    OpenRecommender.openTried(artifact).close();
  }
}
