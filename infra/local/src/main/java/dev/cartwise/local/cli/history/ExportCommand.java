package dev.cartwise.local.cli.history;

import picocli.CommandLine.Command;

/** {@code cartwise export …}: gives back what a shop has, in files that an import takes. */
@Command(
    name = "export",
    description = "Give back a shop's events, items and users as CSV files.",
    mixinStandardHelpOptions = true,
    subcommands = {ExportInteractions.class, ExportItems.class, ExportUsers.class})
public final class ExportCommand {}
