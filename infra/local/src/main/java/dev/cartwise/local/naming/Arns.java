package dev.cartwise.local.naming;

/** Names of local things in the form the cloud gives them. */
public final class Arns {
  /** The account everything local claims to belong to. */
  public static final String ACCOUNT = "000000000000";

  /** The region everything local claims to be in. */
  public static final String REGION = "us-east-1";

  private Arns() {}

  /** The ARN of a function. */
  public static String function(String name) {
    return "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:" + name;
  }

  /** The ARN of a schedule rule. */
  public static String rule(String name) {
    return "arn:aws:events:" + REGION + ":" + ACCOUNT + ":rule/" + name;
  }

  /** The ARN of a table. */
  public static String table(String name) {
    return "arn:aws:dynamodb:" + REGION + ":" + ACCOUNT + ":table/" + name;
  }

  /** The ARN of a queue. */
  public static String queue(String name) {
    return "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":" + name;
  }

  /** The ARN of a bucket. */
  public static String bucket(String name) {
    return "arn:aws:s3:::" + name;
  }

  /** The ARN of an object. */
  public static String object(String bucket, String key) {
    return bucket(bucket) + "/" + key;
  }

  /** The ARN of an EMR Serverless application. */
  public static String application(String id) {
    return "arn:aws:emr-serverless:" + REGION + ":" + ACCOUNT + ":/applications/" + id;
  }

  /** The ARN of a secret. */
  public static String secret(String name) {
    return "arn:aws:secretsmanager:" + REGION + ":" + ACCOUNT + ":secret:" + name;
  }

  /** The ARN of a user. */
  public static String user(String name) {
    return "arn:aws:iam::" + ACCOUNT + ":user/" + name;
  }

  /** The ARN under which somebody acts who has taken a role. */
  public static String assumedRole(String role, String session) {
    return "arn:aws:sts::" + ACCOUNT + ":assumed-role/" + role + "/" + session;
  }
}
