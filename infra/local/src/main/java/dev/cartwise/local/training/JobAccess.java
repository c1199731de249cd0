package dev.cartwise.local.training;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.local.access.Access;
import dev.cartwise.local.naming.Arns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What requests to EMR Serverless do, as the service authorization reference says. */
final class JobAccess {
  private final String application;
  private final String jobs;

  JobAccess(String applicationId) {
    application = Arns.application(applicationId);
    jobs = application + "/jobruns/";
  }

  /** Starting a job hands it a role, and may give it tags. */
  List<Access> toStart(JsonNode call) {
    List<Access> accesses = new ArrayList<>();
    accesses.add(Access.of("emr-serverless:StartJobRun", application));
    accesses.add(
        new Access(
            "iam:PassRole",
            call.path("executionRoleArn").asText(),
            Map.of("iam:PassedToService", "emr-serverless.amazonaws.com")));
    if (!call.path("tags").isEmpty()) {
      accesses.add(Access.of("emr-serverless:TagResource", jobs + "*"));
    }
    return accesses;
  }

  List<Access> toList() {
    return List.of(Access.of("emr-serverless:ListJobRuns", application));
  }

  List<Access> toLookAt(String job) {
    return List.of(Access.of("emr-serverless:GetJobRun", jobs + job));
  }
}
