/**
 * Signature Version 4, verified: whose key signed a request of the gateway, whatever the service
 * that it was signed for.
 */
@NullMarked
package dev.cartwise.awsprotocol.sigv4;

import org.jspecify.annotations.NullMarked;
