package dev.cartwise.stack.model;

/** What calls a function. */
public sealed interface Trigger
    permits HttpRoute, TableStream, ObjectTrigger, QueueTrigger, Schedule, JobRule {}
