package dev.cartwise.local.training;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.local.access.Access;
import dev.cartwise.local.naming.Arns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What requests to EMR Serverless do, as the service authorization reference says. */
final class JobAccess {
  private static final String APPLICATION = Arns.application(JobRun.APPLICATION);
  private static final String JOBS = APPLICATION + "/jobruns/";

  private JobAccess() {}

  /** Starting a job hands it a role, and may give it tags. */
  static List<Access> toStart(JsonNode call) {
    List<Access> accesses = new ArrayList<>();
    accesses.add(Access.of("emr-serverless:StartJobRun", APPLICATION));
    accesses.add(
        new Access(
            "iam:PassRole",
            call.path("executionRoleArn").asText(),
            Map.of("iam:PassedToService", "emr-serverless.amazonaws.com")));
    if (!call.path("tags").isEmpty()) {
      accesses.add(Access.of("emr-serverless:TagResource", JOBS + "*"));
    }
    return accesses;
  }

  static List<Access> toLookAt(String job) {
    return List.of(Access.of("emr-serverless:GetJobRun", JOBS + job));
  }
}
