/**
 * The server side of the AWS rest-json and JSON 1.1 protocols: reading requests, answering typed
 * errors.
 */
@NullMarked
package dev.cartwise.awsprotocol;

import org.jspecify.annotations.NullMarked;
