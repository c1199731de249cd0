/**
 * The HTTP front door: requests become API Gateway HTTP API v2 events, answers become responses.
 */
@NullMarked
package dev.cartwise.local.gateway;

import org.jspecify.annotations.NullMarked;
