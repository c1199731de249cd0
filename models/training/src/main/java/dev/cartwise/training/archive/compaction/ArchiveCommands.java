package dev.cartwise.training.archive.compaction;

import picocli.CommandLine.Command;

/** The group {@code archive}: what is done with the archived events of all shops. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description = "Look after the archived events of all shops.",
    subcommands = CompactCommand.class)
public final class ArchiveCommands {}
