package dev.cartwise.awsprotocol.sigv4;

/**
 * Who signed a request.
 *
 * @param keyId the id of the access key
 * @param owner for whom the key speaks
 * @param <O> what stands for an owner
 */
public record SignedBy<O>(String keyId, O owner) {}
