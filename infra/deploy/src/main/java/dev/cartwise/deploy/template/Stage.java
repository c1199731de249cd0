package dev.cartwise.deploy.template;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A stage: one deployment of the stack among several, such as {@code prod} beside {@code test}.
 *
 * @param name 1 to 16 of {@code a-z}, {@code 0-9} and hyphens, a letter first and no hyphen last;
 *     so the longest name made of it stays below the 63 characters of a bucket
 */
public record Stage(String name) {

  private static final Pattern NAME = Pattern.compile("[a-z](?:[a-z0-9-]{0,14}[a-z0-9])?");

  /**
   * @throws StageNameException if no stage may be named so
   */
  public Stage {
    if (!NAME.matcher(name).matches()) {
      throw new StageNameException(name);
    }
  }

  /** The name of its stack. */
  public String stack() {
    return "cartwise-" + name;
  }

  /** What leads the name of every table, function and role of this stage. */
  public String prefix() {
    return stack() + "-";
  }

  /** The name of its bucket; buckets of all accounts and regions share their names. */
  public String bucket(String account, String region) {
    return prefix() + account + "-" + region;
  }

  /** The name of the bucket from which CloudFormation takes its code. */
  public String uploadBucket(String account, String region) {
    return prefix() + "uploads-" + account + "-" + region;
  }

  /**
   * The parameters that follow from where it is deployed; all others keep their defaults.
   *
   * @param account twelve digits
   * @param region for example {@code eu-central-1}
   */
  public Map<String, String> parameters(String account, String region) {
    return Map.of("Prefix", prefix(), "BucketName", bucket(account, region));
  }
}
