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
}
