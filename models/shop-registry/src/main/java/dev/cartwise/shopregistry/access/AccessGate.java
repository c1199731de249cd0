package dev.cartwise.shopregistry.access;

import dev.cartwise.awsprotocol.HttpApiRequest;

/** What tells who sent a request, before anything of its body is read. */
public interface AccessGate {

  /** A gate that asks nobody, for a system that none but its operator reaches. */
  AccessGate OPEN = request -> Unchecked.CALLER;

  /**
   * Who sent a request.
   *
   * @throws dev.cartwise.awsprotocol.AwsException MissingAuthenticationTokenException if nobody
   *     answers for it and its route asks for that; IncompleteSignatureException,
   *     InvalidSignatureException, UnrecognizedClientException, RequestExpired or
   *     ExpiredTokenException if its signature or token does not hold; AccessDeniedException if its
   *     sender may not call the route, or calls it for another shop; ThrottlingException if an
   *     address sends too much without a signature
   */
  Caller admit(HttpApiRequest request);
}
