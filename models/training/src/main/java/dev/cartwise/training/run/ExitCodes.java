package dev.cartwise.training.run;

import picocli.CommandLine.Command;

/** The paragraph of a help text that lists what a training's exit code tells. */
@Command(
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done.",
      "1:Failed, with one sentence that says why.",
      "2:Wrong arguments.",
      "3:Refused by the gate: the new version is published, and the champion stays."
    })
public final class ExitCodes {}
