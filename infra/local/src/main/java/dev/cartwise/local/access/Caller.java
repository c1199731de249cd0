package dev.cartwise.local.access;

import dev.cartwise.local.naming.Arns;
import dev.cartwise.stack.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who sends requests under an access key: the operator, or a program that has taken a role. */
public final class Caller {
  private final AccessKey key;
  private final String arn;
  private final Optional<RolePolicy> policy;
  private final UsedRights used;

  private Caller(AccessKey key, String arn, Optional<RolePolicy> policy, UsedRights used) {
    this.key = key;
    this.arn = arn;
    this.policy = policy;
    this.used = used;
  }

  /** Who owns the system and may do everything. */
  static Caller operator(UsedRights used) {
    return new Caller(AccessKey.create(), Arns.user("operator"), Optional.empty(), used);
  }

  /**
   * A program that has taken a role.
   *
   * @param session names the program in what it is told, as Lambda names the function
   */
  static Caller inRole(String session, Role role, UsedRights used) {
    return new Caller(
        AccessKey.create(),
        Arns.assumedRole(role.name(), session),
        Optional.of(new RolePolicy(role)),
        used);
  }

  /** What its requests are signed with. */
  public AccessKey key() {
    return key;
  }

  /** Whether it may do everything, whatever it is. */
  public boolean mayDoEverything() {
    return policy.isEmpty();
  }

  /** Whether it may do this. */
  public boolean may(Access access) {
    return refusal(List.of(access)).isEmpty();
  }

  /**
   * Why a request is refused, as AWS words it; empty when everything that the request does is
   * allowed, and the rights that allow it then count as used.
   */
  public Optional<String> refusal(List<Access> accesses) {
    if (policy.isEmpty()) {
      return Optional.empty();
    }
    List<Right> rights = new ArrayList<>();
    for (Access access : accesses) {
      Optional<Right> right = policy.get().find(access);
      if (right.isEmpty()) {
        return Optional.of(sentence(access));
      }
      rights.add(right.get());
    }
    rights.forEach(used::add);
    return Optional.empty();
  }

  /** The refusal of an access that no statement allows. */
  private String sentence(Access access) {
    String quote = access.action().startsWith("s3:") ? "\"" : "";
    return "User: "
        + arn
        + " is not authorized to perform: "
        + access.action()
        + " on resource: "
        + quote
        + access.resource()
        + quote
        + " because no identity-based policy allows the "
        + access.action()
        + " action";
  }
}
