package dev.cartwise.deploy.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwise.deploy.stage.StageStatus.ServedArtifact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** What the bucket of a stage tells of its shops: champions, trainings, kept failures. */
final class StageObjects {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARTIFACTS = "artifacts/";
  private static final String TRAININGS = "retraining/";
  private static final String FAILURES = "aws/lambda/";

  private final S3Client objects;
  private final String bucket;

  StageObjects(S3Client objects, String bucket) {
    this.objects = objects;
    this.bucket = bucket;
  }

  /** Shops with artifacts, in the order of their names, at most so many. */
  List<String> shops(int most) {
    return folders(ARTIFACTS, most);
  }

  /** The champions of a shop. */
  List<ServedArtifact> champions(String shop) {
    List<ServedArtifact> champions = new ArrayList<>();
    for (String task : folders(ARTIFACTS + shop + "/", Integer.MAX_VALUE)) {
      read(ARTIFACTS + shop + "/" + task + "/champion.json")
          .map(pointer -> pointer.path("version").asText("unreadable"))
          .ifPresent(version -> champions.add(new ServedArtifact(shop, task, version)));
    }
    return champions;
  }

  /** The newest training of each task of a shop. */
  List<TrainingState> newestTrainings(String shop) {
    List<TrainingState> trainings = new ArrayList<>();
    for (String task : folders(TRAININGS + shop + "/", Integer.MAX_VALUE)) {
      read(TRAININGS + shop + "/" + task + "/latest.json")
          .map(latest -> training(shop, task, latest.path("run").asText()))
          .ifPresent(trainings::add);
    }
    return trainings;
  }

  /** A training, as its record has it now. */
  TrainingState training(String shop, String task, String run) {
    return TrainingState.of(
        shop,
        task,
        run,
        read(TRAININGS + shop + "/" + task + "/" + run + "/run.json")
            .orElse(MissingNode.getInstance()));
  }

  /** How many failures of streams are kept, at most {@link StageStatus#MOST_FAILURES}. */
  int keptFailures() {
    return objects
        .listObjectsV2(
            request -> request.bucket(bucket).prefix(FAILURES).maxKeys(StageStatus.MOST_FAILURES))
        .contents()
        .size();
  }

  private List<String> folders(String prefix, int most) {
    return objects
        .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix).delimiter("/"))
        .commonPrefixes()
        .stream()
        .map(CommonPrefix::prefix)
        .map(folder -> folder.substring(prefix.length(), folder.length() - 1))
        .limit(most)
        .toList();
  }

  /** An object in JSON; a missing node if it is something else, empty if it is not there. */
  private Optional<JsonNode> read(String key) {
    byte[] content;
    try {
      content = objects.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray();
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(content));
    } catch (IOException malformed) {
      return Optional.of(MissingNode.getInstance());
    }
  }
}
